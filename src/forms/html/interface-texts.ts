import type { Said } from '../../model/index.js';
import { clientWords, pageWords } from '../../words/index.js';

export { clientWords, pageWords };
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

/** What the script of a client's form says besides, or instead. */
export const clientScript: readonly [string, Said][] = [
  ...(
    [
      'step',
      'codeIs',
      'review',
      'done',
      'wrongTitle',
      'passed',
      'passedOne',
      'notAnswered',
      'ofScale',
      'change',
      'inFile',
    ] as const
  ).map((name): [string, Said] => [name, clientWords[name]]),
  ['errorCase', clientWords.errorCode],
  ['errorIdentity', clientWords.errorCodeIdentity],
];
