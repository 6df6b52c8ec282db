import { type Builtin, builtins, keywords, olderKeywords, spelled, values } from '../../language/word-table.js';
import type { Language } from '../../model/index.js';
import { builtinHelp, keywordHelp, valueHelp } from '../../server/help/help.js';
import { type Element, firstWord, type Rule, type Shown, syntaxOf } from './syntax.js';

type Keyword = keyof typeof keywords;
type List = keyof typeof values;

const texts = {
  sv: {
    title: 'Språket',
    about:
      'Alla satser, som grammatiken har dem. Sidan görs av `npm run generate`; ändra `src/language/isu.langium` och hjälptexterna. Engelska ord: [language.md](language.md).',
    how: 'Så läses rutorna: `[x]` kan utelämnas, `x…` kan stå flera gånger, `a | b` är ettdera, `ord …` är en sats och `‹X›` en byggsten eller en ordlista: de står för sig. I en klammer står satserna i vilken ordning som helst, en på varje rad. En utelämnad sats betyder alltid att det inte framgår.',
    statements: 'Satser',
    parts: 'Byggstenar',
    lists: 'Ordlistor',
    words: 'Ord',
    meaning: 'Betydelse',
    names: 'Namn som alltid finns',
  },
  en: {
    title: 'The language',
    about:
      'Every statement, as the grammar has it. The page is made by `npm run generate`; change `src/language/isu.langium` and the help. Swedish words: [language.sv.md](language.sv.md).',
    how: 'How to read the boxes: `[x]` may be left out, `x…` may stand several times, `a | b` is one of them, `word …` is a statement and `‹X›` a building block or a list: they stand by themselves. In braces the statements stand in any order, one a line. What is left out is always not stated.',
    statements: 'Statements',
    parts: 'Building blocks',
    lists: 'Lists of words',
    words: 'Word',
    meaning: 'Meaning',
    names: 'Names that always exist',
  },
} satisfies Record<Language, Record<string, string>>;

/** The reference of the language in one of its two languages, from the grammar, the table of words and the help. */
export function languagePage(rules: readonly Rule[], language: Language): string {
  const own = texts[language];
  const older = new Set(Object.keys(olderKeywords));
  const isList = (name: string): boolean => name in values;
  const statements = rules.filter(
    (rule) => isParser(rule) && !isList(rule.name) && isKeyword(firstWord(rule)) && !isFlag(rule),
  );
  const told = new Set(statements);
  const parts = new Set<Rule>();
  const shown: Shown = {
    language,
    word: (keyword) => (isKeyword(keyword) ? wordIn(keyword, language) : keyword),
    isTold: (rule) => told.has(rule) || parts.has(rule),
    isList,
  };
  // What several statements have in common stands once.
  for (const rule of rules) {
    if (!isParser(rule) || told.has(rule) || isList(rule.name) || isFlag(rule) || rule.name === 'File') continue;
    const isCommon = usesOf(rule, rules) > 2 && rule.definition.$type !== 'RuleCall';
    if (isCommon || reaches(rule.definition, rule, new Set())) parts.add(rule);
  }
  return `${[
    `# ${own.title}`,
    `${own.about}\n\n${own.how}`,
    `## ${own.statements}`,
    ...[...statements].map((rule) => ruleBlock(rule, shown, older)),
    `## ${own.parts}`,
    ...[...parts].map((rule) => ruleBlock(rule, shown, older)),
    `## ${own.lists}`,
    ...Object.keys(values).map((list) => listBlock(list as List, language)),
    `## ${own.names}`,
    table(
      [own.words, own.meaning],
      (Object.keys(builtins) as Builtin[]).map((one) => [
        `\`${language === 'sv' ? builtins[one] : one}\``,
        builtinHelp[one][language],
      ]),
    ),
  ].join('\n\n')}\n`;
}

const isParser = ({ $type }: Rule): boolean => $type === 'ParserRule';
const isFlag = ({ name }: Rule): boolean => name.endsWith('Flag');
const isKeyword = (word: string | undefined): word is Keyword => word !== undefined && word in keywords;
const wordIn = (keyword: Keyword, language: Language): string =>
  language === 'sv' ? keywords[keyword] : spelled(keyword);

/** Whether a rule leads to another, which may be itself. */
function reaches({ rule, terminal, elements = [] }: Element, wanted: Rule, seen: Set<Rule>): boolean {
  const called = rule?.ref;
  if (called === wanted) return true;
  if (called?.definition && !seen.has(called)) {
    seen.add(called);
    if (reaches(called.definition, wanted, seen)) return true;
  }
  return [...(terminal ? [terminal] : []), ...elements].some((each) => reaches(each, wanted, seen));
}

const usesOf = (rule: Rule, rules: readonly Rule[]): number =>
  rules.reduce((sum, { definition }) => sum + callsIn(definition, rule), 0);
const callsIn = ({ rule, terminal, elements = [] }: Element, wanted: Rule): number =>
  (rule?.ref === wanted ? 1 : 0) +
  (terminal ? callsIn(terminal, wanted) : 0) +
  elements.reduce((sum, each) => sum + callsIn(each, wanted), 0);

/** The words of a rule, each once, those of what it calls left out where that is told of by itself. */
function wordsIn({ $type, value, terminal, elements = [], rule }: Element, shown: Shown): string[] {
  if ($type === 'Keyword') return value === undefined ? [] : [value];
  const inside = [...(terminal ? [terminal] : []), ...elements].flatMap((each) => wordsIn(each, shown));
  const called = rule?.ref;
  if (!called || shown.isTold(called) || shown.isList(called.name) || !isParser(called)) return inside;
  return [...inside, ...wordsIn(called.definition, shown)];
}

function ruleBlock(rule: Rule, shown: Shown, older: ReadonlySet<string>): string {
  const first = firstWord(rule);
  const named = isKeyword(first) ? shown.word(first) : `‹${rule.name}›`;
  const words = [...new Set(wordsIn(rule.definition, shown))].filter(
    (one): one is Keyword => isKeyword(one) && !older.has(one) && !/^(not|no)-/.test(one),
  );
  const own = texts[shown.language];
  const rows = words.map((one) => [`\`${shown.word(one)}\``, keywordHelp(one, shown.language)]);
  return [
    `### ${named}`,
    `\`\`\`isu\n${syntaxOf(rule, shown)}\n\`\`\``,
    ...(rows.length > 0 ? [table([own.words, own.meaning], rows)] : []),
  ].join('\n\n');
}

function listBlock(list: List, language: Language): string {
  const own = texts[language];
  const rows = Object.entries(values[list]).map(([en, sv]) => [
    `\`${language === 'sv' ? sv : en}\``,
    valueHelp(list, en, language) ?? '',
  ]);
  return `### ‹${list}›\n\n${table([own.words, own.meaning], rows)}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
