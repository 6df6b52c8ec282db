import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Connection, Position, Range, SelectionRange } from 'vscode-languageserver';
import type { IsuServices } from '../module.js';
import { linkedDocument } from '../workspace/linked-document.js';

/** Answers “expand selection”: the word, then what it is a part of, out to the whole file. */
export function addSelectionRanges(connection: Connection, services: IsuServices): void {
  connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    const document = await linkedDocument(services.shared, textDocument.uri, token);
    return document ? positions.map((position) => selectionRange(document, position)) : null;
  });
}

/** The ranges around a position, the smallest first; each within the next. */
export function selectionRange(document: LangiumDocument, position: Position): SelectionRange {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, document.textDocument.offsetAt(position));
  const ranges: Range[] = [];
  for (let node: CstNode | undefined = leaf; node; node = node.container) {
    const last = ranges.at(-1);
    if (!last || !equal(last, node.range)) ranges.push(node.range);
  }
  let found: SelectionRange | undefined;
  for (const range of ranges.reverse()) found = { range, ...(found && { parent: found }) };
  return found ?? { range: { start: position, end: position } };
}

const equal = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
