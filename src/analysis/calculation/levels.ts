import { type Level, levelOf, type NamedLevel } from '../../model/index.js';
import { levelCodes, levelsFor, noLevel } from '../levels.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { ChangeResult, Description, LevelsResult } from '../results.js';
import { directionOrder, directionWords, fewest } from './change.js';
import { shareOf } from './description.js';
import { moves } from './paired-shares.js';
import { type Pairs, pairsOf } from './pairs.js';

/** How many are at each level of a score, and how many came to another one. Undefined for a score without levels. */
export function levelsResult(data: Dataset, measure: MeasureSpecification): LevelsResult | undefined {
  const named = levelsFor(measure);
  if (named.length === 0) return undefined;
  const { series, first, later, better } = measure;
  const codes = levelCodes(named);
  const codeOf = codesOf(named, measure);
  const at = (place: number, value: number) => codeOf(value, data.sex(place));
  const times = series.times.map((time): [string, Description] => {
    const found = data.loose(series, time).map((value) => codeOf(value, undefined));
    for (const [place, value] of data.values(series, time).entries()) found.push(at(place, value));
    const n = found.length;
    const answers = codes.map((code) => [code, shareOf(found.filter((one) => one === code).length, n)]);
    return [time, n === 0 ? { n } : { n, answers: Object.fromEntries(answers) }];
  });
  const changes = later.map((time): [string, ChangeResult] => {
    const pairs = pairsOf(data, series, first ?? '', time);
    const coded = (values: readonly number[]) => values.map((value, index) => at(pairs.places[index] ?? -1, value));
    return [time, changed({ ...pairs, before: coded(pairs.before), after: coded(pairs.after) }, { codes, better })];
  });
  return {
    names: Object.fromEntries(named.map(({ code, text }) => [code, text.text])),
    times: Object.fromEntries(times),
    changes: Object.fromEntries(changes),
  };
}

function codesOf(named: readonly NamedLevel<Level>[], { informant, value: { scale } }: MeasureSpecification) {
  const codes = new Map(named.flatMap((one) => one.levels.map((level) => [level, one.code] as const)));
  const known = new Map<string, number>();
  return (value: number, sex: ReturnType<Dataset['sex']>): number => {
    const key = `${value} ${sex}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const person = { ...(sex && { sex }), ...(informant && { informant: informant.kind }) };
    const level = levelOf(scale?.levels ?? [], value, person);
    const code = (level && codes.get(level)) ?? noLevel;
    known.set(key, code);
    return code;
  };
}

/** Who came to a better level, stayed, or came to a worse one; apart from them who was at no level at either time. */
function changed(
  pairs: Pairs,
  { codes, better }: { codes: readonly number[]; better?: 'higher' | 'lower' | undefined },
): ChangeResult {
  const n = pairs.before.length;
  if (n === 0) return { n, not: 'nobody' };
  if (n < fewest) return { n, not: 'few' };
  const [up, same, down] = directionWords(better);
  const ways = pairs.before.map((before, index) => {
    const after = pairs.after[index] ?? noLevel;
    if (before === noLevel || after === noLevel) return 'unplaced';
    return after > before ? up : after < before ? down : same;
  });
  const count = (word: string) => ways.filter((one) => one === word).length;
  return {
    n,
    direction: Object.fromEntries(
      [...directionOrder(better), 'unplaced'].map((word) => [word, shareOf(count(word), n)]),
    ),
    moves: moves(pairs, codes),
  };
}
