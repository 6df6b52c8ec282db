import { clean, oneLine } from './text.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe as text and as an attribute's value in double quotes. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** JSON that can stand inside a `script` element whatever the texts are. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A string in a style sheet, safe inside a `style` element too. */
export function cssString(text: string): string {
  return `"${oneLine(text).replace(/["\\<>&]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}

/** The address as a browser asks for it, when it is an ordinary web or mail address; else undefined. */
export function safeUrl(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(url) || !URL.canParse(url)) return undefined;
  // What a browser lets through but the standard for addresses does not.
  return new URL(url).href.replace(/[^\w!#$%&'()*+,\-./:;=?@[\]~]|%(?![\dA-Fa-f]{2})/g, encodeURIComponent);
}
