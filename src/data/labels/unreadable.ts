import type { Said } from '../../model/index.js';

/** A file that is known for what it is and cannot be read as it stands: what to do about it, in one sentence or two. */
export class Unreadable extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/** Programs whose files are known, and what to choose in each so that the file has codes. */
const settings = {
  LimeSurvey: {
    sv: 'Exportera svaren med rubrikerna "Frågekod" och svaren som "Svarskoder".',
    en: 'Export the responses with headings as "Question code" and responses as "Answer codes".',
  },
  REDCap: {
    sv: 'Exportera som "CSV / Microsoft Excel (raw data)", inte "labels".',
    en: 'Export as "CSV / Microsoft Excel (raw data)", not "labels".',
  },
  ODK: {
    sv: 'Hämta inskickade svar som CSV från den version av formuläret som uppföljningen har.',
    en: 'Download the submissions as CSV from the version of the form that the follow-up has.',
  },
  KoboToolbox: {
    sv: 'Välj "XML values and headers" under "Value and header format" vid hämtningen.',
    en: 'Choose "XML values and headers" under "Value and header format" when you download.',
  },
  SurveyJS: {
    sv: 'Spara svaren som JSON (survey.data), eller visa värden i stället för texter vid exporten.',
    en: 'Save the answers as JSON (survey.data), or show values instead of texts when you export.',
  },
  'Microsoft Forms': {
    sv: 'Skriv en kolumnkarta (--map) med svarens koder.',
    en: 'Write a column map (--map) with the codes of the answers.',
  },
  'Google Forms': {
    sv: 'Skriv en kolumnkarta (--map) med svarens koder.',
    en: 'Write a column map (--map) with the codes of the answers.',
  },
  Qualtrics: {
    sv: 'Välj "Use choice text" vid exporten, och en kolumn per fråga med flera svar.',
    en: 'Choose "Use choice text" when you export, and one column for a question with several answers.',
  },
} satisfies Record<string, Said>;
export type Program = keyof typeof settings;

const short = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 60);

/** What to do, the same for each fault of a program's file. */
const advice = (program: Program): Said => ({
  sv: `${settings[program].sv} Är formuläret ändrat sedan det lades in i ${program} måste data läsas mot den uppföljning som det gjordes av.`,
  en: `${settings[program].en} If the form has been changed since it was put into ${program}, the data must be read with the design that it was made from.`,
});

export function unknownAnswer(program: Program, column: string, value: string): Unreadable {
  const { sv, en } = advice(program);
  return new Unreadable({
    sv: `Uttag ur ${program} med svar i ord som uppföljningen inte har: ${short(column)}, ”${short(value)}”. Ingenting är läst. ${sv}`,
    en: `An export from ${program} with answers in words that the follow-up does not have: ${short(column)}, “${short(value)}”. Nothing is read. ${en}`,
  });
}

export function doubtfulAnswer(program: Program | undefined, column: string, value: string): Unreadable {
  const said = program
    ? advice(program)
    : { sv: 'Spara filen med svarens koder.', en: 'Save the file with the codes of the answers.' };
  return new Unreadable({
    sv: `Svaren står i ord, men ”${short(value)}” i ${short(column)} är både vad ett svar heter och koden för ett annat. Ingenting är läst. ${said.sv}`,
    en: `The answers are in words, but “${short(value)}” in ${short(column)} is both what one answer is called and the code of another. Nothing is read. ${said.en}`,
  });
}

/** One value stands twice, with different contents: which of them holds is not to be guessed. */
export function givenTwice(program: Program, column: string): Unreadable {
  return new Unreadable({
    sv: `Uttag ur ${program} där ett svar står två gånger med olika innehåll: ${short(column)}. Ingenting är läst. Gör ett nytt uttag, eller läs filerna var för sig om två är hopslagna.`,
    en: `An export from ${program} where one answer stands twice with different contents: ${short(column)}. Nothing is read. Export again, or read the files one by one if two have been put together.`,
  });
}

export function unknownHeadings(program: Program, names: readonly string[]): Unreadable {
  const { sv, en } = advice(program);
  const some = names.slice(0, 3).map((name) => `”${short(name)}”`);
  return new Unreadable({
    sv: `Uttag ur ${program} vars rubriker inte är uppföljningens (${some.join(', ')}${names.length > 3 ? ' …' : ''}). Ingenting är läst. ${sv}`,
    en: `An export from ${program} whose headings are not those of the follow-up (${some.join(', ')}${names.length > 3 ? ' …' : ''}). Nothing is read. ${en}`,
  });
}

export function doubtfulHeadings(program: Program, names: readonly string[]): Unreadable {
  const { sv, en } = advice(program);
  const some = names
    .slice(0, 3)
    .map((name) => `”${short(name)}”`)
    .join(', ');
  return new Unreadable({
    sv: `Uttag ur ${program} där flera frågor heter likadant, så att det inte går att veta vilken som är vilken: ${some}. Ingenting är läst. ${sv}`,
    en: `An export from ${program} where several questions are called the same, so that it cannot be known which is which: ${some}. Nothing is read. ${en}`,
  });
}

/** Refuses a file where fewer headings are known than not: it is of another form, or written in another way. */
export function refuseStrange(program: Program, strange: readonly string[], found: readonly unknown[]): void {
  if (strange.length > found.filter((one) => one !== undefined).length) throw unknownHeadings(program, strange);
}
