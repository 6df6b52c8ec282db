import { edit, fix } from '../../fixing.js';
import { contentOf, informantsOf, measuredBy } from '../../reading/measures.js';
import { readTime } from '../../reading/series.js';
import { rule } from '../../rule.js';

export const anonymousPairs = rule<{ instrument: string }>({
  code: 'P3-07',
  name: 'anonymous-pairs',
  group: 'P3',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `${instrument} besvaras anonymt, så samma persons svar före och efter går inte att para ihop: använd en kod för varje person.`,
    en: ({ instrument }) =>
      `${instrument} is answered anonymously, so one person's answers before and after cannot be paired: use a code for each person.`,
  },
  *check(design) {
    const roots = new Set(readTime(design).series.map(({ root }) => root));
    const reported = new Set<string>();
    for (const measured of measuredBy(design)) {
      const { collect, instrument, root } = measured;
      const identity = collect.identity ?? design.procedure?.identity;
      if (identity !== 'anonymous' || !roots.has(root) || reported.has(root)) continue;
      if (informantsOf(design, measured).length === 0 && !contentOf(design, instrument)) continue;
      reported.add(root);
      yield { path: collect.path, params: { instrument }, instruments: [instrument], at: collect.at };
    }
  },
  fixes({ path }, design) {
    const own = design.collects.find((collect) => collect.path === path)?.identity;
    const at = own || !design.procedure ? path : design.procedure.path;
    return [fix('Ge varje person en kod', 'Give each person a code', edit(`${at}/identity`, 'replace', 'keyed'))];
  },
});
