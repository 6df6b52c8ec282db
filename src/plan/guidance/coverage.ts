import type { Design, Said } from '../../model/index.js';
import { type Answer, answers } from './answers/index.js';
import type { LineName } from './lines.js';
import { lists } from './lists/index.js';

/** `to fill in`: there is a line for it, to be written by hand. `uncovered`: the design does not state what it takes. */
export const coverageStatuses = ['answered', 'to fill in', 'not applicable', 'uncovered'] as const;
export type CoverageStatus = (typeof coverageStatuses)[number];

/** How a plan answers one item of published guidance. */
export interface Covered {
  list: string;
  id: string;
  /** What the item asks for, in our own words. */
  text: Said;
  /** Its number and content are from memory: compare with the original before citing by number. */
  fromMemory: boolean;
  status: CoverageStatus;
  /** Where it is answered. */
  places: NonNullable<Answer['at']>[];
  lines: LineName[];
  /** What the design does not state. */
  missing: Said[];
  /** Why it does not concern the design. */
  reasons: Said[];
}

interface Judged extends Answer {
  /** It concerns this design, and what it takes is stated. */
  concerns: boolean;
  stated: boolean;
}

/** Every item of the guidance, list by list, and how the plan of this design answers it. */
export const coverage = (design: Design): Covered[] => {
  // Many items share an answer, so each is asked of the design once.
  const judged = new Map(
    Object.entries<Answer>(answers).map(([name, one]): [string, Judged] => {
      const concerns = one.applies === undefined || one.applies(design);
      return [name, { ...one, concerns, stated: concerns && (one.when === undefined || one.when(design)) }];
    }),
  );
  return lists.flatMap((list) => {
    const read = list.items.findIndex(([id]) => id === list.lastRead);
    return list.items.map(([id, names, sv, en], index): Covered => {
      const all = (typeof names === 'string' ? [names] : names).flatMap((name) => judged.get(name) ?? []);
      const concerning = all.filter(({ concerns }) => concerns);
      const stated = all.filter((one) => one.stated);
      const missing = concerning.filter((one) => !stated.includes(one)).flatMap((one) => one.missing ?? []);
      const lines = stated.flatMap((one) => one.line ?? []);
      const status =
        missing.length > 0
          ? 'uncovered'
          : lines.length > 0
            ? 'to fill in'
            : concerning.length > 0
              ? 'answered'
              : 'not applicable';
      return {
        ...{ list: list.id, id, text: { sv, en }, fromMemory: index > read, status, lines, missing },
        places: [...new Set(stated.flatMap((one) => one.at ?? []))],
        reasons: all.filter((one) => !concerning.includes(one)).flatMap((one) => one.not ?? []),
      };
    });
  });
};
