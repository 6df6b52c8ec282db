import { CstUtils, type LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatDocument, type IsuParseResult } from '../../language/editor.js';
import { type Gap, gapsBetween, gapsWithin } from './gaps.js';

/**
 * Lays a file, or a part of it, out; one with syntax errors is left as it is. The layout is the language's own, whatever the editor
 * asks. Layout of a part depends on its surroundings: it is that which the part has when all is laid out.
 */
export class IsuFormatting implements Formatter {
  /** A block is laid out when it is closed. */
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}' };

  formatDocument(document: LangiumDocument): TextEdit[] {
    const after = laidOut(document);
    const before = document.textDocument.getText();
    if (after === undefined || after === before) return [];
    return [smallest(document, before, after)];
  }

  /** In whole lines; nothing where words of an older version of the language are to be written anew, which is done to a whole file. */
  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { textDocument } = document;
    const from = textDocument.offsetAt({ line: range.start.line, character: 0 });
    const isWhole = range.end.character === 0 && range.end.line > range.start.line;
    const to = textDocument.offsetAt(isWhole ? range.end : { line: range.end.line + 1, character: 0 });
    return formatPart(document, from, to);
  }

  formatDocumentOnType(document: LangiumDocument, { position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const brace = root && CstUtils.findLeafNodeAtOffset(root, offset - 1);
    if (brace?.text !== '}' || !brace.container) return [];
    return formatPart(document, brace.container.offset + 1, offset);
  }
}

function laidOut(document: LangiumDocument): string | undefined {
  return (document.parseResult as IsuParseResult).tooLong ? undefined : formatDocument(document);
}

function formatPart(document: LangiumDocument, from: number, to: number): TextEdit[] {
  const after = laidOut(document);
  const before = document.textDocument.getText();
  const gaps = after === undefined ? undefined : gapsBetween(before, after);
  return gapsWithin(before, gaps ?? [], from, to).map((gap) => edit(document, gap));
}

function edit({ textDocument }: LangiumDocument, { start, end, text }: Gap): TextEdit {
  return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText: text };
}

/** One edit for what lies between the common beginning and the common end, so that the cursor stays where it can. */
function smallest(document: LangiumDocument, before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return edit(document, { start, end: before.length - end, text: after.slice(start, after.length - end) });
}
