import { type Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import { ResponseError } from 'vscode-languageserver';
import type { Said } from '../../model/index.js';
import type { IsuSharedServices } from '../module.js';

export const unknownFile: Said = {
  sv: 'Filen är inte inläst. Öppna den i redigeraren först.',
  en: 'The file has not been read. Open it in the editor first.',
};

/** So many edits may come while one request waits. */
const attempts = 20;

/** The file as it is in the editor now, parsed and linked; undefined when the server does not know it. */
export async function linkedDocument(
  { workspace }: IsuSharedServices,
  uriText: string,
  token?: Cancellation.CancellationToken,
): Promise<LangiumDocument | undefined> {
  const uri = URI.parse(uriText);
  await workspace.WorkspaceManager.ready;
  // An edit in the meantime ends the waiting: the file is then read anew, and waited for again.
  for (let attempt = 0; attempt < attempts; attempt++) {
    // An edit that came before the request is read first.
    await workspace.WorkspaceLock.read(() => undefined);
    if (!workspace.LangiumDocuments.hasDocument(uri)) return undefined;
    try {
      await workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
      return workspace.LangiumDocuments.getDocument(uri);
    } catch (error) {
      if (!(error instanceof ResponseError) || token?.isCancellationRequested) throw error;
    }
  }
  return undefined;
}
