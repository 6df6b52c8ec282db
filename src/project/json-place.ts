import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Zero-based lines and UTF-16 characters, as in the language server protocol. */
export interface JsonRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}
/** Keys of objects and indexes of lists, from the outermost. */
export type JsonPath = readonly (string | number)[];

const rangeOf = (text: string, offset: number, length: number): JsonRange => {
  const document = TextDocument.create('', 'json', 0, text);
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
};

/** The first place where a text is not JSON, and the parser's name of what is wrong there (`CommaExpected`). */
export function syntaxFault(text: string): { reason: string; range: JsonRange } | undefined {
  const faults: ParseError[] = [];
  parseTree(text, faults, { disallowComments: true });
  const [first] = faults;
  if (first === undefined) return undefined;
  return { reason: printParseErrorCode(first.error), range: rangeOf(text, first.offset, first.length) };
}

/**
 * Where a value stands, or the key before it. Of an object or a list only the opening bracket is meant. What is not there
 * is meant by the nearest thing around it.
 */
export function jsonPlace(text: string, path: JsonPath, part: 'key' | 'value'): JsonRange {
  const root = parseTree(text);
  for (let length = path.length; root && length >= 0; length--) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (!found) continue;
    const { offset, length: width, children } = keyOf(found, part === 'key' && length === path.length) ?? found;
    return rangeOf(text, offset, children ? 1 : width);
  }
  return rangeOf(text, 0, 0);
}

function keyOf({ parent }: Node, wanted: boolean): Node | undefined {
  return wanted && parent?.type === 'property' ? parent.children?.[0] : undefined;
}
