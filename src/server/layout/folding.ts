import { type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';

/** Every block that has a line of its own, comments of several lines, and the imports at the top. */
export class IsuFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const root = document.parseResult.value.$cstNode;
    if (!root) return [];
    const found: FoldingRange[] = [];
    const open: number[] = [];
    let comments: { first: number; last: number } | undefined;
    const endComments = () => {
      if (comments && comments.last > comments.first) {
        found.push({ startLine: comments.first, endLine: comments.last, kind: FoldingRangeKind.Comment });
      }
      comments = undefined;
    };
    for (const leaf of CstUtils.flattenCst(root)) {
      const { start, end } = leaf.range;
      const kind = leaf.tokenType.name;
      if (kind === 'SL_COMMENT' && comments?.last === start.line - 1) comments.last = start.line;
      else if (kind !== 'WS') {
        endComments();
        if (kind === 'SL_COMMENT' && startsLine(leaf)) comments = { first: start.line, last: start.line };
      }
      if (kind === 'ML_COMMENT' && end.line > start.line) {
        found.push({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Comment });
      } else if (leaf.text === '{') open.push(start.line);
      else if (leaf.text === '}') {
        const from = open.pop();
        // The closing brace stays in view.
        if (from !== undefined && start.line - 1 > from) found.push({ startLine: from, endLine: start.line - 1 });
      } else if (leaf.text.startsWith('"""') && end.line > start.line) {
        found.push({ startLine: start.line, endLine: end.line });
      }
    }
    endComments();
    return found.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  }
}

function startsLine(leaf: CstNode): boolean {
  const text = leaf.root.fullText;
  const line = text.slice(text.lastIndexOf('\n', leaf.offset - 1) + 1, leaf.offset);
  return line.trim() === '';
}
