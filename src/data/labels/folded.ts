const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, number?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : number ? Number(number) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return named[String(name).toLowerCase()] ?? whole;
    },
  );
}

/** A text on one line, its letters written in one way: what is typed and what is exported differ in such. */
export const spaced = (text: string): string =>
  decoded(text)
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The same without case, and without what is put in to keep a text from being read as markup. */
export const words = (text: string): string => spaced(text.replace(/[\\<>‹›]/g, '').replaceAll('ǀ', '|')).toLowerCase();

/**
 * What two writings of one text have in common, whichever program has had it: no case, no space, and none of what is put in
 * to keep a text from being read as markup (tags, backslashes, characters that are not seen, other brackets and bars).
 */
export function folded(text: string): string {
  return decoded(text)
    .normalize('NFC')
    .replace(/<br ?\/?>/gi, '')
    .replace(/[\p{Cf}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\s\\<>‹›]/gu, '')
    .replaceAll('ǀ', '|')
    .toLowerCase();
}

/** The ways in which one text may come out: with what looks like tags in it, and without. */
export function foldings(text: string): string[] {
  const all = [folded(text), folded(decoded(text).replace(/<[^<>]*>/g, ''))];
  return [...new Set(all)].filter((one) => one !== '');
}
