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

/** What each kind of deviation from the plan is, and what the analysis does about it. */
export const deviationTexts: Record<DeviationKind, DeviationText> = {
  'no-case-list': both(
    ['Ingen lista över ärenden', 'No list of cases'],
    [
      'De med minst ett svar räknas som de som startade; den som aldrig svarat syns inte',
      'Those with at least one answer count as those who started; whoever never answered is not seen',
    ],
  ),
  'not-in-case-list': both(
    ['Svar för ärenden som inte står i listan', 'Answers of cases that are not in the list'],
    ['Räknas med bland dem som startade', 'Counted among those who started'],
  ),
  'no-primary': both(
    ['Inget huvudresultat med ett mått är utpekat', 'No primary outcome with a measure is named'],
    [
      'Inget test är planens huvudtest; alla korrigeras tillsammans',
      'No test is the plan’s main test; all are corrected together',
    ],
  ),
  'unknown-form': both(
    ['Rader för ett formulär som beskrivningen inte har', 'Rows of a form that the description does not have'],
    unused,
  ),
  'row-length': both(['Rader med fel antal kolumner', 'Rows with the wrong number of columns'], unused),
  'no-case': both(
    [
      'Rader utan ärendekod, eller med ett personnummer som kod',
      'Rows without a case code, or with an identity number for one',
    ],
    unused,
  ),
  'not-a-number': both(['Värden som inte är tal', 'Values that are no numbers'], unused),
  'wrong-code': both(['Svarskoder som inte finns', 'Answer codes that do not exist'], unused),
  'answer-twice': both(['Samma svar två gånger i en cell', 'The same answer twice in a cell'], unused),
  'out-of-range': both(['Värden utanför skalan', 'Values outside the scale'], unused),
  'not-whole': both(['Tal som inte är hela', 'Numbers that are not whole'], unused),
  'not-a-day': both(
    ['Dagar som inte kan läsas', 'Days that cannot be read'],
    ['Svaret används, men hålls inte mot mätfönstret', 'The answer is used, but not held against the window'],
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
  'missing-column': both(
    [
      'En kolumn saknas, så raderna kan inte föras till ett formulär',
      'A column is missing, so the rows belong to no form',
    ],
    unused,
  ),
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
  'not-split': both(
    ['Uppdelningen i grupper är inte gjord som planen säger', 'The split by groups is not made as the plan says'],
    [
      'Resultaten delas upp på kön, när listan över ärenden har det, men inte på ålder eller andra grupper',
      'The results are split by sex, when the list of cases has it, but not by age or other groups',
    ],
  ),
  'comparison-group': both(
    ['Jämförelsegruppen är inte analyserad', 'The comparison group is not analysed'],
    ['Bara förändringen i gruppen redovisas', 'Only the change within the group is reported'],
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
