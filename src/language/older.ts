import { type AstNode, AstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Language } from '../model/index.js';
import { denying, isFlag, keywordAt } from './flags.js';
import * as ast from './generated/ast.js';
import { leaves, listRead } from './grammar.js';
import type { IsuParseResult } from './parser.js';
import type { Change } from './translate/changes.js';
import { englishValue, keywordIn, olderKeywordIn, olderValueIn, plainly, readKeyword, valueIn } from './vocabulary.js';

/*
 * Older forms: what was once written otherwise is still read, and the formatter writes the newer. There are three kinds:
 * another word (`olderKeywords`, `olderValues`), a keyword that stood in the place of another (`inPlaceOf`), and another
 * shape (`shapes`: `voluntary yes`, `within -14..14 days` …). All are told by leaves of the syntax tree.
 */

/** By the kind of statement: a keyword, and the one that is written there now. */
const inPlaceOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Compile: { in: 'from' },
  Fact: { source: 'according-to' },
  Indicator: { 'main-purpose': 'main-measure' },
  Outcome: { 'main-purpose': 'main-outcome' },
  Version: { kind: 'valid' },
};

/** The changes that make one older form the newer one, in the order of the text. */
export type OlderForm = readonly [Change, ...Change[]];

/** Every older form of a file, in the order of the text. */
export function olderForms(document: LangiumDocument): OlderForm[] {
  const { keywords: language } = document.parseResult as IsuParseResult;
  const all = [...leaves(document.parseResult.value.$cstNode)];
  const found: OlderForm[] = [];
  for (let i = 0; i < all.length; i++) {
    const shape = shapeAt(all, i);
    const form = shape?.newer(shape.leaves, language) ?? respelled(all[i] as LeafCstNode, language);
    if (form[0]) found.push(form as unknown as OlderForm);
    if (shape) i += shape.leaves.length - 1;
  }
  return found;
}

/** What a leaf is called in a language, when it is a keyword or a value that is written in an older form. */
export function olderWordIn(to: Language, leaf: LeafCstNode): string | undefined {
  const keyword = keywordAt(leaf);
  if (keyword !== undefined) {
    const now = nowAt(leaf, keyword);
    const isOlder = now !== keyword || isOlderWord(leaf, keyword) || isInOlderShape(leaf);
    return isOlder ? (olderKeywordIn(to, now) ?? keywordIn(to, keyword)) : undefined;
  }
  const list = listRead(leaf.grammarSource);
  const value = list && englishValue(list, leaf.text);
  if (!list || value === undefined) return undefined;
  return isOlderValue(leaf) || isInOlderShape(leaf) ? olderValueIn(to, list, value) : undefined;
}

/** The keyword that is written now where a leaf has another. */
const nowAt = (leaf: LeafCstNode, keyword: string): string => inPlaceOf[leaf.astNode.$type]?.[keyword] ?? keyword;

const bothLanguages = ['en', 'sv'] as const;
const isOlderWord = ({ text }: LeafCstNode, keyword: string): boolean => {
  const word = plainly(text);
  return (
    bothLanguages.every((language) => keywordIn(language, keyword) !== word) &&
    bothLanguages.some((language) => olderKeywordIn(language, keyword) === word)
  );
};
function isOlderValue({ text, grammarSource }: LeafCstNode): boolean {
  const list = listRead(grammarSource);
  const word = plainly(text);
  const value = list && englishValue(list, word);
  return (
    list !== undefined &&
    value !== undefined &&
    bothLanguages.every((language) => valueIn(language, list, value) !== word) &&
    bothLanguages.some((language) => olderValueIn(language, list, value) === word)
  );
}

/** The language that a word is written in; the file's, where it is of both. */
const languageOf = ({ text }: LeafCstNode, otherwise: Language): Language => readKeyword(text)?.language ?? otherwise;

const replaced = ({ offset, end, text: now }: LeafCstNode, text: string): Change[] =>
  text === now ? [] : [{ start: offset, end, text }];

/** The word that a leaf has now: its keyword's own, or its value's. Nothing to change where it has it already. */
function respelled(leaf: LeafCstNode, language: Language): Change[] {
  const keyword = keywordAt(leaf);
  if (keyword !== undefined) {
    const now = nowAt(leaf, keyword);
    if (now === keyword && !isOlderWord(leaf, keyword)) return [];
    return replaced(leaf, keywordIn(languageOf(leaf, language), now));
  }
  const list = listRead(leaf.grammarSource);
  const value = list && isOlderValue(leaf) ? englishValue(list, leaf.text) : undefined;
  if (!list || value === undefined) return [];
  const own = bothLanguages.find((each) => olderValueIn(each, list, value) === plainly(leaf.text)) ?? language;
  return replaced(leaf, valueIn(own, list, value));
}

/** Left out, with the space before it when nothing else stands there. */
function without(leaf: LeafCstNode): Change {
  const before = leaf.root.fullText.slice(0, leaf.offset);
  return { start: /[ \t]*$/.exec(before)?.index ?? leaf.offset, end: leaf.end, text: '' };
}

interface Shape {
  leaves: LeafCstNode[];
  newer(leaves: LeafCstNode[], language: Language): Change[];
}

function shapeAt(all: readonly LeafCstNode[], i: number): Shape | undefined {
  const leaf = all[i] as LeafCstNode;
  const keyword = keywordAt(leaf);
  if (keyword === undefined) return undefined;
  const flag = flagOf(leaf);
  if (flag) return { leaves: flag.leaves, newer: newerFlag };
  const { astNode } = leaf;
  const next = all[i + 1];
  const counted = next && keywordAt(next) === 'counted';
  if (keyword === 'dropouts' && counted) return { leaves: all.slice(i, i + 4), newer: newerCounted };
  if (keyword === 'counted' && (ast.isCollect(astNode) || ast.isFallback(astNode))) {
    return { leaves: all.slice(i, i + 2), newer: newerCounts };
  }
  if (keyword === 'within' && ast.isWindow(astNode) && isOlderWindow(astNode)) {
    const end = astNode.$cstNode?.end ?? 0;
    return { leaves: all.slice(i).filter((each) => each.end <= end), newer: newerWindow };
  }
  return undefined;
}

/** Whether a leaf has its older word because of the words around it: `voluntary yes`, `dropouts counted as missing`. */
function isInOlderShape(leaf: LeafCstNode): boolean {
  const flag = flagOf(leaf);
  const answer = flag && flag.leaves.length > 1 ? flag.leaves.at(-1) : undefined;
  const word = answer && keywordAt(answer);
  if (flag) return answer !== undefined && word !== undefined && (/^(yes|no)$/.test(word) || isOlderWord(answer, word));
  const node = leaf.astNode;
  return ast.isDropouts(node) && [...leaves(node.$cstNode)].some((each) => keywordAt(each) === 'counted');
}

/** `voluntary yes` → `voluntary`; `voluntary no` → `not voluntary`. */
interface Flag {
  rule: GrammarAST.ParserRule;
  leaves: LeafCstNode[];
}
function flagOf(leaf: LeafCstNode): Flag | undefined {
  for (const node of [leaf.container, leaf.container?.container]) {
    const rule = GrammarAST.isRuleCall(node?.grammarSource) ? node.grammarSource.rule.ref : undefined;
    if (node && GrammarAST.isParserRule(rule) && isFlag(rule)) return { rule, leaves: [...leaves(node)] };
  }
  return undefined;
}
function newerFlag(own: LeafCstNode[], language: Language): Change[] {
  const [first] = own as [LeafCstNode];
  const last = own.at(-1) as LeafCstNode;
  const answer = own.length > 1 ? keywordAt(last) : undefined;
  if (answer !== 'yes' && answer !== 'no') return own.flatMap((leaf) => respelled(leaf, language));
  const denied = answer === 'no' && denyingIn(flagOf(first)?.rule);
  const word = denied ? replaced(first, keywordIn(languageOf(first, language), denied)) : respelled(first, language);
  return [...word, without(last)];
}
const denyingIn = (rule: AstNode | undefined): string | undefined =>
  rule &&
  AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isKeyword)
    .find(({ value }) => denying(value))?.value;

/** `dropouts counted as missing` → `dropouts missing` */
function newerCounted([word, counted, as, value]: LeafCstNode[], language: Language): Change[] {
  if (!word || !counted || !as || !value) return [];
  return [...respelled(word, language), without(counted), without(as), ...respelled(value, language)];
}

/** `counted as persons` → `counts persons` */
function newerCounts([counted, as]: LeafCstNode[], language: Language): Change[] {
  if (!counted || !as) return [];
  return [...replaced(counted, keywordIn(languageOf(counted, language), 'counts')), without(as)];
}

/**
 * `within -30..60 days` → `from 30 days before to 60 days after`; `within 0..14 days` → `within 14 days after`. What has no
 * limit on one side is written with its open range.
 */
const isOlderWindow = ({ side, length }: ast.Window): boolean => {
  const { low, high, open } = length?.range ?? {};
  return side === undefined && low !== undefined && open !== undefined && high !== undefined;
};
function newerWindow(own: LeafCstNode[], language: Language): Change[] {
  const [within, ...rest] = own as [LeafCstNode, ...LeafCstNode[]];
  const { length } = within.astNode as ast.Window;
  const { low: from = 0, high: to = 0 } = length?.range ?? {};
  const words = (n: number): string => {
    const unit = Math.abs(n) === 1 ? length?.unit : `${length?.unit}s`;
    return `${Math.abs(n)} ${say(unit ?? '')}`;
  };
  const say = (keyword: string) => keywordIn(languageOf(within, language), keyword);
  const about = length?.about ? `${say('about')} ` : '';
  const sided = (n: number) => `${words(n)} ${say(n < 0 ? 'before' : 'after')}`;
  const text =
    from === 0
      ? `${say('within')} ${about}${sided(to)}`
      : to === 0
        ? `${say('within')} ${about}${sided(from)}`
        : `${say('from')} ${about}${sided(from)} ${say('to')} ${sided(to)}`;
  return [...replaced(within, text), ...rest.map(without)];
}
