import type { Assessment } from '../../src/principles/index.js';
import { assess } from '../../src/principles/index.js';
import { designIn, folders } from '../examples/reading.js';

/** The eleven operations of the mapping that are examples, by their files. */
export const ids = [
  'mini_maria',
  'mst_teamet',
  'sambuh',
  'ung_hisingen',
  'resursenheten_barn_nordost',
  'riktat_foraldraskapsstod',
  'kast',
  'columbus',
  'spel_respons',
  'vuxen_asi_ubat',
  'boende_hemloshet',
] as const;

export const theEleven = async (): Promise<Assessment[]> => {
  const designs = await Promise.all(ids.map((id) => designIn(new URL(`${id}.isu`, folders.examples))));
  return designs.map((design) => assess(design, { today: '2026-06-01' }));
};
