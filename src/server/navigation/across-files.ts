import { type Cancellation, isOperationCancelled, type LangiumDocument } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { IsuServices } from '../module.js';
import { linkedDocument } from '../workspace/linked-document.js';

/**
 * Answers what concerns all files, when all of them have been read: the client shows how far that has come, and can
 * cancel it. To be added after the language's own answers, which read what is in memory, and in whose place these come.
 */
export function addAcrossFiles(connection: Connection, { lsp, shared }: IsuServices): void {
  const { Backlog: backlog, WorkspaceLock: lock } = shared.workspace;
  const whenAllIsRead = async <Result>(
    uri: string,
    token: Cancellation.CancellationToken,
    answer: (document: LangiumDocument) => Result | Promise<Result>,
  ): Promise<Result | null> => {
    try {
      await backlog.done(token);
      const document = await linkedDocument(shared, uri, token);
      return document ? await answer(document) : null;
    } catch (error) {
      if (isOperationCancelled(error)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      throw error;
    }
  };
  connection.onReferences((params, token) =>
    whenAllIsRead(params.textDocument.uri, token, (document) =>
      lock.read(async () => (await lsp.ReferencesProvider?.findReferences(document, params, token)) ?? null),
    ),
  );
  connection.onRenameRequest((params, token) =>
    whenAllIsRead(
      params.textDocument.uri,
      token,
      async (document) => (await lsp.RenameProvider?.rename(document, params, token)) ?? null,
    ),
  );
}
