import {
  allAsked,
  allScores,
  calculated,
  columns,
  type Dialect,
  type Form,
  type Former,
  type FormItem,
  type FormTest,
  forms,
  madeOf,
  type Score,
  shortStamp,
  variableMeanings,
  writtenNumber,
  writtenTruth,
  yesNoCodes,
} from '../../forms/index.js';
import { type Design, inOrder } from '../../model/index.js';
import { countedIn } from '../reading/counted.js';
import type { Specification } from '../specification.js';
import { type Code, call, code, literal, type Value } from './r.js';

/** What is asked, and the forms that ask it, as R. An item that stands in several forms is written once. */
export function formsCode(specification: Specification, former: readonly Former[]): string {
  /** By how an item or score is written: what it is called here. */
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const called = (variable: string, definition: string) => {
    const key = `${variable} ${definition}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    let name = variable;
    // The same variable, asked on another condition.
    for (let again = 2; taken.has(name); again++) name = `${variable}.${again}`;
    taken.add(name);
    names.set(key, name);
    definitions.push([name, code(definition)]);
    return name;
  };
  const definitions: [string, Code][] = [];
  const isCountedIn = countedIn(specification);
  const counted = (form: Form, variable: string) => (isCountedIn(form, variable) ? variable : undefined);
  const before = (index: number): [string, Value][] => {
    const all = former.flatMap(({ design, columns: names }): [string, Value][] => {
      const [form, was] = [specification.forms[index], forms(design)[index]];
      if (!form || !was) return [];
      const counts = countsCode(was, design, (variable) => counted(form, names.get(variable) ?? variable));
      return [
        [
          '',
          code(
            call('list', [
              ['stamp', was.stamp],
              ['counts', code(counts)],
            ]),
          ),
        ],
      ];
    });
    return all.length > 0 ? [['before', code(call('list', all))]] : [];
  };
  const all = specification.forms.map((form, index): [string, Code] => {
    const own = columns(form).flatMap((column): [string, Value][] => {
      if (column.of === 'head') return [];
      const name = called(
        column.variable,
        column.of === 'item' ? itemCode(column.item) : scoreCode(column.score, form),
      );
      return [[name === column.variable ? '' : column.variable, name]];
    });
    const written = own.length > 0 ? call('c', own) : 'character(0)';
    return [
      form.id,
      code(
        call('form', [
          ['timepoint', form.timepoint?.code ?? ''],
          ['informant', form.informant?.kind ?? 'anyone'],
          ['columns', code(written)],
          ...(form.sitting === form.id ? [] : [['sitting', form.sitting] as const]),
          ...(form.caseKey ? [] : [['key', false] as const]),
          ...(form.timepoint?.mayRepeat === false ? [] : [['repeats', true] as const]),
          ...(form.fallback ? [['instead', true] as const] : []),
          ['stamp', form.stamp],
          ['mark', shortStamp(form.stamp).slice(-6)],
          ['counts', code(countsCode(form, specification.design, (variable) => counted(form, variable)))],
          ...before(index),
        ]),
      ),
    ];
  });
  return `items <- ${named(definitions)}\n\nall_forms <- ${named(all)}\n`;
}

/** The variables that are counted with, as they are called now, and the place of each in the form's fingerprint. */
function countsCode(form: Form, design: Design, counted: (variable: string) => string | undefined): string {
  const order = [...variableMeanings(form, design).keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const places = order.flatMap((variable, at): [string, Value][] => {
    const name = counted(variable);
    return name === undefined ? [] : [[name, at + 1]];
  });
  return places.length > 0 ? call('c', places) : 'integer(0)';
}

const named = (all: readonly [string, Code][]): string =>
  all.length === 0
    ? 'list()'
    : `list(\n${all.map(([name, one]) => `  ${literal(name)} = ${one.r.replaceAll('\n', '\n  ')}`).join(',\n')}\n)`;

function itemCode(item: FormItem): string {
  const { kind, condition } = item;
  const isYesNo = kind.type === 'choice' && kind.yesNo;
  const range = 'range' in kind ? kind.range : undefined;
  const { low, high } = range ?? {};
  const whole = kind.type === 'rating' && Number.isInteger(low) && Number.isInteger(high);
  const any = condition?.any.map(({ all }): [string, Value] => [
    '',
    code(
      call(
        'list',
        all.map((one): [string, Value] => ['', code(testCode(one))]),
      ),
    ),
  ]);
  return call('item', [
    // Of a yes-no item what else it may be answered with is no value in the analysis.
    ['', kind.type === 'unstated' ? 'text' : isYesNo ? 'yes-no' : kind.type],
    ...(low === undefined ? [] : [['low', low] as const]),
    ...(high === undefined ? [] : [['high', high] as const]),
    ...(whole ? [['whole', true] as const] : []),
    ...(isYesNo ? moreCode(item) : codesCode(item)),
    ...(any ? [['any', code(call('list', any))] as const] : []),
  ]);
}

function testCode({ variable, operator, value }: FormTest): string {
  const wanted = 'number' in value ? value.number : 'date' in value ? value.date : Number(value.code);
  return call('test', [
    ['', variable],
    ['', operator],
    ['', wanted],
  ]);
}

/** What a yes-no item may be answered with besides: right, but no value. */
function moreCode(item: FormItem): [string, Value][] {
  const all = 'options' in item.kind ? (item.kind.options ?? []) : [];
  const more = all.map(({ code }) => code).filter((one) => one !== yesNoCodes.yes && one !== yesNoCodes.no);
  return more.length > 0 ? [['more', code(`c(${more.map((one) => literal(one)).join(', ')})`)]] : [];
}

/** The numbers of the answers in order, and their points where these are others. */
function codesCode(item: FormItem): [string, Value][] {
  const options = inOrder('options' in item.kind ? (item.kind.options ?? []) : []);
  if (options.length === 0) return [];
  const codes = options.map((option) => Number(option.code));
  const isCounted = item.kind.type !== 'choice' || item.kind.ordered;
  const points = options.map((option) => {
    const own = option.declines ? 'missing' : isCounted ? (option.points ?? Number(option.code)) : Number(option.code);
    return typeof own === 'number' ? String(own) : 'NA';
  });
  const plain = codes.every((code, index) => code === index + 1);
  const same = points.every((one, index) => one === String(codes[index]));
  return [
    ['codes', plain ? code(`1:${codes.length}`) : code(`c(${codes.join(', ')})`)],
    ...(same ? [] : [['points', code(`c(${points.join(', ')})`)] as [string, Value]]),
  ];
}

/** A score as two functions of the answers, `x`: whether it is formed, and its value. */
function scoreCode(score: Score, form: Form): string {
  const asked = new Set(
    allAsked(form)
      .filter(({ condition }) => condition)
      .map(({ variable }) => variable),
  );
  const at = (list: string, variable: string) => `x$${list}[[${literal(variable)}]]`;
  const scoreAt = (variable: string) => `x$score(${literal(variable)})`;
  const dialect: Dialect = {
    number: (value) => (value < 0 ? `(${value})` : String(value)),
    answer: (variable) => at('answers', variable),
    given: (variable) => `!is.na(${at('answers', variable)})`,
    asked: (variable) => (asked.has(variable) ? at('asked', variable) : undefined),
    score: scoreAt,
    formed: (variable) => `!is.na(${scoreAt(variable)})`,
    compare: (left, is, right) => `yes(difference(${left}, ${right}) ${is === '=' ? '==' : is} 0)`,
    truth: { true: 'TRUE', false: 'FALSE' },
    all: (parts) => `(${parts.join(' & ')})`,
    any: (parts) => `(${parts.join(' | ')})`,
    not: (test) => `!(${test})`,
    when: (test, then, otherwise) => `ifelse(${test}, ${then}, ${otherwise})`,
    least: (parts) => `pmin(${parts.join(', ')})`,
    greatest: (parts) => `pmax(${parts.join(', ')})`,
    apply: { ln: (to) => `log(${to})`, sqrt: (to) => `sqrt(${to})`, floor: (to) => `floor(${to})` },
    between: {
      days: (from, to) => `(day_of(${to}) - day_of(${from}))`,
      years: (from, to) => `years_between(${from}, ${to})`,
    },
    day: (day) => (day === 'date' ? 'x$date' : at('answers', day.answer)),
    nothing: 'NA_real_',
  };
  const { formed, value } = calculated(score, { items: allAsked(form), scores: allScores(form) });
  return call('score', [
    ['', code(`function(x) ${writtenTruth(formed, dialect)}`)],
    ['', code(`function(x) ${writtenNumber(value, dialect)}`)],
    ['from', madeOf(score, allScores(form))],
  ]);
}
