import { GrammarUtils, type LangiumDocument, UriUtils } from 'langium';
import type * as ast from '../../language/generated/ast.js';
import { textRules } from '../../language/index.js';
import type { PlacedFinding } from '../findings/placed.js';
import type { IsuServices } from '../module.js';
import { actions } from '../texts.js';
import { projectFiles } from './project-files.js';
import type { Repair } from './written.js';

/** So many files are proposed. */
const most = 3;

/** An import of a file that is not there: a file of the project that has its name, or what is missing, in its place. */
export function movedImport(
  services: IsuServices,
  document: LangiumDocument,
  { code, range }: PlacedFinding,
): Repair[] {
  if (code !== textRules['import-not-found'].code) return [];
  const { imports } = document.parseResult.value as ast.File;
  const item = imports.find(({ $cstNode }) => $cstNode?.range.start.line === range.start.line);
  const path = GrammarUtils.findNodeForProperty(item?.$cstNode, 'path');
  if (!item || !path) return [];
  const missing = missingNames(document);
  const name = item.path?.split('/').at(-1);
  const imported = new Set(imports.map((one) => one.path));
  const found = projectFiles(services, document)
    .map(({ uri, declared }) => ({
      path: UriUtils.relative(UriUtils.dirname(document.uri), uri),
      declares: declared.filter((one) => missing.has(one)).length,
      isNamesake: UriUtils.basename(uri) === name,
    }))
    .filter((one) => (one.isNamesake || one.declares > 0) && !imported.has(one.path));
  found.sort(
    (a, b) => b.declares - a.declares || Number(b.isNamesake) - Number(a.isNamesake) || a.path.length - b.path.length,
  );
  return found.slice(0, most).map((one) => ({
    title: actions.importInstead(one.path),
    edits: [{ range: path.range, newText: JSON.stringify(one.path) }],
  }));
}

/** The names of instruments and references that nothing has, as the file uses them. */
function missingNames(document: LangiumDocument): Set<string> {
  const failed = document.references.filter((reference) => 'error' in reference && reference.error);
  return new Set(failed.map(({ $refText }) => $refText.normalize('NFC')));
}
