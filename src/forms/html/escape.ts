const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that may not stand in HTML: control characters other than tab and newline, and halves of characters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without what may not stand in HTML; line breaks become `\n`. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}

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
