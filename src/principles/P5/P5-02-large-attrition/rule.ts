import type { Attrition, Design } from '../../../model/index.js';
import type { Said } from '../../../model/said.js';
import { atTimepointsSaid, percentSaid } from '../../../words/index.js';
import { type Missing, mainMeasures, missingIn, resultTimes } from '../../reading/attrition.js';
import { measuredBy } from '../../reading/measures.js';
import { rule } from '../../rule.js';

interface Params {
  instrument: string;
  share?: Said;
  at?: Said;
  hopeless: boolean;
}
export const largeAttrition = rule<Params>({
  code: 'P5-02',
  name: 'large-attrition',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ instrument, share, at, hopeless }) =>
      `Bortfallet i ${instrument}${at ? ` ${at.sv}` : ''} är ${share ? `${share.sv} %` : 'stort'}: ${
        hopeless
          ? 'det går inte att dra slutsatser om verksamheten, så ändra hur svaren samlas in.'
          : 'dra inga slutsatser om alla klienter, och sök orsakerna.'
      }`,
    en: ({ instrument, share, at, hopeless }) =>
      `Attrition in ${instrument}${at ? ` ${at.en}` : ''} is ${share ? `${share.en} %` : 'large'}: ${
        hopeless
          ? 'nothing can be concluded about the service, so change how answers are collected.'
          : 'draw no conclusions about all clients, and look for the causes.'
      }`,
  },
  *check(design, { thresholds }) {
    const main = mainMeasures(design).map((root) => missingIn(design, root, resultTimes(design, root)));
    const isHopeless = ({ share }: Missing) => share !== undefined && share >= thresholds.noConclusion;
    const hopeless = main.length > 0 && main.every(isHopeless);
    const reported = new Set<Attrition>();
    for (const { root, share, from, large } of main) {
      const over = share !== undefined && share > thresholds.largeAttrition;
      const source = over ? from : large;
      if (!source || reported.has(source)) continue;
      reported.add(source);
      yield {
        path: source.path,
        params: { ...said(design, root, over ? share : undefined, source), hopeless },
        verdict: hopeless ? 'does not' : 'partly',
        ...concerned(root, source),
      };
    }
    yield* later(design, reported, thresholds.largeAttrition);
  },
});

/** Large attrition where the verdict does not hang on it: at other times, in other instruments. */
function* later(design: Design, reported: ReadonlySet<Attrition>, limit: number) {
  for (const attrition of design.attritions) {
    if (reported.has(attrition) || !attrition.at) continue;
    const root = measuredBy(design).find(({ instrument, collect }) =>
      attrition.instruments
        ? attrition.instruments.includes(instrument)
        : collect.at.some((at) => attrition.at?.includes(at)),
    )?.root;
    if (root === undefined) continue;
    const { share, from, large } = missingIn({ ...design, attritions: [attrition] }, root, attrition.at);
    const over = from === attrition && share !== undefined && share > limit;
    if (!over && large !== attrition) continue;
    yield {
      path: attrition.path,
      params: { ...said(design, root, over ? share : undefined, attrition), hopeless: false },
      verdict: null,
      ...concerned(root, attrition),
    };
  }
}
function said(design: Design, root: string, share: number | undefined, { at }: Attrition) {
  return {
    instrument: root,
    share: share === undefined ? undefined : percentSaid(share),
    at: at && atTimepointsSaid(design, at),
  };
}
function concerned(root: string, { instruments, at }: Attrition) {
  return { instruments: instruments ?? [root], at };
}
