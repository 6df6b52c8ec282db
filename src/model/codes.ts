import { hash32 } from './hash.js';

/**
 * Portable codes: one code for each item, answer, instrument and timepoint that every form target takes as it is
 * (LimeSurvey drops `_` and cuts at 20, REDCap wants lower case, XLSForm no spaces). A code depends on the name alone,
 * never on its neighbours, so that adding something never changes the code of data already collected.
 */

const letters: Record<string, string> = {
  å: 'a',
  ä: 'a',
  ö: 'o',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
};

/** Lengths of codes; instrument + item make a variable of at most 20. */
export const codeLength = { instrument: 9, item: 11, timepoint: 18, design: 20 } as const;

/**
 * A name as `[a-z][a-z0-9]*` of at most `length` characters. A longer one is cut and ends with three characters that
 * depend on the whole name, so that `relation-to-mother` and `relation-to-father` stay apart.
 */
export function code(name: string, length: number): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åäöæøßđðþłŋŧ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
  const lettered = /^[a-z]/.test(plain) ? plain : `x${plain}`;
  if (lettered.length <= length) return lettered;
  return lettered.slice(0, length - 3) + checksum(name.normalize('NFC').toLowerCase());
}

/** What Windows calls its devices: no file can have such a name, whatever its ending (`con.plan.md`). */
const devices = /^(con|prn|aux|nul|(com|lpt)[0-9])$/;

/** The code of a design, which the names of its files begin with. */
export function designCode(name: string): string {
  const own = code(name, codeLength.design);
  return devices.test(own) ? `x${own}` : own;
}

/** Three characters of base 36. */
const checksum = (text: string): string => (hash32(text) % 46656).toString(36).padStart(3, '0');

/** The code of the answer at a position (from 0): its number, from 1. */
export const answerCode = (position: number): string => String(position + 1);

/**
 * The answer of who does not want to answer an item that may be declined: in the item's own column, so that declined,
 * not answered and not asked are kept apart. A number, since columns of numbers must stay that.
 */
export const declinedCode = '999';
