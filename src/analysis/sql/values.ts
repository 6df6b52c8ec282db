import { columns, type Form } from '../../forms/index.js';
import { byName } from '../reading/precedence.js';
import { occasionsOf } from '../series.js';
import { literal } from './dialects.js';
import type { Part } from './forms.js';
import type { NamedSeries, ValueBlock } from './layout.js';

/** The forms of a series at a timepoint, as the query calls them. */
function formsAt({ series }: NamedSeries, time: string, forms: readonly Form[], keyed: boolean) {
  return forms.flatMap((form, index) => {
    if (form.caseKey !== keyed || (form.timepoint?.code ?? '') !== time || !series.forms.includes(form)) return [];
    const has = columns(form).some(({ variable, of }) => of !== 'head' && series.variables.includes(variable));
    return has ? [{ form, table: `form_${index + 1}` }] : [];
  });
}

/** Each answer of a series at a timepoint: the client, the value, whether in the ordinary way, and the day. */
function answersAt(one: NamedSeries, time: string, forms: readonly Form[]): string | undefined {
  const all = formsAt(one, time, forms, true).map(
    ({ form, table }) =>
      `SELECT k, ${one.name} AS v, ${form.fallback ? 0 : 1} AS ordinary, ${form.timepoint?.mayRepeat === false ? '0' : 'COALESCE(day, 0)'} AS d, day, ${byName(forms).indexOf(form)} AS form FROM ${table} WHERE ${one.name} IS NOT NULL`,
  );
  return all.length > 0 ? all.join(' UNION ALL ') : undefined;
}

/**
 * Which of several answers is used, as the files' reading chooses: the ordinary way before the one used instead of it, then
 * the latest day, then the form whose name is last in the alphabet; of a timepoint that is compared with itself the first and the last day.
 */
function chosenAt(one: NamedSeries, time: string, forms: readonly Form[]): string[] {
  const { twice } = one.series;
  const { first, last } = occasionsOf(twice ?? '');
  const isTwice = twice !== undefined && (time === first || time === last);
  const answers = answersAt(one, isTwice ? twice : time, forms);
  if (answers === undefined) return [];
  const pick = (from: string, order: string) =>
    `SELECT k, ${literal(time)} AS t, v FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ${order}) AS place FROM (${from}) AS ordered) AS picked WHERE place = 1`;
  if (!isTwice) return [pick(answers, 'ordinary DESC, d DESC, form DESC')];
  const dated = `SELECT k, v, day, form, ordinary, MAX(ordinary) OVER (PARTITION BY k) AS best FROM (${answers}) AS answers WHERE day IS NOT NULL`;
  const best = `SELECT k, v, day, form, MIN(day) OVER (PARTITION BY k) AS first_day FROM (${dated}) AS dated WHERE ordinary = best`;
  if (time === first) return [pick(best, 'day, form')];
  return [pick(`SELECT k, v, day, form FROM (${best}) AS best WHERE day > first_day`, 'day DESC, form DESC')];
}

/** A series as a table: a row for each client who has a value, a column for each time (`v1`, `v2` …). */
export function seriesPart(one: NamedSeries, forms: readonly Form[]): Part {
  const { times } = one.series;
  const chosen = times.flatMap((time) => chosenAt(one, time, forms));
  const from =
    chosen.length > 0 ? chosen.join('\n  UNION ALL ') : "SELECT k, '' AS t, 0e0 AS v FROM clients WHERE 1 = 0";
  const wide = times.map((time, index) => `MAX(CASE WHEN t = ${literal(time)} THEN v END) AS v${index + 1}`);
  return {
    name: one.name,
    select: `SELECT ${['k', ...wide].join(', ')} FROM (\n  ${from}\n) AS chosen GROUP BY k`,
  };
}

/** The values of clients that a block has, as columns of the tables that `from` joins. */
export function blockColumns(block: ValueBlock): { from: string; values: string[] } {
  const names = [...new Set(block.columns.map(({ of }) => of))];
  return {
    from: `FROM clients${names.map((name) => `\n  LEFT JOIN ${name} ON ${name}.k = clients.k`).join('')}`,
    values: block.columns.map((column) => {
      const own = block.columns.filter(({ of }) => of === column.of);
      return `${column.of}.v${own.indexOf(column) + 1}`;
    }),
  };
}

/** Values of those who answer without a key. */
export const looseAt = (one: NamedSeries, time: string, forms: readonly Form[]): string[] =>
  formsAt(one, time, forms, false).map(
    ({ table }) => `SELECT ${one.name} AS v FROM ${table} WHERE ${one.name} IS NOT NULL`,
  );
