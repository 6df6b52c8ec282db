import { clean } from './text.js';

/** Values that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Text as it may stand between tags. */
export function text(plain: string): string {
  return clean(plain).replace(/[&<>]/g, (character) => entities[character] ?? character);
}

/** An element; the children are XML already, the attributes plain text. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined
      ? ''
      : ` ${key}="${clean(value).replace(/[&<>"\t\n]/g, (character) => entities[character] ?? character)}"`,
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}
