import type { Design, Language } from '../model/index.js';
import { analyse } from './analyse.js';
import { individualsOf } from './calculation/individuals.js';
import { isTooMany } from './calculation/usable.js';
import { protect } from './protection/protect.js';
import { Dataset } from './reading/dataset.js';
import type { DeviationKind, Results } from './results.js';
import { specification } from './specification.js';

export interface ReportOptions {
  to: 'html' | 'md' | 'json' | 'docx';
  language: Language;
  audience: Results['audience'];
}
/** Takes a row of a table; `row` is its place there, from 1. */
export type TakeRow = (cells: readonly string[], row: number) => void;

/** The analysis of one design: give it the tables of data, then ask for the results. */
export interface Analysis {
  /** A table by its column names; `shown` is what it is called when something in it is wrong. */
  table(kind: 'forms' | 'cases' | 'missed', names: readonly string[], shown: string): TakeRow;
  /** How many filled-in forms were used. */
  readonly used: number;
  /** How many rows and values could not be used. */
  readonly unused: number;
  /** The outcomes' main measures of which too many values cannot be used, by name in the results. */
  readonly unusable: readonly string[];
  /** For `report` what concerns too few is hidden. */
  results(audience: Results['audience']): Results;
  files(options: ReportOptions): Promise<{ path: string; text: string | Uint8Array }[]>;
}

/** Of the problems in data, those by which a row or a value is not used. */
const using: ReadonlySet<DeviationKind> = new Set<DeviationKind>(['repeated', 'other-way', 'not-a-day']);

export function analysis(design: Design): Analysis {
  const specified = specification(design);
  const data = new Dataset(specified);
  let found: Results | undefined;
  const results = (audience: Results['audience']) => {
    found ??= analyse(specified, data);
    return audience === 'internal' ? found : protect(found);
  };
  return {
    table(kind, names, shown) {
      found = undefined;
      return kind === 'forms'
        ? data.forms(names, shown)
        : kind === 'cases'
          ? data.cases(names, shown)
          : data.missed(names);
    },
    get used() {
      return data.used;
    },
    get unused() {
      return data.problems.filter(({ kind }) => !using.has(kind)).reduce((sum, { count }) => sum + (count ?? 0), 0);
    },
    get unusable() {
      return specified.measures.filter(({ series }) => isTooMany(data.usable(series))).map(({ id }) => id);
    },
    results,
    files: async ({ to, language, audience }) => {
      const { generateReport } = await import('./report/index.js');
      return generateReport(specified, results(audience), {
        to,
        language,
        ...(audience === 'internal' && { individuals: individualsOf(specified, data) }),
      });
    },
  };
}
