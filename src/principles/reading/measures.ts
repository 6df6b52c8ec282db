import type { Collect, Design, Informant, Instrument, Item } from '../../model/index.js';
import type { Word } from '../../model/words.js';
import { outcomesOf } from './outcomes.js';

/**
 * What a measure is to the follow-up. `result`: can show a change; `attainment`: goal attainment or a reason for
 * closing, one judgement at the end; `other`: experience, output, background …; `unknown`: nothing is said.
 */
export type Bearing = 'result' | 'attainment' | 'other' | 'unknown';

/** One instrument of one collect. */
export interface Measured {
  collect: Collect;
  instrument: string;
  part?: string;
  /** The instrument whose items these are: the first of those that repeat each other. */
  root: string;
  bearing: Bearing;
}

export function instrumentOf(design: Design, name: string): Instrument | undefined {
  return design.instruments.find((instrument) => instrument.name === name);
}
/** Follows `repeats` to the instrument that is repeated. */
export function rootOf(design: Design, name: string): string {
  const seen = new Set<string>();
  let current = name;
  for (;;) {
    seen.add(current);
    const next = instrumentOf(design, current)?.repeats;
    if (next === undefined || seen.has(next)) return current;
    current = next;
  }
}
/** The instrument with the content: itself, or what it repeats when it declares nothing of its own. */
export function contentOf(design: Design, name: string): Instrument | undefined {
  const own = instrumentOf(design, name);
  return own && own.items.length + own.scales.length > 0 ? own : instrumentOf(design, rootOf(design, name));
}

/** All that is collected as part of the follow-up. */
export function measuredBy(design: Design): Measured[] {
  return design.collects
    .filter((collect) => !collect.none && !collect.unknown && collect.included !== 'no')
    .flatMap((collect) =>
      collect.measures.map(({ instrument, part }) => ({
        collect,
        instrument,
        part,
        root: rootOf(design, instrument),
        bearing: bearingOf(design, instrument, part),
      })),
    );
}

/** The words that the design itself uses of what an instrument, or a part of it, measures. */
export function statedMeasures(design: Design, name: string, part?: string): ReadonlySet<Word<'Measures'>> {
  const instrument = instrumentOf(design, name);
  const content = contentOf(design, name);
  const whole = instrument?.measures ?? content?.measures ?? [];
  const item = part === undefined ? undefined : content?.items.find((one) => one.name === part);
  if (part !== undefined) return new Set(item ? itemMeasures(item, whole) : whole);
  return new Set([...whole, ...(content?.items ?? []).flatMap((one) => itemMeasures(one, []))]);
}
function itemMeasures(item: Item, otherwise: readonly Word<'Measures'>[]): readonly Word<'Measures'>[] {
  const options = item.kind && 'options' in item.kind ? item.kind.options.flatMap((one) => one.measures ?? []) : [];
  return [...(item.measures ?? otherwise), ...options];
}

export function bearingOf(design: Design, name: string, part?: string): Bearing {
  const stated = statedMeasures(design, name, part);
  if (stated.has('outcome')) return 'result';
  if (stated.has('goal-attainment') || stated.has('closing-reason')) return 'attainment';
  if (stated.size > 0) return 'other';
  return isIndicator(design, name, part) ? 'result' : 'unknown';
}
function isIndicator(design: Design, name: string, part?: string): boolean {
  const root = rootOf(design, name);
  return outcomesOf(design).some(({ own }) =>
    own.some(
      (measure) =>
        rootOf(design, measure.instrument) === root &&
        (part === undefined || measure.part === undefined || measure.part === part),
    ),
  );
}

/** Whether the answers can show how much, not only whether. Where no items are described: yes, for want of knowledge. */
export function showsDegree(design: Design, name: string, part?: string): boolean {
  const content = contentOf(design, name);
  if (!content || content.items.length + content.scales.length === 0) return true;
  if (content.scales.some((scale) => part === undefined || scale.name === part)) return true;
  const whole = instrumentOf(design, name)?.measures ?? content.measures ?? [];
  return content.items
    .filter((item) => part === undefined || item.name === part)
    .filter((item) => {
      const measures = itemMeasures(item, whole);
      return measures.length === 0 || measures.includes('outcome');
    })
    .some(itemShowsDegree);
}
function itemShowsDegree(item: Item): boolean {
  if (!item.kind) return true;
  if (item.kind.type === 'choice') return item.kind.ordered && item.kind.options.length > 2;
  return item.kind.type === 'rating' || item.kind.type === 'number';
}

/** Whose information: of the collect, or of the instrument where the collect does not say. */
export function informantsOf(design: Design, measured: Measured): readonly Informant['kind'][] {
  const stated = measured.collect.from.length > 0 ? measured.collect.from : undefined;
  return (stated ?? instrumentOf(design, measured.instrument)?.informants ?? []).map(({ kind }) => kind);
}
