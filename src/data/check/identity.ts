import { identityInCode, identityNumber } from '../../forms/index.js';

/** Dashes, minus signs and spaces of every kind as plain ones, and wide digits as digits. */
const plainly = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/\s/g, ' ');

const month = '(?:0[1-9]|1[0-2])';
/** A coordination number has 60 added to its day. */
const day = '(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])';
const sign = ' ?[-+]? ?';
const closely = `(?<![0-9])${identityNumber}(?![0-9])`;
/** With its date written out: `1990-01-01-1234`, `90 01 01 1234`; but not two days after each other. */
const datedOut = `(?<![0-9])(?:18|19|20)?[0-9][0-9]([-. /])${month}\\1${day}${sign}[0-9]{4}(?![-./:]?[0-9])`;
/** The century, and spaces around the sign. */
const spacedOut = `(?<![0-9])(?:18|19|20)?[0-9][0-9]${month}${day}${sign}[0-9]{4}(?![-./:]?[0-9])`;
const [close, apart, spaced] = [new RegExp(closely, 'g'), new RegExp(datedOut), new RegExp(spacedOut)];
const inCode = new RegExp(identityInCode);

/** The check digit of the last ten digits is right (Luhn). */
function isChecked(text: string): boolean {
  const digits = [...text.replace(/\D/g, '').slice(-10)].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const product = digit * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** A phone number is ten digits that begin with 0; a number drawn by a program is any digits. */
const mayBeOther = (found: string, isKnown: boolean) => /^\d{10}$/.test(found) && (!isKnown || found.startsWith('0'));

/** So long is a number at least, and so many digits it has; one with letters in its end has fewer. */
const [least, fewest, fewestInCode] = [10, 10, 7];
/** Whether a text may hold a number: looked at first, as most cells hold none. Of other scripts a letter may be several digits. */
function mayHold(text: string, count: number): boolean {
  if (text.length < least) return false;
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter > 0x24f || (letter > 0x7f && letter < 0xc0)) return true;
    if (letter >= 48 && letter <= 57) found += 1;
  }
  return found >= count;
}

/**
 * Whether a personal identity, coordination or reserve number stands anywhere in a text. `isKnown`: the design asks for
 * what stands there; a column of something else may hold numbers that a program has drawn.
 */
export function looksLikeIdentity(text: string, { isKnown = true }: { isKnown?: boolean } = {}): boolean {
  if (!mayHold(text, fewest)) return false;
  const plain = plainly(text);
  if (apart.test(plain) || (spaced.test(plain) && /[-+]/.test(plain))) return true;
  return [...plain.matchAll(close)].some(([found]) => !mayBeOther(found, isKnown) || isChecked(found));
}

/** Whether a client's code is, or holds, such a number. */
export function isIdentityCode(text: string): boolean {
  return mayHold(text, fewestInCode) && inCode.test(text.normalize('NFKC'));
}

/** An identity number is not repeated in what is printed about it. */
export const hidden = (value: string) => value.slice(0, 60).replace(/\d/g, '•');
/** Nor is a name. */
export const hiddenName = (value: string) => value.slice(0, 60).replace(/(?<=\p{L}\p{M}*)[\p{L}\p{M}]/gu, '•');

/** Two words or more that begin with a capital, as a name does: `Anna Andersson`, `Andersson, Anna-Lena`. */
export const looksLikeName = (text: string): boolean =>
  text.includes(' ') &&
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?:,? (?:(?:af|av|de|van|von) )?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)+$/u.test(text);
