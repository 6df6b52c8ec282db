import type { Form } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { concerns, read } from '../reading/index.js';

type Reason = Design['attritions'][number]['reasons'][number]['kind'];

/** Reasons of those who have left: nothing of theirs is answered after it. */
const leaving: readonly Reason[] = ['ends-early', 'moves', 'placed', 'dies'];
/** Reasons of the one who answers, not of staff who fill in what they know. */
const ofAnswering: readonly Reason[] = ['declines', 'language-barrier'];
/** Reasons of staff and registers. */
const ofKeeping: readonly Reason[] = ['file-missing'];
const keepers = new Set(['professional', 'external', 'register', 'school', 'police']);

/** The reasons that the design states of what is in a form, as far as they can be its informant's. */
export function reasonsOf(design: Design, { sections, timepoint, informant }: Form): Reason[] {
  const { instruments } = read(design);
  const roots = new Set(sections.map(({ name }) => instruments.root(name)));
  const stated = design.attritions.filter(
    (one) =>
      (one.instruments?.some((name) => roots.has(instruments.root(name))) ?? true) &&
      (timepoint === undefined || concerns(one, timepoint.name)),
  );
  const kinds = [...new Set(stated.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))];
  const isKept = informant !== undefined && keepers.has(informant.kind);
  return kinds.filter((kind) => !(isKept ? ofAnswering : ofKeeping).includes(kind));
}

/** Those that fit what else is known of the client: who answers later has not left. */
export const fitting = (reasons: readonly Reason[], answersLater: boolean): Reason[] =>
  answersLater ? reasons.filter((kind) => !leaving.includes(kind)) : [...reasons];
export const isLeaving = (reason: string): boolean => (leaving as readonly string[]).includes(reason);
