import { asAsked, columns, type Form } from '../forms/index.js';
import type { Informant, Option } from '../model/index.js';
import { optionsOf, type Reading, rangeOf, type Value, type ValueType } from '../reading/index.js';

/** One value as one informant gives it over time: what is kept of the data. */
export interface Series {
  /** The columns that it stands in; several when an instrument repeats another's items. */
  variables: readonly string[];
  type: ValueType;
  /** Of what is chosen from, in order; their codes are 1, 2 … */
  options: readonly Option[];
  range?: { low?: number; high?: number };
  /** The forms that it is in, ordinary ones first. */
  forms: readonly Form[];
  /** Codes of the timepoints, in time order. */
  times: readonly string[];
  /** Code of a timepoint that comes back and is compared with itself: its first and its last occasion are two times. */
  twice?: string;
}
/** What the two times of a timepoint that is compared with itself are called. */
export const occasionsOf = (code: string) => ({ first: `${code}:first`, last: `${code}:last` });

/** The names of timepoints by their codes, in the design's order. */
export const namesOf = ({ design }: Reading, codes: readonly string[]): string[] =>
  design.timepoints.filter(({ code }) => codes.includes(code)).map(({ name }) => name);

/** The columns that a value stands in: its own, and those of the instruments that ask the same again. */
function variablesOf({ instruments }: Reading, value: Value): string[] {
  const found = instruments.family(value.instrument).flatMap((name) => {
    const declared = instruments.of(name);
    const { scales = [], items = [] } = declared ? asAsked(declared, instruments) : {};
    return [...scales, ...items].filter((one) => one.name === value.part).map(({ variable }) => variable);
  });
  return found.length > 0 ? [...new Set(found)] : [value.scale?.variable ?? value.item?.variable ?? ''];
}

/** All the series of an analysis, each once. */
export class AllSeries {
  readonly #reading: Reading;
  readonly #forms: readonly Form[];
  readonly #known = new Map<string, Series>();

  constructor(reading: Reading, forms: readonly Form[]) {
    this.#reading = reading;
    this.#forms = forms;
  }

  /** Forms of an informant that have one of the columns, at any timepoint. */
  of(value: Value, informant: Informant | undefined): Series {
    const variables = variablesOf(this.#reading, value);
    const key = JSON.stringify([variables, informant?.kind, informant?.label?.text]);
    const before = this.#known.get(key);
    if (before) return before;
    const has = (form: Form, others: boolean) =>
      columns(form).some(
        (one) =>
          one.of !== 'head' &&
          variables.includes(one.variable) &&
          others === (one.of === 'item' && one.item.answeredBy !== undefined),
      );
    const own = this.#formsFrom(informant).filter((form) => has(form, false));
    // A judgement of theirs may stand in a form that somebody else fills in.
    const givers = this.#reading.informants(value);
    const isTheirs = !informant || givers.some(({ kind }) => kind === informant.kind);
    const theirs = own.length > 0 || !isTheirs ? own : this.#forms.filter((form) => has(form, true));
    const ordered = [...theirs.filter((form) => !form.fallback), ...theirs.filter((form) => form.fallback)];
    const { time } = this.#reading;
    const names = new Set(ordered.flatMap(({ timepoint }) => timepoint?.name ?? []));
    const times = time.sort(names).flatMap((name) => time.of(name)?.timepoint.code ?? []);
    const range = rangeOf(value);
    const series: Series = {
      variables,
      type: value.type,
      options: value.item ? optionsOf(value.item) : [],
      ...(range && { range }),
      forms: ordered,
      times: ordered.some(({ timepoint }) => !timepoint) ? [...times, ''] : times,
    };
    this.#known.set(key, series);
    return series;
  }

  /** The same series with the first and the last occasion of a timepoint as times of their own. */
  twice(series: Series, code: string): Series {
    const { variables, forms, times } = series;
    const key = JSON.stringify([variables, forms.map(({ id }) => id), code]);
    const { first, last } = occasionsOf(code);
    const made = this.#known.get(key) ?? {
      ...series,
      times: times.flatMap((one) => (one === code ? [first, last] : [one])),
      twice: code,
    };
    this.#known.set(key, made);
    return made;
  }

  /** Those that an informant fills in; where a form does not say whose information it is, it may be theirs. */
  #formsFrom(informant: Informant | undefined): Form[] {
    const labels = (form: Form) => Object.values(form.informant?.label ?? {});
    const kinds = this.#forms.filter((form) => !form.informant || form.informant.kind === informant?.kind);
    // A label tells informants of the same kind apart only where the forms have several.
    const isLabelled = (form: Form) => labels(form).includes(informant?.label?.text ?? '');
    return kinds.some(isLabelled) ? kinds.filter((form) => !form.informant || isLabelled(form)) : kinds;
  }
}
