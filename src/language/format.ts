import { EmptyFileSystem, type LangiumDocument, type RootCstNode, URI } from 'langium';
import type { Rewritten } from './api.js';
import { linesOf } from './format/layout.js';
import { tokensOf } from './format/tokens.js';
import { treeOf } from './format/tree.js';
import { createIsuServices } from './module.js';
import { numberChanges } from './numbers.js';
import { olderForms } from './older.js';
import { isRewritable, refusals } from './refusal.js';
import { changed } from './translate/changes.js';

export interface FormatOptions {
  /** Writes the numbers of answers that are given by their place. */
  numbers?: boolean;
}

let services: ReturnType<typeof createIsuServices> | undefined;

/**
 * Lays a file out: one statement a line, indented by block, neighbours of one kind in columns. Words, texts and comments
 * stay as they are and in their order, but for older forms, which become the newer. Refused when the text has errors of syntax.
 */
export async function format(text: string, { numbers = false }: FormatOptions = {}): Promise<Rewritten> {
  const read = parsed(text);
  const document = numbers && isRewritable(read) ? parsed(changed(text, numberChanges(read))) : read;
  const formatted = formatDocument(document);
  return formatted === undefined ? { findings: refusals(isu().isu, document) } : { text: formatted };
}

function isu(): ReturnType<typeof createIsuServices> {
  services ??= createIsuServices(EmptyFileSystem);
  return services;
}
const parsed = (text: string): LangiumDocument =>
  isu().shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/text.isu'));

/** The text of a parsed file, laid out; undefined when it has errors of syntax. */
export function formatDocument(document: LangiumDocument): string | undefined {
  if (!isRewritable(document)) return undefined;
  const text = document.textDocument.getText();
  const older = olderForms(document);
  if (older.length > 0) return formatDocument(parsed(changed(text, older.flat())));
  const root = document.parseResult.value.$cstNode as RootCstNode | undefined;
  const lines = root ? linesOf(treeOf(tokensOf(root))) : [];
  if (lines.length === 0) return '';
  const windows = (text.match(/\r\n/g)?.length ?? 0) * 2 > (text.match(/\r\n?|\n/g)?.length ?? 0);
  const end = windows ? '\r\n' : '\n';
  return lines.map((line) => line + end).join('');
}
