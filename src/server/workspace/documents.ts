import { DefaultLangiumDocuments, type LangiumDocument, type Stream, stream, type URI } from 'langium';

/** The documents of the workspace; all of them are asked for with every edit, so the list is kept. */
export class IsuDocuments extends DefaultLangiumDocuments {
  private list: LangiumDocument[] | undefined;

  override get all(): Stream<LangiumDocument> {
    this.list ??= super.all.toArray();
    return stream(this.list);
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
