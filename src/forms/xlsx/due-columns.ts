import type { Design } from '../../model/index.js';
import type { Form, FormTimepoint } from '../form.js';
import { type Base, dueFormulas } from './due-formulas.js';
import type { Speech } from './speech.js';

/** A column of the clients' sheet that says when a timepoint is due. */
export interface DueColumn {
  timepoint: FormTimepoint;
  kind: 'earliest' | 'planned' | 'latest';
  base: string;
  /** The day, counted from the cell with the base's date. */
  formula: (at: string) => string;
}

/** A base as a key of its own. */
export const baseKey = (base: Base): string => (typeof base === 'string' ? base : `event ${base.event}`);

/** Each timepoint that has a form for known clients, once. */
function timepointsOf(forms: readonly Form[]): FormTimepoint[] {
  const found = forms.filter(({ caseKey }) => caseKey).flatMap(({ timepoint }) => timepoint ?? []);
  return [...new Map(found.map((timepoint) => [timepoint.name, timepoint])).values()];
}

/** What is calculated for each client, and the dates that it is counted from: start and end always, events where used. */
export function dueColumns(design: Design, forms: readonly Form[]): { columns: DueColumn[]; bases: Base[] } {
  const bases = new Map<string, Base>([
    ['start', 'start'],
    ['end', 'end'],
  ]);
  const columns = timepointsOf(forms).flatMap((timepoint): DueColumn[] => {
    const declared = design.timepoints.find(({ name }) => name === timepoint.name);
    const due = declared && dueFormulas(declared, design, '#');
    if (!due) return [];
    bases.set(baseKey(due.base), due.base);
    const { earliest, planned, latest } = due;
    // A day without a window is one day, not three.
    const single = planned !== undefined && earliest === planned && latest === planned;
    return (['earliest', 'planned', 'latest'] as const).flatMap((kind) => {
      const formula = single && kind !== 'planned' ? undefined : due[kind];
      if (!formula) return [];
      return [{ timepoint, kind, base: baseKey(due.base), formula: (at) => formula.replaceAll('#', at) }];
    });
  });
  return { columns, bases: [...bases.values()] };
}

/** Runs of columns of the same timepoint, which its name is written over. */
export function dueHeadings(
  columns: readonly DueColumn[],
  speech: Speech,
): { title: string; from: number; to: number }[] {
  return columns.flatMap(({ timepoint }, index) => {
    if (columns[index - 1]?.timepoint === timepoint) return [];
    const width = columns.filter((one) => one.timepoint === timepoint).length;
    return [{ title: speech.line(timepoint.title), from: index, to: index + width - 1 }];
  });
}
