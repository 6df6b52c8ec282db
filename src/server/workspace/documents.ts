import { DefaultLangiumDocuments, type LangiumDocument, type Stream, stream, type URI } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The documents of the workspace; all of them are asked for with every edit, so the list is kept. */
export class IsuDocuments extends DefaultLangiumDocuments {
  private list: LangiumDocument[] | undefined;

  override get all(): Stream<LangiumDocument> {
    this.list ??= super.all.toArray();
    return stream(this.list);
  }

  /** A request never brings a file in: one that it has waited for, and that is gone when its turn comes, is refused. */
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const document = this.getDocument(uri);
    if (!document) throw new ResponseError(LSPErrorCodes.ServerCancelled, `There is no file ${uri.toString()}.`);
    return document;
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.list = undefined;
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.list = undefined;
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    this.list = undefined;
    return super.deleteDocuments(folder);
  }
}
