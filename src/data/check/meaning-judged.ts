import type { Said } from '../../model/index.js';
import type { LateProblem } from './clients.js';
import type { MeaningCheck, OtherMeaning } from './meaning-check.js';
import { meaningNotes, rowsOf, stopped } from './meaning-texts.js';
import { problem } from './problem.js';

/** What is not to stop anything, though it has changed. */
export interface Judging {
  /** Variables, and ids of forms, that mean the same in spite of the change: somebody has said so. */
  same: ReadonlySet<string>;
  /** Whether a variable of a form is counted with. Missing: all are. */
  counts?: (form: OtherMeaning['form'], variable: string) => boolean;
}

/** What rows mean otherwise, apart: what must not be counted together, and what may be but is to be said. */
export interface Judged {
  stops: OtherMeaning[];
  /** Said to mean the same. */
  accepted: OtherMeaning[];
  /** Nobody has answered it, nothing counts it, or it does not change what an answer says. */
  aside: OtherMeaning[];
}

/** A window that is changed does not change what is answered within it. */
const moves = (facet: OtherMeaning['facets'][number]) => facet !== 'window';

/** Which of what means something else may not be counted together with the rest. */
export function judged(others: readonly OtherMeaning[], { same, counts = () => true }: Judging): Judged {
  const result: Judged = { stops: [], accepted: [], aside: [] };
  for (const other of others) {
    const { form, facets, variables, translations, gone } = other;
    const isSaid = same.has(form.id);
    const matters = (one: OtherMeaning['variables'][number]) => one.count > 0 && counts(form, one.variable);
    const part = (to: OtherMeaning[], some: Partial<OtherMeaning>) => {
      const one = { ...other, facets: [], variables: [], translations: {}, gone: 0, ...some };
      if (one.facets.length + one.variables.length + one.gone + Object.keys(one.translations).length > 0) to.push(one);
    };
    const allowed = (variable: string) => isSaid || same.has(variable);
    part(result.stops, {
      facets: isSaid ? [] : facets.filter(moves),
      variables: variables.filter((one) => matters(one) && !allowed(one.variable)),
    });
    part(result.accepted, {
      facets: isSaid ? facets.filter(moves) : [],
      variables: variables.filter((one) => matters(one) && allowed(one.variable)),
    });
    part(result.aside, {
      facets: facets.filter((facet) => !moves(facet)),
      variables: variables.filter((one) => !matters(one)),
      translations,
      gone,
    });
  }
  return result;
}

/** What is to be said of the versions of the forms when all rows are read. */
export interface FoundMeaning {
  /** Why the rows may not be counted together, and what to do. */
  stop?: Said;
  /** The rest, a line each. */
  notes: Said[];
}
export function foundMeaning(check: MeaningCheck, found: Judged): FoundMeaning {
  const stop = stopped(found.stops);
  return { ...(stop && { stop }), notes: meaningNotes(check, found) };
}

/** Each variable that means something else, once, where it first stands; and what stands there in place of a version. */
export const meaningProblems = (check: MeaningCheck, stops: readonly OtherMeaning[]): LateProblem[] => [
  ...stops.flatMap(({ version, rows, first, facets, variables }) => [
    ...(facets.length > 0 ? [late('version', first, rows, version)] : []),
    ...variables.map((one) => late(one.variable, one.first, one.count, version)),
  ]),
  ...check.unreadable.map(({ text, rows, first: { table, row } }) => ({
    table,
    problem: problem(
      'unknown-version',
      { row, column: 'version', value: text },
      { sv: rowsOf(rows, 'sv'), en: rowsOf(rows, 'en') },
    ),
  })),
];

function late(column: string, { table, row }: OtherMeaning['first'], count: number, version: string): LateProblem {
  const detail = {
    sv: `${rowsOf(count, 'sv')} (version ${version})`,
    en: `${rowsOf(count, 'en')} (version ${version}) ${count === 1 ? 'was' : 'were'}`,
  };
  return { table, problem: problem('other-meaning', { row, column }, detail) };
}
