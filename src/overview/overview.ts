import type { Design, Informant } from '../model/index.js';
import { type Assessment, type Principle, principles } from '../principles/index.js';
import { read } from '../reading/index.js';
import { answersOf } from './answers.js';
import { attritionOf, changingRoots, groupOf, measuredNames, sizeBandOf } from './attrition.js';
import type {
  Candidate,
  CommonInstrument,
  MeasureKind,
  Overview,
  OverviewDesign,
  OverviewMeasure,
  PrincipleCount,
  SizeBand,
} from './data.js';
import { apart } from './keys.js';
import { keptOf, lessonsOf } from './lessons.js';
import { versionsOf } from './versions.js';

/** Two designs of one name are two designs. */
interface Keyed extends Assessment {
  key: string;
}

/** Many designs side by side, as data. The same designs in the same order give the same data. */
export const overview = (assessments: readonly Assessment[]): Overview => {
  const keys = apart(assessments.map(({ design }) => design.name));
  const keyed = assessments.map((one, index): Keyed => ({ ...one, key: keys[index] ?? one.design.name }));
  const rows = keyed.map(rowOf);
  const versions = versionsOf(keyed);
  const designs = rows.filter(({ key }) => !versions.has(key));
  const sided = keyed.flatMap((assessment, index) => {
    const row = rows[index];
    return row ? [{ assessment, row }] : [];
  });
  const counts = Object.fromEntries(principles.map((one) => [one, countOf(designs, one)])) as Overview['principles'];
  const bands: SizeBand[] = ['below 100', '100 or more', 'not stated'];
  const bySize = Object.fromEntries(
    bands.map((band) => [
      band,
      groupOf(
        designs.filter(({ sizeBand }) => sizeBand === band),
        () => true,
      ),
    ]),
  ) as Overview['attrition']['bySize'];
  return {
    version: 1,
    designs: rows,
    versions: Object.fromEntries(versions),
    lessons: lessonsOf(
      sided.filter(({ row }) => !versions.has(row.key)),
      sided,
    ),
    principles: counts,
    leastFollowed: leastFollowed(counts, designs.length),
    measureKinds: kindsIn(designs),
    informants: informantsIn(designs),
    attrition: {
      byKind: {
        change: groupOf(designs, ({ kind }) => kind === 'change'),
        'no change': groupOf(designs, ({ kind }) => kind === 'no change'),
      },
      bySize,
    },
    common: commonIn(keyed).filter((one) => one.designs.length > 1),
    candidates: candidatesIn(keyed),
  };
};

const rowOf = ({ design, key, principles: verdicts, staircase }: Keyed): OverviewDesign => {
  const sizes = [...design.targetGroups.flatMap((one) => one.sizes), ...(design.organisation?.sizes ?? [])];
  return {
    name: design.name,
    key,
    ...(design.title ? { title: design.title } : {}),
    ...(design.organisation ? { organisation: design.organisation.text } : {}),
    principles: Object.fromEntries(
      principles.map((one) => [one, verdicts[one].verdict]),
    ) as OverviewDesign['principles'],
    staircase: {
      ...(staircase.claimed === undefined ? {} : { claimed: staircase.claimed }),
      supported: staircase.supported,
    },
    answers: answersOf(design),
    sizes: sizes.map(({ amount, unit, per, concurrently }) => ({
      amount,
      unit,
      ...(per ? { per } : {}),
      ...(concurrently ? { concurrently } : {}),
    })),
    sizeBand: sizeBandOf(design),
    informants: [...new Set(read(design).evidence.flatMap((one) => one.informants))],
    measures: measuresOf(design),
    attrition: attritionOf(design),
    kept: keptOf(design),
  };
};

const measuresOf = (design: Design): OverviewMeasure[] => {
  const changing = changingRoots(design);
  const { instruments, evidence } = read(design);
  return measuredNames(design).map((name) => {
    const instrument = instruments.of(name);
    const uses = evidence.filter((one) => one.instrument === name);
    return {
      instrument: name,
      ...(instrument?.title ? { title: instrument.title } : {}),
      known: instrument?.from === 'library',
      kind: changing.has(instruments.root(name)) ? 'change' : kindOf(design, name),
      informants: [...new Set(uses.flatMap((one) => one.informants))],
      at: [...new Set(uses.flatMap(({ collect }) => collect.at))],
    };
  });
};
const kindOf = (design: Design, name: string): MeasureKind =>
  (({ result: 'state', attainment: 'attainment', other: 'other', unknown: 'not stated' }) as const)[
    read(design).bearing(name)
  ];

const countOf = (designs: readonly OverviewDesign[], principle: Principle): PrincipleCount => {
  const of = (verdict: keyof Omit<PrincipleCount, 'atLeastPartly'>): number =>
    designs.filter((one) => one.principles[principle] === verdict).length;
  const count = {
    follows: of('follows'),
    partly: of('partly'),
    'does not': of('does not'),
    'not stated': of('not stated'),
  };
  return { ...count, atLeastPartly: count.follows + count.partly };
};

const leastFollowed = (counts: Overview['principles'], total: number): Principle[] => {
  if (total === 0) return [];
  const fewest = Math.min(...principles.map((one) => counts[one].atLeastPartly));
  if (fewest === total) return [];
  const equal = principles.filter((one) => counts[one].atLeastPartly === fewest);
  const most = Math.max(...equal.map((one) => counts[one]['does not']));
  return equal.filter((one) => counts[one]['does not'] === most);
};

const kindsIn = (designs: readonly OverviewDesign[]): Overview['measureKinds'] => {
  const of = (kind: MeasureKind): number =>
    designs.filter(({ measures }) => measures.some((one) => one.kind === kind)).length;
  return {
    change: of('change'),
    state: of('state'),
    attainment: of('attainment'),
    other: of('other'),
    'not stated': of('not stated'),
  };
};

const informantsIn = (designs: readonly OverviewDesign[]): Overview['informants'] => {
  const kinds = [...new Set(designs.flatMap(({ informants }) => informants))];
  const counted = kinds.map((kind): [Informant['kind'], number] => [
    kind,
    designs.filter(({ informants }) => informants.includes(kind)).length,
  ]);
  return Object.fromEntries(counted.sort((a, b) => b[1] - a[1])) as Overview['informants'];
};

/** Known instruments, those of most designs first; a repetition counts as what it repeats. */
const commonIn = (assessments: readonly Keyed[]): CommonInstrument[] => {
  const found = new Map<string, CommonInstrument>();
  for (const { design, key } of assessments) {
    const { instruments } = read(design);
    for (const name of new Set(measuredNames(design).map((one) => instruments.root(one)))) {
      const instrument = instruments.of(name);
      if (instrument?.from !== 'library') continue;
      const known = found.get(name) ?? {
        instrument: name,
        ...(instrument.title ? { title: instrument.title } : {}),
        designs: [],
      };
      known.designs.push(key);
      found.set(name, known);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.designs.length - a.designs.length || (a.instrument < b.instrument ? -1 : 1),
  );
};

const candidatesIn = (assessments: readonly Keyed[]): Candidate[] =>
  commonIn(assessments).flatMap((one): Candidate[] => {
    const showsChange = assessments
      .filter(({ design }) => changingRoots(design).has(one.instrument))
      .map(({ key }) => key);
    const instrument = assessments
      .map(({ design }) => read(design).instruments.of(one.instrument))
      .find((each) => each !== undefined);
    if (showsChange.length === 0 || !instrument) return [];
    const age = instrument.age;
    const fits = ({ design }: Assessment): boolean =>
      design.targetGroups.some((group) => group.age !== undefined && isWithin(group.age, age));
    return [
      {
        ...one,
        ...(instrument.construct ? { construct: instrument.construct } : {}),
        ...(age ? { age } : {}),
        showsChange,
        // Without a stated age on both sides nobody knows.
        couldAsk: age
          ? assessments.filter((each) => !one.designs.includes(each.key) && fits(each)).map(({ key }) => key)
          : [],
      },
    ];
  });

type Age = NonNullable<Design['targetGroups'][number]['age']>;
/** Whether everyone of the group has an age that the instrument is for; both of the client, or both of the client's child. */
const isWithin = (group: Age, age: Age | undefined): boolean => {
  if (!age || group.child !== age.child) return false;
  const infinity = Number.POSITIVE_INFINITY;
  return (group.low ?? 0) >= (age.low ?? 0) && (group.high ?? infinity) <= (age.high ?? infinity);
};
