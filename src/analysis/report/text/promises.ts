import type { Said } from '../../../model/index.js';
import type { PromiseCode } from '../../../plan/index.js';
import { both } from '../../../words/index.js';
import type { Undone } from '../../ledger.js';
import { missingNumberTexts } from './missing-numbers.js';

/** What is promised, in a few words. */
export const promiseNames: Record<PromiseCode, Said> = {
  flow: both('hur många som startade och har mätning', 'how many started and have a measurement'),
  'start-group': both('gruppen vid start', 'the group at the start'),
  'time-followed': both('hur länge de följdes', 'how long they were followed'),
  'followed-and-lost': both('de som följdes upp mot dem som saknas', 'those followed up against those missing'),
  'as-unchanged': both('de som saknas räknade som oförändrade', 'the missing counted as unchanged'),
  'as-not-reached': both(
    'de som saknas räknade som att de inte har det önskade svaret',
    'the missing counted as not having the desired answer',
  ),
  'mixed-model': both('alla värden i en blandad modell', 'all values in a mixed model'),
  worse: both('hur många som blev sämre', 'how many became worse'),
  'early-endings': both('avbrott', 'early endings'),
  splits: both('uppdelning på grupper', 'a split by groups'),
  units: both('enheterna sida vid sida', 'the units side by side'),
  periods: both('period för period', 'period by period'),
  tests: both('planens test', 'the plan’s test'),
  criteria: both('om kriteriet nåddes', 'whether the criterion was reached'),
  'reliable-change': both('tillförlitlig förändring', 'reliable change'),
  kept: both('om läget bibehölls', 'whether the state was kept'),
  between: both('grupperna mot varandra', 'the groups against each other'),
  norm: both('jämförelsen med normgruppen', 'the comparison with the norm population'),
  closings: both('Måluppfyllelse och avslutsorsaker', 'Goal attainment and reasons for closing'),
};

/** Why, as it stands by itself. */
export const undoneTexts: Record<Undone, Said> = {
  ...missingNumberTexts,
  'no-forms': both('beskrivningen har inga formulär', 'the description has no forms'),
  'nobody-started': both('ingen finns i data', 'nobody is in the data'),
  'sex-unknown': both('listan över ärenden har inte kön', 'the list of cases has no sex'),
  'days-unknown': both('ingen har två svarsdagar som går att läsa', 'nobody has two days of answers that can be read'),
  'reasons-unknown': both(
    'ingen lista över uteblivna mätningar säger varför',
    'no list of missed measurements says why',
  ),
  'no-data': both('inga data', 'no data'),
  'nothing-lost': both(
    'ingen saknas av dem som har första mätningen',
    'nobody is missing of those with the first measurement',
  ),
  'few-periods': both(
    'färre än tre perioder har så många att de kan visas',
    'fewer than three periods have so many that they can be shown',
  ),
};
