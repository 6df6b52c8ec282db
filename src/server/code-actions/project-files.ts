import type { LangiumDocument, URI } from 'langium';
import * as ast from '../../language/generated/ast.js';
import type { IsuServices } from '../module.js';
import { symbolKind } from '../navigation/kinds.js';

/** A file of the project, with the names that others can use of it. */
interface Source {
  uri: URI;
  declared: readonly string[];
}

/** The other files of the project: as they are in memory, else as they were when they were let go of. */
export function projectFiles(services: IsuServices, { uri: own }: LangiumDocument): Source[] {
  const { LangiumDocuments: documents, ProjectFiles: files } = services.shared.workspace;
  return [...files.all]
    .filter(({ uri }) => uri.scheme === own.scheme && uri.toString() !== own.toString())
    .map(({ uri, symbols = [] }) => {
      const tree = documents.getDocument(uri)?.parseResult.value;
      const kept = symbols.filter(({ kind }) => kind === instrumentKind).map(({ name }) => name);
      return { uri, declared: tree ? declared(tree as Partial<ast.File>) : kept };
    });
}
const instrumentKind = symbolKind({ $type: ast.Instrument.$type });

const declared = ({ elements = [], citations = [] }: Partial<ast.File>): string[] =>
  [...elements.filter(ast.isInstrument), ...citations].map(({ name }) => name);
