import type { Language, Text } from '../../model/index.js';

/** Text from a file as Markdown that shows it as it is, on one line. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>~&|]/g, '\\$&')
    .replace(/^([#+-]|\d+(?=[.)]))/, '\\$1');

/** A text in the language asked for, when it has been translated to it; else as it was written. */
export const localised = ({ text, translations }: Text, language: Language): string => translations?.[language] ?? text;

/** As `localised`, as Markdown. */
export const shown = (text: Text, language: Language): string => plain(localised(text, language));

export const list = (lines: readonly (string | undefined | false)[]): string =>
  lines
    .filter((line) => Boolean(line))
    .map((line) => `- ${line}`)
    .join('\n');

/** Paragraphs; what is empty is left out. */
export const paragraphs = (...parts: (string | undefined | false)[]): string =>
  parts.filter((part) => Boolean(part)).join('\n\n');
