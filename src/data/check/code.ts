/**
 * A client's code as it is read everywhere: without space around it, and in one spelling of each letter (Unicode NFC):
 * the å of a Mac and that of Windows are one letter. Nothing else makes two codes one.
 */
export function codeOf(text: string): string {
  const plain = text.trim();
  return isPlain(plain) ? plain : plain.normalize('NFC');
}
/** Of the signs of an English keyboard alone. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e || text.charCodeAt(at) < 0x20) return false;
  return true;
}

/** What spreadsheets and R make of a code: `1e+05`, `#NAME?`, `#####`. */
export const isDamaged = (code: string): boolean => /^\d+([.,]\d+)?e[+-]?\d+$/i.test(code) || /^#/.test(code);

/** A number as one is written by hand: `1.0`, `1,00` and `1e+05` without what a program has added. */
function asNumber(code: string): string | undefined {
  if (!/^\d+(?:[.,]0+|(?:[.,]\d+)?e\+?\d+)$/i.test(code)) return undefined;
  const value = Number(code.replace(',', '.'));
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Capitals, no signs beside letters, one kind of sign between digits, and nothing that cannot be seen. */
function plainly(code: string): string {
  const visible = code.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const number = asNumber(visible);
  if (number !== undefined) return number;
  return visible
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '-')
    .replace(/^-|-$|(?<!\d)-|-(?!\d)/g, '');
}
const withoutZeros = (code: string) => code.replace(/(?<!\d)0+(?=\d)/g, '');
/** The letter O beside a digit may be a zero. */
const withZeros = (code: string) => code.replace(/(?<=\d)O+|O+(?=\d)/g, (letters) => '0'.repeat(letters.length));

/**
 * Two codes that have one of the keys in common look alike: they differ in capitals, signs, spaces, zeros first, O for 0,
 * or in what a spreadsheet adds. `1-12` and `11-2` both look like `112`, but not like each other, so `whole` is there only
 * for a code with signs between digits.
 */
export function alikeKeys(code: string): { short: string; zeros: string; whole?: string } {
  const plain = plainly(code);
  const short = withoutZeros(plain);
  return {
    short: short === code ? code : short,
    zeros: withZeros(plain),
    ...(plain.includes('-') && { whole: withoutZeros(plain.replaceAll('-', '')) }),
  };
}
