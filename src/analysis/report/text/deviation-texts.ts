import type { Said } from '../../../model/index.js';
import type { DeviationKind } from '../../results.js';

interface DeviationText {
  /** What is not as the plan says. */
  what: Said;
  /** What was done about it. */
  done: Said;
}
const both = (what: [sv: string, en: string], done: [sv: string, en: string]): DeviationText => ({
  what: { sv: what[0], en: what[1] },
  done: { sv: done[0], en: done[1] },
});
const unused: [string, string] = ['Används inte', 'Not used'];
const unusedRows: [string, string] = ['Raderna används inte', 'The rows are not used'];
const missing: [string, string] = ['Räknas som obesvarade', 'Counted as not answered'];

/** What each kind of deviation from the plan is, and what the analysis does about it. */
export const deviationTexts: Record<DeviationKind, DeviationText> = {
  'from-aggregates': both(
    [
      'Rapporten bygger på antal ur en databas, inte på rader',
      'The report is made from counts out of a database, not from rows',
    ],
    [
      'Talen är desamma. Inte prövat: mätfönster och datumordning, formulärens version, koder som liknar varandra, personnummer i andra kolumner än koden, och vilka klienter som tillkommit sedan en tidigare rapport',
      'The numbers are the same. Not looked at: windows and the order of days, the versions of the forms, codes that look alike, identity numbers in other columns than the code, and which clients have come since an earlier report',
    ],
  ),
  'no-case-list': both(
    ['Ingen lista över ärenden', 'No list of cases'],
    [
      'De med minst ett svar räknas som de som startade; den som aldrig svarat syns inte',
      'Those with at least one answer count as those who started; whoever never answered is not seen',
    ],
  ),
  'not-in-case-list': both(
    ['Ärenden som inte står i listan', 'Cases that are not in the list'],
    ['Räknas med bland dem som startade', 'Counted among those who started'],
  ),
  'no-primary': both(
    ['Inget huvudresultat med ett mått är utpekat', 'No primary outcome with a measure is named'],
    [
      'Inget test är planens huvudtest; alla korrigeras tillsammans',
      'No test is the plan’s main test; all are corrected together',
    ],
  ),
  'unknown-column': both(['Kolumner som beskrivningen inte har', 'Columns that the description does not have'], unused),
  'column-twice': both(
    ['Kolumner som finns två gånger', 'Columns that are there twice'],
    ['Den första används', 'The first is used'],
  ),
  'missing-column': both(
    ['Kolumner som saknas', 'Columns that are missing'],
    [
      'Räknas som obesvarade; utan formulär eller kod används inte raderna',
      'Counted as not answered; without form or code the rows are not used',
    ],
  ),
  'row-length': both(['Rader med fel antal kolumner', 'Rows with the wrong number of columns'], unusedRows),
  'unknown-form': both(
    ['Rader för ett formulär som beskrivningen inte har', 'Rows of a form that the description does not have'],
    unusedRows,
  ),
  'other-meaning': both(
    [
      'Svar som är givna när frågan betydde något annat',
      'Answers that were given when the question meant something else',
    ],
    ['Räknas som detsamma, eftersom det är sagt att de är det', 'Counted as the same, since it is said that they are'],
  ),
  'unknown-version': both(
    ['Rader vars version inte kan läsas', 'Rows whose version cannot be read'],
    ['Används som om de hörde till den här versionen', 'Used as if they belonged to this version'],
  ),
  'other-form': both(
    [
      'Rader med ett annat tillfälle eller en annan uppgiftslämnare än formulärets',
      'Rows with another timepoint or informant than the form’s',
    ],
    unusedRows,
  ),
  'no-case': both(['Rader utan ärendekod', 'Rows without a case code'], unusedRows),
  'identity-number': both(
    ['Det som ser ut som personnummer', 'What looks like personal identity numbers'],
    ['Värdet används inte; som kod: raden används inte', 'The value is not used; as a code: the row is not used'],
  ),
  'name-suspected': both(
    ['Koder som ser ut som namn', 'Codes that look like names'],
    ['Används som de står', 'Used as they stand'],
  ),
  'alike-codes': both(
    ['Koder som liknar en annan', 'Codes that look like another'],
    ['Räknas som skilda klienter', 'Counted as different clients'],
  ),
  'damaged-code': both(
    ['Koder som ett kalkylprogram kan ha gjort om', 'Codes that a spreadsheet may have changed'],
    ['Används som de står', 'Used as they stand'],
  ),
  'pairs-nobody': both(
    ['Två tillfällen som ingen kod finns vid båda av', 'Two timepoints that no code is there at both of'],
    ['Ingen förändring kan räknas', 'No change can be counted'],
  ),
  'case-in-anonymous': both(
    ['Anonyma svar med en kod', 'Anonymous answers with a code'],
    ['Svaren används utan koden', 'The answers are used without the code'],
  ),
  'listed-twice': both(
    ['Ärenden som står mer än en gång i listan', 'Cases that are in the list more than once'],
    ['Den första raden används', 'The first row is used'],
  ),
  'unknown-part': both(
    [
      'Enheter eller andra grupper i listan som beskrivningen inte anger',
      'Units or other groups in the list that the design does not name',
    ],
    ['Klienten räknas inte till någon av grupperna', 'The client does not count in any of the groups'],
  ),
  'no-group': both(
    ['Klienter utan grupp i listan', 'Clients without a group in the list'],
    ['Räknas inte i jämförelsen mellan grupperna', 'Not counted in the comparison of the groups'],
  ),
  'two-groups': both(
    ['Klienter som står i två grupper', 'Clients who stand in two groups'],
    ['Den första raden används', 'The first row is used'],
  ),
  'empty-group': both(
    ['En grupp som ingen hör till', 'A group that nobody is in'],
    ['Grupperna jämförs inte', 'The groups are not compared'],
  ),
  'no-cluster': both(
    ['Klienter utan kluster i listan', 'Clients without a cluster in the list'],
    ['Räknas inte i jämförelsen mellan grupperna', 'Not counted in the comparison of the groups'],
  ),
  'lone-in-cluster': both(
    ['Kluster med bara en klient', 'Clusters with one client only'],
    ['Räknas som de står', 'Counted as they stand'],
  ),
  'cluster-in-both': both(
    ['Kluster som finns i båda grupperna', 'Clusters that are in both groups'],
    ['Räknas som de står', 'Counted as they stand'],
  ),
  'end-before-start': both(
    ['Slutdagar före startdagen', 'Ends before the start'],
    ['Dagarna används som de står', 'The days are used as they stand'],
  ),
  'answered-and-missed': both(
    ['Mätningar både gjorda och noterade som bortfall', 'Measurements both made and noted as missed'],
    ['Svaret används', 'The answer is used'],
  ),
  'not-a-number': both(['Värden som inte är tal', 'Values that are no numbers'], missing),
  'wrong-code': both(['Svarskoder som inte finns', 'Answer codes that do not exist'], missing),
  'answer-twice': both(
    ['Samma svar två gånger i en cell', 'The same answer twice in a cell'],
    ['Räknas en gång', 'Counted once'],
  ),
  'out-of-range': both(['Värden utanför skalan', 'Values outside the scale'], missing),
  'not-whole': both(['Tal som inte är hela', 'Numbers that are not whole'], missing),
  'not-asked': both(['Svar på frågor som inte ställs', 'Answers to questions that are not asked'], missing),
  'wrong-score': both(['Poäng som svaren inte ger', 'Scores that the answers do not give'], missing),
  'not-a-day': both(
    ['Dagar som inte kan läsas', 'Days that cannot be read'],
    ['Svaret används, men hålls inte mot mätfönstret', 'The answer is used, but not held against the window'],
  ),
  'no-day': both(
    ['Dagar som saknas', 'Days that are missing'],
    ['Svaret används, men hålls inte mot mätfönstret', 'The answer is used, but not held against the window'],
  ),
  'unlikely-day': both(['Dagar mycket långt bort', 'Days very far away'], ['Används', 'Used']),
  'out-of-order': both(
    ['Mätningar i fel ordning', 'Measurements in the wrong order'],
    ['Används som formuläret säger', 'Used as the form says'],
  ),
  'before-start': both(
    ['Mätningar före starten, som ska komma efter den', 'Measurements before the start, that should come after it'],
    ['Används som formuläret säger', 'Used as the form says'],
  ),
  duplicate: both(
    ['Fler svar än ett på samma formulär för samma ärende', 'More than one answer to the same form of the same case'],
    ['Det första i data används', 'The first in the data is used'],
  ),
  repeated: both(
    ['Fler svar vid ett mättillfälle som återkommer', 'More answers at a timepoint that comes back'],
    ['Det senaste används', 'The latest is used'],
  ),
  'other-way': both(
    ['Svar på det sätt som används i andra hand', 'Answers in the way that is used when the ordinary one fails'],
    ['Används där det ordinarie saknas', 'Used where the ordinary one is missing'],
  ),
  'outside-window': both(['Svar utanför mätfönstret', 'Answers outside the window'], ['Används', 'Used']),
  'no-data': both(['Mått utan data', 'Measures without data'], ['Kan inte redovisas', 'Cannot be reported']),
  'not-countable': both(
    ['Mått utan poäng eller svar som kan räknas', 'Measures without a score or answers that can be counted'],
    ['Analyseras inte här', 'Not analysed here'],
  ),
  'unusable-values': both(
    [
      'För många av måttets värden i data går inte att använda',
      'Too many of the values of the measure in the data cannot be used',
    ],
    [
      'Måttet redovisas inte; ingen slutsats dras av resten',
      'The measure is not reported; nothing is concluded from the rest',
    ],
  ),
  'no-first-time': both(
    [
      'Huvudmått utan både en första och en senare mätning',
      'Main measures without both a first and a later measurement',
    ],
    ['Ingen förändring och inget test', 'No change and no test'],
  ),
  few: both(
    ['Huvudmått med för få som har båda mätningarna', 'Main measures with too few who have both measurements'],
    ['Inget test och inget intervall', 'No test and no interval'],
  ),
  'not-done': both(
    ['Utlovat i planen, men inte gjort', 'Promised in the plan, but not done'],
    ['Se tabellen under', 'See the table below'],
  ),
  'not-split': both(
    ['Uppdelningen i grupper är inte gjord som planen säger', 'The split by groups is not made as the plan says'],
    [
      'Resultaten delas inte upp på det som listan över ärenden saknar, eller som inte har grupper som beskrivningen anger',
      'The results are not split by what the list of cases lacks, or what has no groups that the design names',
    ],
  ),
  'comparison-group': both(
    ['Jämförelsegruppen är inte analyserad', 'The comparison group is not analysed'],
    ['Bara förändringen i gruppen redovisas', 'Only the change within the group is reported'],
  ),
  'norm-not-counted': both(
    [
      'Det som krävs för att räkna mot en normgrupp är inte angivet',
      'What it takes to count against a norm population is not stated',
    ],
    [
      'Klienterna ställs inte mot den; planen säger vad som saknas',
      'Clients are not set against it; the plan says what is missing',
    ],
  ),
  'proposed-threshold': both(
    ['Gränsen för små grupper är inte bestämd', 'The limit of small groups is not decided'],
    ['Planens förslag används', 'The plan’s proposal is used'],
  ),
  'unverified-fact': both(
    [
      'Uppgifter om instrumentet är inte kontrollerade mot källan',
      'Facts about the instrument are not verified against the source',
    ],
    ['Används; det som bygger på dem är preliminärt', 'Used; what rests on them is preliminary'],
  ),
};
