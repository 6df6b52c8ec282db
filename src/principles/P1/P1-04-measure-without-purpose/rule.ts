import type { Design, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentSaid, instrumentsSaid, titledSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const measureWithoutPurpose = rule<{ instruments: Said }>({
  code: 'P1-04',
  name: 'measure-without-purpose',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments }) =>
      `Det sägs inte vilket resultat eller vilken frågeställning ${instruments.sv} ska ge svar på: koppla dem till det som svaren behövs för.`,
    en: ({ instruments }) =>
      `It is not said which outcome or question the answers to ${instruments.en} are for: tie them to what they are needed for.`,
  },
  *check(design) {
    const untied = untiedIn(design);
    const [first] = untied;
    if (!first) return;
    const instruments = untied.map(({ instrument }) => instrument);
    yield {
      path: first.collect.path,
      params: { instruments: instrumentsSaid(design, instruments) },
      unsaid: true,
      instruments,
      at: [...new Set(untied.flatMap(({ at }) => at))],
    };
  },
  fixes(_, design) {
    const questions = firstOf(design.purposes.flatMap((purpose) => purpose.questions));
    return untiedIn(design).flatMap(({ instrument, bearing, collect }) => {
      const said = instrumentSaid(design, instrument);
      const outcomes = bearing === 'result' || bearing === 'unknown' ? firstOf(design.outcomes) : [];
      return [
        ...outcomes.map((outcome) => {
          const shown = titledSaid(outcome);
          return fix(
            `Låt ${said.sv} visa resultatet ${shown.sv}`,
            `Let ${said.en} show the outcome ${shown.en}`,
            edit(outcome.path, 'add-inside', `indicator ${instrument}`),
          );
        }),
        ...questions.map((question) => {
          const asked = titledSaid(question);
          return fix(
            `Koppla ${said.sv} till frågan ${asked.sv}`,
            `Tie ${said.en} to the question ${asked.en}`,
            edit(collect.path, 'add-inside', `answers ${question.name}`),
          );
        }),
      ];
    });
  },
});

/** What is measured without a word of what its answers are for, one of each root. */
function untiedIn(design: Design): Measured[] {
  const tied = design.outcomes.length > 0 || design.purposes.some(({ questions }) => questions.length > 0);
  if (!tied) return [];
  const used = usedRoots(design);
  const untied = new Map<string, Measured>();
  for (const measured of read(design).evidence) {
    const { collect, root } = measured;
    if (used.has(root) || untied.has(root) || (collect.questions?.length ?? 0) > 0) continue;
    if (!hasPurpose(design, measured)) untied.set(root, measured);
  }
  return [...untied.values()];
}
function usedRoots(design: Design): Set<string> {
  const answering = design.collects.filter(({ questions }) => questions?.length).flatMap(({ measures }) => measures);
  const named = [...read(design).outcomes.flatMap(({ own }) => own), ...answering];
  return new Set(named.map(({ instrument }) => read(design).instruments.root(instrument)));
}
function hasPurpose(design: Design, { instrument }: Measured): boolean {
  return [...design.purposes, ...design.uses].some((one) => !one.none && one.instruments?.includes(instrument));
}
