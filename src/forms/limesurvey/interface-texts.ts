import type { Said } from '../words/wording.js';

/** What the text beside the surveys says. `{name}` is filled in. */
export const readmeWords = {
  language: { sv: 'Svenska', en: 'English' },
  what: {
    sv: 'Varje fil är en enkät för LimeSurvey: ett mättillfälle och en uppgiftslämnare. LimeSurvey har inga mättillfällen, så varje enkät skickas när den ska besvaras.',
    en: 'Each file is a survey for LimeSurvey: one timepoint and one informant. LimeSurvey has no timepoints, so each survey is sent when it is to be answered.',
  },
  file: { sv: 'Fil', en: 'File' },
  survey: { sv: 'Enkät', en: 'Survey' },
  when: { sv: 'När', en: 'When' },
  languages: { sv: 'Språk', en: 'Languages' },
  missing: { sv: 'saknas i LimeSurvey: {languages}', en: 'not in LimeSurvey: {languages}' },
  import: { sv: 'Läs in', en: 'Import' },
  steps: {
    sv: [
      'Välj Skapa enkät och sedan Importera i LimeSurvey (gjord för version 6.4), och välj filen som den är. Öppna och spara den inte i ett kalkylprogram först.',
      'Öppna enkätens logikfil. Den ska säga att det inte finns några fel.',
      'Fyll i enkäten på prov på alla språk. Kontrollera att frågor visas och döljs som de ska.',
      'Aktivera enkäten. Därefter går frågorna inte att ändra.',
    ],
    en: [
      'Choose Create survey and then Import in LimeSurvey (made for version 6.4), and choose the file as it is. Do not open and save it in a spreadsheet program first.',
      'Open the survey’s logic file. It should say that there are no errors.',
      'Fill in the survey as a trial in all languages. See that questions are shown and hidden as they should be.',
      'Activate the survey. After that the questions cannot be changed.',
    ],
  },
  pairing: { sv: 'Para ihop svaren', en: 'Pairing the answers' },
  pairingSteps: {
    sv: [
      'Klientens kod (frågan case) parar ihop svaren från olika mättillfällen. Skriv aldrig personnummer eller namn. Enkäten tar inte emot något som ser ut som ett personnummer.',
      'Ska var och en få en egen länk: skapa en deltagartabell, lägg koden i ett deltagarattribut och skriv {TOKEN:ATTRIBUTE_1} som förvalt svar på frågan case. Ta inte bort frågan.',
      'En enkät utan frågan case är anonym: LimeSurveys inställning för anonyma svar är på, och svaren sparas utan datum och adress. Låt det vara så.',
    ],
    en: [
      'The client’s code (the question case) pairs the answers from different timepoints. Never write a personal identity number or a name. The survey refuses what looks like a personal identity number.',
      'To give everyone a link of their own: create a participant table, put the code in a participant attribute and write {TOKEN:ATTRIBUTE_1} as the default answer of the question case. Keep the question.',
      'A survey without the question case is anonymous: LimeSurvey’s setting for anonymised answers is on, and answers are kept without date and address. Leave it so.',
    ],
  },
  data: { sv: 'Svaren', en: 'The answers' },
  dataNotes: {
    sv: [
      'Exportera svaren som CSV eller Excel, med frågekoder och svarskoder. Frågekoden är variabelns namn i kodboken, och svarskoden är svarets kod där. Filen läses som den är när data kontrolleras i ISU.',
      'Ta inte med kolumner om deltagarna (namn, e-post, adress). De läses inte, men står kvar i filen.',
      'Svar som inte har skickats in (tomt submitdate) räknas inte med.',
      'Ja är 1 och nej är 0. Frågor med flera svar har en kolumn för varje svar: variabel[1] eller variabel_1 är Y när svaret är valt.',
      'Poäng räknas av LimeSurvey i dolda frågor. Poäng ur ett formulär som kräver licens skrivs in för hand.',
      'timepoint, informant och form är dolda frågor med enkätens egna koder, så att filer från flera enkäter kan läggas samman.',
      'Bara kod och datum måste fyllas i. Ändra inte frågor till ”mjukt obligatoriska”: i LimeSurvey 6.4.2 går enkäten då inte att skicka in när en fråga på sista sidan är tom.',
    ],
    en: [
      'Export the answers as CSV or Excel, with question codes and answer codes. The question code is the name of the variable in the codebook, and the answer code is the code of the answer there. The file is read as it is when data are checked in ISU.',
      'Leave out columns about the participants (name, e-mail, address). They are not read, but remain in the file.',
      'Answers that were not submitted (no submitdate) are not counted.',
      'Yes is 1 and no is 0. Questions with several answers have one column for each answer: variable[1] or variable_1 is Y when the answer is chosen.',
      'Scores are worked out by LimeSurvey in hidden questions. Scores of a form that needs a licence are written in by hand.',
      'timepoint, informant and form are hidden questions with the survey’s own codes, so that files from several surveys can be put together.',
      'Only code and date must be filled in. Do not make questions “soft mandatory”: in LimeSurvey 6.4.2 the survey then cannot be submitted when a question of the last page is empty.',
    ],
  },
  renamed: {
    sv: 'De här variablerna har en annan kod, eftersom LimeSurvey annars läser dem som något annat:',
    en: 'These variables have another code, since LimeSurvey would otherwise read them as something else:',
  },
  variable: { sv: 'Variabel', en: 'Variable' },
  code: { sv: 'Frågekod', en: 'Question code' },
} satisfies Record<string, Said | { sv: string[]; en: string[] }>;
