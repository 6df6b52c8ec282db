import { type AstNode, CstUtils } from 'langium';
import { type Connection, RequestType } from 'vscode-languageserver';
import { headerOf } from '../../language/editor.js';
import type { IsuServices } from '../module.js';
import { type StatementsParams, type StatementsResult, statementsRequest } from '../protocol.js';
import { linkedDocument } from '../workspace/linked-document.js';
import { rangeText } from './links.js';

/** Answers which statements a place stands in, so that a page can mark what is about them. */
export function addStatements(connection: Connection, services: IsuServices): void {
  const request = new RequestType<StatementsParams, StatementsResult, void>(statementsRequest);
  connection.onRequest(request, async ({ uri, position }, token) => {
    const document = await linkedDocument(services.shared, uri, token);
    const root = document?.parseResult.value.$cstNode;
    if (!document || !root) return [];
    const offset = document.textDocument.offsetAt(position);
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset);
    const found: string[] = [];
    for (let node: AstNode | undefined = leaf?.astNode; node?.$container; node = node.$container)
      found.push(rangeText(headerOf(node)));
    return found;
  });
}
