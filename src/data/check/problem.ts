import type { Said } from '../../model/index.js';
import { texts } from './problem-texts.js';

/** Something in the data that is not as the design says. Nothing is changed or left out because of it. */
export interface DataProblem {
  code: ProblemCode;
  severity: 'error' | 'warning';
  /** As it stands in the file, from 1, the names of the columns being row 1; missing for what concerns the whole file. */
  row?: number;
  column?: string;
  /** As it stands in the cell. */
  value?: string;
  message: Said;
  /** What to do. */
  remedy: Said;
}

export type ProblemCode = keyof typeof texts;
export const problemCodes = Object.keys(texts) as ProblemCode[];

/** So much of a value is said within a sentence. */
const brief = 40;
const filled = ({ sv, en }: Said, detail: Said, value: string): Said => ({
  sv: sv.replace('{detail}', () => detail.sv).replace('{value}', () => value.slice(0, brief)),
  en: en.replace('{detail}', () => detail.en).replace('{value}', () => value.slice(0, brief)),
});
const same = (text: string): Said => ({ sv: text, en: text });

/** A problem with its words. `detail` is said within them, the same in both languages when it is a plain text. */
export function problem(
  code: ProblemCode,
  where: Pick<DataProblem, 'row' | 'column' | 'value'>,
  detail: Said | string = '',
): DataProblem {
  const { severity, message, remedy } = texts[code];
  const said = typeof detail === 'string' ? same(detail) : detail;
  const { row, column, value } = where;
  return {
    code,
    severity,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    message: filled(message, said, value ?? ''),
    remedy: filled(remedy, said, value ?? ''),
  };
}
