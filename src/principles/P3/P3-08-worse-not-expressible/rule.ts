import type { Item } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { quotedSaid } from '../../../words/index.js';
import { edit, fix, isOwn, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

export const worseNotExpressible = rule<{ item: string; missing: 'worse' | 'unchanged' }>({
  code: 'P3-08',
  name: 'worse-not-expressible',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ item, missing }) =>
      missing === 'worse'
        ? `${quotedSaid(item).sv} har inget svar för att det blivit sämre: lägg till ett, så att också försämring syns.`
        : `${quotedSaid(item).sv} har inget svar för att läget är oförändrat: lägg till ett mellan bättre och sämre.`,
    en: ({ item, missing }) =>
      missing === 'worse'
        ? `${quotedSaid(item).en} has no answer for having become worse: add one, so that deterioration shows too.`
        : `${quotedSaid(item).en} has no answer for being unchanged: add one between better and worse.`,
  },
  *check(design) {
    const repeated = new Set(read(design).overTime.series.map(({ root }) => root));
    const reported = new Set<string>();
    for (const { collect, instrument, root, bearing } of read(design).evidence) {
      // What is measured twice shows deterioration as the difference; only a judgement of change itself needs the answer.
      if (bearing !== 'result' || repeated.has(root)) continue;
      for (const item of read(design).instruments.content(instrument)?.items ?? []) {
        const missing = missingAnswer(item, collect.compared !== undefined);
        if (!missing || reported.has(item.path)) continue;
        reported.add(item.path);
        yield { path: item.path, params: { item: item.text.text, missing }, instruments: [instrument], at: collect.at };
      }
    }
  },
  fixes({ path, params: { missing } }, design) {
    const item = design.instruments
      .filter(isOwn)
      .flatMap(({ items }) => items)
      .find((one) => one.path === path);
    if (item?.kind?.type !== 'choice' || item.kind.like) return [];
    const { options } = item.kind;
    const [first] = options;
    const last = options[options.length - 1];
    if (!first || !last) return [];
    if (missing === 'worse') {
      const worse = { sv: 'sämre "Sämre"', en: 'worse "Worse"' };
      const [at, how] =
        first.valence === 'positive' ? ([last.path, 'add-after'] as const) : ([first.path, 'add-before'] as const);
      return [
        fix('Lägg till svaret Sämre', 'Add the answer Worse', edit(at, how, statement`option ${worse} negative`)),
      ];
    }
    const turn = options.findIndex((one, index) => index > 0 && one.valence !== options[index - 1]?.valence);
    const between = options[turn];
    if (!between) return [];
    const unchanged = { sv: 'oförändrat "Oförändrat"', en: 'unchanged "Unchanged"' };
    return [
      fix(
        'Lägg till svaret Oförändrat',
        'Add the answer Unchanged',
        edit(between.path, 'add-before', statement`option ${unchanged} neutral`),
      ),
    ];
  },
});

function missingAnswer({ kind, measures }: Item, compared: boolean): 'worse' | 'unchanged' | undefined {
  // “Has an improvement been noted?” has no answer for anything else.
  if (kind?.type === 'yes-no' && compared && (!measures || measures.includes('outcome'))) return 'worse';
  if (kind?.type !== 'choice' || !kind.ordered || (measures && !measures.includes('outcome'))) return undefined;
  const valences = new Set(kind.options.map(({ valence }) => valence));
  if (valences.has('positive') && !valences.has('negative')) return 'worse';
  const bothSides = valences.has('positive') && valences.has('negative');
  return compared && bothSides && !valences.has('neutral') && kind.options.length % 2 === 0 ? 'unchanged' : undefined;
}
