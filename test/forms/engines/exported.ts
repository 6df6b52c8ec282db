import { exportOf } from '../../../src/data/exports/index.js';
import type { FilledForm } from '../../../src/data/filled/filled-form.js';
import { days } from '../../../src/data/tables/days.js';
import type { Answer, FormItem } from '../../../src/forms/form.js';
import { columns } from '../../../src/forms/logic/columns.js';
import { forms } from '../../../src/forms/making/forms.js';
import { type Engine, ofForm, type Scenario } from './scenarios.js';

/** A row of a program's export: the names of its columns, and the cells. */
export type Exported = ReadonlyMap<string, string>;

function answerOf({ kind }: FormItem, text: string): Answer {
  if (kind.type === 'choices') return text.split(' ');
  return kind.type === 'rating' || kind.type === 'number' ? Number(text) : text;
}

/** What the form gave, as it is read from the program's export. */
export function read(form: Parameters<Engine>[0], exported: Exported): FilledForm {
  const design = ofForm(form);
  const conversion = exportOf(design, forms(design), [...exported.keys()]);
  if (!conversion) throw new Error(`no export: ${[...exported.keys()].join(', ')}`);
  const at = (name: string) => conversion.names.indexOf(name);
  const rows = conversion.rows([...exported.values()]).filter((cells) => cells[at('form')] === form.id);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${form.id}`);
  const [cells = []] = days(design, forms(design), conversion.names).rows(rows[0] ?? []);
  const strange = conversion.names.filter((name) => !columns(form).some(({ variable }) => variable === name));
  const told = strange.filter((name) => (cells[at(name)] ?? '') !== '');
  if (told.length > 0) throw new Error(`columns of no question: ${told}`);
  const [answers, scores]: [Record<string, Answer>, Record<string, number>] = [{}, {}];
  for (const column of columns(form)) {
    const text = cells[at(column.variable)] ?? '';
    if (text === '' || column.of === 'head') continue;
    if (column.of === 'item') answers[column.variable] = answerOf(column.item, text);
    else scores[column.variable] = Number(text);
  }
  return {
    case: cells[at('case')] ?? '',
    date: cells[at('date')] ?? '',
    version: cells[at('version')] ?? '',
    answers,
    scores,
  };
}

/** The answers after so many steps: one that is taken back, or is none of several, is no answer. */
export const given = ({ steps }: Scenario, upTo = steps.length): Record<string, Answer> =>
  Object.fromEntries(steps.slice(0, upTo).filter(([, answer]) => answer !== ''));
