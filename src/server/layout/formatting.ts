import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type { TextEdit } from 'vscode-languageserver';
import { formatDocument, type IsuParseResult } from '../../language/editor.js';

/** Lays a file out; one with syntax errors is left as it is. The layout is the language's own, whatever the editor asks. */
export class IsuFormatting implements Formatter {
  readonly formatOnTypeOptions = undefined;

  formatDocument(document: LangiumDocument): TextEdit[] {
    if ((document.parseResult as IsuParseResult).tooLong) return [];
    const before = document.textDocument.getText();
    const after = formatDocument(document);
    if (after === undefined || after === before) return [];
    return [smallest(document, before, after)];
  }

  /** Layout of a part depends on its surroundings: a part is not laid out on its own. */
  formatDocumentRange(): TextEdit[] {
    return [];
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }
}

/** One edit for what lies between the common beginning and the common end, so that the cursor stays where it can. */
function smallest({ textDocument }: LangiumDocument, before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(before.length - end) },
    newText: after.slice(start, after.length - end),
  };
}
