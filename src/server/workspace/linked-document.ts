import { type Cancellation, DocumentState, isOperationCancelled, type LangiumDocument, URI } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Said } from '../../model/index.js';
import type { IsuSharedServices } from '../module.js';

export const unknownFile: Said = {
  sv: 'Filen är inte inläst. Öppna den i redigeraren först.',
  en: 'The file has not been read. Open it in the editor first.',
};

/** The file as it is in the editor now, parsed and linked; undefined when there is no such file. */
export async function linkedDocument(
  { workspace }: IsuSharedServices,
  uriText: string,
  token?: Cancellation.CancellationToken,
): Promise<LangiumDocument | undefined> {
  const uri = URI.parse(uriText);
  await workspace.WorkspaceManager.ready;
  try {
    await workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
    return workspace.LangiumDocuments.getDocument(uri);
  } catch (error) {
    if (isOperationCancelled(error)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    if (error instanceof ResponseError) return undefined;
    throw error;
  }
}
