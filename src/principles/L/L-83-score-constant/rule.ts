import { itemsOf, scalesOf } from '../../../model/index.js';
import { possibleRange, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';
import { partName, scoresIn, within } from '../../scored.js';

export const scoreConstant = rule<{ scale: string; empty: boolean }>({
  code: 'L-83',
  name: 'score-constant',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ scale, empty }) =>
      `${scale} blir densamma för alla, ${empty ? 'eftersom ingen fråga är med i formeln' : 'vad de än svarar'}: rätta formeln.`,
    en: ({ scale, empty }) =>
      `${scale} comes out the same for everyone, ${empty ? 'since no item is in the formula' : 'whatever they answer'}: correct the formula.`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const { value } = formula;
      const isDated = within(value).some((one) => 'variable' in one);
      const empty = itemsOf(value).length === 0 && scalesOf(value).length === 0 && !isDated;
      const { low, high } = possibleRange(instrument, scale) ?? {};
      const isOne = low !== undefined && low === high && read(design).unformed(instrument, scale).length === 0;
      if (!empty && !isOne) continue;
      yield {
        path: `${scale.path}/formula`,
        params: { scale: partName(instrument, scale), empty },
        instruments: [instrument.name],
      };
    }
  },
});
