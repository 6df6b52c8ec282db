import { knownCodeList, type Language, type Text } from '../model/index.js';
import { type Phase, read } from '../reading/index.js';
import type { SaidEntry } from './said.js';
import { ageBands, canWords, childAge, type Facet, facets, noAge, phaseWords, wordsIn } from './words.js';

/** What a design is among the others, for each of the seven facets. */
export const facetsOf = (said: SaidEntry): Record<Facet, string[]> => {
  const { entry, language, words } = said;
  const { design } = entry;
  const reading = read(design);
  const { instruments, evidence, time, answers } = reading;
  const w = wordsIn(language);
  const text = (one: Text | undefined, name = ''): string => (one ? words.text(one) : name);
  const phases = new Set<Phase>(evidence.flatMap(({ at }) => at.flatMap((name) => [...time.phases(name)])));
  return {
    age: agesOf(said),
    outcome: unique(
      reading.outcomes.flatMap(({ outcome }) => {
        const chapters = (outcome.codes ?? []).flatMap(({ list, code }) =>
          knownCodeList(list)?.name === 'ICF' ? [`ICF ${code.slice(0, 2)}`] : [],
        );
        return chapters.length > 0 ? chapters : [text(outcome.text, outcome.name)];
      }),
    ),
    intervention: unique(
      design.interventions.flatMap((one) => {
        const codes = (one.codes ?? []).filter(({ list }) => knownCodeList(list)?.name === 'KSI');
        return codes.length > 0 ? codes.map(({ code }) => `KSI ${code}`) : [text(one.text)];
      }),
    ),
    instrument: unique(
      evidence.map(({ root }) => (instruments.of(root)?.from === 'library' ? words.instrument(root) : w.ownForm)),
    ),
    when: (Object.keys(phaseWords) as Phase[]).filter((one) => phases.has(one)).map((one) => phaseWords[one][language]),
    municipality: [said.municipality || w.noMunicipality],
    answers: unique(answers.map(({ can }) => canWords[can][language])),
  };
};

const unique = (all: readonly string[]): string[] => [...new Set(all)];

function agesOf({ entry: { design }, language }: SaidEntry): string[] {
  const stated = design.targetGroups.flatMap(({ age }) => (age ? [age] : []));
  const bands = ageBands.filter(({ low, high }) =>
    stated.some((age) => !age.child && (age.low ?? 0) <= high && (age.high ?? Number.POSITIVE_INFINITY) >= low),
  );
  const all = [...bands.map(({ said }) => said), ...(stated.some(({ child }) => child) ? [childAge] : [])];
  return (all.length > 0 ? all : [noAge]).map((one) => one[language]);
}

/** Those whose values have an order of their own; in the others the value of most designs comes first. */
const ordered: Partial<Record<Facet, (language: Language) => string[]>> = {
  age: (language) => [...ageBands.map(({ said }) => said), childAge, noAge].map((one) => one[language]),
  when: (language) => Object.values(phaseWords).map((one) => one[language]),
  answers: (language) => Object.values(canWords).map((one) => one[language]),
};

/** The values of each facet, in order, and which of them each design has, by number. */
export function facetTable(
  all: readonly SaidEntry[],
  language: Language,
): { values: Record<Facet, string[]>; of: number[][][] } {
  const each = all.map(facetsOf);
  const values = Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const one of each) for (const value of one[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
      const order = ordered[facet]?.(language);
      const sorted = order
        ? order.filter((value) => counts.has(value))
        : [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], language)).map(([value]) => value);
      return [facet, sorted];
    }),
  ) as Record<Facet, string[]>;
  const places = new Map(facets.map((facet) => [facet, new Map(values[facet].map((value, at) => [value, at]))]));
  const of = each.map((one) =>
    facets.map((facet) => one[facet].map((value) => places.get(facet)?.get(value) ?? -1).sort((a, b) => a - b)),
  );
  return { values, of };
}
