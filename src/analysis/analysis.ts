import type { Design, Language } from '../model/index.js';
import { analyse } from './analyse.js';
import { individualsOf } from './calculation/individuals.js';
import { besideEarlier } from './protection/beside.js';
import { fingerprint } from './protection/fingerprint.js';
import { type Refusal, refusalOf } from './protection/previous.js';
import { protect } from './protection/protect.js';
import { Dataset } from './reading/dataset.js';
import type { DeviationKind, Results } from './results.js';
import { specification } from './specification.js';

export interface ReportOptions {
  to: 'html' | 'md' | 'json' | 'docx';
  language: Language;
  audience: Results['audience'];
  earlier?: readonly Results[];
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
  /** For `report` what concerns too few is hidden, and what would let it be worked out, also from these earlier reports. */
  results(audience: Results['audience'], earlier?: readonly Results[]): Results;
  /** Why a report may not be spread beside an earlier one. */
  refusal(earlier: Results): Refusal | undefined;
  files(options: ReportOptions): Promise<{ path: string; text: string | Uint8Array }[]>;
}

/** Of the problems in data, those by which a row or a value is not used. */
const using: ReadonlySet<DeviationKind> = new Set<DeviationKind>(['repeated', 'other-way', 'not-a-day']);

export function analysis(design: Design): Analysis {
  const specified = specification(design);
  const data = new Dataset(specified);
  let found: Results | undefined;
  const internal = () => {
    found ??= { ...analyse(specified, data), clients: [...data.codes].map(fingerprint).sort() };
    return found;
  };
  const results = (audience: Results['audience'], earlier: readonly Results[] = []) => {
    const now = internal();
    if (audience === 'internal') return now;
    return earlier.reduce((shown, then) => besideEarlier(shown, now, then), protect(now));
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
    results,
    refusal: (earlier) => refusalOf(internal(), earlier),
    files: async ({ to, language, audience, earlier }) => {
      const { generateReport } = await import('./report/index.js');
      return generateReport(specified, results(audience, earlier), {
        to,
        language,
        ...(audience === 'internal' && { individuals: individualsOf(specified, data) }),
      });
    },
  };
}
