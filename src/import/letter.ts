import { readXml, type XmlElement } from '../data/index.js';
import type { Language } from '../model/index.js';
import { unzipped } from './formats/zip.js';

/** A letter to a unit that has come back, as it is filled in. */
export interface ReturnedLetter {
  plan?: string;
  language: Language;
  replies: { number: number; kind: string; text: string }[];
}

const question = 'isu_fraga_';

/**
 * The replies in a Word file, by the bookmark round the number of each question: the last cell of its row. Undefined for a file
 * that is no such letter. Saved by another program, a bookmark may begin twice, or the row be a row of another table.
 */
export function returnedLetter(bytes: Uint8Array): ReturnedLetter | undefined {
  const wanted = ['word/document.xml', 'docProps/custom.xml'];
  const parts = unzipped(bytes, 'Word (.docx)', (path) => wanted.includes(path));
  const read = (path: string): XmlElement | undefined => {
    const part = parts.get(path);
    if (!part) return undefined;
    try {
      return readXml(new TextDecoder().decode(part));
    } catch {
      return undefined;
    }
  };
  const body = read('word/document.xml');
  if (!body) return undefined;
  const properties = propertiesIn(read('docProps/custom.xml'));
  const replies = new Map<number, ReturnedLetter['replies'][number]>();
  for (const row of all(body, 'tr')) {
    const names = all(row, 'bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    const name = names.find((one) => one.startsWith(question));
    const kind = name === undefined ? undefined : properties.get(name);
    const number = Number(name?.slice(question.length));
    const cell = row.children.filter((one) => one.name === 'tc').at(-1);
    if (kind !== undefined && cell && !replies.has(number)) replies.set(number, { number, kind, text: textOf(cell) });
  }
  if (replies.size === 0) return undefined;
  const plan = properties.get('isu_plan');
  return {
    ...(plan !== undefined && { plan }),
    language: properties.get('isu_sprak') === 'en' ? 'en' : 'sv',
    replies: [...replies.values()].sort((one, other) => one.number - other.number),
  };
}

function propertiesIn(root: XmlElement | undefined): Map<string, string> {
  const found = root ? all(root, 'property') : [];
  return new Map(
    found.map((one) => [
      one.attributes.name ?? '',
      one.children
        .map(({ text }) => text)
        .join('')
        .trim(),
    ]),
  );
}

/** Every element of that name, however deep. */
function all(of: XmlElement, name: string): XmlElement[] {
  return of.children.flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

/** The words of a cell, a line for each paragraph; what is struck out by tracked changes is not there. */
function textOf(cell: XmlElement): string {
  const inline = (of: XmlElement): string =>
    of.children
      .map((one) => {
        if (one.name === 't') return one.text;
        if (one.name === 'tab') return ' ';
        if (one.name === 'br' || one.name === 'cr') return '\n';
        return one.name === 'del' || one.name === 'moveFrom' ? '' : inline(one);
      })
      .join('');
  return all(cell, 'p')
    .map((one) => inline(one).trim())
    .filter((line) => line !== '')
    .join('\n');
}
