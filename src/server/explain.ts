import { AbstractExecuteCommandHandler, type ExecuteCommandAcceptor } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { rulePage } from './findings/rule-pages.js';
import type { IsuSharedServices } from './module.js';
import type { ReadOnlyTexts } from './read-only-texts.js';

/** Shows the page of a rule. Arguments: its code, and the language of the page. */
export const explainCommand = 'isu-rule.explain';

/** Commands that an editor asks the server to carry out. */
export class IsuCommands extends AbstractExecuteCommandHandler {
  private readonly connection: Connection | undefined;
  private readonly texts: ReadOnlyTexts;
  private showsDocuments = false;

  constructor(services: IsuSharedServices) {
    super();
    this.connection = services.lsp.Connection;
    this.texts = services.ReadOnlyTexts;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.showsDocuments = capabilities.window?.showDocument?.support ?? false;
    });
  }

  override registerCommands(acceptor: ExecuteCommandAcceptor): void {
    acceptor(explainCommand, async ([code, wanted]) => {
      const language = wanted === 'sv' ? 'sv' : 'en';
      const page = rulePage(String(code))?.[language];
      const uri = this.texts.pageOf(String(code), language);
      if (uri && this.showsDocuments) await this.connection?.window.showDocument({ uri, takeFocus: true });
      else if (page) this.connection?.window.showInformationMessage(page);
    });
  }
}
