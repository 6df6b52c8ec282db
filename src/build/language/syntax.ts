import type { Language } from '../../model/index.js';

/** A part of a grammar as Langium has it: what this page needs of all its kinds. */
export interface Element {
  $type: string;
  cardinality?: '?' | '*' | '+' | undefined;
  elements?: readonly Element[];
  value?: string;
  terminal?: Element;
  rule?: { ref?: Rule };
}
export interface Rule {
  $type: string;
  name: string;
  definition: Element;
}

/** How a grammar is shown to people: words in a language, what else may stand there, and which rules are told of elsewhere. */
export interface Shown {
  language: Language;
  word(keyword: string): string;
  /** The rule has a part of the page, or a list of words. */
  isTold(rule: Rule): boolean;
  /** What a list is called. */
  isList(rule: string): boolean;
}

const terminals: Record<string, Record<Language, string>> = {
  ID: { sv: 'NAMN', en: 'NAME' },
  STRING: { sv: '"TEXT"', en: '"TEXT"' },
  NUM: { sv: 'TAL', en: 'NUMBER' },
  INT: { sv: 'HELTAL', en: 'INTEGER' },
  DATE: { sv: 'DATUM', en: 'DATE' },
};

/** The keyword that every way of writing a rule begins with; undefined where there is none. */
export function firstWord({ definition }: Rule): string | undefined {
  let one: Element | undefined = definition;
  while (one) {
    if (one.$type === 'Keyword') return one.value;
    if (one.cardinality === '?' || one.cardinality === '*') return undefined;
    if (one.$type === 'Group') one = one.elements?.find(({ $type }) => $type !== 'Action');
    else if (one.$type === 'Assignment') one = one.terminal;
    else if (one.$type === 'RuleCall') one = one.rule?.ref?.definition;
    else return undefined;
  }
  return undefined;
}

/** A rule as text: optional parts in brackets, alternatives with bars, a block with a line for each thing that may stand in it. */
export function syntaxOf(rule: Rule, shown: Shown): string {
  return said(rule.definition, shown, 0)
    .replaceAll(/ +/g, (found, at, all) => (at > 0 && all[at - 1] !== '\n' ? ' ' : found))
    .trim();
}

function said(one: Element, shown: Shown, depth: number): string {
  const text = bare(one, shown, depth);
  const several = one.$type === 'Alternatives' || (one.$type === 'Group' && (one.elements?.length ?? 0) > 1);
  switch (one.cardinality) {
    case '?':
      return `[${text}]`;
    case '*':
    case '+': {
      const again = several ? `(${text})…` : `${text}…`;
      return one.cardinality === '*' ? `[${again}]` : again;
    }
    default:
      return one.$type === 'Alternatives' && depth > 0 ? `(${text})` : text;
  }
}

function bare(one: Element, shown: Shown, depth: number): string {
  const { elements = [] } = one;
  switch (one.$type) {
    case 'Keyword':
      return shown.word(one.value ?? '');
    case 'Action':
      return '';
    case 'Assignment':
      return one.terminal ? said(one.terminal, shown, depth + 1) : '';
    case 'CrossReference':
      return terminals.ID?.[shown.language] ?? '';
    case 'RuleCall':
      return calledText(one, shown, depth);
    case 'Alternatives':
      return elements.map((each) => said(each, shown, depth + 1)).join(' | ');
    default:
      return grouped(elements, shown, depth);
  }
}

/** Things beside each other; between braces a line for each alternative. */
function grouped(elements: readonly Element[], shown: Shown, depth: number): string {
  const open = elements.findIndex(({ $type, value }) => $type === 'Keyword' && value === '{');
  const close = elements.findLastIndex(({ $type, value }) => $type === 'Keyword' && value === '}');
  const beside = (some: readonly Element[]) =>
    some
      .map((each) => said(each, shown, depth + 1))
      .filter((text) => text !== '')
      .join(' ')
      .replaceAll(' ,', ',');
  if (open < 0 || close < open) return beside(elements);
  const lines = elements
    .slice(open + 1, close)
    .flatMap((each) => alternatives(each, shown))
    .map((each) => `  ${said({ ...each, cardinality: undefined }, shown, depth + 1)}`);
  return [beside(elements.slice(0, open)), `{\n${lines.join('\n')}\n}`, beside(elements.slice(close + 1))]
    .join(' ')
    .trim();
}

/** What may stand in a block, one by one: also where another rule lists it. */
function alternatives(one: Element, shown: Shown): readonly Element[] {
  if (one.$type === 'Alternatives') return (one.elements ?? []).flatMap((each) => alternatives(each, shown));
  const called = one.$type === 'Assignment' ? one.terminal?.rule?.ref : one.rule?.ref;
  if (!called || shown.isTold(called) || shown.isList(called.name) || called.name.endsWith('Flag')) return [one];
  return called.definition?.$type === 'Alternatives' ? alternatives(called.definition, shown) : [one];
}

function calledText(one: Element, shown: Shown, depth: number): string {
  const found = one.rule?.ref;
  if (!found) return '';
  const terminal = terminals[found.name];
  if (terminal) return terminal[shown.language];
  if (shown.isTold(found)) {
    const word = firstWord(found);
    return word === undefined ? `‹${found.name}›` : `${shown.word(word)} …`;
  }
  if (shown.isList(found.name)) return `‹${found.name}›`;
  return said(found.definition, shown, depth + 1);
}
