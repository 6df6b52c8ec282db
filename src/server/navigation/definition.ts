import { AstUtils, CstUtils, type LangiumDocument, URI } from 'langium';
import { DefaultDefinitionProvider } from 'langium/lsp';
import { type DefinitionParams, LocationLink } from 'vscode-languageserver';
import { importUri } from '../../language/editor.js';
import { isImport } from '../../language/generated/ast.js';
import type { IsuServices } from '../module.js';
import { comesWithLanguage, isLibrary } from '../workspace/hidden.js';

/** From a name to where it is declared, and from an import to its file. */
export class IsuDefinition extends DefaultDefinitionProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    super(services);
    this.services = services;
  }

  override getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
    const links =
      this.importedFile(document, params) ?? (super.getDefinition(document, params) as LocationLink[] | undefined);
    const canShow = this.services.shared.ReadOnlyTexts.supported;
    return links?.filter(({ targetUri }) => {
      const uri = URI.parse(targetUri);
      return !comesWithLanguage(uri) || (canShow && isLibrary(uri));
    });
  }

  private importedFile(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position));
    const item = AstUtils.getContainerOfType(leaf?.astNode, isImport);
    const uri = item && importUri(item);
    if (!leaf || !uri || !this.services.shared.workspace.ProjectFiles.has(uri)) return undefined;
    const start = { line: 0, character: 0 };
    return [LocationLink.create(uri.toString(), { start, end: start }, { start, end: start }, leaf.range)];
  }
}
