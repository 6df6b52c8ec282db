import type { LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Command, type Diagnostic } from 'vscode-languageserver';
import { templates } from '../beginnings/index.js';
import { textRules } from '../language/index.js';
import type { PlacedFinding } from './findings/placed.js';
import type { IsuSharedServices } from './module.js';
import { actions } from './texts.js';

/** The client's command that begins a design. */
const newDesign = 'isu.new';

/** What can be done about an empty file: begin a design by questions, where the client can ask them, or from a template. */
export class EmptyFileActions {
  private readonly shared: IsuSharedServices;
  private canAsk = false;

  constructor(shared: IsuSharedServices) {
    this.shared = shared;
    shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
      const commands: unknown = initializationOptions?.commands;
      this.canAsk = Array.isArray(commands) && commands.includes(newDesign);
    });
  }

  actions(document: LangiumDocument, { code }: PlacedFinding, diagnostics: Diagnostic[]): CodeAction[] {
    if (code !== textRules['empty-file'].code) return [];
    const spoken = this.shared.UserLanguage.general();
    const kind = CodeActionKind.QuickFix;
    const uri = document.uri.toString();
    const title = actions.newDesign[spoken];
    const command: Command = { title, command: newDesign, arguments: [{ document: uri }] };
    const { textDocument } = document;
    const range = { start: { line: 0, character: 0 }, end: textDocument.positionAt(textDocument.getText().length) };
    const written = Object.values(templates).flatMap(({ name, text }) =>
      this.shared.UserLanguage.possible(document).map((language) => ({
        title: actions.template(name, language)[spoken],
        kind,
        diagnostics,
        edit: { changes: { [uri]: [{ range, newText: text[language] }] } },
      })),
    );
    return [...(this.canAsk ? [{ title, kind, diagnostics, isPreferred: true, command }] : []), ...written];
  }
}
