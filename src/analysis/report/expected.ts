import type { Form } from '../../forms/form.js';
import type { Attrition, Design } from '../../model/index.js';
import { concerns, portion } from '../../plan/facts/size.js';

/** The share that the design expects to be missing of all who started, for a form; undefined when it does not say in figures. */
export function expectedLoss(design: Design, form: Form): { low: number; high: number } | undefined {
  const { timepoint, sections } = form;
  if (!timepoint) return undefined;
  const own = sections.map(({ name }) => name);
  const shares = design.attritions
    .filter(
      (one) =>
        concerns(one, timepoint.name) &&
        ofStarted(one) &&
        (one.instruments === undefined || one.instruments.some((name) => own.includes(name))),
    )
    .flatMap(({ amount }) => (amount ? (portion(amount) ?? []) : []));
  if (shares.length === 0) return undefined;
  return { low: Math.min(...shares.map(({ low }) => low)), high: Math.max(...shares.map(({ high }) => high)) };
}

/** Whether it is counted of those who started: what is said of others cannot be held against them. */
const ofStarted = ({ for: people }: Attrition): boolean =>
  people === undefined ||
  ('groups' in people && people.groups.every((one) => 'word' in one && ['all', 'started'].includes(one.word)));
