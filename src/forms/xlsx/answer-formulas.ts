import { dayNumber } from '../../model/index.js';
import type { FormItem, FormTest, Score } from '../form.js';
import { calculated } from '../logic/lowering.js';
import { optionsOf } from '../logic/points.js';
import { isWhole } from '../logic/questions.js';
import { bySign, type Dialect, written } from '../logic/writing.js';
import { cell, type Place } from './layout.js';
import { type Lists, mark } from './lists.js';
import { days, epoch } from './serial-days.js';

const day = (date: string) => dayNumber(date) + epoch;

/** Whether the cell holds a day that can be told apart. */
export const isDay = (at: string): string => `AND(ISNUMBER(${at}),N(${at})>=${days.first},N(${at})<${days.last + 1})`;

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const both = (...tests: string[]) => (tests.length === 1 ? String(tests[0]) : `AND(${tests.join(',')})`);

/** The cells where a question with several answers is marked: one row's cells, side by side. */
export function marks({ columns }: Place): string {
  return `${cell(columns[0]?.column ?? 0)}:${cell(columns.at(-1)?.column ?? 0)}`;
}
const only = ({ columns }: Place) => cell(columns[0]?.column ?? 0);

/** What must hold of the cell's value, given that there is one; undefined where all is allowed. */
export function allowed(item: FormItem, at: string, lists: Lists): string | undefined {
  const { kind } = item;
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const { low, high } = kind.range ?? {};
      const whole = kind.type === 'rating' && isWhole(kind.range);
      const within = both(
        `ISNUMBER(${at})`,
        ...(low === undefined ? [] : [`${at}>=${low}`]),
        ...(high === undefined ? [] : [`${at}<=${high}`]),
        ...(whole ? [`${at}=INT(N(${at}))`] : []),
      );
      const beside = optionsOf(item).map(({ code }) => `${at}=${code}`);
      return beside.length > 0 ? `OR(${[within, ...beside].join(',')})` : within;
    }
    case 'date':
      return isDay(at);
    case 'yes-no':
      return `OR(${at}=${quote(lists.yes)},${at}=${quote(lists.no)})`;
    case 'choice':
      return kind.options.length === 0 ? 'FALSE' : `SUMPRODUCT(--(${lists.options(kind.options).entries}=${at}))>0`;
    default:
      return undefined;
  }
}

/** Whether there is anything in the question's cells. */
export function isBlank(place: Place): string {
  return place.item.kind.type === 'choices' ? `COUNTA(${marks(place)})=0` : `${only(place)}=""`;
}

/** Whether something stands there that is not an answer, given that the question is asked. */
export function isWrong(place: Place, lists: Lists): string | undefined {
  const { item } = place;
  if (item.kind.type === 'choices') return `COUNTA(${marks(place)})>COUNTIF(${marks(place)},"${mark}")`;
  const rule = allowed(item, only(place), lists);
  return rule && `IF(${isBlank(place)},FALSE,NOT(${rule}))`;
}

/** Whether something stands there, the drop-down's own word for it left aside. */
export function isFilled(place: Place, lists: Lists): string {
  const none = quote(lists.notAsked);
  if (place.item.kind.type !== 'choices') return `AND(${only(place)}<>"",${only(place)}<>${none})`;
  return `COUNTA(${marks(place)})>COUNTIF(${marks(place)},${none})`;
}

/** The answer as a number; the empty text where there is none that is allowed, or the question is not asked. */
export function valueFormula(place: Place, lists: Lists): string {
  const at = only(place);
  const { kind } = place.item;
  const worked = (): string => {
    switch (kind.type) {
      case 'choices': {
        const count = `COUNTIF(${marks(place)},"${mark}")`;
        return `IF(${count}=0,"",${count})`;
      }
      case 'yes-no':
        return `IF(${at}=${quote(lists.yes)},1,IF(${at}=${quote(lists.no)},0,""))`;
      case 'choice': {
        if (kind.options.length === 0) return '""';
        const { entries, codes } = lists.options(kind.options);
        return `IF(SUMPRODUCT(--(${entries}=${at}))=0,"",SUMPRODUCT((${entries}=${at})*${codes}))`;
      }
      default:
        return `IF(${allowed(place.item, at, lists)},${kind.type === 'date' ? `INT(${at})` : at},"")`;
    }
  };
  return place.asked === undefined ? worked() : `IF(${cell(place.asked)}=1,${worked()},"")`;
}

/** The day after the last of the days that the text stands for: of a day, a month or a year. */
function dayAfter(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (dayOfMonth !== undefined) return day(date) + 1;
  const next = month === undefined || month === 12 ? [year + 1, 1] : [year, month + 1];
  return day(`${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`);
}

function dateTest(at: string, operator: FormTest['operator'], date: string): string {
  const first = day(`${date}-01-01`.slice(0, 10));
  const after = dayAfter(date);
  const tests: Record<FormTest['operator'], string> = {
    is: `${at}>=${first},${at}<${after}`,
    'is-not': `OR(${at}<${first},${at}>=${after})`,
    '<': `${at}<${first}`,
    '<=': `${at}<${after}`,
    '>': `${at}>=${after}`,
    '>=': `${at}>=${first}`,
  };
  return `AND(ISNUMBER(${at}),${tests[operator]})`;
}

/** Whether a test holds: FALSE without an answer, as everywhere. */
export function testFormula({ operator, value }: FormTest, place: Place): string {
  const { kind } = place.item;
  if (place.value === undefined) {
    if (!('code' in value) || (operator !== 'is' && operator !== 'is-not')) return 'FALSE';
    const at = only(place);
    const same = `EXACT(${at},${quote(value.code)})`;
    const held = operator === 'is' ? same : `AND(${at}<>"",NOT(${same}))`;
    return place.asked === undefined ? held : `AND(${cell(place.asked)}=1,${held})`;
  }
  const at = cell(place.value);
  if (kind.type === 'choices') {
    const chosen = place.columns.find(({ option }) => 'code' in value && option?.code === value.code);
    if (operator !== 'is' && operator !== 'is-not') return 'FALSE';
    if (!chosen) return operator === 'is' || !('code' in value) ? 'FALSE' : `ISNUMBER(${at})`;
    return `AND(ISNUMBER(${at}),${cell(chosen.column)}${operator === 'is' ? '=' : '<>'}"${mark}")`;
  }
  if ('date' in value) return kind.type === 'date' ? dateTest(at, operator, value.date) : 'FALSE';
  const number = 'code' in value ? Number(value.code) : value.number;
  if (Number.isNaN(number)) return operator === 'is-not' ? `ISNUMBER(${at})` : 'FALSE';
  const sign = { is: '=', 'is-not': '<>' }[operator as 'is' | 'is-not'] ?? operator;
  return `AND(ISNUMBER(${at}),${at}${sign}${number})`;
}

/** The row's cells that scores are made of. */
interface Row {
  places: ReadonlyMap<string, Place>;
  scores: ReadonlyMap<string, { score: Score; column: number }>;
  date: number;
}

/** A score from the columns with values; says the same as `score`. The empty text where it cannot be given. */
export function scoreFormula(score: Score, { places, scores, date }: Row): string {
  const valueCell = (variable: string) => {
    const place = places.get(variable);
    return place?.value === undefined ? undefined : cell(place.value);
  };
  const scoreAt = (variable: string) => cell(scores.get(variable)?.column ?? 0);
  const dialect: Dialect = {
    number: String,
    answer: (variable) => `N(${valueCell(variable) ?? '""'})`,
    given: (variable) => {
      const at = valueCell(variable);
      return at ? `ISNUMBER(${at})` : 'FALSE';
    },
    asked: (variable) => {
      const asked = places.get(variable)?.asked;
      return asked === undefined ? undefined : `${cell(asked)}=1`;
    },
    score: (variable) => `N(${scoreAt(variable)})`,
    formed: (variable) => `ISNUMBER(${scoreAt(variable)})`,
    compare: bySign({ '!=': '<>' }),
    truth: { true: 'TRUE', false: 'FALSE' },
    all: (parts) => `AND(${parts.join(',')})`,
    any: (parts) => `OR(${parts.join(',')})`,
    not: (test) => `NOT(${test})`,
    when: (test, then, otherwise) => `IF(${test},${then},${otherwise})`,
    sum: (parts) => `SUM(${parts.join(',')})`,
    least: (parts) => `MIN(${parts.join(',')})`,
    greatest: (parts) => `MAX(${parts.join(',')})`,
    apply: { ln: (to) => `LN(${to})`, sqrt: (to) => `SQRT(${to})`, floor: (to) => `INT(${to})` },
    between: { days: (from, to) => `(${to}-${from})`, years: (from, to) => `DATEDIF(${from},${to},"Y")` },
    day: (day) => (day === 'date' ? `INT(${cell(date)})` : `N(${valueCell(day.answer) ?? '""'})`),
    nothing: '""',
  };
  const items = [...places.values()].map(({ item }) => item);
  const all = [...scores.values()].map((one) => one.score);
  return written(calculated(score, { items, scores: all }), dialect) ?? '""';
}
