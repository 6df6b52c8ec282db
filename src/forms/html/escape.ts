import { clean } from '../text.js';

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

/** The address when it is an ordinary web or mail address, else undefined. */
export function safeUrl(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(url) ? url : undefined;
}
