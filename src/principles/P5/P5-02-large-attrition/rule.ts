import type { Attrition, Design, Said } from '../../../model/index.js';
import { lossOf, type Missing, percentOfLoss, read } from '../../../reading/index.js';
import { atTimepointsSaid, instrumentSaid, percentSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

interface Params {
  /** Missing where the statement is about the follow-up as a whole. */
  instrument?: Said;
  share?: Said;
  at?: Said;
  presumed: boolean;
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
    sv: ({ instrument, share, at, presumed, hopeless }) =>
      `Bortfallet${instrument ? ` i ${instrument.sv}` : ''}${at ? ` ${at.sv}` : ''} ${presumed ? 'antas vara' : 'är'} ${share ? `${share.sv} %` : 'stort'}: ${
        hopeless
          ? 'det går inte att dra slutsatser om verksamheten, så ändra hur svaren samlas in.'
          : 'dra inga slutsatser om alla klienter, och sök orsakerna.'
      }`,
    en: ({ instrument, share, at, presumed, hopeless }) =>
      `Attrition${instrument ? ` in ${instrument.en}` : ''}${at ? ` ${at.en}` : ''} is ${presumed ? 'presumed to be ' : ''}${share ? `${share.en} %` : 'large'}: ${
        hopeless
          ? 'nothing can be concluded about the service, so change how answers are collected.'
          : 'draw no conclusions about all clients, and look for the causes.'
      }`,
  },
  *check(design, { thresholds }) {
    const reading = read(design);
    const main = reading.mainRoots.map((root) => reading.missing(root));
    const share = ({ loss }: Missing) => (loss ? percentOfLoss(loss) : 0);
    const hopeless = main.length > 0 && main.every((one) => share(one) >= thresholds.noConclusion);
    const reported = new Set<Attrition>();
    for (const one of main) {
      const over = share(one) > thresholds.largeAttrition;
      const source = over ? one.loss?.statement : one.large;
      if (!source || reported.has(source)) continue;
      reported.add(source);
      yield {
        path: source.path,
        params: { ...said(design, one.root, over ? share(one) : undefined, source), hopeless },
        verdict: hopeless ? 'does not' : 'partly',
        ...concerned(one.root, source),
      };
    }
    yield* later(design, reported, thresholds.largeAttrition);
  },
});

/** Large attrition where the verdict does not depend on it: at other times, in other instruments. */
function* later(design: Design, reported: ReadonlySet<Attrition>, limit: number) {
  for (const attrition of design.attritions) {
    if (reported.has(attrition) || !attrition.at) continue;
    const root = read(design).evidence.find(({ instrument, at }) =>
      attrition.instruments
        ? attrition.instruments.includes(instrument)
        : at.some((one) => attrition.at?.includes(one)),
    )?.root;
    if (root === undefined) continue;
    const loss = lossOf(attrition);
    const share = loss && percentOfLoss(loss) > limit ? percentOfLoss(loss) : undefined;
    if (share === undefined && attrition.magnitude !== 'large') continue;
    yield {
      path: attrition.path,
      params: { ...said(design, root, share, attrition), hopeless: false },
      verdict: null,
      ...concerned(root, attrition),
    };
  }
}
function said(design: Design, root: string, share: number | undefined, { at, instruments, presumed }: Attrition) {
  return {
    ...(instruments && { instrument: instrumentSaid(design, root) }),
    presumed: presumed === true,
    share: share === undefined ? undefined : percentSaid(share),
    ...(at && at.length > 0 && { at: atTimepointsSaid(design, at) }),
  };
}
function concerned(root: string, { instruments, at }: Attrition) {
  return { instruments: instruments ?? [root], at };
}
