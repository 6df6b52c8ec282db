import type { Said } from '../../model/index.js';

/** What a table of answers does not say of the form that they were given in, and how it was taken. */
export const answerLost = {
  fromTable: {
    sv: 'En tabell med svar säger inte hur formuläret ser ut: villkor, hjälptexter, poäng och svar som ingen har gett är inte med.',
    en: 'A table of answers does not say what the form looks like: conditions, help, scores and answers that nobody has given are left out.',
  },
  unanswered: {
    sv: 'Ingen har svarat. Frågan besvaras här i fri text.',
    en: 'Nobody has answered. Here the question is answered in free text.',
  },
  asText: {
    sv: 'Svaren är olika hos nästan alla. Frågan besvaras här i fri text.',
    en: 'Nearly everyone has answered differently. Here the question is answered in free text.',
  },
  orderUnknown: {
    sv: 'Svaren står i den ordning de först kommer i filen. Ordna dem som i formuläret, och skriv val ordnat om de har en ordning.',
    en: 'The answers stand in the order in which they first come in the file. Put them in the form’s order, and write choice ordered if they have one.',
  },
  seenOnce: (count: number): Said => ({
    sv: `${count} svar som bara en person har gett är inte med, eftersom de kan säga vem någon är. Lägg till dem som hör till formuläret.`,
    en: `${count} ${count === 1 ? 'answer that only one person has given is' : 'answers that only one person each has given are'} left out, since they may tell who somebody is. Add those that are the form’s.`,
  }),
  scaleGuessed: (low: number, high: number, from: number, to: number): Said => ({
    sv: `Svaren går från ${low} till ${high}. Skalan ${from}–${to} är antagen: skriv formulärets egen.`,
    en: `The answers go from ${low} to ${high}. The scale ${from}–${to} is assumed: write the form’s own.`,
  }),
  rangeSeen: (low: number, high: number): Said => ({
    sv: `Svaren är tal från ${low} till ${high}. Skriv de gränser som gäller.`,
    en: `The answers are numbers from ${low} to ${high}. Write the limits that hold.`,
  }),
  dayFormat: {
    sv: 'Datumen är inte skrivna som ÅÅÅÅ-MM-DD. Spara tabellen som Excel-arbetsbok, så läses de rätt.',
    en: 'The dates are not written as YYYY-MM-DD. Save the table as an Excel workbook, and they are read rightly.',
  },
  noHeading: {
    sv: 'Kolumnen har ingen rubrik och är inte med.',
    en: 'The column has no heading and is left out.',
  },
  twice: {
    sv: 'Rubriken finns två gånger. Kolumnen är inte med: ge den en egen rubrik.',
    en: 'The heading is there twice. The column is left out: give it a heading of its own.',
  },
  ofProgram: (heading: string): Said => ({
    sv: `Kolumnen ${heading.slice(0, 60)} är programmets eller säger vem någon är. Den är inte med.`,
    en: `The column ${heading.slice(0, 60)} is the program’s or tells who somebody is. It is left out.`,
  }),
  identity: {
    sv: 'Kolumnen har något som ser ut som personnummer. Den är inte med.',
    en: 'The column has what looks like identity numbers. It is left out.',
  },
  noCase: {
    sv: 'Ingen kolumn har klientens kod. Utan den går start och avslut inte att para ihop. Svaren är skrivna som anonyma; finns koden i en annan kolumn, skriv case vid den i kolumnkartan.',
    en: 'No column has the client’s code. Without it, start and end cannot be paired. The answers are written as anonymous; if the code is in another column, write case at that one in the column map.',
  },
  noDate: {
    sv: 'Ingen kolumn har dagen. Skriv date vid rätt kolumn i kolumnkartan.',
    en: 'No column has the day. Write date at the right column of the column map.',
  },
  fewRows: (count: number): Said => ({
    sv: `Tabellen har bara ${count} ${count === 1 ? 'svarsrad' : 'svarsrader'}. Hur frågorna besvaras är osäkert.`,
    en: `The table has only ${count} ${count === 1 ? 'row' : 'rows'} of answers. How the questions are answered is uncertain.`,
  }),
};
