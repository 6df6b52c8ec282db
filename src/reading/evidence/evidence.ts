import type { Collect, Design, Fallback, Informant, Word } from '../../model/index.js';
import { type Degree, degreeOf } from '../measures/degree.js';
import type { Instruments } from '../measures/instruments.js';
import { partsAsked } from '../measures/parts-asked.js';
import type { MeasureRef } from '../measures/values.js';
import { type Reach, reachOf } from '../people/reach.js';
import { type Bearing, bearingOf } from './bearing.js';
import { givenBy, ownersOf, sameInformant } from './owners.js';
import { type Properties, propertiesOf } from './procedure.js';

/** One instrument of one collect: what is measured, by whom, when, of which people, and whether it counts. */
export interface Measured {
  collect: Collect;
  instrument: string;
  part?: string;
  /** The instrument whose items these are: the first of those that repeat each other. */
  root: string;
  bearing: Bearing;
  degree: Degree;
  /** Whose information: of the collect, or of the instrument where the collect does not say. */
  informants: readonly Informant['kind'][];
  at: readonly string[];
  people: Reach;
  /** As stated with the measurement, else for all. */
  properties: Properties;
  /** How it is done: as stated with the measurement or, where it is not, with the instrument. */
  methods: readonly Word<'Method'>[] | undefined;
  /** Why it is no evidence of how it went, although it is there. */
  weak?: 'not systematic' | 'not recorded' | 'presumed';
}

/** One way that an instrument is collected, the ones done instead included. */
export interface Asked {
  collect: Collect;
  fallback?: Fallback;
  from: Informant[];
  at: string[];
}

/** The measurements that are made: neither denied nor undecided. */
export const isMade = ({ none, unknown }: Collect): boolean => !none && !unknown;

/** Not left out of the follow-up, nor planned without ever being carried out. */
export const isFollowed = ({ included, carriedOut }: Collect): boolean => included !== 'no' && carriedOut !== 'no';
/** The measurements that the follow-up has: made, followed, and not all of them left out. */
export const followedCollects = (design: Design): Collect[] =>
  design.procedure?.included === 'no' ? [] : design.collects.filter((one) => isMade(one) && isFollowed(one));

/** All that is collected as part of the follow-up. `indicators`: what outcomes are read from. */
export function measuredBy(design: Design, instruments: Instruments, indicators: readonly MeasureRef[]): Measured[] {
  return followedCollects(design).flatMap((collect) =>
    collect.measures.map(({ instrument, part }): Measured => {
      const properties = propertiesOf(design, collect);
      const own = instruments.of(instrument);
      const from = collect.from.length > 0 ? collect.from : (own?.informants ?? []);
      const weak = weakness(collect, properties);
      return {
        collect,
        instrument,
        ...(part !== undefined && { part }),
        root: instruments.root(instrument),
        bearing: bearingOf(instruments, indicators, instrument, part, asksFor(collect, instruments, instrument)),
        degree: degreeOf(instruments, instrument, part),
        informants: [...new Set([...from, ...judges(instruments, instrument, part)].map(({ kind }) => kind))],
        at: collect.at,
        people: reachOf(collect.for),
        properties,
        methods: collect.methods ?? own?.methods ?? instruments.content(instrument)?.methods ?? properties.methods,
        ...(weak && { weak }),
      };
    }),
  );
}
/** Those whose own answers or judgements some of its items are, whoever fills in the form. */
function judges(instruments: Instruments, instrument: string, part: string | undefined): Informant[] {
  const items = instruments.content(instrument)?.items ?? [];
  return items.flatMap(({ name, informants = [] }) => (part === undefined || part === name ? informants : []));
}
/** Whether what the procedure says of every measurement leaves them all out, so that one more would show nothing either. */
export const isAllLost = ({ procedure = {} }: { procedure?: Properties }): boolean =>
  procedure.included === 'no' || weakness({}, procedure) !== undefined;
function weakness({ presumed }: Pick<Collect, 'presumed'>, { systematic, recorded }: Properties): Measured['weak'] {
  if (systematic === 'no') return 'not systematic';
  if (recorded && 'none' in recorded) return 'not recorded';
  return presumed ? 'presumed' : undefined;
}

/** The instruments that ask this: all that repeat each other, but of a part those that have it. */
function askedAs(instruments: Instruments, { instrument, part }: MeasureRef): readonly string[] {
  const all = instruments.family(instrument);
  const having = all.filter((name) => {
    const { items = [], scales = [] } = instruments.content(name) ?? {};
    return [...items, ...scales].some((one) => one.name === part);
  });
  return having.length > 0 ? having : all;
}

/** Every way that an instrument (or a part of it) is collected. */
export function askedOf(design: Design, instruments: Instruments, measure: MeasureRef): Asked[] {
  const names = askedAs(instruments, measure);
  const whose = ownership(design, instruments, measure);
  return whose(waysOf(design, instruments, names, measure));
}

/** Of an item that belongs to one of several who answer: the ways by which that one gives it. */
function ownership(design: Design, instruments: Instruments, { instrument, part }: MeasureRef) {
  const { items = [] } = instruments.content(instrument) ?? {};
  const item = items.find(({ name }) => name === part);
  if (!item || items.every(({ informants }) => !informants)) return (all: Asked[]) => all;
  const family = instruments.family(instrument);
  const asked = ({ measures }: Collect) => measures.map((one) => one.instrument).filter((one) => family.includes(one));
  return (all: Asked[]): Asked[] =>
    all.flatMap((one) => {
      const together = ({ at }: Collect) => at.some((time) => one.at.includes(time)) || at.length + one.at.length === 0;
      const answering = [
        ...one.from,
        ...design.collects
          .filter(
            (each) => isMade(each) && together(each) && asked(each).some((name) => asked(one.collect).includes(name)),
          )
          .flatMap(({ from }) => from),
      ];
      const from = givenBy(ownersOf(item, items, answering), one.from, answering);
      return from ? [{ ...one, from: [...from] }] : [];
    });
}

function waysOf(design: Design, instruments: Instruments, names: readonly string[], { part }: MeasureRef): Asked[] {
  return design.collects.filter(isMade).flatMap((collect) => {
    const own = collect.measures.filter((one) => names.includes(one.instrument));
    const hit =
      own.some((one) => part === undefined || one.part === undefined) ||
      (part !== undefined && own.some(({ instrument }) => asksFor(collect, instruments, instrument).has(part)));
    const ways: Asked[] = hit ? [{ collect, from: collect.from, at: collect.at }] : [];
    for (const fallback of collect.fallbacks) {
      const uses = fallback.instruments ? fallback.instruments.some((one) => names.includes(one)) : hit;
      if (!uses) continue;
      ways.push({
        collect,
        fallback,
        from: fallback.from.length > 0 ? fallback.from : collect.from,
        at: fallback.at.length > 0 ? fallback.at : collect.at,
      });
    }
    return ways;
  });
}
/** What a measurement of named parts gives of their instrument, with what follows from them. */
function asksFor({ measures }: Collect, instruments: Instruments, instrument: string): ReadonlySet<string> {
  const named = new Set(measures.flatMap((one) => (one.instrument === instrument ? (one.part ?? []) : [])));
  const content = instruments.content(instrument);
  return content ? partsAsked(content, named) : named;
}

/** The ordinary ways, or, for what is only asked instead of something else, those. */
const ordinary = (all: readonly Asked[]): readonly Asked[] => {
  const own = all.filter((one) => !one.fallback);
  return own.length > 0 ? own : all;
};
/** Names of timepoints where it is asked of these informants (any, when not given); unordered. */
export const timesAsked = (all: readonly Asked[], from?: readonly Informant[]): string[] =>
  ordinary(all)
    .filter((one) => isFrom(one, from))
    .flatMap((one) => one.at);
/** Whether it is asked of any of these (of anybody, when not given); where nothing is said of whom, it may be. */
export const isFrom = ({ from: asked }: Asked, from?: readonly Informant[]): boolean =>
  !from || asked.length === 0 || asked.some((a) => from.some((b) => sameInformant(a, b)));
/** Who gives the information, each once. */
export const informantsAsked = (all: readonly Asked[]): Informant[] =>
  uniqueInformants(ordinary(all).flatMap((one) => one.from));

export const uniqueInformants = (all: readonly Informant[]): Informant[] => {
  const seen = new Map<string, Informant>();
  for (const one of all) {
    const key = `${one.kind} ${one.label?.text ?? ''}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
};
