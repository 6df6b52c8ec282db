import { type LangiumDocuments, URI } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { libraryScheme } from '../language/editor.js';
import type { Language } from '../model/index.js';
import { rulePage } from './findings/rule-pages.js';
import type { IsuSharedServices } from './module.js';

const pageScheme = 'isu-rule';

/** Texts that no file has, for editors that can show such: the library of instruments and the pages of the rules. */
export class ReadOnlyTexts implements TextDocumentContentProvider {
  readonly schemes = [libraryScheme, pageScheme];
  /** Whether the client can show them. */
  supported = false;
  private readonly documents: LangiumDocuments;

  constructor(services: IsuSharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.supported = capabilities.workspace?.textDocumentContent !== undefined;
    });
  }

  async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    const asked = URI.parse(uri);
    if (asked.scheme === pageScheme) {
      const [, language, ...file] = asked.path.split('/');
      const page = rulePage(file.join('/').replace(/\.md$/, ''));
      return page && { text: page[language === 'sv' ? 'sv' : 'en'] };
    }
    const document = asked.scheme === libraryScheme ? this.documents.getDocument(asked) : undefined;
    return document && { text: document.textDocument.getText() };
  }

  /** Where the page of a rule is found; undefined when it has none, or when the client cannot show it. */
  pageOf(code: string, language: Language): string | undefined {
    if (!this.supported || !rulePage(code)) return undefined;
    return `${pageScheme}:/${language}/${code}.md`;
  }
}
