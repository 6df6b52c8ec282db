import { columns } from '../forms/columns.js';
import type { Form } from '../forms/form.js';
import type { Design, Informant, Option } from '../model/index.js';
import { rangeOf, relatives, type ScaleType, type Value } from '../plan/facts/measures.js';
import { inOrder } from '../plan/facts/occasions.js';

/** One value as one informant gives it over time: what is kept of the data. */
export interface Series {
  /** The columns that it stands in; several when an instrument repeats another's items. */
  variables: readonly string[];
  type: ScaleType;
  /** Of what is chosen from, in order; their codes are 1, 2 … */
  options: readonly Option[];
  range?: { low?: number; high?: number };
  /** The forms that it is in, ordinary ones first. */
  forms: readonly Form[];
  /** Codes of the timepoints, in time order. */
  times: readonly string[];
}

const countable = new Set<ScaleType>(['score', 'rating', 'ordinal', 'yes-no', 'choice', 'choices', 'days', 'number']);
/** Whether a value becomes a number that is analysed. */
export const isCounted = (type: ScaleType): boolean => countable.has(type);

/** The names of timepoints by their codes. */
export const namesOf = (design: Design, codes: readonly string[]): string[] =>
  design.timepoints.filter(({ code }) => codes.includes(code)).map(({ name }) => name);

/** The columns that a value stands in: its own, and those of the instruments that ask the same again. */
function variablesOf(design: Design, value: Value): string[] {
  const names = relatives(design, value.instrument);
  const found = names.flatMap((name) => {
    const instrument = design.instruments.find((one) => one.name === name);
    const parts = [...(instrument?.scales ?? []), ...(instrument?.items ?? [])];
    return parts.filter((one) => one.name === value.part).map(({ variable }) => variable);
  });
  return found.length > 0 ? found : [value.scale?.variable ?? value.item?.variable ?? ''];
}

/** Forms of an informant that have one of the columns, at any timepoint. */
export function seriesOf(
  design: Design,
  value: Value,
  informant: Informant | undefined,
  all: readonly Form[],
  known: Map<string, Series>,
): Series {
  const variables = variablesOf(design, value);
  const key = JSON.stringify([variables, informant?.kind, informant?.label?.text]);
  const before = known.get(key);
  if (before) return before;
  const labels = (form: Form) => Object.values(form.informant?.label ?? {});
  const kinds = all.filter((form) => form.informant?.kind === informant?.kind);
  // A label tells informants of the same kind apart only where the forms have several.
  const labelled = informant?.label ? kinds.filter((form) => labels(form).includes(informant.label?.text ?? '')) : [];
  const theirs = (labelled.length > 0 ? labelled : kinds).filter((form) =>
    columns(form).some(({ variable, of }) => of !== 'head' && variables.includes(variable)),
  );
  const ordered = [...theirs.filter((form) => !form.fallback), ...theirs.filter((form) => form.fallback)];
  const codes = new Set(ordered.map((form) => form.timepoint?.code ?? ''));
  const places = inOrder(
    design,
    design.timepoints.filter(({ code }) => codes.has(code)).map(({ name }) => name),
  );
  const times = places.map((name) => design.timepoints.find((one) => one.name === name)?.code ?? '');
  const kind = value.item?.kind;
  const range = rangeOf(value);
  const series: Series = {
    variables,
    type: value.type,
    options: kind && 'options' in kind ? kind.options : [],
    ...(range && { range }),
    forms: ordered,
    times: codes.has('') ? [...times, ''] : times,
  };
  known.set(key, series);
  return series;
}
