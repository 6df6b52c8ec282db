/**
 * LimeSurvey's expressions as its server works them out (written anew from their description): words in any case are
 * operators, empty is less than a number, texts are compared as texts, `+` joins. No short circuit.
 */
export type Value = string | number | boolean | null;
/** What a question's `.NAOK` gives; undefined for a code that is not in the survey. */
export type Lookup = (code: string) => Value | undefined;

interface Token {
  kind: 'text' | 'number' | 'word' | 'operator';
  text: string;
}
const pattern =
  /"[^"]*"|\s+|[(),]|\band\b|\bor\b|&&|\|\||<=|<|>=|>|==|!=|\b(?:le|lt|ge|gt|eq|ne)\b|[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*|[0-9]+\.?[0-9]*|!|[+*/-]/giy;
const operator = /^(?:[(),]|and|or|&&|\|\||<=|<|>=|>|==|!=|le|lt|ge|gt|eq|ne|!|[+*/-])$/i;

const read = new Map<string, Token[]>();
function tokens(text: string): Token[] {
  const before = read.get(text);
  if (before) return before;
  const all: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text)?.[0];
    if (!found) throw new Error(`not an expression at ${at}: ${text.slice(at, at + 20)}`);
    if (found.trim() === '') continue;
    if (found.startsWith('"')) all.push({ kind: 'text', text: found.slice(1, -1) });
    else if (operator.test(found)) all.push({ kind: 'operator', text: found.toLowerCase() });
    else all.push({ kind: /^[0-9]/.test(found) ? 'number' : 'word', text: found });
  }
  read.set(text, all);
  return all;
}

const isEmpty = (value: Value) => value === null || value === '' || value === false;
const isNumber = (value: Value) =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
const asText = (value: Value) => (value === null || value === false ? '' : value === true ? '1' : String(value));
const truth = (value: Value) => !(isEmpty(value) || value === 0 || value === '0');

function compare(sign: string, one: Value, other: Value): boolean {
  if (sign === '==' || sign === '!=') {
    const same = isNumber(one) && isNumber(other) ? Number(one) === Number(other) : asText(one) === asText(other);
    return same === (sign === '==');
  }
  const numbers = isNumber(one) && isNumber(other);
  // A text and a number: nothing holds.
  if (!numbers && (isNumber(one) || isNumber(other)) && !isEmpty(one) && !isEmpty(other)) return false;
  const a = numbers ? Number(one) : asText(one);
  const b = numbers ? Number(other) : asText(other);
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[sign] ?? false;
}

type Function = (args: Value[]) => Value;
const functions: Record<string, { most: number; run: Function }> = {
  count: { most: Infinity, run: (args) => args.filter((one) => asText(one) !== '').length },
  sum: {
    most: Infinity,
    run: (args) => args.reduce((sum: number, one) => sum + (Number.parseFloat(asText(one)) || 0), 0),
  },
  if: { most: 3, run: ([test = null, yes = null, no = null]) => (truth(test) ? yes : no) },
  is_empty: { most: 1, run: ([one = null]) => isEmpty(one) },
  intval: { most: 1, run: ([one = null]) => Number.parseInt(asText(one), 10) || 0 },
  substr: { most: 3, run: ([one = null, from = 0, length = 0]) => asText(one).substr(Number(from), Number(length)) },
  str_replace: { most: 3, run: ([from = '', to = '', one = '']) => asText(one).replaceAll(asText(from), asText(to)) },
  min: { most: Infinity, run: (args) => Math.min(...args.map(Number)) },
  max: { most: Infinity, run: (args) => Math.max(...args.map(Number)) },
  log: { most: 1, run: ([one = null]) => Math.log(Number(one)) },
  sqrt: { most: 1, run: ([one = null]) => Math.sqrt(Number(one)) },
  floor: { most: 1, run: ([one = null]) => Math.floor(Number(one)) },
  round: { most: 2, run: ([one = null]) => Math.round(Number(one)) },
  strtotime: { most: 1, run: ([one = null]) => Date.parse(`${asText(one)}T00:00:00Z`) / 1000 || 0 },
  trim: { most: 1, run: ([one = null]) => asText(one).trim() },
  regexMatch: {
    most: 2,
    run: ([text = '', one = '']) => new RegExp(asText(text).slice(1, -1), 'u').test(asText(one)),
  },
};

const levels = [
  ['or', '||'],
  ['and', '&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];

/** The value of an expression. Throws where LimeSurvey would report an error. */
export function evaluate(text: string, lookup: Lookup): Value {
  const all = tokens(text);
  let at = 0;
  const take = (kind: Token['kind'], ...texts: string[]): string | undefined => {
    const token = all[at];
    if (token?.kind !== kind || (texts.length > 0 && !texts.includes(token.text))) return undefined;
    at += 1;
    return token.text;
  };
  const must = (sign: string) => {
    if (take('operator', sign) === undefined) throw new Error(`expected ${sign}: ${text}`);
  };
  const binary = (level: number): Value => {
    const signs = levels[level];
    if (!signs) return unary();
    let one = binary(level + 1);
    for (let sign = take('operator', ...signs); sign; sign = take('operator', ...signs)) {
      const other = binary(level + 1);
      if (level === 0) one = truth(one) || truth(other);
      else if (level === 1) one = truth(one) && truth(other);
      else if (level < 4) one = compare(sign, one, other);
      else if (sign === '+') throw new Error(`+ joins texts: ${text}`);
      else if (!isNumber(one) || !isNumber(other)) one = Number.NaN;
      else
        one =
          { '-': Number(one) - Number(other), '*': Number(one) * Number(other), '/': Number(one) / Number(other) }[
            sign
          ] ?? null;
    }
    return one;
  };
  const unary = (): Value => {
    if (take('operator', '!')) return !truth(unary());
    if (take('operator', '-')) return -Number(unary());
    return primary();
  };
  const primary = (): Value => {
    if (take('operator', '(')) {
      const inner = binary(0);
      must(')');
      return inner;
    }
    const quoted = take('text');
    if (quoted !== undefined) return quoted;
    const number = take('number');
    if (number !== undefined) return Number(number);
    const word = take('word');
    if (word === undefined) throw new Error(`nothing to read at ${at}: ${text}`);
    if (take('operator', '(')) {
      const known = functions[word];
      if (!known) throw new Error(`no function ${word}`);
      const args: Value[] = [];
      do args.push(binary(0));
      while (take('operator', ','));
      must(')');
      if (args.length > known.most) throw new Error(`too many for ${word}`);
      return known.run(args);
    }
    const [, code = '', suffix] = /^(\w+?)(\.NAOK)?$/.exec(word) ?? [];
    if (!suffix) throw new Error(`${word} is an error when its question is hidden`);
    if (/^(self|that)/.test(code)) throw new Error(`${code} stands for other questions`);
    const found = lookup(code);
    if (found === undefined) throw new Error(`no question ${code}`);
    return found;
  };
  const result = binary(0);
  if (at < all.length) throw new Error(`more than one expression: ${text}`);
  return result;
}
