import { type FormItem, type FormTest, isWhole, numericAnswer, yesNoCodes } from '../../forms/index.js';
import { inOrder } from '../../model/index.js';
import { literal, numeral, type SqlDialect } from './dialects.js';

/** What a number looks like, a decimal comma too; anchored, and without signs that an engine reads in its own way. */
export const numberPattern = '^-?([0-9]+,[0-9]+|([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?)$';

const long = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const short = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const leap = '([0-9][0-9](0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29';
/** A day that exists, as `2026-03-02`. */
export const dayPattern = `^([12][0-9][0-9][0-9]-(${long}|${short}|02-(0[1-9]|1[0-9]|2[0-8]))|${leap})$`;

/** How the text in a cell becomes an answer. */
export interface ReadItem {
  /** The answer: the number, the code as a number, how many are chosen; the text of a day. Null where it cannot be used. */
  answer: string;
  /** Why a text that is there gives none, or is told of though it does. */
  problem: string;
}

const cast = (text: string, { number }: SqlDialect) => `CAST(REPLACE(${text}, ',', '.') AS ${number})`;
const list = (codes: readonly string[]) => codes.map(literal).join(', ');
const cases = (pairs: readonly (readonly [string, string])[], otherwise = '') =>
  pairs.length === 0
    ? otherwise || 'NULL'
    : `CASE ${pairs.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(' ')}${otherwise && ` ELSE ${otherwise}`} END`;

/** A cell, its text in `x`, as `readCell` of the files reads it. */
export function readItem({ kind }: FormItem, x: string, dialect: SqlDialect): ReadItem {
  const isNumber = dialect.matches(x, numberPattern);
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const value = `(${cast(x, dialect)})`;
      const { low, high } = kind.range ?? {};
      const beyond = [
        ...(low === undefined ? [] : [`${value} < ${numeral(low)}`]),
        ...(high === undefined ? [] : [`${value} > ${numeral(high)}`]),
      ];
      const known = (kind.options ?? []).map(({ code }) => `${value} = ${numeral(Number(code))}`);
      const whole = kind.type === 'rating' && isWhole(kind.range ?? {});
      const problem = cases([
        [`${x} = ''`, 'NULL'],
        [`NOT (${isNumber})`, literal('not-a-number')],
        ...known.map((one) => [one, 'NULL'] as const),
        ...beyond.map((one) => [one, literal('out-of-range')] as const),
        ...(whole ? [[`${value} <> FLOOR(${value})`, literal('not-whole')] as const] : []),
      ]);
      return { answer: value, problem };
    }
    case 'yes-no':
    case 'choice': {
      const codes = kind.type === 'choice' ? kind.options.map(({ code }) => code) : Object.values(yesNoCodes);
      const wrong = codes.length === 0 ? `${x} <> ''` : `${x} NOT IN ('', ${list(codes)})`;
      return {
        answer: cases(codes.map((code) => [`${x} = ${literal(code)}`, numeral(Number(code))])),
        problem: cases([[wrong, literal('wrong-code')]]),
      };
    }
    case 'choices': {
      const codes = kind.options.map(({ code }) => code);
      const one = `(${codes.join('|')})`;
      const right = dialect.matches(x, `^${one}( +${one})*$`);
      const count = codes.map((code) => cases([[chose(x, code), '1e0']], '0e0')).join(' + ') || '0e0';
      const said = `(LENGTH(${x}) - LENGTH(REPLACE(${x}, ' ', '')) + 1)`;
      return {
        answer: `(${count})`,
        problem: cases([
          [`${x} = ''`, 'NULL'],
          [`NOT (${right})`, literal('wrong-code')],
          [`${said} > ${count}`, literal('answer-twice')],
        ]),
      };
    }
    case 'date':
      return {
        answer: x,
        problem: cases([[`${x} <> '' AND NOT (${dialect.matches(x, dayPattern)})`, literal('not-a-day')]]),
      };
    default:
      return { answer: x, problem: 'NULL' };
  }
}

/** Whether a code is among several that stand with spaces between. */
export const chose = (x: string, code: string): string => `(' ' || ${x} || ' ') LIKE ${literal(`% ${code} %`)}`;

/** An answer as the analysis counts it (`numericAnswer`); of several chosen a bit for each. */
export function countedAnswer(item: FormItem, { answer, x }: { answer: string; x: string }): string {
  const { kind } = item;
  const given = (value: string) => `CASE WHEN ${answer} IS NOT NULL THEN ${value} END`;
  if (kind.type === 'choices') {
    const bits = inOrder(kind.options).map(({ code }, index) => cases([[chose(x, code), numeral(2 ** index)]], '0e0'));
    return given(bits.join(' + ') || '0e0');
  }
  const codes =
    kind.type === 'yes-no'
      ? Object.values(yesNoCodes)
      : 'options' in kind
        ? (kind.options ?? []).map((one) => one.code)
        : [];
  const isNumber = kind.type === 'rating' || kind.type === 'number';
  if (!isNumber && kind.type !== 'choice' && kind.type !== 'yes-no') return 'NULL';
  const pairs = codes.flatMap((code) => {
    const value = numericAnswer(item, isNumber ? Number(code) : code);
    if (isNumber && value === Number(code)) return [];
    return [[`${answer} = ${numeral(Number(code))}`, value === undefined ? 'NULL' : numeral(value)] as const];
  });
  return isNumber ? cases(pairs, answer) : cases(pairs);
}

const signs = { is: '=', 'is-not': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

/** Whether a test of a condition holds; without an answer it does not. */
export function testText(
  { operator, value }: FormTest,
  of: FormItem,
  { answer, x }: { answer: string; x: string },
): string {
  if (of.kind.type === 'choices') {
    if (!('code' in value) || (operator !== 'is' && operator !== 'is-not')) return '1 = 0';
    const is = chose(x, value.code);
    return `(${answer} > 0 AND ${operator === 'is' ? is : `NOT ${is}`})`;
  }
  if (of.kind.type === 'text' || of.kind.type === 'unstated') return '1 = 0';
  if ('date' in value) {
    return `(${answer} IS NOT NULL AND SUBSTRING(${answer}, 1, ${value.date.length}) ${signs[operator]} ${literal(value.date)})`;
  }
  const number = 'code' in value ? Number(value.code) : value.number;
  return `(${answer} IS NOT NULL AND ${answer} ${signs[operator]} ${numeral(number)})`;
}
