import { type Design, hash32 } from '../../model/index.js';
import { isContinuous, read } from '../../reading/index.js';
import type { Specification } from '../specification.js';
import { clientParts } from './clients.js';
import { columnsOf, type FormColumns } from './columns.js';
import { dialects, type SqlDialect } from './dialects.js';
import { formParts, type Part } from './forms.js';
import { mostValues, namedSeries, valueBlocks } from './layout.js';
import { headOfResult, resultQueries } from './result.js';
import { seriesPart } from './values.js';

/** A column of a table of the register, and what the query calls it. */
export interface Column {
  variable: string;
  name: string;
}
/** A table of the register: those of the forms in order, then the list of clients and what was missed. */
export interface Register {
  part: string;
  /** Missing: a list of another kind. */
  form?: FormColumns;
  table: string;
  columns: readonly Column[];
}

/** The query without its comments, in parts: what is read from the register, what is worked out from it, the result. */
export interface Query {
  registers: readonly Register[];
  parts: readonly Part[];
  result: string;
}

/** The columns that say which of two groups and which cluster a client is in, where the design has them. */
const groupsOf = (design: Design): ('group' | 'cluster')[] => {
  const { arms } = read(design).comparison;
  if (!arms) return [];
  return arms.clustered ? ['group', 'cluster'] : ['group'];
};

export function query(specification: Specification, dialect: SqlDialect, fingerprint: string): Query {
  const { design, forms } = specification;
  const groups = groupsOf(design);
  const byPeriod = isContinuous(design);
  const own = forms.map((form) => columnsOf(form, specification));
  const series = namedSeries(specification);
  const blocks = valueBlocks(specification);
  const width = mostValues(blocks);
  const all = [...headOfResult, ...Array.from({ length: width }, (_, at) => `v${at + 1}`), 'n'].join(', ');
  const rows = resultQueries({ forms: own, series, blocks, groups, dialect, fingerprint });
  const head = (form: FormColumns): Column[] => [
    ...(form.form.caseKey ? [{ variable: 'case', name: 'k' }] : []),
    { variable: 'date', name: 'day' },
  ];
  return {
    registers: [
      ...own.map((form, index) => ({
        part: `register_${index + 1}`,
        form,
        table: form.form.id,
        columns: [
          ...head(form),
          ...form.items.map(({ item, name }) => ({ variable: item.variable, name })),
          ...form.scores.map(({ score, name }) => ({ variable: score.variable, name })),
        ],
      })),
      {
        part: 'register_list',
        table: 'cases',
        columns: [
          { variable: 'case', name: 'k' },
          { variable: 'sex', name: 'sex' },
          ...groups.map((variable) => ({ variable, name: variable === 'group' ? 'arm' : 'cluster' })),
          ...(byPeriod ? [{ variable: 'start', name: 'start_day' }] : []),
        ],
      },
      {
        part: 'register_missed',
        table: 'missed',
        columns: [
          { variable: 'case', name: 'k' },
          { variable: 'timepoint', name: 'timepoint' },
          { variable: 'form', name: 'form' },
          { variable: 'reason', name: 'reason' },
        ],
      },
    ],
    parts: [
      ...own.flatMap((form, index) => formParts(form, { at: index + 1, series, dialect })),
      ...clientParts(forms, { groups, byPeriod, dialect }),
      ...series.map((one) => seriesPart(one, forms)),
    ],
    result: `SELECT ${all}\nFROM (\n${rows.join('\nUNION ALL\n')}\n) AS result\nORDER BY ${all}`,
  };
}

/**
 * What the query of a design counts, as a short text: the result says it, so that the counts of one design (or of an earlier
 * version of it) are not read as those of another.
 */
export function fingerprintOf(specification: Specification): string {
  const { registers, parts, result } = query(specification, dialects.duckdb, '');
  const tables = registers.map(({ table, columns }) => ({ table, columns }));
  return hash32(JSON.stringify([tables, parts, result]))
    .toString(16)
    .padStart(8, '0');
}
