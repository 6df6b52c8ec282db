import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { importUri } from '../../language/editor.js';
import type { File } from '../../language/generated/ast.js';
import type { IsuServices } from '../module.js';

/** Each import of a file that is there, as a link to it. */
export class IsuDocumentLinks implements DocumentLinkProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  getDocumentLinks({ parseResult }: LangiumDocument): DocumentLink[] {
    const { imports = [] } = parseResult.value as Partial<File>;
    return imports.flatMap((item) => {
      const uri = importUri(item);
      const path = GrammarUtils.findNodeForProperty(item.$cstNode, 'path');
      if (!path || !uri || !this.services.shared.workspace.ProjectFiles.has(uri)) return [];
      const { start, end } = path.range;
      // What is between the quotation marks.
      const range = {
        start: { ...start, character: start.character + 1 },
        end: { ...end, character: end.character - 1 },
      };
      return [{ range, target: uri.toString() }];
    });
  }
}
