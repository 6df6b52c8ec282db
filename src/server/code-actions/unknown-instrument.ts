import { type AstNode, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import { keywordIn } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import { textRules } from '../../language/index.js';
import { instrumentDescriptions } from '../../principles/index.js';
import type { PlacedFinding } from '../findings/placed.js';
import type { IsuServices } from '../module.js';
import { actions } from '../texts.js';
import { projectFiles } from './project-files.js';
import { type Repair, written } from './written.js';

/** So many files are proposed. */
const most = 3;

/** An instrument that is described nowhere that the file sees: it is imported from where it is, or described here. */
export function unknownInstrument(
  services: IsuServices,
  document: LangiumDocument,
  { code, range }: PlacedFinding,
): Repair[] {
  if (code !== textRules['unknown-name'].code) return [];
  const reference = document.references.find(
    ({ $refNode }) =>
      $refNode?.range.start.line === range.start.line && $refNode.range.start.character === range.start.character,
  );
  const info = reference && 'error' in reference ? reference.error?.info : undefined;
  if (!reference || !info || services.shared.AstReflection.getReferenceType(info) !== ast.Instrument.$type) return [];
  const name = reference.$refText.normalize('NFC');
  return [...imported(services, document, name), ...described(services, document, name, info.container)];
}

function imported(services: IsuServices, document: LangiumDocument, name: string): Repair[] {
  const last = (document.parseResult.value as ast.File).imports.at(-1)?.$cstNode?.range.end;
  const keyword = keywordIn(services.shared.UserLanguage.keywords(document), 'import');
  const paths = projectFiles(services, document)
    .filter(({ declared }) => declared.includes(name))
    .map(({ uri }) => UriUtils.relative(UriUtils.dirname(document.uri), uri))
    .sort((a, b) => a.length - b.length);
  return paths.slice(0, most).map((path) => {
    const statement = `${keyword} ${JSON.stringify(path)}`;
    const start = last ?? { line: 0, character: 0 };
    const newText = last ? `\n${statement}` : `${statement}\n\n`;
    return { title: actions.importFrom(name, path), edits: [{ range: { start, end: start }, newText }] };
  });
}

/** A description to be filled in, after the design that uses it; with each of the usual scales to choose from. */
function described(services: IsuServices, document: LangiumDocument, name: string, from: AstNode): Repair[] {
  const design = AstUtils.getContainerOfType(from, ast.isDesign);
  const source = services.findings.Readings.reading(document).designs.find((one) => one.design.name === design?.name);
  if (!source) return [];
  const informants = AstUtils.getContainerOfType(from, ast.isCollect)?.from.map(({ kind }) => kind) ?? [];
  const title = actions.describe(name);
  const fixes = instrumentDescriptions(name, informants).map((edits) => ({ title, edits }));
  return written(document, source, fixes).slice(0, 1);
}
