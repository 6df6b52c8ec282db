import { GrammarAST } from 'langium';
import { statementKeywords } from '../../language/statements.js';
import { builtins, keywords, olderKeywords, spelled, values } from '../../language/word-table.js';

/** A rule of a TextMate grammar, as far as it is used here. */
interface Pattern {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  include?: string;
  captures?: Record<string, Pattern>;
  beginCaptures?: Record<string, Pattern>;
  endCaptures?: Record<string, Pattern>;
  patterns?: Pattern[];
}
export interface TextMateGrammar {
  information_for_contributors: string;
  name: string;
  scopeName: string;
  fileTypes: string[];
  patterns: Pattern[];
  repository: Record<string, Pattern>;
}

/** A name or word is always taken whole, so that `kår` is not half a keyword. `\b` does not know å, ä and ö. */
const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const number = '-?[0-9]+(?:\\.[0-9]+)?';
const ends = '(?![\\p{L}\\p{M}\\p{N}_-])';
/** Where a statement begins, as far as one line tells: first in it, or after a brace, a text or a comment. */
const begins = '(?:^|(?<=[{}"/]))\\s*';

/**
 * The colours of the language, from its words and its grammar: keywords that begin a statement, those inside it, and
 * values are told apart; a keyword that is the name of what a statement describes is a name.
 */
export function textMateGrammar(grammar: GrammarAST.Grammar): TextMateGrammar {
  const statement = new Set([...statementKeywords(grammar)].map((keyword) => keyword.value));
  const value = new Set([...valueKeywords(grammar), 'none'].filter((word) => !statement.has(word)));
  const other = Object.keys(keywords).filter((word) => !statement.has(word) && !value.has(word));
  const inBoth = (words: Iterable<string>) => alternatives([...words].flatMap(written));
  const known = new Set(Object.keys(keywords).flatMap(written));
  const listed = [
    ...Object.values(values).flatMap((list) => Object.entries(list).flat()),
    ...Object.entries(builtins).flat(),
  ];
  return {
    information_for_contributors: 'Made by src/build/textmate.ts; not to be edited.',
    name: 'ISU',
    scopeName: 'source.isu',
    fileTypes: ['isu'],
    patterns: ['comments', 'texts', 'declarations', 'properties', 'measures', 'words', 'numbers', 'signs'].map(
      (key) => ({
        include: `#${key}`,
      }),
    ),
    repository: {
      comments: {
        patterns: [
          { name: 'comment.block.isu', begin: '/\\*', end: '\\*/' },
          { name: 'comment.line.double-slash.isu', match: '//.*$' },
        ],
      },
      texts: {
        patterns: [
          { name: 'string.quoted.triple.isu', begin: '"""', end: '"""' },
          {
            name: 'string.quoted.double.isu',
            begin: '"',
            end: '"|$',
            patterns: [{ name: 'constant.character.escape.isu', match: '\\\\.' }],
          },
          { name: 'invalid.illegal.isu', match: '[“”„«»][^“”„«»"]*[“”„«»"]?' },
          { name: 'storage.modifier.language.isu', match: '@[a-z]{2,3}(?:-[A-Za-z0-9]+)*' },
        ],
      },
      declarations: {
        match: `${begins}(${inBoth(declaring(grammar))})${ends}\\s+(?:(${number})\\s+)?(${name})`,
        captures: {
          1: { name: 'keyword.control.isu' },
          2: { name: 'constant.numeric.isu' },
          3: { name: 'entity.name.type.isu' },
        },
      },
      properties: {
        patterns: [...listsAfter(grammar)].map(([keyword, lists]) => {
          const word = alternatives(lists.flatMap((list) => Object.entries(values[list]).flat()));
          return {
            match: `(${inBoth([keyword])})${ends}\\s+((?:${word})${ends}(?:\\s*,\\s*(?:${word})${ends})*)`,
            captures: {
              1: { name: statement.has(keyword) ? 'keyword.control.isu' : 'keyword.other.isu' },
              2: { patterns: [{ name: 'support.constant.isu', match: `(?:${word})${ends}` }, { include: '#signs' }] },
            },
          };
        }),
      },
      measures: {
        match: `(${name})(\\.)(${name})`,
        captures: {
          1: { name: 'variable.other.isu' },
          2: { name: 'punctuation.accessor.isu' },
          3: { name: 'variable.other.property.isu' },
        },
      },
      words: {
        patterns: [
          { name: 'keyword.control.isu', match: `(?:${inBoth(statement)})${ends}` },
          { name: 'constant.language.isu', match: `(?:${inBoth(value)})${ends}` },
          { name: 'keyword.other.isu', match: `(?:${inBoth(other)})${ends}` },
          {
            name: 'support.constant.isu',
            match: `(?:${alternatives(listed.filter((word) => !known.has(word)))})${ends}`,
          },
          { name: 'variable.other.isu', match: name },
        ],
      },
      numbers: {
        patterns: [
          { name: 'constant.numeric.date.isu', match: '[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9])' },
          { name: 'constant.numeric.isu', match: number },
        ],
      },
      signs: {
        patterns: [
          { name: 'keyword.operator.isu', match: '\\.\\.|<=|>=|[<>=*/%]' },
          { name: 'punctuation.section.block.isu', match: '[{}]' },
          { name: 'punctuation.section.parens.isu', match: '[()]' },
          { name: 'punctuation.separator.isu', match: ',' },
        ],
      },
    },
  };
}

/** How a keyword may be written, its older words too. */
const written = (keyword: string): string[] => [
  spelled(keyword),
  (keywords as Record<string, string>)[keyword] ?? keyword,
  ...Object.values((olderKeywords as Record<string, Record<string, string>>)[keyword] ?? {}),
];
/** Sorted, so that the file does not change with the order of the tables; a longer word before one that it begins with. */
const alternatives = (words: string[]): string => [...new Set(words)].sort().reverse().join('|');

/** Keywords that are one of the words that a rule reads: units, direction of change … */
function valueKeywords(grammar: GrammarAST.Grammar): string[] {
  return grammar.rules.flatMap((rule) => {
    if (!GrammarAST.isParserRule(rule) || rule.dataType !== 'string') return [];
    const alternatives = GrammarAST.isAlternatives(rule.definition) ? rule.definition.elements : [rule.definition];
    return alternatives.flatMap((element) => (GrammarAST.isKeyword(element) ? [element.value] : []));
  });
}

function* groups(element: GrammarAST.AbstractElement): Generator<GrammarAST.Group> {
  if (GrammarAST.isGroup(element)) yield element;
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element))
    for (const part of element.elements) yield* groups(part);
}
const allGroups = (grammar: GrammarAST.Grammar): GrammarAST.Group[] =>
  grammar.rules.flatMap((rule) => (GrammarAST.isParserRule(rule) ? [...groups(rule.definition)] : []));

/** Keywords after which a statement has its name, perhaps after a number. */
const declaring = (grammar: GrammarAST.Grammar): string[] =>
  allGroups(grammar).flatMap(({ elements: [keyword, ...rest] }) => {
    const [second] = rest.filter((one) => !(GrammarAST.isAssignment(one) && one.feature === 'number'));
    const names = GrammarAST.isAssignment(second) && second.feature === 'name';
    return GrammarAST.isKeyword(keyword) && names ? [keyword.value] : [];
  });

type List = keyof typeof values;

/** Keywords after which words of closed lists stand, and the lists. */
function listsAfter(grammar: GrammarAST.Grammar): Map<string, List[]> {
  const found = new Map<string, Set<List>>();
  for (const { elements } of allGroups(grammar)) {
    elements.forEach((keyword, i) => {
      if (!GrammarAST.isKeyword(keyword) || !(keyword.value in keywords)) return;
      for (const part of elements.slice(i + 1)) {
        for (const list of firstLists(part)) {
          const lists = found.get(keyword.value) ?? new Set();
          found.set(keyword.value, lists.add(list));
        }
        if (part.cardinality !== '?' && part.cardinality !== '*') break;
      }
    });
  }
  return new Map([...found].map(([keyword, lists]) => [keyword, [...lists]]));
}

/** The lists that an element can begin with a word of. */
function firstLists(element: GrammarAST.AbstractElement): List[] {
  if (GrammarAST.isAssignment(element)) return firstLists(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstLists);
  if (GrammarAST.isGroup(element)) return element.elements.slice(0, 1).flatMap(firstLists);
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  if (!GrammarAST.isParserRule(rule)) return [];
  return rule.name in values ? [rule.name as List] : firstLists(rule.definition);
}
