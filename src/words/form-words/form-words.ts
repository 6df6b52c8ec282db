import type { Said } from '../../model/index.js';
import { clientWords } from './client-words.js';
import { pageWords } from './page-words.js';
import { paperWords } from './paper-words.js';
import { terms } from './terms.js';

/** What only staff are shown: of licensed instruments, and of scores that are written in. */
const forStaff = new Set<Said>(
  (
    [
      'entryNote entryMore nothing areas hadFrom licence licenceFree licencePermission licenceAgreement licencePurchase',
      'licenceUnknown electronic electronicYes electronicPermission electronicNo training trainingNone trainingRequired',
      'staffEnters origin itemCount',
    ]
      .join(' ')
      .split(' ') as (keyof typeof terms)[]
  ).map((name) => terms[name]),
);

/** What every form says to whoever answers it, on a screen or on paper, whatever it asks; each text once. */
export const formWords: readonly Said[] = [
  ...new Map(
    [...Object.values(pageWords), ...Object.values(clientWords), ...Object.values(paperWords)]
      .filter((said) => !forStaff.has(said))
      .map((said) => [said.en, said]),
  ).values(),
];
