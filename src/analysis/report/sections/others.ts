import { type Block, heading, paragraph } from '../../../documents/index.js';
import { type Context, found } from '../context.js';
import { describeAll } from '../tables/describe.js';
import { levelTables } from '../tables/levels.js';
import { closingFound } from '../text/closing.js';
import { norm } from './norm.js';

/** What was measured without belonging to an outcome. */
export function others(context: Context): Block[] {
  const { s } = context.words;
  const all = context.specification.measures.flatMap(({ id, outcome }) => {
    const one = outcome === undefined ? found(context, id) : undefined;
    // How it ended has a section of its own.
    return one && !(closingFound(context, one) && one.result.not) ? [one] : [];
  });
  if (all.length === 0) return [];
  return [
    heading(2, s('Övriga uppgifter', 'Other data')),
    paragraph(
      s(
        'Det som mäts utan att höra till ett önskat resultat beskrivs, men inga slutsatser dras av det.',
        'What is measured without belonging to a desired outcome is described, and no conclusion is drawn from it.',
      ),
    ),
    ...describeAll(context, all),
    ...all.flatMap((one) => levelTables(context, one, 'times')),
    ...all.flatMap((one) => norm(context, one)),
  ];
}
