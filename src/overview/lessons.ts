import type { Assessment } from '../principles/index.js';
import { read } from '../reading/index.js';
import { measuredNames } from './attrition.js';
import type { Kept, Lessons, OverviewDesign, StandardGroup } from './data.js';

/** A design with its row of data. */
export interface Counted {
  assessment: Pick<Assessment, 'design'>;
  row: OverviewDesign;
}

/** More than this of what is to be compared is missing: for most clients there is no change to see. Per cent. */
const mostlyMissing = 50;

/** What the mapping of 2024 found in its follow-ups, looked for in these; each follow-up once. */
export function lessonsOf(counted: readonly Counted[], all: readonly Counted[]): Lessons {
  const keys = (some: readonly Counted[]) => some.map(({ row }) => row.key);
  const having = (is: (one: Counted) => boolean) => keys(counted.filter(is));
  const closing = counted.filter(({ assessment: { design } }) => read(design).closings.length > 0);
  const missing = counted.flatMap(({ row }) => {
    const high = Math.max(
      ...row.attrition.filter(({ kind, baseline }) => kind === 'change' && !baseline).map((one) => one.high ?? 0),
    );
    return high > mostlyMissing ? [{ design: row.key, high }] : [];
  });
  return {
    closing: {
      designs: keys(closing),
      negative: keys(
        closing.filter(({ assessment: { design } }) =>
          read(design).closings.some(({ closing: { answers } }) =>
            answers.some(({ ending }) => ending === 'not-reached'),
          ),
        ),
      ),
    },
    severalPurposes: having(
      ({ assessment: { design } }) =>
        design.purposes.filter(({ none }) => !none).length > 1 ||
        design.purposes.some(({ kinds, none }) => !none && kinds.length > 1),
    ),
    demanded: {
      by: having(({ row }) => row.kept.demands.some((one) => one !== 'none')),
      byNobody: having(({ row }) => row.kept.demands.length > 0 && row.kept.demands.every((one) => one === 'none')),
      notStated: having(({ row }) => row.kept.demands.length === 0),
    },
    lacksSupport: having(({ row }) => row.kept.weaknesses.some(({ kind }) => kind === 'support')),
    compilerStated: having(({ row }) => row.kept.compilers.length > 0),
    mostlyMissing: missing,
    standard: standardOf(counted),
    families: familiesOf(all),
  };
}

/** Who asks, who compiles and where data are, as far as a design says. */
export const keptOf = ({ demands, weaknesses, compilations, systems }: Assessment['design']): Kept => ({
  demands: demands.map((one) => ('none' in one ? 'none' : one.by)),
  weaknesses: weaknesses.map(({ kind, text }) => ({ kind, text })),
  compiles: compilations.length > 0,
  compilers: compilations.flatMap(({ by }) => by ?? []),
  systems: systems.map(({ text }) => text),
});

const standards: readonly StandardGroup['standardised'][] = ['yes', 'partly', 'no', 'not stated'];
const sizes: readonly StandardGroup['size'][] = ['below 100', '100 or more', 'not stated'];

/** Measures of a result by whether they are standardised and how large the service is, with what is missing in them. */
function standardOf(counted: readonly Counted[]): StandardGroup[] {
  const groups = new Map<
    string,
    { group: Pick<StandardGroup, 'standardised' | 'size'>; designs: Set<string>; figures: Map<string, number> }
  >();
  for (const { assessment, row } of counted) {
    const { instruments } = read(assessment.design);
    for (const name of measuredNames(assessment.design)) {
      if (!row.measures.some(({ instrument, kind }) => instrument === name && (kind === 'change' || kind === 'state')))
        continue;
      const said = instruments.of(name);
      const standardised = said?.standardised ?? (said?.origin === 'own' ? 'no' : 'not stated');
      const group = { standardised, size: row.sizeBand } as const;
      const key = JSON.stringify(group);
      const found = groups.get(key) ?? { group, designs: new Set<string>(), figures: new Map<string, number>() };
      groups.set(key, found);
      found.designs.add(row.key);
      for (const { instruments: concerned, baseline, high } of row.attrition) {
        if (baseline || high === undefined || (concerned && !concerned.includes(name))) continue;
        found.figures.set(row.key, Math.max(high, found.figures.get(row.key) ?? 0));
      }
    }
  }
  return [...groups.values()]
    .map(({ group, designs, figures }): StandardGroup => {
      const sorted = [...figures.values()].sort((one, other) => one - other);
      return { ...group, designs: [...designs], figures: sorted };
    })
    .sort(
      (a, b) =>
        standards.indexOf(a.standardised) - standards.indexOf(b.standardised) ||
        sizes.indexOf(a.size) - sizes.indexOf(b.size),
    );
}

/** Instruments whose names say that they belong together (`DOK`, `SpelDOK`), used in two or more ways. */
function familiesOf(all: readonly Counted[]): Lessons['families'] {
  const used = new Map<string, Set<string>>();
  for (const { assessment, row } of all) {
    for (const name of measuredNames(assessment.design)) used.set(name, (used.get(name) ?? new Set()).add(row.key));
  }
  const names = [...used.keys()].sort();
  const heads = new Map<string, string[]>();
  for (const name of names) {
    const head = headOf(name);
    if (head) heads.set(head, [...(heads.get(head) ?? []), name]);
  }
  return [...heads]
    .filter(([, members]) => members.length > 1)
    .map(([family, members]) => ({
      family,
      members,
      designs: [...new Set(members.flatMap((one) => [...(used.get(one) ?? [])]))],
    }));
}
/** The part in capitals that a name ends with, or begins with before a dash: `SpelDOK` and `DOK`, `ASI-Grund`. */
const headOf = (name: string): string | undefined =>
  /^\p{Lu}{3,}(?=-|$)/u.exec(name)?.[0] ?? /(?<=\p{Ll})\p{Lu}{3,}$/u.exec(name)?.[0];
