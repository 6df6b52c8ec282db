import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../../model/index.js';
import { notChecked } from '../texts.js';

/** Of a file that could not be checked because of a fault in the program: not a finding about the design. */
export const failedDiagnostic = (language: Language): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Error,
  source: 'isu',
  message: notChecked[language],
});
