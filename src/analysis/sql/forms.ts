import {
  allAsked,
  allScores,
  calculated,
  type Dialect,
  type FormItem,
  identityInWholeCode,
  madeOf,
  type Score,
  scoresIn,
  writtenNumber,
  writtenTruth,
} from '../../forms/index.js';
import { countedAnswer, dayPattern, numberPattern, readItem, testText } from './answers.js';
import type { FormColumns } from './columns.js';
import { cell, literal, numeral, type SqlDialect } from './dialects.js';
import type { NamedSeries } from './layout.js';

/** A named part of the query. */
export interface Part {
  name: string;
  select: string;
}

/** What is right in spite of what is said of it. */
const twice = literal('answer-twice');

/**
 * A form's rows as the analysis counts them, step by step: `form_1` has `k` (the client), `day` (its number), and for each
 * series a value (`s1`) and whether something stands there that cannot be used (`s1_lost`); `all_1` has all rows, what is
 * wrong with each column (`q1_why`), and whether it is answered though it is not asked (`q1_unasked`).
 */
export function formParts(
  own: FormColumns,
  { at, series, dialect }: { at: number; series: readonly NamedSeries[]; dialect: SqlDialect },
): Part[] {
  const { form, items, scores } = own;
  const { caseKey } = form;
  const { text } = dialect;
  const columns = [...items, ...scores].map(({ name }) => name);
  const trimmed = (name: string) => cell(name, dialect);
  const parts: Part[] = [];
  const add = (name: string, select: string) => {
    parts.push({ name: `${name}_${at}`, select });
    return `${name}_${at}`;
  };
  const texts = add(
    'text',
    `SELECT\n  ${[
      `${caseKey ? dialect.composed(trimmed('k')) : "''"} AS k`,
      `SUBSTRING(${trimmed('day')}, 1, 10) AS day_text`,
      ...items.map(({ item, name }) => `${written(item, trimmed(name), dialect)} AS ${name}`),
      ...scores.map(({ name }) => `${trimmed(name)} AS ${name}`),
    ].join(',\n  ')}\nFROM register_${at}`,
  );
  const isKnown = `k <> '' AND NOT (${dialect.matches('k', identityInWholeCode)})`;
  const again = ['k', ...(form.timepoint?.mayRepeat === false ? [] : ['day_text'])].join(', ');
  const order = ['day_text', ...columns].join(', ');
  const read = items.map(({ item, name }) => ({ name, ...readItem(item, name, dialect) }));
  let last = add(
    'read',
    `SELECT\n  ${[
      '*',
      caseKey
        ? `CASE WHEN ${isKnown} THEN ROW_NUMBER() OVER (PARTITION BY ${again} ORDER BY ${order}) ELSE 0 END AS copy`
        : '1 AS copy',
      `CASE WHEN ${dialect.matches('day_text', dayPattern)} THEN ${dialect.day('day_text')} END AS day`,
      ...read.map(({ name, problem }) => `${problem === 'NULL' ? `CAST(NULL AS ${text})` : problem} AS ${name}_why`),
      ...scores.map(({ name }) => `${numberIn(name, dialect)} AS ${name}_said`),
    ].join(',\n  ')}\nFROM ${texts}`,
  );
  if (items.length > 0) {
    const answers = read.map(
      ({ name, answer }) =>
        `CASE WHEN ${name} <> '' AND (${name}_why IS NULL OR ${name}_why = ${twice}) THEN ${answer} END AS ${name}_given`,
    );
    last = add('given', `SELECT\n  *,\n  ${answers.join(',\n  ')}\nFROM ${last}`);
  }
  const asked = inLayers(
    items.filter(({ item }) => item.condition),
    conditions,
  );
  asked.forEach((layer, index) => {
    const all = layer.map((one) => `${conditionText(one, items)} AS ${one.name}_asked`);
    last = add(`asked${index + 1}`, `SELECT\n  *,\n  ${all.join(',\n  ')}\nFROM ${last}`);
  });
  const conditional = new Set(asked.flat());
  const answer = (one: FormColumns['items'][number]) =>
    conditional.has(one)
      ? `CASE WHEN ${one.name}_asked THEN ${one.name}_given END AS ${one.name}_answer`
      : `${one.name}_given AS ${one.name}_answer`;
  if (items.length > 0) last = add('answers', `SELECT\n  *,\n  ${items.map(answer).join(',\n  ')}\nFROM ${last}`);
  const dialectOf = scoreDialect(own, { conditional, dialect });
  inLayers(scores, formulas).forEach((layer, index) => {
    const all = layer.map(({ score, name }) => `${scoreText(score, own, dialectOf)} AS ${name}_made`);
    last = add(`made${index + 1}`, `SELECT\n  *,\n  ${all.join(',\n  ')}\nFROM ${last}`);
  });
  if (scores.length > 0) {
    const right = items.map(({ name }) => `${name}_why IS NULL`);
    const held = ['(SELECT answers_here FROM settings) = 1', ...right];
    last = add('held', `SELECT\n  *,\n  ${held.join('\n    AND ')} AS is_held\nFROM ${last}`);
    last = add(
      'judged',
      `SELECT\n  *,\n  ${scores.flatMap(({ score, name }) => judgedScore(score, name)).join(',\n  ')}\nFROM ${last}`,
    );
  }
  const values = series.flatMap((one) => {
    const found = [...items, ...scores].find((column) =>
      one.series.variables.includes('item' in column ? column.item.variable : column.score.variable),
    );
    if (!one.series.forms.includes(form) || !found) return [];
    return [`${valueText(found)} AS ${one.name}`, `${lostText(found, own)} AS ${one.name}_lost`];
  });
  const unasked = items
    .filter((one) => conditional.has(one))
    .map(({ name }) => `(${name}_given IS NOT NULL AND NOT ${name}_asked) AS ${name}_unasked`);
  const why = [...[...items, ...scores].map(({ name }) => `${name}_why`), ...unasked];
  add('all', `SELECT\n  ${['k', 'copy', 'day', 'day_text', ...why, ...values].join(',\n  ')}\nFROM ${last}`);
  add('form', `SELECT * FROM all_${at} WHERE copy = 1`);
  return parts;
}

/** An answer as files have it, however the register keeps it: 3 and not 3.0, 1 for true, one space between several. */
function written({ kind }: FormItem, x: string, dialect: SqlDialect): string {
  const whole = `WHEN ${dialect.matches(x, '^[0-9]+[.]0+$')} THEN SUBSTRING(${x}, 1, POSITION('.' IN ${x}) - 1)`;
  const truth = `WHEN LOWER(${x}) = 'true' THEN '1' WHEN LOWER(${x}) = 'false' THEN '0'`;
  switch (kind.type) {
    case 'yes-no':
      return `CASE ${whole} ${truth} ELSE ${x} END`;
    case 'choice':
      return `CASE ${whole}${kind.yesNo ? ` ${truth}` : ''} ELSE ${x} END`;
    case 'choices':
      return `REPLACE(REPLACE(REPLACE(${x}, ' ', '<>'), '><', ''), '<>', ' ')`;
    case 'date':
      return `SUBSTRING(${x}, 1, 10)`;
    default:
      return x;
  }
}

const numberIn = (x: string, dialect: SqlDialect) =>
  `CASE WHEN ${dialect.matches(x, numberPattern)} THEN CAST(REPLACE(${x}, ',', '.') AS ${dialect.number}) END`;

type Item = FormColumns['items'][number];

interface Hanging<One> {
  name(one: One): string;
  /** What it hangs on directly. */
  needs(one: One): readonly string[];
}
const conditions: Hanging<Item> = {
  name: ({ item }) => item.variable,
  needs: ({ item }) => (item.condition?.any ?? []).flatMap(({ all }) => all.map(({ variable }) => variable)),
};
const formulas: Hanging<FormColumns['scores'][number]> = {
  name: ({ score }) => score.variable,
  needs: ({ score }) => scoresIn(score.formula.value),
};

/** Whether the way from something leads to something else, perhaps by way of others. */
function leadsTo<One>(from: string, to: string, all: readonly One[], { name, needs }: Hanging<One>): boolean {
  const reached = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (reached.has(next)) continue;
    reached.add(next);
    const found = all.find((each) => name(each) === next);
    if (found) open.push(...needs(found));
  }
  return false;
}
/** Each in the first layer after those that it hangs on, but for what leads back to itself. */
function inLayers<One>(all: readonly One[], hanging: Hanging<One>): One[][] {
  const layers: One[][] = [];
  let left = [...all];
  while (left.length > 0) {
    const open = new Set(left.map(hanging.name));
    const next = left.filter((one) =>
      hanging.needs(one).every((need) => !open.has(need) || leadsTo(need, hanging.name(one), all, hanging)),
    );
    layers.push(next);
    left = left.filter((one) => !next.includes(one));
  }
  return layers;
}

/** When an item is asked. A test of what hangs on the item itself does not hold. */
function conditionText({ item: { condition, variable } }: Item, items: readonly Item[]): string {
  const groups = (condition?.any ?? []).map(({ all }) => {
    const tests = all.map((test) => {
      const of = items.find(({ item }) => item.variable === test.variable);
      if (!of || leadsTo(test.variable, variable, items, conditions)) return '1 = 0';
      const holds = testText(test, of.item, { answer: `${of.name}_given`, x: of.name });
      return of.item.condition ? `${of.name}_asked AND ${holds}` : holds;
    });
    return `(${tests.length > 0 ? tests.join(' AND ') : '1 = 1'})`;
  });
  return groups.length > 0 ? `(${groups.join(' OR ')})` : '(1 = 0)';
}

/** How a score is written: in the columns of the answers. */
function scoreDialect(
  { items, scores }: FormColumns,
  { conditional, dialect }: { conditional: ReadonlySet<Item>; dialect: SqlDialect },
): Dialect {
  const item = (variable: string) => items.find((one) => one.item.variable === variable);
  const answer = (variable: string) => `${item(variable)?.name}_answer`;
  const score = (variable: string) => `${scores.find((one) => one.score.variable === variable)?.name}_made`;
  return {
    number: numeral,
    answer,
    given: (variable) => `${answer(variable)} IS NOT NULL`,
    asked: (variable) => {
      const one = item(variable);
      return one && conditional.has(one) ? `${one.name}_asked` : undefined;
    },
    score,
    formed: (variable) => `${score(variable)} IS NOT NULL`,
    compare: (left, is, right) => `COALESCE(${left} ${is === '!=' ? '<>' : is} ${right}, 1 = 0)`,
    truth: { true: '(1 = 1)', false: '(1 = 0)' },
    all: (parts) => `(${parts.join(' AND ')})`,
    any: (parts) => `(${parts.join(' OR ')})`,
    not: (test) => `NOT (${test})`,
    when: (test, then, otherwise) => `CASE WHEN ${test} THEN ${then} ELSE ${otherwise} END`,
    over: (of, by) => `(${of} / NULLIF(${by}, 0e0))`,
    least: (parts) => `LEAST(${parts.join(', ')})`,
    greatest: (parts) => `GREATEST(${parts.join(', ')})`,
    apply: {
      ln: (to) => `LN(CASE WHEN ${to} > 0 THEN ${to} END)`,
      sqrt: (to) => `SQRT(CASE WHEN ${to} >= 0 THEN ${to} END)`,
      floor: (to) => `FLOOR(${to})`,
    },
    between: {
      days: (from, to) => `(${dialect.day(to)} - ${dialect.day(from)})`,
      years: (from, to) => yearsBetween(from, to, dialect),
    },
    day: (day) =>
      day === 'date' ? `CASE WHEN ${dialect.matches('day_text', dayPattern)} THEN day_text END` : answer(day.answer),
    nothing: 'NULL',
  };
}

/** Whole years, as an age is counted. */
const yearsBetween = (from: string, to: string, { number }: SqlDialect) =>
  `(CAST(SUBSTRING(${to}, 1, 4) AS ${number}) - CAST(SUBSTRING(${from}, 1, 4) AS ${number}) - CASE WHEN SUBSTRING(${to}, 6, 5) < SUBSTRING(${from}, 6, 5) THEN 1 ELSE 0 END)`;

function scoreText(score: Score, { form }: FormColumns, dialect: Dialect): string {
  const { formed, value } = calculated(score, { items: allAsked(form), scores: allScores(form) });
  if (formed === false) return 'CAST(NULL AS INTEGER)';
  return `CASE WHEN ${writtenTruth(formed, dialect)} THEN ${writtenNumber(value, dialect)} END`;
}

/** A score of the register: worked out where it is empty, and not used where the answers give another. */
function judgedScore({ range = {} }: Score, name: string): string[] {
  const { low, high } = range;
  const [made, said] = [`${name}_made`, `${name}_said`];
  const same = `ABS(${made} - ${said}) <= 1e-6 * GREATEST(1e0, ABS(${made}))`;
  const limits = [
    ...(low === undefined ? [] : [`${said} >= ${numeral(low)}`]),
    ...(high === undefined ? [] : [`${said} <= ${numeral(high)}`]),
  ];
  const within = limits.length > 0 ? limits.join(' AND ') : '1 = 1';
  return [
    `CASE WHEN ${name} = '' THEN ${made} WHEN ${same} THEN ${said} WHEN is_held THEN NULL WHEN ${within} THEN ${said} END AS ${name}_value`,
    `CASE WHEN ${name} = '' THEN NULL WHEN ${said} IS NULL THEN ${literal('not-a-number')} WHEN ${same} THEN NULL WHEN is_held THEN ${literal('wrong-score')} WHEN ${within} THEN NULL ELSE ${literal('out-of-range')} END AS ${name}_why`,
  ];
}

type Found = FormColumns['items'][number] | FormColumns['scores'][number];

const valueText = (found: Found): string =>
  'item' in found
    ? countedAnswer(found.item, { answer: `${found.name}_answer`, x: found.name })
    : `${found.name}_value`;

/** Whether something stands there that cannot be used; of a score also what it would be worked out from. */
function lostText(found: Found, { form, items }: FormColumns): string {
  const wrong = (name: string) => `${name}_why IS NOT NULL AND ${name}_why <> ${twice}`;
  if ('item' in found) return `(${wrong(found.name)})`;
  const made = new Set(madeOf(found.score, allScores(form)));
  const from = items.filter(({ item }) => made.has(item.variable)).map(({ name }) => `(${wrong(name)})`);
  const unmade =
    from.length > 0 ? ` OR (${found.name} = '' AND ${found.name}_made IS NULL AND (${from.join(' OR ')}))` : '';
  return `(${found.name}_why IS NOT NULL${unmade})`;
}
