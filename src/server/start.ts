import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { loadExpected } from '../language/editor.js';
import type { Environment } from './environment.js';
import { addConfigDiagnostics } from './findings/config-diagnostics.js';
import { addGuide } from './guide.js';
import { addSelectionRanges } from './layout/selection-ranges.js';
import { addJudgedFiles } from './lenses/judged-files.js';
import { addLibrary } from './library.js';
import { createServerServices, type IsuServices, type IsuSharedServices } from './module.js';
import { addAcrossFiles } from './navigation/across-files.js';
import { addPreview } from './preview/preview.js';
import { addStatements } from './preview/statements.js';

/** Serves one client until it closes the connection. `add` adds what only some places that it runs in can do. */
export function start(
  connection: Connection,
  environment: Environment,
  add: (services: IsuServices) => void = () => undefined,
): { shared: IsuSharedServices; isu: IsuServices } {
  void loadExpected();
  const services = createServerServices(environment, connection);
  addConfigDiagnostics(connection, services.shared);
  addPreview(connection, services.isu);
  addStatements(connection, services.isu);
  addGuide(connection, services.isu);
  addJudgedFiles(connection, services.isu);
  addLibrary(connection, services.isu);
  addSelectionRanges(connection, services.isu);
  add(services.isu);
  // Names are looked up in the file and what it imports: what is asked of a file waits for that file, and for no other.
  const linked = DocumentState.IndexedReferences;
  startLanguageServer(services.shared, { CallHierarchyProvider: linked, DocumentHighlightProvider: linked });
  addAcrossFiles(connection, services.isu);
  return services;
}
