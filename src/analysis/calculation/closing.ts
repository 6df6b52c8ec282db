import { type Ending, endings, read } from '../../reading/index.js';
import type { MeasureSpecification } from '../measure.js';
import { tellsOfFew } from '../protection/crossing.js';
import type { Dataset } from '../reading/dataset.js';
import type { ClosingGroups, ClosingResult, MeasureResult, Share } from '../results.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';
import { chosen, shareOf } from './description.js';
import { cellsOf } from './splits.js';

/** The questions about how it ended that are counted, each once, with the timepoint: the last. */
export function closingMeasures({ measures }: Pick<Specification, 'measures'>) {
  const known = new Set<Series>();
  return measures.flatMap((measure) => {
    const { closing, series } = measure;
    const time = series.times.at(-1);
    if (!closing || time === undefined || known.has(series)) return [];
    known.add(series);
    return [{ measure, closing, time }];
  });
}

/** How it ended, by id of the measure. */
export function closingsOf(
  specification: Specification,
  data: Dataset,
  measures: Readonly<Record<string, MeasureResult>>,
): Record<string, ClosingResult> {
  const all = closingMeasures(specification).flatMap(({ measure, closing, time }): [string, ClosingResult][] => {
    const described = measures[measure.id]?.times[time];
    if (typeof described?.n !== 'number') return [];
    const { n, answers } = described;
    const means = Object.fromEntries(closing.answers.map(({ code, ending }) => [String(code), ending]));
    const bySex =
      data.knows('sex') && isOnce(measure) ? groupsOf(data, measure, time, (place) => data.sex(place)) : undefined;
    return [
      [
        measure.id,
        {
          time,
          n,
          none: Math.max(0, data.size - n),
          means,
          ...(answers && !closing.several && { endings: endingsOf(means, answers, n) }),
          ...(bySex && { bySex }),
          ...(isOnce(measure) && bySplits(data, measure, { time, specification, isBySex: bySex !== undefined })),
        },
      ],
    ];
  });
  return Object.fromEntries(all);
}

/** By what the design splits results by, but for sex; those in none of the groups are a group of their own. */
function bySplits(
  data: Dataset,
  measure: MeasureSpecification,
  { time, specification, isBySex }: { time: string; specification: Specification; isBySex: boolean },
): Pick<ClosingResult, 'bySplit'> {
  const { design, smallest } = specification;
  const answered = [...data.values(measure.series, time).entries()].map(([place]) => place);
  const told: { places: number[]; size: number }[] = [];
  const add = (groupOf: (place: number) => string | undefined) => {
    const codes = [...new Set(answered.map((place) => groupOf(place) ?? unknown))];
    told.push({ places: answered.map((place) => codes.indexOf(groupOf(place) ?? unknown)), size: codes.length });
  };
  if (isBySex) add((place) => data.sex(place));
  const all = read(design).splits.flatMap(({ by }): [string, NonNullable<ClosingResult['bySplit']>[string]][] => {
    const groups =
      by !== 'sex' && data.knows(by) ? groupsOf(data, measure, time, (place) => data.trait(by, place)) : undefined;
    if (!groups) return [];
    add((place) => data.trait(by, place));
    const sizes = told.map(({ size }) => size);
    const cells = cellsOf(told.map(({ places }) => places));
    const tells = told.length > 1 && tellsOfFew(cells, sizes, smallest);
    if (tells) told.pop();
    return [[by, { ...groups, ...(tells && { tells: true as const }) }]];
  });
  return all.length > 0 ? { bySplit: Object.fromEntries(all) } : {};
}
const unknown = 'unknown';

/** Beside a change of the same persons the groups' answers could be subtracted. */
export const isOnce = ({ series }: MeasureSpecification): boolean => series.times.length === 1;

/** The codes of the answers that come to each ending, in the order of the endings. */
export const codesByEnding = (means: ClosingResult['means']): [Ending, string[]][] =>
  endings.flatMap((ending): [Ending, string[]][] => {
    const own = Object.keys(means).filter((code) => means[code] === ending);
    return own.length > 0 ? [[ending, own]] : [];
  });

/** What the answers come to together; `answers` are all shown. */
function endingsOf(
  means: ClosingResult['means'],
  answers: Readonly<Record<string, Share>>,
  n: number,
): NonNullable<ClosingResult['endings']> {
  const sum = (codes: readonly string[]) => codes.reduce((all, code) => all + (answers[code]?.count ?? 0), 0);
  return Object.fromEntries(codesByEnding(means).map(([ending, codes]) => [ending, shareOf(sum(codes), n)]));
}

/** How many of each group gave each answer; `groupOf` gives a client's group, by place. Undefined where nobody has answered. */
export function groupsOf(
  data: Dataset,
  { series, closing }: Pick<MeasureSpecification, 'series' | 'closing'>,
  time: string,
  groupOf: (place: number) => string | undefined,
): ClosingGroups | undefined {
  const codes = closing?.answers.map(({ code }) => code) ?? [];
  const values = new Map<string, number[]>();
  for (const [place, value] of data.values(series, time).entries()) {
    const group = groupOf(place) ?? unknown;
    const own = values.get(group) ?? [];
    own.push(value);
    values.set(group, own);
  }
  if (values.size === 0) return undefined;
  const has = (value: number, code: number) =>
    series.type === 'choices' ? chosen(value, codes).includes(code) : value === code;
  const groups = [...values].map(([group, own]) => {
    const parts = codes.map((code): [string, Share] => [
      String(code),
      shareOf(own.filter((value) => has(value, code)).length, own.length),
    ]);
    return [group, { n: own.length, parts: Object.fromEntries(parts) }] as const;
  });
  return { by: 'answer', groups: Object.fromEntries(groups) };
}
