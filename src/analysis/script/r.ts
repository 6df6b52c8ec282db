/** What would end a comment, or show its text in another order than it stands: line ends, other control signs, marks of direction. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;

/** Lines of comment are no longer than this. */
const width = 100;

/** A comment, on as many lines as it takes, each behind the sign. Whatever the text holds, all of it is comment. */
export function comment(text: string, sign = '#'): string {
  const lines: string[] = [];
  let line = sign;
  for (const word of text.replace(unsafe, ' ').split(/\s+/)) {
    if (word === '') continue;
    if (line !== sign && line.length + word.length >= width) {
      lines.push(line);
      line = sign;
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** A heading among the comments. */
export const heading = (text: string, sign = '-'): string => {
  const shown = comment(text).replaceAll('\n# ', ' ').replace(/^# ?/, '');
  return `# ${sign.repeat(4)} ${shown} ${sign.repeat(Math.max(4, width - shown.length - 7))}`;
};

/** R code, to be told from texts. */
export interface Code {
  r: string;
}
export const code = (r: string): Code => ({ r });

/** A text as R reads it in any locale: everything but plain letters and signs by its number. */
function text(value: string): string {
  const signs = Array.from(value, (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    if (point >= 0x20 && point < 0x7f) return sign;
    // R has no texts with a zero in them, and half a pair of surrogates is no sign.
    if (point === 0 || (point >= 0xd800 && point <= 0xdfff)) return '\\ufffd';
    return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
  });
  return `"${signs.join('')}"`;
}

export type Value = string | number | boolean | Code | readonly (string | number)[];

/** A value as R code; texts are quoted and escaped. */
export function literal(value: Value): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return value === Infinity ? 'Inf' : value === -Infinity ? '-Inf' : String(value);
  if ('r' in value) return value.r;
  const [only, ...more] = value;
  if (only !== undefined && more.length === 0) return literal(only);
  return value.length === 0
    ? 'NULL'
    : call(
        'c',
        value.map((one): [string, Value] => ['', one]),
      );
}

/** Words of the language itself are no names, unless they are quoted: a variable may be called `if`. */
const reserved = new Set(['if', 'else', 'repeat', 'while', 'function', 'for', 'in', 'next', 'break']);
const nameOf = (key: string): string => (reserved.has(key) ? text(key) : key);

/** A call with its arguments, each `[name, value]` (no name: by position); on several lines when it is long. */
export function call(name: string, values: readonly (readonly [name: string, value: Value])[]): string {
  const all = values.map(([key, value]) => (key === '' ? literal(value) : `${nameOf(key)} = ${literal(value)}`));
  const short = `${name}(${all.join(', ')})`;
  if (short.length <= width && !short.includes('\n')) return short;
  const lines: string[] = [];
  for (const one of all) {
    const last = lines.at(-1);
    if (last !== undefined && !one.includes('\n') && !last.includes('\n') && last.length + one.length + 2 < width - 4) {
      lines[lines.length - 1] = `${last}, ${one}`;
    } else lines.push(one);
  }
  return `${name}(\n${lines.map((line) => line.replace(/^/gm, '  ')).join(',\n')}\n)`;
}
