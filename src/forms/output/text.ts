/** Characters that no format takes: control characters other than tab and newline, and halves of characters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without what may not stand in HTML or XML; line breaks become `\n`. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '');
}

/** The text on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
