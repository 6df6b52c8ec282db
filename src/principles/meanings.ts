import { type Anchor, type Design, type Instrument, nearest, type Timepoint, type Unresolved } from '../model/index.js';

/**
 * What a design may mean where its text refers to names that nothing has: first as it stands (something that nothing is
 * known of), then as if it were not referred to, then with each thing that the name may have been meant for. What holds in
 * all of them holds whatever the name stands for. One design, itself, where every name is known.
 */
export function meaningsOf(stated: Design): readonly Design[] {
  const { unresolved = [], ...design } = stated;
  if (unresolved.length === 0) return [stated];
  const contents = unresolved.flatMap(({ kind, name }) => (kind === 'content' ? [name] : []));
  const opaque = {
    ...design,
    instruments: design.instruments.map((one) => (contents.includes(one.name) ? silent(one) : one)),
  };
  const absent = unresolved.reduce((before, one) => replaced(before, one, undefined), design);
  const most = Math.max(1, Math.floor(mostMeanings / unresolved.length));
  const meant = unresolved.flatMap((one) =>
    nearestFirst(one.name, candidates(design, one))
      .slice(0, most)
      .map((candidate) => replaced(opaque, one, candidate)),
  );
  return [opaque, absent, ...meant];
}
/** So many are tried besides the first two, so that a file with many errors is read as fast as another. */
const mostMeanings = 8;

/** An instrument that nothing is said of: what it asks hangs on the name. */
function silent(one: Instrument): Instrument {
  const { measures: _, ...rest } = one;
  return { ...rest, items: [], scales: [] };
}

/** What a name may have been meant for, by what it takes to refer to it. */
interface Candidate {
  name: string;
  /** In place of a timepoint that is an anchor. */
  anchor?: Anchor;
  /** In place of a group. */
  people?: { word: string } | { group: string } | { part: string };
  /** In place of an instrument that data are divided by. */
  variable?: 'age' | 'sex';
  /** In place of an instrument that is collected: nothing is. */
  none?: true;
  /** A moment that nothing else refers to. */
  moment?: Timepoint;
}

/** Of the groups that always exist, those that reach different people; all is as if nobody were named. */
const words = ['most', 'few', 'started', 'completed'] as const;

function candidates(design: Design, { kind, name, of }: Unresolved): Candidate[] {
  const named = (all: readonly { name?: string }[]) =>
    all.flatMap(({ name }) => (name === undefined ? [] : [{ name }]));
  switch (kind) {
    case 'instrument':
      return [...builtIn(design, name), ...named(design.instruments)];
    case 'part':
      return design.instruments
        .filter(({ name }) => name === of)
        .flatMap(({ items, scales }) => named([...items, ...scales]));
    case 'answer':
      return named([{ name: 'yes' }, { name: 'no' }, ...optionsOf(design)]);
    case 'problem':
      return named(design.problems);
    case 'question':
      return named(design.purposes.flatMap(({ questions }) => questions));
    case 'system':
      return named(design.systems);
    case 'group':
      return [
        ...named(design.targetGroups).map(({ name }) => ({ name, people: { group: name } })),
        ...named(design.organisation?.parts ?? []).map(({ name }) => ({ name, people: { part: name } })),
        ...words.map((word) => ({ name: word, people: { word } })),
      ];
    case 'timepoint':
      return momentsOf(design);
    case 'content':
      return [];
  }
}
/** What always exists and may be meant for an instrument: it has a name in each language, so how near they are says nothing. */
function builtIn({ attritions, collects, compilations }: Design, name: string): Candidate[] {
  const divides = [
    ...compilations.flatMap((one) => one.disaggregate ?? []),
    ...attritions.flatMap((one) => one.compare ?? []),
  ];
  const isDivided = divides.some((one) => 'instrument' in one && one.instrument === name);
  const isCollected = collects.some(({ measures }) => measures.some(({ instrument }) => instrument === name));
  return [
    ...(isDivided ? (['age', 'sex'] as const).map((variable) => ({ name: variable, variable })) : []),
    ...(isCollected ? [{ name: 'none', none: true as const }] : []),
  ];
}
const optionsOf = (design: Design) =>
  design.instruments.flatMap(({ items }) =>
    items.flatMap(({ kind }) => (kind && 'options' in kind ? (kind.options ?? []) : [])),
  );

function momentsOf({ timepoints, events }: Design): Candidate[] {
  const used = new Set(timepoints.map(({ name }) => name));
  const moments: [string, Anchor][] = [
    ['start', { moment: 'start' }],
    ['end', { moment: 'end' }],
    ...events.map(({ name }): [string, Anchor] => [name, { event: name }]),
  ];
  return [
    ...timepoints.map(({ name, implicit, timings: [timing] }) => {
      const [anchor] = implicit && timing?.kind === 'at' ? timing.anchors : [];
      return { name, anchor: anchor ?? { timepoint: name } };
    }),
    ...moments
      .filter(([name]) => !used.has(name))
      .map(([name, anchor]) => ({
        name,
        anchor,
        moment: {
          path: `timepoint/${name}`,
          name,
          code: name,
          implicit: true as const,
          timings: [{ kind: 'at' as const, anchors: [anchor] }],
        },
      })),
  ];
}

function nearestFirst(name: string, all: readonly Candidate[]): Candidate[] {
  const near = nearest(
    name,
    all.map((one) => one.name),
  );
  const rank = ({ name, variable, none, people }: Candidate) =>
    variable || none || (people && 'word' in people) ? -1 : near.includes(name) ? near.indexOf(name) : near.length;
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** The design with something else wherever a name is referred to; without a candidate as if nothing were referred to. */
function replaced(design: Design, name: Unresolved, candidate: Candidate | undefined): Design {
  if (name.kind === 'content') return design;
  // An answer of another item may well have the name that this one lacks.
  if (name.kind === 'answer')
    return { ...design, outcomes: without(design.outcomes, 'outcomes', name, candidate) as Design['outcomes'] };
  const made = without(design, '', name, candidate) as Design;
  return candidate?.moment ? { ...made, timepoints: [candidate.moment, ...made.timepoints] } : made;
}

const gone = Symbol('gone');
/** Lists of names, by the property that holds them. */
const lists: Readonly<Partial<Record<Unresolved['kind'], readonly string[]>>> = {
  instrument: ['instruments'],
  problem: ['addresses'],
  question: ['questions'],
  system: ['systems', 'from'],
  timepoint: ['at'],
};
/** Lists that are there also when they are empty; `at` only where somebody's information stands beside it. */
const always: ReadonlySet<string> = new Set(['measures', 'systems', 'indicators', 'timings']);
const isKept = (property: string, value: object): boolean =>
  always.has(property) || (property === 'at' && 'from' in value && Array.isArray(value.from));
/** What nothing is left of without this. */
const essential: ReadonlySet<string> = new Set(['anchor', 'anchors', 'groups', 'value']);

function without(value: unknown, key: string, name: Unresolved, to: Candidate | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map((one) => withoutIn(one, key, name, to)).filter((one) => one !== gone);
  }
  if (typeof value !== 'object' || value === null) return value;
  const own = referring(value, name, to);
  if (own !== value) return own;
  const made: Record<string, unknown> = {};
  for (const [property, one] of Object.entries(value)) {
    const left = without(one, property, name, to);
    const isEmptied = Array.isArray(left) && left.length === 0 && Array.isArray(one) && one.length > 0;
    if (left !== gone && (!isEmptied || isKept(property, value))) made[property] = left;
    else if (essential.has(property)) return gone;
    // An indicator is of nothing then; a criterion is still one.
    else if (property === 'measure' && !('atLeast' in value || 'test' in value)) return gone;
    if (isEmptied && property === 'measures' && to?.none) made.none = true;
  }
  return made;
}
/** One of a list. */
function withoutIn(one: unknown, key: string, name: Unresolved, to: Candidate | undefined): unknown {
  if (typeof one === 'string') {
    if (one !== name.name || !lists[name.kind]?.includes(key)) return one;
    return to === undefined || to.variable || to.none ? gone : to.name;
  }
  const left = without(one, key, name, to);
  // Age and sex are not collected with anything.
  return key === 'measures' && to?.variable && left !== one && typeof left === 'object' && left && 'variable' in left
    ? gone
    : left;
}

/** The object itself where it is not the reference. */
function referring(value: object, { kind, name, of }: Unresolved, to: Candidate | undefined): unknown {
  const one = value as Record<string, unknown>;
  if (kind === 'instrument') {
    if (one.repeats === name || one.resembles === name) {
      const { repeats, resembles, ...rest } = one;
      const other = to && !to.variable && !to.none ? to.name : undefined;
      return {
        ...rest,
        ...(repeats !== undefined && (repeats !== name || other) && { repeats: repeats === name ? other : repeats }),
        ...(resembles !== undefined &&
          (resembles !== name || other) && { resembles: resembles === name ? other : resembles }),
      };
    }
    if (one.instrument !== name) return value;
    if (to?.variable) return { variable: to.variable };
    return to === undefined || to.none ? gone : { ...one, instrument: to.name };
  }
  if (kind === 'part' && one.instrument === of && one.part === name) {
    const { part: _, ...whole } = one;
    return to ? { ...whole, part: to.name } : whole;
  }
  if (kind === 'answer' && one.option === name) return to ? { option: to.name } : gone;
  if (kind === 'group' && one.group === name) return to?.people ?? gone;
  if (kind === 'timepoint' && one.timepoint === name) return to?.anchor ?? gone;
  return value;
}
