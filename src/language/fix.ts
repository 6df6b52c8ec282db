import {
  type AstNode,
  AstUtils,
  type CstNode,
  DocumentState,
  EmptyFileSystem,
  GrammarUtils,
  type LangiumDocument,
  URI,
} from 'langium';
import type { Language } from '../model/index.js';
import type { DesignEdit, DesignFix } from '../principles/index.js';
import type { DesignSource, TextEdit } from './api.js';
import { formatDocument } from './format.js';
import { leaves } from './grammar.js';
import { inTree } from './kept.js';
import { createIsuServices } from './module.js';
import { builtinText, builtinUri } from './names.js';
import type { IsuParseResult } from './parser.js';
import type { Modelled } from './to-model/index.js';
import { type Change, changed, type Range, wordChanges } from './translate/changes.js';

const known = new WeakMap<DesignSource, Modelled>();
/** Remembers what a design was made from, so that fixes of its model can be made in its text. */
export function remember(source: DesignSource, modelled: Modelled): void {
  known.set(source, modelled);
}
/** What a design was made from. Throws for a design of a kept reading, which has no syntax tree. */
export function madeFrom(source: DesignSource): Modelled {
  const modelled = known.get(source);
  if (!modelled) throw new Error(`design ${source.design.name} was read without its text`);
  return modelled;
}

/**
 * The changes of the text that a fix of the model comes to: in the keywords of the file, indented, with a block where
 * the statement has none. A file that was laid out by the formatter still is. Empty when the fix cannot be made here.
 */
export function fixEdits(source: DesignSource, fix: DesignFix): TextEdit[] {
  const changes = changesOf(source, fix);
  const document = documentOf(source);
  if (!changes || !document) return [];
  const { textDocument } = document;
  return tidied(document, changes).map(({ start, end, text }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText: text,
  }));
}

function documentOf(source: DesignSource): LangiumDocument | undefined {
  const design = madeFrom(source).places.get('design');
  return design && AstUtils.getDocument(design);
}

function changesOf(source: DesignSource, fix: DesignFix): readonly Change[] | undefined {
  const modelled = madeFrom(source);
  const document = documentOf(source);
  if (!document) return undefined;
  const text = document.textDocument.getText();
  const language = (document.parseResult as IsuParseResult).keywords;
  const file: File = { text, language, end: /\r\n/.test(text) ? '\r\n' : '\n' };
  const changes: Change[] = [];
  for (const edit of together(inHeadsFirst(fix.edits))) {
    const place = placeOf(modelled, edit.at);
    if (!place || AstUtils.getDocument(place.node) !== document) return undefined;
    if (edit.do === 'move-after') {
      const to = placeOf(modelled, edit.after ?? '');
      if (!to || place.property !== undefined || to.property !== undefined) return undefined;
      changes.push(...moved(file, place.cst, to.cst));
      continue;
    }
    const change = changeOf(file, place, edit);
    if (!change) return undefined;
    changes.push(change);
  }
  return inWordsOf(file, changes);
}

/** What belongs to the head of a statement comes before a block that is made at the same place. */
function inHeadsFirst(edits: readonly DesignEdit[]): DesignEdit[] {
  const isHead = ({ do: how }: DesignEdit) => how === 'add-clause' || how === 'add-first' || how === 'add-last';
  return [...edits.filter(isHead), ...edits.filter((edit) => !isHead(edit))];
}

/** What is added inside or after the same statement is added at once, since it may need one new block. */
function together(edits: readonly DesignEdit[]): DesignEdit[] {
  const joined: DesignEdit[] = [];
  for (const edit of edits) {
    const before = joined.findIndex((one) => one.at === edit.at && one.do === edit.do);
    const first = joined[before];
    if (!first?.text || !edit.text || (edit.do !== 'add-inside' && edit.do !== 'add-after')) joined.push(edit);
    else {
      const gap = edit.at === 'design' && edit.do === 'add-after' ? '\n\n' : '\n';
      joined[before] = { ...first, text: [...first.text, gap, ...edit.text] };
    }
  }
  return joined;
}

interface Place {
  node: AstNode;
  cst: CstNode;
  property?: string;
}
function placeOf({ places }: Modelled, path: string): Place | undefined {
  const own = places.get(path);
  if (own?.$cstNode) return { node: own, cst: own.$cstNode };
  const slash = path.lastIndexOf('/');
  const node = places.get(path.slice(0, slash));
  const property = path.slice(slash + 1);
  return node?.$cstNode && { node, cst: node.$cstNode, property: inTree[property] ?? property };
}

/** A file's text, with the language of its keywords and how its lines end. */
interface File {
  text: string;
  language: Language;
  end: string;
}

function changeOf(file: File, place: Place, edit: DesignEdit): Change | undefined {
  const words = edit.text?.map((part) => (typeof part === 'string' ? part : part[file.language])).join('');
  if (place.property !== undefined) return words === undefined ? undefined : ofProperty(place, edit.do, words);
  const { cst } = place;
  if (edit.do === 'remove') return removal(file, cst);
  if (words === undefined) return undefined;
  const indent = indentAt(file.text, cst.offset);
  const lines = (by: string) =>
    words
      .split('\n')
      .map((line) => (line === '' ? '' : by + line))
      .join(file.end);
  switch (edit.do) {
    case 'add-inside':
      return inside(file, cst, indent, lines(`${indent}  `));
    case 'add-after':
      return after(file, cst, indent, lines(indent), place.node.$type === 'Design');
    case 'add-before':
      return before(file, cst, indent, lines(indent));
    case 'add-clause': {
      const at = headEnd(cst);
      return { start: at, end: at, text: ` ${words}` };
    }
    case 'replace':
      return { start: cst.offset, end: cst.end, text: lines(indent).trimStart() };
    default:
      return undefined;
  }
}

function ofProperty({ cst, property }: Place, how: DesignEdit['do'], words: string): Change | undefined {
  const values = GrammarUtils.findNodesForProperty(cst, property);
  const first = values[0];
  const last = values[values.length - 1];
  if (!first || !last) return undefined;
  if (how === 'add-first') return { start: first.offset, end: first.offset, text: `${words}, ` };
  if (how === 'add-last') return { start: last.end, end: last.end, text: `, ${words}` };
  return how === 'replace' ? { start: first.offset, end: last.end, text: words } : undefined;
}

function inside({ text, end }: File, cst: CstNode, indent: string, lines: string): Change {
  const brace = openingBrace(cst);
  if (!brace || !cst.text.endsWith('}'))
    return { start: cst.end, end: cst.end, text: ` {${end}${lines}${end}${indent}}` };
  const close = cst.end - 1;
  const start = lineStart(text, close);
  if (text.slice(start, close).trim() === '') return { start, end: start, text: lines + end };
  // A block on one line is opened up.
  const content = text.slice(brace.end, close).trim();
  const kept = content === '' ? '' : `${end}${indent}  ${content}`;
  return { start: brace.end, end: close, text: `${kept}${end}${lines}${end}${indent}` };
}
function after({ text, end }: File, cst: CstNode, indent: string, lines: string, whole: boolean): Change {
  if (whole) return { start: cst.end, end: cst.end, text: `${end}${end}${lines}` };
  const stop = lineEnd(text, cst.end);
  const rest = text.slice(cst.end, stop);
  const alone = /^\s*(\/\/.*)?$/.test(rest);
  const at = alone ? cst.end + rest.trimEnd().length : cst.end;
  return { start: at, end: at, text: alone ? end + lines : `${end}${lines}${end}${indent}` };
}
function before({ text, end }: File, cst: CstNode, indent: string, lines: string): Change {
  const start = lineStart(text, cst.offset);
  const alone = text.slice(start, cst.offset).trim() === '';
  if (alone) return { start, end: start, text: lines + end };
  return { start: cst.offset, end: cst.offset, text: `${end}${lines}${end}${indent}` };
}
function removal({ text }: File, cst: CstNode): Change {
  const start = lineStart(text, cst.offset);
  const stop = lineEnd(text, cst.end);
  const alone = text.slice(start, cst.offset).trim() === '' && text.slice(cst.end, stop).trim() === '';
  if (!alone) return { start: cst.offset, end: cst.end, text: '' };
  return {
    start,
    end: Math.min(text.length, text.indexOf('\n', stop) < 0 ? stop : text.indexOf('\n', stop) + 1),
    text: '',
  };
}

/** The statement with the comments right above it, from where it stands to after another. */
function moved(file: File, cst: CstNode, to: CstNode): Change[] {
  const { text, end } = file;
  const taken = removal(file, cst);
  let { start } = taken;
  const alone = taken.end > cst.end || taken.start < cst.offset;
  while (alone && start > 0 && /^\s*\/\//.test(text.slice(lineStart(text, start - 1), start)))
    start = lineStart(text, start - 1);
  const indent = indentAt(text, cst.offset);
  const lines = text
    .slice(alone ? start : cst.offset, cst.end)
    .split(/\r?\n/)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  const own = indentAt(text, to.offset);
  const written = lines.map((line) => (line === '' ? '' : own + line)).join(end);
  return [{ ...taken, start }, after(file, to, own, written, false)];
}

function openingBrace(cst: CstNode): CstNode | undefined {
  for (const leaf of leaves(cst)) if (leaf.text === '{') return leaf;
  return undefined;
}
/** Where the words before the block end. */
function headEnd(cst: CstNode): number {
  let at = cst.offset;
  for (const leaf of leaves(cst)) {
    if (leaf.text === '{') break;
    at = leaf.end;
  }
  return at;
}
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r?\n/);
  return at < 0 ? text.length : offset + at;
}
function indentAt(text: string, offset: number): string {
  return /^[^\S\r\n]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';
}

let services: ReturnType<typeof createIsuServices>['shared'] | undefined;
/** A text on its own, beside the names that always exist. */
function parsed(text: string): LangiumDocument {
  const isNew = services === undefined;
  services ??= createIsuServices(EmptyFileSystem).shared;
  const { LangiumDocumentFactory, LangiumDocuments } = services.workspace;
  if (isNew) LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(builtinText, URI.parse(builtinUri)));
  const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/fixed.isu'));
  // There is nothing to compute: a name is looked for when it is asked for.
  document.state = DocumentState.ComputedScopes;
  return document;
}

/**
 * Changes that are written in the model's words, in those of the file: what a word is shows where it comes to stand, so
 * the changed text is read, and translated where it is new.
 */
function inWordsOf({ text, language }: File, changes: readonly Change[]): readonly Change[] {
  if (language === 'en') return changes;
  const ordered = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let moved = 0;
  const ranges = ordered.map(({ start, end, text: added }) => {
    const range = { start: start + moved, end: start + moved + added.length };
    moved += added.length - (end - start);
    return range;
  });
  const words = wordChanges(parsed(changed(text, ordered)), language, ranges);
  return ordered.map((change, index) => {
    const { start, end } = ranges[index] as Range;
    const own = words.filter((word) => start <= word.start && word.start < end);
    const within = own.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
    return { ...change, text: changed(change.text, within) };
  });
}

/** New lines may belong in columns with those around them: where the formatter had laid out the file, it does so again. */
function tidied(document: LangiumDocument, changes: readonly Change[]): readonly Change[] {
  const text = document.textDocument.getText();
  if (formatDocument(document) !== text) return changes;
  const after = changed(text, changes);
  const formatted = formatDocument(parsed(after));
  return formatted === undefined || formatted === after ? changes : [difference(text, formatted)];
}
/** One change of whole lines. */
function difference(from: string, to: string): Change {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  start = lineStart(from, start);
  let tail = 0;
  const most = Math.min(from.length, to.length) - start;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const line = from.indexOf('\n', from.length - tail);
  tail = line < 0 ? 0 : from.length - line;
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}
