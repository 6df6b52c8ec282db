import type { Coded, Language, Said } from '../model/index.js';
import type { CodeOf } from '../reading/index.js';
import { both } from './in-both.js';

/** `KSI SMB RB ZZ (2017)`. */
export const codeWords = ({ list, code, version }: Pick<Coded, 'list' | 'code' | 'version'>): string =>
  `${list} ${code}${version === undefined ? '' : ` (${version})`}`;

const things: Readonly<Record<CodeOf['of'], Said>> = {
  'target-group': both('målgrupp', 'target group'),
  intervention: both('insats', 'intervention'),
  problem: both('problem', 'problem'),
  outcome: both('resultat', 'outcome'),
  instrument: both('instrument', 'instrument'),
  item: both('fråga', 'item'),
  scale: both('skala', 'scale'),
};

/** What a design has codes for: `insats KSI SMB RB ZZ (2017); resultat ICF d850`. */
export const codesWords = (codes: readonly CodeOf[], language: Language): string =>
  codes.map(({ of, coded }) => `${things[of][language]} ${codeWords(coded)}`).join('; ');
