import type { CodeLists } from '../../src/principles/index.js';

/** The list that the cases and pages of the rules about codes are read with. */
export const codeLists: CodeLists = new Map([
  [
    'provlistan',
    new Map([
      ['A1', 'Samtal'],
      ['A2', 'Gruppträff'],
    ]),
  ],
]);
