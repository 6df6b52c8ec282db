import type { Design, Item, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { listSaid, textSaid } from '../../../words/index.js';
import type { DesignFix } from '../../finding.js';
import { edit, fix, isOwn, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

type Missing = 'worse' | 'unchanged';
export const worseNotExpressible = rule<{ items: Said; missing: Missing }>({
  code: 'P3-08',
  name: 'worse-not-expressible',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ items, missing }) =>
      missing === 'worse'
        ? `${items.sv} har inget svar för att det blivit sämre: lägg till ett, så att också försämring syns.`
        : `${items.sv} har inget svar för att läget är oförändrat: lägg till ett mellan bättre och sämre.`,
    en: ({ items, missing }) =>
      missing === 'worse'
        ? `Among the answers to ${items.en} there is none for having become worse: add one, so that deterioration shows too.`
        : `Among the answers to ${items.en} there is none for being unchanged: add one between better and worse.`,
  },
  *check(design) {
    for (const missing of ['worse', 'unchanged'] as const) {
      const found = lackingIn(design, missing);
      const [first] = found;
      if (!first) continue;
      yield {
        path: first.item.path,
        params: { items: listSaid(found.map(({ item }) => textSaid(item.text))), missing },
        instruments: [...new Set(found.map(({ measured }) => measured.instrument))],
        at: [...new Set(found.flatMap(({ measured }) => measured.at))],
      };
    }
  },
  fixes({ params: { missing } }, design) {
    const own = new Set(design.instruments.filter(isOwn).flatMap(({ items }) => items));
    const items = lackingIn(design, missing).flatMap(({ item }) => (own.has(item) ? [item] : []));
    return items.flatMap((item) => answerFix(item, missing, items.length > 1));
  },
});

function answerFix({ kind, text }: Item, missing: Missing, several: boolean): DesignFix[] {
  if (kind?.type !== 'choice' || kind.like) return [];
  const { options } = kind;
  const [first] = options;
  const last = options[options.length - 1];
  if (!first || !last) return [];
  const to = several ? textSaid(text) : undefined;
  const [sv, en] = to ? [` i ${to.sv}`, ` to ${to.en}`] : ['', ''];
  if (missing === 'worse') {
    const worse = { sv: 'sämre "Sämre"', en: 'worse "Worse"' };
    const [at, how] =
      first.valence === 'positive' ? ([last.path, 'add-after'] as const) : ([first.path, 'add-before'] as const);
    const added = edit(at, how, statement`option ${worse} negative`);
    return [fix(`Lägg till svaret Sämre${sv}`, `Add the answer Worse${en}`, added)];
  }
  const turn = options.findIndex((one, index) => index > 0 && one.valence !== options[index - 1]?.valence);
  const between = options[turn];
  if (!between) return [];
  const unchanged = { sv: 'oförändrat "Oförändrat"', en: 'unchanged "Unchanged"' };
  const added = edit(between.path, 'add-before', statement`option ${unchanged} neutral`);
  return [fix(`Lägg till svaret Oförändrat${sv}`, `Add the answer Unchanged${en}`, added)];
}

/** The items that lack an answer, each once. */
function lackingIn(design: Design, missing: Missing): { item: Item; measured: Measured }[] {
  const repeated = new Set(read(design).overTime.series.map(({ root }) => root));
  const found = new Map<string, { item: Item; measured: Measured }>();
  for (const measured of read(design).evidence) {
    const { collect, instrument, root, bearing } = measured;
    // What is measured twice shows deterioration as the difference; only a judgement of change itself needs the answer.
    if (bearing !== 'result' || repeated.has(root)) continue;
    for (const item of read(design).instruments.content(instrument)?.items ?? []) {
      if (found.has(item.path) || missingAnswer(item, collect.compared !== undefined) !== missing) continue;
      found.set(item.path, { item, measured });
    }
  }
  return [...found.values()];
}

function missingAnswer({ kind, measures }: Item, compared: boolean): Missing | undefined {
  // “Has an improvement been noted?” has no answer for anything else.
  if (kind?.type === 'yes-no' && compared && (!measures || measures.includes('outcome'))) return 'worse';
  if (kind?.type !== 'choice' || !kind.ordered || (measures && !measures.includes('outcome'))) return undefined;
  const valences = new Set(kind.options.map(({ valence }) => valence));
  if (valences.has('positive') && !valences.has('negative')) return 'worse';
  const bothSides = valences.has('positive') && valences.has('negative');
  return compared && bothSides && !valences.has('neutral') && kind.options.length % 2 === 0 ? 'unchanged' : undefined;
}
