export type { DesignSource, Fix, Isu, Reading, ReadText, Rewritten, TextEdit, TextFinding, TextRange } from './api.js';
export { fixEdits } from './fix.js';
export { createIsu } from './session.js';
export { type TextRule, textRules } from './text-findings.js';
