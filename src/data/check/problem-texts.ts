import type { Said } from '../../model/index.js';

interface Texts {
  severity: 'error' | 'warning';
  /** `{value}`, `{detail}` are filled in. */
  message: Said;
  remedy: Said;
}

/** What is said of each kind of problem. */
export const texts = {
  'unknown-column': {
    severity: 'error',
    message: { sv: 'Kolumnen finns inte i uppföljningen.', en: 'The follow-up has no such column.' },
    remedy: {
      sv: 'Ta bort den, eller ge den det namn som kodboken har{detail}.',
      en: 'Remove it, or give it the name that the codebook has{detail}.',
    },
  },
  'column-twice': {
    severity: 'error',
    message: { sv: 'Kolumnen finns två gånger.', en: 'The column is there twice.' },
    remedy: { sv: 'Behåll en av dem.', en: 'Keep one of them.' },
  },
  'missing-column': {
    severity: 'error',
    message: { sv: 'Kolumnen saknas{detail}.', en: 'The column is missing{detail}.' },
    remedy: { sv: 'Lägg till den, tom om inget är känt.', en: 'Add it, empty if nothing is known.' },
  },
  'row-length': {
    severity: 'error',
    message: { sv: 'Raden har {detail} celler än rubrikraden.', en: 'The row has {detail} cells than the first row.' },
    remedy: {
      sv: 'Se efter skiljetecken och citattecken i raden.',
      en: 'Look for separators and quotation marks in the row.',
    },
  },
  'unknown-form': {
    severity: 'error',
    message: { sv: 'Det finns inget sådant formulär.', en: 'There is no such form.' },
    remedy: { sv: 'Skriv något av {detail}.', en: 'Write one of {detail}.' },
  },
  'other-form': {
    severity: 'error',
    message: { sv: 'Formuläret har {detail} här.', en: 'The form has {detail} here.' },
    remedy: {
      sv: 'Rätta värdet, eller formulärets namn.',
      en: 'Correct the value, or the form’s name.',
    },
  },
  'other-meaning': {
    severity: 'error',
    message: {
      sv: 'Betyder något annat nu än när {detail} fylldes i.',
      en: 'Means something else now than when {detail} filled in.',
    },
    remedy: {
      sv: 'Ta tillbaka ändringen, ge det ändrade ett nytt namn, eller håll versionerna isär.',
      en: 'Undo the change, give what has changed a new name, or keep the versions apart.',
    },
  },
  'unknown-version': {
    severity: 'warning',
    message: {
      sv: 'Går inte att läsa som version av formuläret ({detail}).',
      en: 'Cannot be read as a version of the form ({detail}).',
    },
    remedy: {
      sv: 'Lämna det som formuläret skrev, eller märket längst ner på papperet, eller ingenting.',
      en: 'Leave what the form wrote, or the mark at the bottom of the paper, or nothing.',
    },
  },
  'no-case': {
    severity: 'error',
    message: { sv: 'Klientens kod saknas.', en: 'The client’s code is missing.' },
    remedy: {
      sv: 'Skriv koden; utan den kan mätningarna inte paras ihop.',
      en: 'Write the code; without it the measurements cannot be paired.',
    },
  },
  'case-in-anonymous': {
    severity: 'error',
    message: {
      sv: 'Formuläret är anonymt, men raden har en kod.',
      en: 'The form is anonymous, but the row has a code.',
    },
    remedy: { sv: 'Ta bort koden.', en: 'Remove the code.' },
  },
  'identity-number': {
    severity: 'error',
    message: { sv: 'Det ser ut som ett personnummer.', en: 'This looks like a personal identity number.' },
    remedy: {
      sv: 'Ta bort det ur filen, och ur alla kopior av den.',
      en: 'Remove it from the file, and from all copies of it.',
    },
  },
  'wrong-code': {
    severity: 'error',
    message: { sv: 'Det är inte någon av svarskoderna.', en: 'This is not one of the answer codes.' },
    remedy: { sv: 'Skriv {detail}, eller lämna tomt.', en: 'Write {detail}, or leave it empty.' },
  },
  'unknown-part': {
    severity: 'error',
    message: {
      sv: '”{value}” är inte någon av dem som beskrivningen anger.',
      en: '“{value}” is not one of those that the design names.',
    },
    remedy: {
      sv: 'Skriv {detail}, eller lämna tomt; saknas någon i beskrivningen, lägg till den där.',
      en: 'Write {detail}, or leave it empty; if one is missing in the design, add it there.',
    },
  },
  'no-group': {
    severity: 'warning',
    message: {
      sv: 'Det sägs inte vilken grupp klienten hör till.',
      en: 'It is not said which group the client is in.',
    },
    remedy: {
      sv: 'Skriv intervention eller comparison i kolumnen group; utan grupp räknas klienten inte i jämförelsen.',
      en: 'Write intervention or comparison in the column group; without a group the client does not count in the comparison.',
    },
  },
  'no-case-list': {
    severity: 'warning',
    message: {
      sv: 'Listan över klienterna saknas, så det går inte att veta vilka som hör till vilken grupp.',
      en: 'The list of the clients is missing, so that nobody knows who is in which group.',
    },
    remedy: {
      sv: 'Läs in listan också, med kolumnerna case och group.',
      en: 'Read the list too, with the columns case and group.',
    },
  },
  'two-groups': {
    severity: 'error',
    message: {
      sv: 'Samma klient står i två grupper: i den andra på rad {detail}.',
      en: 'The same client stands in two groups: in the other at row {detail}.',
    },
    remedy: {
      sv: 'Se efter i vilken grupp klienten hamnade, och ta bort den andra raden. Den första räknas.',
      en: 'See which group the client was allotted to, and remove the other row. The first counts.',
    },
  },
  'empty-group': {
    severity: 'error',
    message: {
      sv: 'Ingen klient hör till {detail}, så det finns inget att jämföra.',
      en: 'No client is in {detail}, so there is nothing to compare.',
    },
    remedy: {
      sv: 'Ta med alla klienter i båda grupperna i listan, också de som inte har svarat.',
      en: 'Take all clients of both groups into the list, also those who have not answered.',
    },
  },
  'no-cluster': {
    severity: 'warning',
    message: {
      sv: 'Det sägs inte vilket kluster klienten hör till.',
      en: 'It is not said which cluster the client is in.',
    },
    remedy: {
      sv: 'Skriv i kolumnen cluster den enhet, det team eller den personal som lottades, med en kod.',
      en: 'Write in the column cluster the unit, the team or the staff that was drawn, as a code.',
    },
  },
  'lone-in-cluster': {
    severity: 'warning',
    message: {
      sv: 'Klustret har bara en klient.',
      en: 'The cluster has one client only.',
    },
    remedy: {
      sv: 'Se efter om koden är rätt skriven. Klustret räknas med, men säger inget om hur lika klienterna i ett kluster är.',
      en: 'See if the code is rightly written. The cluster counts, but says nothing of how alike the clients of a cluster are.',
    },
  },
  'cluster-in-both': {
    severity: 'warning',
    message: {
      sv: 'Klustret finns i båda grupperna ({detail} klienter i allt).',
      en: 'The cluster is in both groups ({detail} clients in all).',
    },
    remedy: {
      sv: 'När hela kluster lottas hör alla i ett kluster till samma grupp. Rätta gruppen eller klustret, eller ta bort ”per …” i jämförelsen om det är personer som fördelas.',
      en: 'When whole clusters are drawn, all of a cluster are in the same group. Correct the group or the cluster, or remove “per …” of the comparison if it is persons that are allotted.',
    },
  },
  'answer-twice': {
    severity: 'warning',
    message: { sv: 'Samma svar står två gånger i cellen.', en: 'The same answer stands twice in the cell.' },
    remedy: {
      sv: 'Se efter om ett annat svar menades. Det räknas en gång.',
      en: 'See if another answer was meant. It counts once.',
    },
  },
  'not-a-number': {
    severity: 'error',
    message: { sv: 'Det är inte ett tal.', en: 'This is not a number.' },
    remedy: {
      sv: 'Skriv med siffror och decimalpunkt, eller lämna tomt.',
      en: 'Write digits with a decimal point, or leave it empty.',
    },
  },
  'not-whole': {
    severity: 'error',
    message: { sv: 'Det är inte ett heltal.', en: 'This is not a whole number.' },
    remedy: { sv: 'Se efter vad som svarades.', en: 'See what was answered.' },
  },
  'out-of-range': {
    severity: 'error',
    message: { sv: 'Värdet är utanför {detail}.', en: 'The value is outside {detail}.' },
    remedy: { sv: 'Se efter vad som svarades, eller lämna tomt.', en: 'See what was answered, or leave it empty.' },
  },
  'not-a-day': {
    severity: 'error',
    message: { sv: 'Det är inte ett datum som finns.', en: 'This is not a date that exists.' },
    remedy: { sv: 'Skriv år-månad-dag, som 2026-03-02.', en: 'Write year-month-day, as 2026-03-02.' },
  },
  'no-day': {
    severity: 'warning',
    message: { sv: 'Datumet saknas.', en: 'The date is missing.' },
    remedy: {
      sv: 'Skriv det om det är känt. Svaren används, men kan inte hållas mot ett fönster.',
      en: 'Write it if it is known. The answers are used, but cannot be held against a window.',
    },
  },
  'unlikely-day': {
    severity: 'warning',
    message: { sv: 'Dagen ligger mycket långt bort.', en: 'The day is very far away.' },
    remedy: { sv: 'Se efter årtalet.', en: 'See the year.' },
  },
  'not-asked': {
    severity: 'warning',
    message: {
      sv: 'Frågan ställs inte med de andra svaren på raden.',
      en: 'The question is not asked with the other answers of the row.',
    },
    remedy: {
      sv: 'Se efter svaret på den fråga som avgör. Svaret räknas inte med.',
      en: 'See the answer to the question that decides. The answer is not counted.',
    },
  },
  'wrong-score': {
    severity: 'error',
    message: {
      sv: 'Poängen stämmer inte med svaren: de ger {detail}.',
      en: 'The score is not what the answers give: {detail}.',
    },
    remedy: { sv: 'Rätta svaren eller poängen.', en: 'Correct the answers or the score.' },
  },
  duplicate: {
    severity: 'error',
    message: {
      sv: 'Samma klient och tillfälle finns redan på rad {detail}.',
      en: 'The same client and occasion are already in row {detail}.',
    },
    remedy: {
      sv: 'Behåll den rad som gäller. Är det en ny period för samma klient får perioden en egen kod, till exempel {value}b, i listan och på alla dess formulär.',
      en: 'Keep the row that counts. If it is a new period of the same client, give the period a code of its own, such as {value}b, in the list and on all its forms.',
    },
  },
  'out-of-order': {
    severity: 'error',
    message: {
      sv: 'Mätningen är före {detail}, som ska komma först.',
      en: 'The measurement is before {detail}, which should come first.',
    },
    remedy: { sv: 'Se efter datum och tillfälle på båda raderna.', en: 'See the date and occasion of both rows.' },
  },
  'before-start': {
    severity: 'error',
    message: {
      sv: 'Mätningen är före klientens start ({detail}), men ska komma efter den.',
      en: 'The measurement is before the client’s start ({detail}), but should come after it.',
    },
    remedy: {
      sv: 'Se efter datumet, och startdagen i listan över klienter.',
      en: 'See the date, and the day of the start in the list of clients.',
    },
  },
  'out-of-window': {
    severity: 'warning',
    message: {
      sv: 'Mätningen är utanför sitt fönster: {detail}.',
      en: 'The measurement is outside its window: {detail}.',
    },
    remedy: {
      sv: 'Rätta datumet om det är fel. Annars är det en avvikelse som ska redovisas.',
      en: 'Correct the date if it is wrong. Otherwise it is a deviation to be reported.',
    },
  },
  'unused-column': {
    severity: 'warning',
    message: { sv: 'Kolumnen används inte.', en: 'The column is not used.' },
    remedy: {
      sv: 'Ta bort den om den inte behövs. Uppgifter som ingen använder ska inte finnas i filen.',
      en: 'Remove it unless it is needed. Data that nobody uses should not be in the file.',
    },
  },
  'listed-twice': {
    severity: 'error',
    message: { sv: 'Klienten finns redan på rad {detail}.', en: 'The client is already in row {detail}.' },
    remedy: {
      sv: 'Behåll den rad som gäller. Är det en ny period för samma klient får perioden en egen kod, till exempel {value}b, här och på alla dess formulär.',
      en: 'Keep the row that counts. If it is a new period of the same client, give the period a code of its own, such as {value}b, here and on all its forms.',
    },
  },
  'end-before-start': {
    severity: 'error',
    message: { sv: 'Slutet är före starten ({detail}).', en: 'The end is before the start ({detail}).' },
    remedy: { sv: 'Se efter båda datumen.', en: 'See both dates.' },
  },
  'answered-and-missed': {
    severity: 'error',
    message: {
      sv: 'Mätningen finns både som gjord och som bortfall (rad {detail}).',
      en: 'The measurement is there both as made and as missed (row {detail}).',
    },
    remedy: {
      sv: 'Ta bort raden om bortfall om formuläret är ifyllt.',
      en: 'Remove the row about what was missed if the form is filled in.',
    },
  },
  'not-in-case-list': {
    severity: 'error',
    message: { sv: 'Koden finns inte i listan över klienter.', en: 'The code is not in the list of clients.' },
    remedy: {
      sv: 'Rätta koden, eller lägg till klienten i listan.',
      en: 'Correct the code, or add the client to the list.',
    },
  },
  'listed-without-form': {
    severity: 'warning',
    message: {
      sv: 'Klienten har inget formulär, och inget skäl till att det saknas.',
      en: 'The client has no form, and no reason why it is missing.',
    },
    remedy: {
      sv: 'Se efter om formulären ligger på en annan kod. Annars: skriv skälet i listan över det som inte blev av.',
      en: 'See if the forms are on another code. If not, write the reason in the list of what was missed.',
    },
  },
  'alike-codes': {
    severity: 'warning',
    message: { sv: 'Koden liknar {detail}.', en: 'The code looks like {detail}.' },
    remedy: {
      sv: 'Är det samma klient: skriv koden på ett sätt. De räknas som två.',
      en: 'If it is the same client, write the code in one way. They count as two.',
    },
  },
  'damaged-code': {
    severity: 'warning',
    message: {
      sv: 'Koden ser ut som något som ett kalkylprogram har gjort om.',
      en: 'The code looks like something that a spreadsheet has changed.',
    },
    remedy: {
      sv: 'Se efter vilken kod det var, och låt kolumnen vara text.',
      en: 'See which code it was, and keep the column as text.',
    },
  },
  'name-suspected': {
    severity: 'warning',
    message: { sv: 'Koden ser ut som ett namn.', en: 'The code looks like a name.' },
    remedy: {
      sv: 'Byt den mot en kod som inte säger vem det är, i alla kopior av filen.',
      en: 'Replace it by a code that does not tell who it is, in all copies of the file.',
    },
  },
  'pairs-nobody': {
    severity: 'warning',
    message: {
      sv: 'Ingen kod finns vid båda tillfällena: {detail}.',
      en: 'No code is there on both occasions: {detail}.',
    },
    remedy: {
      sv: 'Se efter att båda använder samma koder. Utan det kan ingen förändring räknas.',
      en: 'See that both use the same codes. Without that no change can be counted.',
    },
  },
} satisfies Record<string, Texts>;
