import type { Concerns, Design, Said } from '../model/index.js';

export const principles = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Principle = (typeof principles)[number];
/** The five principles, and the groups beyond them, which never count into the verdicts (see `docs/principles.md`). */
export type Group = Principle | 'R' | 'T' | 'J' | 'E' | 'N' | 'D' | 'U' | 'L';
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Verdict = 'follows' | 'partly' | 'does not' | 'not stated';

/**
 * Words of a design as the model has them: English keywords, words of lists and names that always exist, which the
 * language room puts into the language of the file. What is there for people, a text or a name for the author to change,
 * stands in both languages.
 */
export type Statement = readonly (string | Said)[];

/**
 * One change to the text of a design, without knowing the text. `at` is the model path of a statement, or for the last
 * three of a property below it (`collect/1/at`).
 * - `add-inside`: a statement last in the block, which is made when there is none; at `design`, last in the design.
 * - `add-before`, `add-after`: a statement beside it. `add-after` at `design`: after the whole design.
 * - `add-clause`: words at the end of the statement's head, before its block.
 * - `add-first`, `add-last`: a value first or last in a property's list.
 * - `replace`: the statement, or all values of the property. `remove`: the statement.
 * - `move-after`: the statement, as it is written and with the comments above it, to stand after the one at `after`.
 *
 * Lines of `text` below the first are indented by two spaces a level.
 */
export interface DesignEdit {
  at: string;
  do:
    | 'add-inside'
    | 'add-before'
    | 'add-after'
    | 'add-clause'
    | 'add-first'
    | 'add-last'
    | 'replace'
    | 'remove'
    | 'move-after';
  text?: Statement;
  after?: string;
}
/** A proposed change that removes a finding. What only the author can know is a prompt (`prompts.ts`). */
export interface DesignFix {
  title: Said;
  edits: readonly DesignEdit[];
}

/** One thing that a rule found in a design. */
export interface Finding {
  /** Stable id, `P3-02`. */
  code: string;
  /** The rule's name in plain words, `no-baseline`. */
  name: string;
  group: Group;
  severity: Severity;
  /** Where: the `path` of a model element, or of a property below it (`outcome/better/goal`). */
  path: string;
  message: Said;
  /** It brings the verdict of its principle down. */
  decides?: true;
  /** Merely not stated, and decides no verdict: something to take a stand on, not something that is wrong. */
  unsaid?: true;
  /** What an acceptance or a waiver of it may be narrowed to; missing: nothing in particular. */
  concerns?: Concerns;
  /** The design, or the project's configuration, stands by this deviation; it is shown all the same. */
  accepted?: { because?: string; by?: string; until?: string };
  /** What would remove it; missing when nothing can be proposed. */
  fixes?: readonly DesignFix[];
}

/** The verdict of one principle, with the codes of the findings that led to it. */
export interface PrincipleVerdict {
  verdict: Verdict;
  findings: string[];
}

/** Everything the checker says of one design. */
export interface Assessment {
  design: Design;
  findings: Finding[];
  principles: Record<Principle, PrincipleVerdict>;
  /**
   * Steps 1–5 of the evaluation staircase: `possible` if what the design leaves unsaid is so; `claimed` is missing when
   * the design claims nothing.
   */
  staircase: { claimed?: number; supported: number; possible: number };
}
