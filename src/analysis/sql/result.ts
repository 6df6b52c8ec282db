import type { Form } from '../../forms/index.js';
import { insteadOf } from '../calculation/flow.js';
import type { FormColumns } from './columns.js';
import { literal, type SqlDialect } from './dialects.js';
import { mostValues, type NamedSeries, type ValueBlock } from './layout.js';
import { blockColumns, looseAt } from './values.js';

/** The columns of the result that say what a row is; `v1`, `v2` … and `n` come after. All are texts. */
export const headOfResult = ['kind', 'item', 'sex', 'arm', 'cluster', 'began'] as const;

interface Parts {
  forms: readonly FormColumns[];
  series: readonly NamedSeries[];
  blocks: readonly ValueBlock[];
  groups: readonly string[];
  dialect: SqlDialect;
  fingerprint: string;
}

/** A row of the result, as SQL; missing: empty. */
interface Row {
  kind: string;
  item?: string;
  sex?: string;
  arm?: string;
  cluster?: string;
  began?: string;
  values?: readonly string[];
  n?: string;
  /** From where, and grouped by what. */
  rest?: string;
}

const strata = { sex: 'clients.sex', arm: 'clients.arm', cluster: 'clients.cluster', began: 'clients.began' } as const;
const byStrata = Object.values(strata).join(', ');

/** Everything that the analysis counts with, each kind of count a query of its own, put together row under row. */
export function resultQueries(parts: Parts): string[] {
  const { forms, series, blocks, groups, dialect, fingerprint } = parts;
  const asText = (value: string) => `COALESCE(CAST(${value} AS ${dialect.text}), '')`;
  const width = mostValues(blocks);
  const row = ({ kind, item = "''", values = [], n = 'COUNT(*)', rest = '', ...own }: Row) => {
    const all = [
      `${literal(kind)} AS kind`,
      `${item} AS item`,
      ...(['sex', 'arm', 'cluster', 'began'] as const).map((name) => `${own[name] ?? "''"} AS ${name}`),
      ...Array.from({ length: width }, (_, at) => `${values[at] ?? "''"} AS v${at + 1}`),
      `CAST(${n} AS ${dialect.text}) AS n`,
    ];
    return `SELECT ${all.join(', ')}${rest === '' ? '' : `\n${rest}`}`;
  };
  const name = (at: number) => `form_${at + 1}`;
  const all = forms.map(({ form }) => form);
  const about = (item: string, value: string) => row({ kind: 'about', item: literal(item), values: [value], n: "'1'" });
  return [
    about('internal', literal('Counts of small groups. Not to be spread.')),
    about('plan', literal(fingerprint)),
    about('simulated', `(SELECT ${asText('simulated')} FROM settings)`),
    about('listed', `(SELECT ${asText('COUNT(*)')} FROM list)`),
    row({ kind: 'client', ...strata, rest: `FROM clients GROUP BY ${byStrata}` }),
    ...blocks.map((block) => {
      const { from, values } = blockColumns(block);
      const rest = `${from}\nGROUP BY ${[byStrata, ...values].join(', ')}`;
      return row({ kind: 'values', item: literal(block.name), ...strata, values: values.map(asText), rest });
    }),
    ...series.flatMap((one) =>
      one.series.times.flatMap((time) => {
        const loose = looseAt(one, time, all);
        if (loose.length === 0) return [];
        const rest = `FROM (${loose.join(' UNION ALL ')}) AS loose GROUP BY v`;
        return [row({ kind: 'loose', item: literal(one.name), values: [literal(time), asText('v')], rest })];
      }),
    ),
    ...series.flatMap((one) =>
      usable(one, all).map((rest) =>
        row({ kind: 'usable', item: literal(one.name), values: ["CASE WHEN lost THEN 'no' ELSE 'yes' END"], rest }),
      ),
    ),
    ...all.map((form, at) => row({ kind: 'rows', item: literal(form.id), rest: `FROM ${name(at)}` })),
    ...all.flatMap((form) => {
      if (!form.caseKey || form.fallback) return [];
      const answered = [form, ...insteadOf(form, all)].map((one) => `SELECT k FROM ${name(all.indexOf(one))}`);
      const rest = `FROM clients\n  LEFT JOIN (${answered.length > 1 ? answered.join(' UNION ') : answered[0]?.replace('SELECT', 'SELECT DISTINCT')}) AS answered ON answered.k = clients.k\n  LEFT JOIN reasons ON reasons.k = clients.k AND reasons.form = ${literal(form.id)}\nGROUP BY CASE WHEN answered.k IS NULL THEN 'no' ELSE 'yes' END, COALESCE(reasons.reason, '')`;
      return [
        row({
          kind: 'form',
          item: literal(form.id),
          values: ["CASE WHEN answered.k IS NULL THEN 'no' ELSE 'yes' END", "COALESCE(reasons.reason, '')"],
          rest,
        }),
      ];
    }),
    row({ kind: 'reasons', rest: "FROM reasons WHERE reason <> ''" }),
    row({ kind: 'ended', n: 'COUNT(DISTINCT k)', rest: "FROM reasons WHERE reason = 'ends-early'" }),
    ...lengths(all).map((from) =>
      row({ kind: 'length', values: [asText('d')], rest: `FROM (${from}) AS followed WHERE d > 0 GROUP BY d` }),
    ),
    ...problems({ forms, series, groups, all }).map(({ kind, column, from }) =>
      row({ kind: 'problem', item: literal(column), values: [kind], rest: from }),
    ),
  ];
}

/** Of the values that stand in the rows of a series, how many can and cannot be used. */
function usable({ name, series }: NamedSeries, forms: readonly Form[]): string[] {
  const own = series.forms.map(
    (form) =>
      `SELECT ${name}_lost AS lost FROM form_${forms.indexOf(form) + 1} WHERE ${name}_lost OR ${name} IS NOT NULL`,
  );
  return own.length > 0
    ? [`FROM (${own.join(' UNION ALL ')}) AS those GROUP BY CASE WHEN lost THEN 'no' ELSE 'yes' END`]
    : [];
}

/** Days from the first form of each client to the last. */
function lengths(forms: readonly Form[]): string[] {
  const days = forms.flatMap(({ caseKey }, at) =>
    caseKey ? [`SELECT k, MAX(day) AS day FROM form_${at + 1} WHERE day IS NOT NULL GROUP BY k`] : [],
  );
  return days.length > 0
    ? [`SELECT MAX(day) - MIN(day) AS d FROM (${days.join(' UNION ALL ')}) AS days GROUP BY k`]
    : [];
}

/** What is not as it should be, as the check of files calls it: which kind, in which column, and the rows that have it. */
function problems({
  forms,
  series,
  groups,
  all,
}: Pick<Parts, 'forms' | 'series' | 'groups'> & { all: readonly Form[] }) {
  const found: { kind: string; column: string; from: string }[] = [];
  const add = (kind: string, column: string, from: string) => {
    found.push({ kind: literal(kind), column, from: `${from}\nHAVING COUNT(*) > 0` });
  };
  forms.forEach(({ form, items, scores }, index) => {
    const at = index + 1;
    for (const one of [...items, ...scores]) {
      const column = 'item' in one ? one.item.variable : one.score.variable;
      found.push({
        kind: `${one.name}_why`,
        column,
        from: `FROM all_${at} WHERE ${one.name}_why IS NOT NULL GROUP BY ${one.name}_why`,
      });
    }
    for (const { item, name } of items) {
      if (item.condition) add('not-asked', item.variable, `FROM all_${at} WHERE ${name}_unasked`);
    }
    if (!form.caseKey) return;
    for (const one of form.fallback ? series.filter((each) => each.series.forms.includes(form)) : []) {
      add('other-way', one.series.variables[0] ?? '', `FROM form_${at} WHERE ${one.name} IS NOT NULL`);
    }
    add('no-case', 'case', `FROM all_${at} WHERE k = ''`);
    add('identity-number', 'case', `FROM all_${at} WHERE copy = 0 AND k <> ''`);
    add('duplicate', 'case', `FROM all_${at} WHERE copy > 1`);
    if (form.timepoint?.mayRepeat !== false) {
      add(
        'repeated',
        'case',
        `FROM (SELECT ROW_NUMBER() OVER (PARTITION BY k ORDER BY k) AS place FROM form_${at}) AS again WHERE place > 1`,
      );
    }
  });
  add('no-case', 'case', "FROM list_all WHERE k = ''");
  add('identity-number', 'case', "FROM list_all WHERE copy = 0 AND k <> ''");
  add('listed-twice', 'case', 'FROM list_all WHERE copy > 1');
  add('wrong-code', 'sex', "FROM list_all WHERE sex_text <> '' AND sex IS NULL");
  if (groups.includes('group')) {
    add('wrong-code', 'group', "FROM list_all WHERE arm_text <> '' AND arm IS NULL");
    add('no-group', 'group', "FROM list_all WHERE arm_text = ''");
  }
  if (groups.includes('cluster')) add('no-cluster', 'cluster', "FROM list_all WHERE cluster = ''");
  add('wrong-code', 'reason', "FROM missed_known WHERE said <> '' AND reason = ''");
  if (all.length > 0) {
    add('not-in-case-list', 'case', 'FROM clients WHERE listed IS NULL AND (SELECT COUNT(*) FROM list) > 0');
  }
  return found;
}
