import type { Texts } from './found.js';

/** Texts of other programs as plain text. */

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', eacute: 'é', uuml: 'ü', szlig: 'ß' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', shy: '' },
};
function character(whole: string, name: string): string {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return entities[name] ?? whole;
  const code = Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** Counts the texts whose looks were lost on the way. */
export class Plain {
  changed = 0;

  /** HTML as the text that is seen. */
  html(source: string): string {
    if (!/[<&]/.test(source)) return tidy(source);
    const text = source
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr)\b[^<>]*>/gi, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '');
    const looks = source.replace(/<\/?(?:br|p|div|span)\s*\/?>/gi, '');
    if (/<\/?[a-z][^<>]*>/i.test(looks)) this.changed += 1;
    return tidy(text.replace(/&(#?\w{1,10});/g, character));
  }

  /** Markdown with some HTML, as ODK’s programs read it. */
  markdown(source: string): string {
    const text = source
      .replace(/\\([\\*_#])/g, (_, sign: string) => hidden[sign] ?? sign)
      .replace(/\*\*([^*\n]+)\*\*|__([^_\n]+)__/g, '$1$2')
      .replace(/(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])/g, '$1')
      .replace(/^#{1,6} +/gm, '');
    if (text !== source && /[*_#]/.test(source.replace(/\\[\\*_#]/g, ''))) this.changed += 1;
    const plain = /<\/?[a-z][^<>]*>|&#?\w{1,10};/i.test(text) ? this.html(text) : tidy(text);
    return plain.replace(/[\ue000-\ue003]/g, (sign) => shown[sign] ?? sign);
  }

  plain(source: string): string {
    return tidy(source);
  }
}
/** What was written with a backslash is not markup. Private characters hold its place. */
const hidden: Readonly<Record<string, string>> = { '\\': '\ue000', '*': '\ue001', _: '\ue002', '#': '\ue003' };
const shown = Object.fromEntries(Object.entries(hidden).map(([sign, held]) => [held, sign]));

/** Without what is not seen, and without empty lines and spaces around. */
export function tidy(source: string): string {
  return source
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[^\P{Cc}\n\t]|[\u200b\u2060\ufeff\u00ad\u2066-\u2069]/gu, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

export const oneText = (language: string, text: string): Texts => (text === '' ? {} : { [language]: text });

/** What “other” is called where the form does not say. */
export const otherText = (main: string): Texts => ({ [main]: main === 'sv' ? 'Annat' : 'Other' });

/** The text in the main language, else the first there is. */
export const mainText = (texts: Texts, main: string): string => texts[main] ?? Object.values(texts)[0] ?? '';

/** Each language’s text changed. */
export function eachText(texts: Texts, change: (text: string, language: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => {
      const changed = change(text, language);
      return changed === '' ? [] : [[language, changed]];
    }),
  );
}

/** Texts after each other, in each language that has any of them. */
export function joined(parts: readonly Texts[], between: string): Texts {
  const languages = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      parts
        .map((part) => part[language] ?? Object.values(part)[0] ?? '')
        .filter((text) => text !== '')
        .join(between),
    ]),
  );
}

/** Whether a code can stand in a design as that of a language: what a form has in its place may be anything. */
export const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code);

/** The names of languages in English, Swedish and themselves, in small letters, by code. */
let byName: Map<string, string> | undefined;
function languageNames(): Map<string, string> {
  if (byName) return byName;
  byName = new Map();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = [...letters.flatMap((one) => letters.map((other) => one + other)), 'prs', 'ckb', 'kmr', 'smi', 'rom'];
  for (const code of codes) {
    for (const reader of ['en', 'sv', code]) {
      const name = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(code);
      if (name && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), code);
    }
  }
  return byName;
}
/** The code of a language as programs name it: `Svenska (sv)`, `English`, `pt-BR`. */
export function languageCode(name: string): string | undefined {
  const code = /\(([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$/.exec(name)?.[1];
  if (code) return code;
  const text = name.trim();
  if (/^[a-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(text)) return text.replaceAll('_', '-');
  return languageNames().get(text.toLowerCase());
}
