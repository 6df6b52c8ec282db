/** Values that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Characters that no format takes: control characters other than tab and newline, and halves of characters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** The text without what may not stand in HTML or XML; line breaks become `\n`. */
export const permitted = (text: string): string => text.replace(/\r\n?/g, '\n').replace(forbidden, '');

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};
const entity = (character: string): string => entities[character] ?? character;

/** Text as it may stand between tags. */
export const xmlText = (plain: string): string => permitted(plain).replace(/[&<>]/g, entity);
/** Text as it may stand in an attribute, between double quotes. */
export const xmlAttribute = (plain: string): string => permitted(plain).replace(/[&<>"\t\n]/g, entity);

/** An element; the children are XML already, the attributes plain text. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xmlAttribute(value)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}
