import type { Design } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const measureWithoutPurpose = rule<{ instrument: string }>({
  code: 'P1-04',
  name: 'measure-without-purpose',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `Inget resultat och ingen frågeställning använder ${instrument}: säg vad svaren ska besvara, eller sluta fråga.`,
    en: ({ instrument }) =>
      `No outcome and no question uses ${instrument}: say what its answers are for, or stop asking.`,
  },
  *check(design) {
    const tied = design.outcomes.length > 0 || design.purposes.some(({ questions }) => questions.length > 0);
    if (!tied) return;
    const used = usedRoots(design);
    const reported = new Set<string>();
    for (const measured of read(design).evidence) {
      const { collect, instrument, root } = measured;
      if (used.has(root) || reported.has(root) || (collect.questions?.length ?? 0) > 0) continue;
      if (hasPurpose(design, measured)) continue;
      reported.add(root);
      yield { path: collect.path, params: { instrument }, instruments: [instrument], at: collect.at };
    }
  },
  fixes({ path, params: { instrument } }, design) {
    const measured = read(design).evidence.find((one) => one.instrument === instrument && one.collect.path === path);
    const shows = measured?.bearing === 'result' || measured?.bearing === 'unknown';
    const outcomes = shows ? firstOf(design.outcomes) : [];
    const questions = firstOf(design.purposes.flatMap((purpose) => purpose.questions));
    return [
      ...outcomes.map((outcome) =>
        fix(
          `Låt ${instrument} visa resultatet ${outcome.name}`,
          `Let ${instrument} show the outcome ${outcome.name}`,
          edit(outcome.path, 'add-inside', `indicator ${instrument}`),
        ),
      ),
      ...questions.map(({ name }) =>
        fix(
          `Låt ${instrument} besvara frågeställningen ${name}`,
          `Let ${instrument} answer the question ${name}`,
          edit(path, 'add-inside', `answers ${name}`),
        ),
      ),
    ];
  },
});

function usedRoots(design: Design): Set<string> {
  const answering = design.collects.filter(({ questions }) => questions?.length).flatMap(({ measures }) => measures);
  const named = [...read(design).outcomes.flatMap(({ own }) => own), ...answering];
  return new Set(named.map(({ instrument }) => read(design).instruments.root(instrument)));
}
function hasPurpose(design: Design, { instrument }: Measured): boolean {
  return [...design.purposes, ...design.uses].some((one) => !one.none && one.instruments?.includes(instrument));
}
