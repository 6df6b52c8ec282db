/** An element of an XML document: its name without prefix, its attributes as written, its elements and its own text. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Deeper than any form; what goes through the elements need not fear for its stack. */
const deepest = 100;

/** One piece of the document at a time: declaration, comment, character data, end, beginning, text. */
const piece =
  /<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(?<data>.*?)\]\]>|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/sy;

function decoded(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : undefined;
    const character =
      code === undefined ? named.get(name) : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined || !whole.endsWith(';')) throw new Error(`XML: ${whole.slice(0, 20)} is not an entity`);
    return character;
  });
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * The root of an XML document that holds data only, as forms are sent. Throws an Error, with where, at anything that is
 * not well-formed, and at a document type, which such data never has and which can be made to do harm.
 */
export function readXml(document: string): XmlElement {
  const source = document.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const tags: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < source.length) {
    const at = piece.lastIndex;
    const found = piece.exec(source)?.groups;
    const wrong = () => new Error(`XML: not understood at character ${at + 1}: ${source.slice(at, at + 30)}`);
    const element = open.at(-1);
    if (!found || !element) throw wrong();
    if (found.start !== undefined) {
      const child = {
        name: local(found.start),
        attributes: attributesOf(found.attributes ?? ''),
        children: [],
        text: '',
      };
      element.children.push(child);
      if (!found.empty) {
        if (open.length > deepest) throw new Error(`XML: more than ${deepest} elements in each other`);
        open.push(child);
        tags.push(found.start);
      }
    } else if (found.end !== undefined) {
      if (tags.pop() !== found.end) throw wrong();
      open.pop();
    } else element.text += found.data ?? decoded(found.text ?? '');
  }
  const [root] = top.children;
  if (tags.length > 0) throw new Error(`XML: ${tags.at(-1)} is not closed`);
  if (!root || top.children.length > 1 || top.text.trim() !== '')
    throw new Error('XML: there must be one root element');
  return root;
}
