/**
 * REDCap's logic (written anew from its description): `[field]`, `[box(code)]`, comparisons, and/or, arithmetic, and
 * the functions that are used here. Where REDCap's own answer is not to be trusted, `blank` chooses it: what a
 * comparison with nothing gives, and whether nothing counts as 0 in arithmetic. Good logic gives the same either way.
 */
export interface Context {
  /** The value of a field or of one box; undefined for a field that is not in the project. */
  value(field: string, code?: string): string | undefined;
  blank: boolean;
}
type Value = string | number | boolean;

const pattern = /\s*(\[[^\]]*\]|'[^']*'|\d+(?:\.\d+)?|<>|<=|>=|[=<>(),+*/-]|[a-z]+)/gy;

const read = new Map<string, string[]>();
function tokens(text: string): string[] {
  const before = read.get(text);
  if (before) return before;
  const all: string[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const [, token] = pattern.exec(text) ?? [];
    if (!token) throw new Error(`not logic: ${text.slice(at, at + 20)}`);
    all.push(token);
  }
  read.set(text, all);
  return all;
}

const isNumber = (value: Value) => value !== '' && typeof value !== 'boolean' && !Number.isNaN(Number(value));
const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const functions: Record<string, (args: Value[]) => Value> = {
  sum: (args) => args.reduce((sum: number, one) => sum + (isNumber(one) ? Number(one) : 0), 0),
  mean: (args) => {
    const numbers = args.filter(isNumber).map(Number);
    return numbers.length === 0 ? '' : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  },
  if: ([test, yes = '', no = '', ...more]) => {
    if (typeof test !== 'boolean' || more.length > 0) throw new Error('if(test, yes, no)');
    return test ? yes : no;
  },
  min: (args) => Math.min(...args.filter(isNumber).map(Number)),
  max: (args) => Math.max(...args.filter(isNumber).map(Number)),
  sqrt: ([one = '']) => Math.sqrt(Number(one)),
  log: ([one = '']) => Math.log(Number(one)),
  rounddown: ([one = '', decimals]) =>
    one === '' ? '' : Math.floor(Number(one) * 10 ** Number(decimals)) / 10 ** Number(decimals),
  year: ([date = '']) => (date === '' ? '' : Number(String(date).slice(0, 4))),
  month: ([date = '']) => (date === '' ? '' : Number(String(date).slice(5, 7))),
  day: ([date = '']) => (date === '' ? '' : Number(String(date).slice(8, 10))),
  datediff: ([from, to, unit, format, signed]) => {
    if (unit !== 'd' || format !== 'ymd' || signed !== true) throw new Error('datediff in days');
    return from === '' || to === '' ? '' : days(String(to)) - days(String(from));
  },
};

/** The value of logic. Throws where it is not logic, or names an unknown field. */
export function evaluate(text: string, record: Context): Value {
  const all = tokens(text);
  let at = 0;
  const take = (...wanted: string[]) => (wanted.includes(all[at] ?? '') ? all[at++] : undefined);
  const must = (sign: string) => {
    if (!take(sign)) throw new Error(`expected ${sign} at ${at}: ${text}`);
  };
  const truth = (value: Value): boolean => {
    if (typeof value !== 'boolean') throw new Error(`not a test: ${text}`);
    return value;
  };
  const compare = (sign: string, one: Value, other: Value): boolean => {
    const zero = (value: Value) => typeof value === 'number' || value === '0';
    if ((one === '' && zero(other)) || (other === '' && zero(one) && typeof one !== 'string')) return record.blank;
    if (sign === '=' || sign === '<>') {
      const same = isNumber(one) && isNumber(other) ? Number(one) === Number(other) : String(one) === String(other);
      return same === (sign === '=');
    }
    if (one === '' || other === '') return record.blank;
    if (!isNumber(one) || !isNumber(other)) throw new Error(`${one} ${sign} ${other}: not numbers`);
    const [a, b] = [Number(one), Number(other)];
    return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[sign] ?? false;
  };
  const arithmetic = (sign: string, one: Value, other: Value): Value => {
    if (!record.blank && (one === '' || other === '')) return '';
    const [a, b] = [Number(one), Number(other)];
    if (sign === '/' && b === 0) return '';
    return { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[sign] ?? '';
  };
  const levels: [string[], (sign: string, one: Value, other: Value) => Value][] = [
    [['or'], (_, one, other) => [truth(one), truth(other)].includes(true)],
    [['and'], (_, one, other) => ![truth(one), truth(other)].includes(false)],
    [['=', '<>', '<', '<=', '>', '>='], compare],
    [['+', '-'], arithmetic],
    [['*', '/'], arithmetic],
  ];
  const binary = (level: number): Value => {
    const [signs, run] = levels[level] ?? [];
    if (!signs || !run) return primary();
    let one = binary(level + 1);
    for (let sign = take(...signs); sign; sign = take(...signs)) one = run(sign, one, binary(level + 1));
    return one;
  };
  const primary = (): Value => {
    if (take('(')) {
      const inner = binary(0);
      must(')');
      return inner;
    }
    if (take('-')) return arithmetic('-', 0, primary());
    const token = all[at++];
    if (token === undefined) throw new Error(`ends too early: ${text}`);
    if (token.startsWith("'")) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (token === 'true') return true;
    if (token.startsWith('[')) {
      const [, field = '', , code] = /^\[([a-z0-9_-]+)(\(([a-z0-9]+)\))?\]$/i.exec(token) ?? [];
      const value = record.value(field, code);
      if (value === undefined) throw new Error(`no field ${token}`);
      return value;
    }
    const known = functions[token];
    if (!known) throw new Error(`unknown ${token}`);
    must('(');
    const args: Value[] = [];
    do args.push(binary(0));
    while (take(','));
    must(')');
    return known(args);
  };
  const result = binary(0);
  if (at < all.length) throw new Error(`more than one expression: ${text}`);
  return result;
}
