import { type AstNode, AstUtils, GrammarUtils, type LangiumCoreServices, type LangiumDocument } from 'langium';
import type { Language } from '../model/index.js';
import type { Rewritten, TextEdit, TextFinding } from './api.js';
import { refusals } from './refusal.js';
import { fixes, names } from './say.js';
import { isBuiltin } from './scope.js';
import { finding } from './syntax-findings.js';
import { type Change, changed, wordChanges } from './translate/changes.js';
import { builtinIn } from './vocabulary.js';
import type { Builtin } from './word-table.js';

/** Reads and links a text, and gives the document to the function while it exists. */
export type WithDocument = <T>(
  text: string,
  use: (document: LangiumDocument, services: LangiumCoreServices) => T,
) => Promise<T>;

/**
 * Changes the language of keywords, words of lists and built-in names; all other characters stay. The result is read
 * again: a reference that would lead somewhere else than before is a name that the translation captures.
 */
export async function translate(
  text: string,
  to: Language,
  options: { rename?: boolean },
  withDocument: WithDocument,
): Promise<Rewritten> {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const source = text.slice(mark.length);
  const renamed = new Map<string, string>();
  for (;;) {
    const before = await withDocument(source, (document, services) => {
      const findings = refusals(services, document);
      if (findings.length > 0) return { findings };
      const changes = [
        ...wordChanges(document, to),
        ...[...renamed].flatMap(([path, name]) => renaming(services, document, path, name)),
      ];
      return { text: changed(source, changes), targets: targets(services, document) };
    });
    if (before.findings) return before;
    const after = await withDocument(before.text, (document, services) => targets(services, document));
    const captures = capturesIn(before.targets, after).filter((c) => !renamed.has(c.by.key));
    if (captures.length === 0) return { text: mark + before.text };
    const elsewhere = captures.some((c) => c.by.elsewhere);
    if (!options.rename || elsewhere) {
      return withDocument(source, (document, services) => ({ findings: refused(services, document, captures, to) }));
    }
    for (const { by } of captures) renamed.set(by.key, freeName(before.text, by.name));
  }
}

/** What a reference leads to: a built-in name, or the place of a description. */
interface Target {
  key: string;
  name: string;
  elsewhere: boolean;
}
interface Capture {
  /** The reference's position among all references of the file. */
  index: number;
  /** The built-in name that is meant. */
  meant: string;
  by: Target;
}

/** In the order of the text, so that those of a text and its translation can be compared. */
function targets(services: LangiumCoreServices, document: LangiumDocument): (Target | undefined)[] {
  return references(document).map((reference) => {
    const node = reference.ref as (AstNode & { name: string }) | undefined;
    if (!node) return undefined;
    const own = AstUtils.getDocument(node);
    const builtin = isBuiltin(node);
    return {
      key: builtin ? `builtin ${node.name}` : pathOf(services, node),
      name: node.name,
      elsewhere: own !== document,
    };
  });
}

const pathOf = (services: LangiumCoreServices, node: AstNode): string =>
  `${AstUtils.getDocument(node).uri.toString()}#${services.workspace.AstNodeLocator.getAstNodePath(node)}`;

const references = (document: LangiumDocument) =>
  document.references
    .filter((reference) => 'ref' in reference)
    .sort((a, b) => (a.$refNode?.offset ?? 0) - (b.$refNode?.offset ?? 0));

function capturesIn(before: (Target | undefined)[], after: (Target | undefined)[]): Capture[] {
  return before.flatMap((meant, index) => {
    const by = after[index];
    return meant && by && meant.key !== by.key ? [{ index, meant: meant.name, by }] : [];
  });
}

/** One finding for each name that would be captured, where it is described; or where it is used, if that is elsewhere. */
function refused(
  services: LangiumCoreServices,
  document: LangiumDocument,
  captures: Capture[],
  to: Language,
): TextFinding[] {
  const all = references(document);
  const seen = new Set<string>();
  const found = captures.flatMap(({ index, meant, by }) => {
    const used = all[index]?.$refNode;
    if (!used || seen.has(by.key)) return [];
    seen.add(by.key);
    if (by.elsewhere) {
      const word = builtinIn(to, meant as Builtin);
      return [finding('captured-name', names.capturedElsewhere(word, used.text), used.range)];
    }
    const free = freeName(document.textDocument.getText(), by.name);
    const edits = renaming(services, document, by.key, free).map(
      ({ start, end, text }): TextEdit => ({
        range: { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) },
        newText: text,
      }),
    );
    const place = nameOf(services, document, by.key)?.range ?? used.range;
    const message = names.captured(by.name, used.text, used.range.start.line + 1);
    return [finding('captured-name', message, place, [{ title: fixes.rename(by.name, free), edits }])];
  });
  return found.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function nameOf(services: LangiumCoreServices, document: LangiumDocument, key: string) {
  const path = key.slice(key.indexOf('#') + 1);
  const node = services.workspace.AstNodeLocator.getAstNode(document.parseResult.value, path);
  return GrammarUtils.findNodeForProperty(node?.$cstNode, 'name');
}

/** A new name where something is described, and everywhere it is referred to. */
function renaming(services: LangiumCoreServices, document: LangiumDocument, key: string, name: string): Change[] {
  const places = [
    nameOf(services, document, key),
    ...references(document)
      .filter((reference) => reference.ref && pathOf(services, reference.ref as AstNode) === key)
      .map((reference) => reference.$refNode),
  ];
  return places.flatMap((node) => (node ? [{ start: node.offset, end: node.end, text: name }] : []));
}

/** `end` → `end_2`, or the next number that no word of the text has. */
function freeName(text: string, name: string): string {
  const words = new Set(text.normalize('NFC').match(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu));
  let n = 2;
  while (words.has(`${name}_${n}`)) n++;
  return `${name}_${n}`;
}
