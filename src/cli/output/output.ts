import type { Language } from '../../model/index.js';
import type { Report } from '../check/report.js';

interface OutputOptions {
  language: Language;
  /** Whether to colour; only for people. */
  colour: boolean;
}
/** One way to write a report: the whole text, ending with a new line. */
export type Output = (report: Report, options: OutputOptions) => string | Promise<string>;

/** Where the page of a rule is found; the same in every format. */
export const helpFor = (code: string) => `isu explain ${code}`;
