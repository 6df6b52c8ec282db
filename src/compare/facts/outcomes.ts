import type { Indicator, Outcome, Success } from '../../model/index.js';
import { codes, type ElementTable, editorial, element, fact, named } from './fact.js';

const indicators = element<Indicator>()(
  ['indikator', 'indicator'],
  {
    measure: fact('goal', 'indikator', 'indicator'),
    from: fact('goal', 'indikator från', 'indicator from'),
    primary: fact('goal', 'huvudmått', 'main measure', { list: 'YesNo' }),
    facts: fact('levels', 'gränser som uppföljningen räknar med', 'limits that the design counts with'),
  },
  { removed: 'goal' },
);
const successes = element<Success>()(
  ['när det räknas som lyckat', 'when it counts as a success'],
  {
    atLeast: fact('goal', 'minst så många', 'at least so many'),
    reliably: fact('goal', 'tillförlitligt', 'reliably'),
    change: fact('goal', 'förändring som räknas', 'change that counts'),
    measure: fact('goal', 'mått som räknas', 'measure that counts'),
    test: fact('goal', 'gräns som räknas', 'limit that counts'),
    at: fact('goal', 'lyckat vid', 'success at'),
  },
  { added: 'goal', removed: 'goal' },
);

const own = {
  name: named,
  text: fact('goal', 'resultat', 'outcome'),
  primary: fact('goal', 'huvudresultat', 'main outcome', { list: 'YesNo' }),
  addresses: editorial('problem som resultatet svarar mot', 'problem that the outcome addresses'),
  questions: editorial('frågeställning som resultatet besvarar', 'question that the outcome answers'),
  goals: fact('goal', 'mål', 'goal'),
  individualised: fact('goal', 'individuellt', 'individualised', { list: 'YesNo' }),
  chosenBy: fact('goal', 'väljs av', 'chosen by'),
  compared: fact('goal', 'jämförs med', 'compared with'),
  indicators,
  margin: fact('margin', 'marginal', 'margin'),
  successes,
  codes,
  sources: editorial('källa', 'source'),
};
const table = (parts: ElementTable): ElementTable =>
  element<Outcome>()(['resultat', 'outcome'], { ...own, parts }, { removed: 'goal' });

/** An outcome's parts are outcomes too, as far down as they go. */
const withParts: ElementTable = table(element<object>()(['resultat', 'outcome'], {}, { removed: 'goal' }));
Object.assign(withParts.facts, { parts: withParts });
export const outcomes = withParts;
