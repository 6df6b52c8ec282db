import type { Design, Said } from '../../../model/index.js';
import { both } from '../../../words/index.js';
import type { Title } from '../../titles.js';
import type { LineName } from '../lines.js';

/**
 * How the plan answers something that guidance asks for: in a section, when the design states what it takes; on a line to
 * be filled in by hand; or not at all, for a reason.
 */
export interface Answer {
  /** Where it stands; `first`: the table that the plan begins with. */
  at?: Title | 'first';
  /** What the design must state for the section to answer it, and what is missing otherwise. */
  when?: (design: Design) => boolean;
  missing?: Said;
  line?: LineName;
  /** Designs that it concerns, and why it does not concern others. */
  applies?: (design: Design) => boolean;
  not?: Said;
}

/** Always answered there. */
export const at = (title: Title | 'first'): Answer => ({ at: title });
/** Answered there when the design states it. */
export const given = (title: Title | 'first', when: (design: Design) => boolean, sv: string, en: string): Answer => ({
  ...{ at: title, when },
  missing: both(sv, en),
});
/** Written by hand. */
export const line = (name: LineName): Answer => ({ line: name });
/** Concerns some designs only. */
export const only = (applies: (design: Design) => boolean, answer: Answer, sv: string, en: string): Answer => ({
  ...{ ...answer, applies },
  not: both(sv, en),
});
/** Concerns no design. */
export const never = (sv: string, en: string): Answer => only(() => false, {}, sv, en);
