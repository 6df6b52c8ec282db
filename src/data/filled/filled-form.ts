import { type Answer, type Answers, columns, type Form } from '../../forms/index.js';

/** One filled-in form as data, whatever program it was filled in with. Only what was asked and answered is in `answers`. */
export interface FilledForm {
  /** Missing in an anonymous form. */
  case?: string;
  /** ISO date. */
  date?: string;
  /** The stamp of the form that it was filled in on; missing where the program does not say. */
  version?: string;
  answers: Answers;
  /** As the program that the form was filled in with calculated them; one that cannot be given is left out. */
  scores: Readonly<Record<string, number>>;
}

/** Scores as calculated in different programs differ in the last binary digits; 12 digits are the same in all. */
export const figure = (value: number) => String(Number(value.toPrecision(12)));

function cell(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'number') return figure(answer);
  return typeof answer === 'string' ? answer : answer.join(' ');
}

/** The row that a filled-in form gives, one text for each of the form's `columns`. */
export function row(form: Form, filled: FilledForm): string[] {
  const head = {
    case: filled.case ?? '',
    timepoint: form.timepoint?.code ?? '',
    informant: form.informant?.kind ?? '',
    form: form.id,
    date: filled.date ?? '',
    version: filled.version ?? '',
  };
  return columns(form).map((column) => {
    if (column.of === 'head') return head[column.variable];
    return cell(column.of === 'item' ? filled.answers[column.variable] : filled.scores[column.variable]);
  });
}
