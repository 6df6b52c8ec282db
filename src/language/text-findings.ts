import type { Severity } from '../principles/index.js';

/** The findings about the text itself: code, name and severity. What they say is in `say.ts`; their pages in `docs`. */
export const textRules = {
  syntax: { code: 'S-01', severity: 'error' },
  'unclosed-text': { code: 'S-02', severity: 'error' },
  'typographic-quotes': { code: 'S-03', severity: 'error' },
  'range-dash': { code: 'S-04', severity: 'error' },
  'decimal-comma': { code: 'S-05', severity: 'error' },
  'stray-character': { code: 'S-06', severity: 'error' },
  'decomposed-letter': { code: 'S-07', severity: 'hint' },
  'unknown-name': { code: 'S-08', severity: 'error' },
  'unknown-word': { code: 'S-09', severity: 'error' },
  'given-twice': { code: 'S-10', severity: 'error' },
  'duplicate-name': { code: 'S-11', severity: 'error' },
  'import-not-found': { code: 'S-12', severity: 'error' },
  'import-cycle': { code: 'S-13', severity: 'error' },
  'mixed-keywords': { code: 'S-14', severity: 'hint' },
  'empty-file': { code: 'S-15', severity: 'warning' },
  'file-too-long': { code: 'S-16', severity: 'error' },
  'missing-brace': { code: 'S-17', severity: 'error' },
  'captured-name': { code: 'S-18', severity: 'error' },
  'not-a-day': { code: 'S-19', severity: 'error' },
  'same-files': { code: 'S-20', severity: 'error' },
  'older-form': { code: 'S-21', severity: 'hint' },
  'window-units': { code: 'S-22', severity: 'error' },
  'items-not-read': { code: 'S-23', severity: 'error' },
  'answers-not-read': { code: 'S-24', severity: 'error' },
  'rounds-not-read': { code: 'S-25', severity: 'error' },
  'asked-several-times': { code: 'S-26', severity: 'error' },
  'same-line': { code: 'S-27', severity: 'warning' },
  'window-side': { code: 'S-28', severity: 'warning' },
} as const satisfies Record<string, { code: string; severity: Severity }>;

export type TextRule = keyof typeof textRules;
