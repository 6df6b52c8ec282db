import { AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { isOutlined, symbolKind } from './kinds.js';

/** The names that a document declares, where they stand, in the order of the text. */
export function symbolsOf(document: LangiumDocument): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  const uri = document.uri.toString();
  for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
    const { name } = node as { name?: unknown };
    if (typeof name !== 'string' || !isOutlined(node)) continue;
    const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
    if (!range) continue;
    const container = (node.$container as { name?: string } | undefined)?.name;
    found.push({
      name,
      kind: symbolKind(node),
      location: { uri, range },
      ...(container && { containerName: container }),
    });
  }
  return found;
}
