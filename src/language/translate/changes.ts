import { AstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Language } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { leaves, listRead } from '../grammar.js';
import { olderWordIn } from '../older.js';
import { isBuiltin } from '../scope.js';
import { isNone } from '../to-model/outcome.js';
import { builtinIn, englishValue, keywordIn, valueIn } from '../vocabulary.js';
import { type Builtin, keywords } from '../word-table.js';

/** Offsets in a text. */
export interface Range {
  start: number;
  end: number;
}
/** Words to be put in the place of others. */
export interface Change extends Range {
  text: string;
}

/** The text with all changes made. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/**
 * The words of a file that are another word in the other language. Words that are in it already stay. With ranges, only
 * those that stand in one of them.
 */
export function wordChanges(document: LangiumDocument, to: Language, ranges?: readonly Range[]): Change[] {
  const inside = (offset: number) => !ranges || ranges.some(({ start, end }) => start <= offset && offset < end);
  const root = document.parseResult.value;
  const builtins = new Map<number, Builtin>();
  for (const { reference } of AstUtils.streamAst(root).flatMap(AstUtils.streamReferences)) {
    if (!reference.$refNode || !inside(reference.$refNode.offset)) continue;
    const node = 'ref' in reference ? reference.ref : undefined;
    if (node && isBuiltin(node)) builtins.set(reference.$refNode.offset, (node as unknown as { name: Builtin }).name);
  }
  const all = [...leaves(root.$cstNode)];
  return all.flatMap((leaf, i) => {
    if (!inside(leaf.offset)) return [];
    const text = translated(leaf, all.slice(Math.max(0, i - 2), i), builtins.get(leaf.offset), to);
    return text === undefined || text === leaf.text ? [] : [{ start: leaf.offset, end: leaf.end, text }];
  });
}

function translated(
  leaf: LeafCstNode,
  before: LeafCstNode[],
  builtin: Builtin | undefined,
  to: Language,
): string | undefined {
  const source = leaf.grammarSource;
  const word = leaf.text.normalize('NFC');
  const older = olderWordIn(to, leaf);
  if (older !== undefined) return word === older ? leaf.text : older;
  if (GrammarAST.isKeyword(source)) {
    if (!(source.value in keywords)) return undefined;
    const same = to === 'en' && word !== keywordIn('en', source.value) ? sameInSwedish(source.value) : [];
    // `räknas inte`, `not counted`: each language has its own order.
    const isTurned = ast.isPoints(leaf.astNode) && leaf.astNode.uncounted && word !== keywordIn(to, source.value);
    if (isTurned) return keywordIn(to, source.value === 'not' ? 'counted' : 'not');
    const own = same.length > 1 ? numbered(source.value, before) : keywordIn(to, source.value);
    return word === own ? leaf.text : own;
  }
  if (builtin) return word === builtinIn(to, builtin) ? leaf.text : builtinIn(to, builtin);
  const list = listRead(source);
  if (list) {
    const value = englishValue(list, word);
    return value === undefined || valueIn(to, list, value) === word ? leaf.text : valueIn(to, list, value);
  }
  const named = GrammarAST.isAssignment(source?.$container) && source.$container.feature === 'name';
  return named && ast.isOutcome(leaf.astNode) && isNone(leaf.astNode) ? builtinIn(to, 'none') : undefined;
}

/** Keywords that are one word in Swedish: *år* is `year` and `years`. */
const sameInSwedish = (keyword: string): string[] =>
  Object.entries(keywords).flatMap(([english, swedish]) =>
    swedish === (keywords as Record<string, string>)[keyword] ? [english] : [],
  );

/** A unit in the number that English wants: `1 year`, `0..1 year`, `every year`, `per year`; but `2 years`. */
function numbered(singular: string, before: LeafCstNode[]): string {
  const [earlier, last] = before.slice(-2);
  const previous = last ?? earlier;
  const number = previous?.text === '..' ? earlier : previous;
  const one = /^-?[\d.]/.test(number?.text ?? '')
    ? Math.abs(Number(number?.text)) === 1
    : GrammarAST.isKeyword(previous?.grammarSource) && ['every', 'per'].includes(previous.grammarSource.value);
  return one ? singular : `${singular}s`;
}
