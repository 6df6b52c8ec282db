import type { Coded, Design, Outcome } from '../model/index.js';

/** A code, with what it is of. */
export interface CodeOf {
  of: 'target-group' | 'intervention' | 'problem' | 'outcome' | 'instrument' | 'item' | 'scale';
  coded: Coded;
}

/** Every code in the order of the design. Those of the built-in library are held by its own tests. */
export function codesOf(design: Design): CodeOf[] {
  const each = (of: CodeOf['of'], things: readonly { codes?: Coded[] | undefined }[]): CodeOf[] =>
    things.flatMap(({ codes = [] }) => codes.map((coded) => ({ of, coded })));
  const outcomes = (all: readonly Outcome[]): Outcome[] => all.flatMap((one) => [one, ...outcomes(one.parts)]);
  return [
    ...each('target-group', design.targetGroups),
    ...each('intervention', design.interventions),
    ...each('problem', design.problems),
    ...each('outcome', outcomes(design.outcomes)),
    ...design.instruments
      .filter(({ from }) => from !== 'library')
      .flatMap((one) => [...each('instrument', [one]), ...each('item', one.items), ...each('scale', one.scales)]),
  ];
}
