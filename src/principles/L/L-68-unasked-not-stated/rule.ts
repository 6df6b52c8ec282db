import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';
import { countedItems, partName, scoresIn } from '../../scored.js';

export const unaskedNotStated = rule<{ scale: string; items: Said; several: boolean }>({
  code: 'L-68',
  name: 'unasked-not-stated',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, items, several }) =>
      `${scale} räknar med ${items.sv}, som inte ställs till alla, men det sägs inte vad ${several ? 'de' : 'den'} räknas som då: ange det efter manualen (inte ställd räknas som 0, saknad, utelämnad eller utan-poäng).`,
    en: ({ scale, items, several }) =>
      `${scale} counts ${items.en}, which not everyone is asked, but it is not said what ${several ? 'they count' : 'it counts'} as then: state it as the manual does (not asked counted as 0, missing, left-out or no-score).`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      if (formula.unasked !== undefined) continue;
      const counted = countedItems(formula.value);
      const open = read(design)
        .conditions(instrument)
        .filter(({ item, holds }) => holds === 'sometimes' && item.unasked === undefined && counted.includes(item.name))
        .map(({ item }) => item.name);
      if (open.length === 0) continue;
      yield {
        path: scale.path,
        params: { scale: partName(instrument, scale), items: namesSaid(open), several: open.length > 1 },
        instruments: [instrument.name],
      };
    }
  },
  fixes({ path }, design) {
    const found = scoresIn(design).find(({ scale }) => scale.path === path);
    if (!found || !isOwn(found.instrument)) return [];
    // All four are published rules, so that only the manual can tell.
    return [
      fix(
        'En fråga som inte ställs ger 0 poäng',
        'An item that is not asked gives 0 points',
        edit(path, 'add-clause', 'not asked counted as 0'),
      ),
      fix(
        'En fråga som inte ställs räknas som obesvarad',
        'An item that is not asked counts as not answered',
        edit(path, 'add-clause', 'not asked counted as missing'),
      ),
      fix(
        'En fråga som inte ställs räknas inte med',
        'An item that is not asked is left out',
        edit(path, 'add-clause', 'not asked counted as left-out'),
      ),
      fix(
        'Utan alla frågor blir det ingen poäng',
        'Without all items there is no score',
        edit(path, 'add-clause', 'not asked counted as no-score'),
      ),
    ];
  },
});
