import { type FoundMeaning, foundMeaning, judged } from '../data/index.js';
import type { Design, Language } from '../model/index.js';
import { analyse } from './analyse.js';
import { individualsOf } from './calculation/individuals.js';
import { besideEarlier } from './protection/beside.js';
import { fingerprint } from './protection/fingerprint.js';
import { type Refusal, refusalOf } from './protection/previous.js';
import { protect } from './protection/protect.js';
import { type NotAggregates, readAggregates } from './reading/aggregates.js';
import { countedIn } from './reading/counted.js';
import { Dataset, type TakeRow } from './reading/dataset.js';
import { remarksOf } from './report/remarks.js';
import type { Results } from './results.js';
import { specification } from './specification.js';

export interface ReportOptions {
  to: 'html' | 'md' | 'json' | 'docx';
  language: Language;
  audience: Results['audience'];
  earlier?: readonly Results[];
}
/** The analysis of one design: give it the tables of data, then ask for the results. */
export interface Analysis {
  /** A table by its column names; `shown` is what it is called when something in it is wrong. */
  table(kind: 'forms' | 'cases' | 'missed', names: readonly string[], shown: string): TakeRow;
  /** The result of the design's SQL query instead of tables; why it is none, where it is not. */
  aggregates(
    names: readonly string[],
    rows: readonly { cells: readonly string[]; row: number }[],
    shown: string,
  ): NotAggregates | undefined;
  /** How many filled-in forms were used. */
  readonly used: number;
  /**
   * Whether what is counted means what the design says now, but for variables and forms that are said to mean the same. To be
   * asked when all tables are read.
   */
  meaning(same: ReadonlySet<string>): FoundMeaning;
  /** On which days rows were filled in that do not say on which version of the form, and how many. */
  readonly unstatedDays: ReadonlyMap<string, number>;
  /** What is not as it should be in the data and what was done about it, a line each kind, as the report has it. */
  remarks(language: Language): string[];
  /** The outcomes' main measures of which too many values cannot be used, by name in the results. */
  readonly unusable: readonly string[];
  /** For `report` what concerns too few is hidden, and what would let it be worked out, also from these earlier reports. */
  results(audience: Results['audience'], earlier?: readonly Results[]): Results;
  /** Why a report may not be spread beside an earlier one. */
  refusal(earlier: Results): Refusal | undefined;
  files(options: ReportOptions): Promise<{ path: string; text: string | Uint8Array }[]>;
}

export function analysis(design: Design): Analysis {
  const specified = specification(design);
  const data = new Dataset(specified);
  let found: Results | undefined;
  let named: Results | undefined;
  const nameless = () => {
    found ??= analyse(specified, data);
    return found;
  };
  /** With the clients' fingerprints, which only the internal copy has, and what is held against an earlier one. */
  const internal = () => {
    named ??= data.summary ? nameless() : { ...nameless(), clients: [...data.codes].map(fingerprint).sort() };
    return named;
  };
  const results = (audience: Results['audience'], earlier: readonly Results[] = []) => {
    if (audience === 'internal') return internal();
    const now = nameless();
    return earlier.reduce((shown, then) => besideEarlier(shown, now, then), protect(now));
  };
  return {
    table(kind, names, shown) {
      found = undefined;
      named = undefined;
      return data.table(kind, names, shown);
    },
    aggregates(names, rows, shown) {
      found = undefined;
      named = undefined;
      const read = readAggregates(specified, names, rows);
      if ('why' in read) return read;
      data.fill(read, shown);
      return undefined;
    },
    get used() {
      return data.used;
    },
    meaning: (same) =>
      foundMeaning(data.meanings, judged(data.meanings.others, { same, counts: countedIn(specified) })),
    get unstatedDays() {
      return data.meanings.unstatedDays;
    },
    remarks: (language) => remarksOf(nameless().deviations, language),
    get unusable() {
      return specified.measures.filter(({ series }) => data.isUnusable(series)).map(({ id }) => id);
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
