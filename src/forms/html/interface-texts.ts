import { pageWords } from '../../words/index.js';

export { pageWords };
export type PageWord = keyof typeof pageWords;

/** The words that the page's script says. */
export const scriptWords = [
  'caseKey',
  'progress',
  'saved',
  'draftFailed',
  'draftFound',
  'emptySure',
  'emptied',
  'errorCase',
  'errorIdentity',
  'errorDate',
  'errorNumber',
  'errorWhole',
  'errorLow',
  'errorHigh',
] as const satisfies readonly PageWord[];
