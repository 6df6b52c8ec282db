import type { ScoredPerson } from '../../src/model/index.js';
import published from './published.json' with { type: 'json' };

/**
 * Forty instruments' published scoring rules and worked answer patterns, with their sources, as collected beside the
 * project; items by number alone. Here each becomes a design in the language, so that the patterns try the way from the
 * text to the score.
 */
export interface Pattern {
  id: string;
  answers: Record<string, number | string>;
  person?: { age?: number; sex?: 'male' | 'female'; informant?: string };
  expect: Record<string, number | string | null>;
  expectBand?: { score: string; name: string };
}
interface PublishedItem {
  values?: (number | string)[];
  points?: Record<string, number>;
}
interface PublishedScore {
  id: string;
  formula: string;
  range?: [number, number];
  notAsked?: 'zero' | 'no score' | 'left out';
  missing?: { allow: number; how?: 'prorate' | 'person mean' | 'lowest' };
  round?: { decimals: number };
}
export interface Band {
  score: string;
  lo: number;
  hi: number;
  name: string;
  for?: { sex?: 'male' | 'female'; age?: [number, number]; informant?: string };
  source: string;
  conf: 'S' | 'M' | 'D';
}
export interface Published {
  name: string;
  items: Record<string, PublishedItem>;
  scores: PublishedScore[];
  bands: Band[];
  patterns: Pattern[];
}
export const instruments = published as unknown as Record<string, Published>;

/** The numbers that mean what a pattern says in words. */
const beside = { dontKnow: 998, notApplicable: 999, declined: 997 } as const;
const isGate = (line: string) => line.startsWith('item ask-');
export const nameOf = (id: string) => id.replace(/[^A-Za-z0-9-]/g, '-');

const sexes = { male: 'man', female: 'woman' } as const;
const informants: Record<string, ScoredPerson['informant']> = { self: 'client', parent: 'parent', teacher: 'school' };
/** A person of a pattern, or of those whom a band is for, in the language's words. */
export const personOf = ({ sex, age, informant }: NonNullable<Pattern['person']> = {}): ScoredPerson => ({
  ...(sex && { sex: sexes[sex] }),
  ...(age !== undefined && { age }),
  ...(informant && { informant: informants[informant] }),
});

/** The answer of a pattern as it stands in data: nothing where it is missing or not asked. */
export function cellOf(item: PublishedItem, answer: number | string | undefined): string {
  if (answer === undefined || answer === 'missing' || answer === 'notAsked') return '';
  if (typeof answer === 'string' && answer in beside) return String(beside[answer as keyof typeof beside]);
  return typeof answer === 'string' ? String((item.values ?? []).indexOf(answer) + 1) : String(answer);
}

const block = (all: string[]) => (all.length > 0 ? ` {\n      ${all.join('\n      ')}\n    }` : '');

/**
 * A design with one instrument that is scored as published, asked of clients at some timepoints. An item that some
 * pattern does not ask has a gate.
 */
export function asIsu(id: string, instrument: Published, timepoints: readonly string[] = ['start']): string {
  const { items, scores, bands, patterns } = instrument;
  const says = (item: string, word: string) => patterns.some(({ answers }) => answers[item] === word);
  const lines = Object.entries(items).flatMap(([name, item]) => {
    const gated = says(name, 'notAsked');
    const options = [
      ...Object.entries(item.points ?? {}).flatMap(([value, points]) =>
        typeof item.values?.[0] === 'string' || Number(value) === points
          ? []
          : [`option ${value} "${value}" gives ${points}`],
      ),
      ...(says(name, 'dontKnow') ? [`option ${beside.dontKnow} "?" not counted`] : []),
      ...(says(name, 'declined') ? [`option ${beside.declined} "!" not counted`] : []),
      ...(says(name, 'notApplicable') ? [`option ${beside.notApplicable} "x" counted as left-out`] : []),
    ];
    const gate = gated ? ` if ask-${name} is yes` : '';
    const asks = gated ? [`item ask-${name} "?" yes-no`] : [];
    const values = item.values ?? [];
    const [first] = values;
    if (typeof first === 'string') {
      const all = values.map((value) => `option ${value} "${value}" gives ${item.points?.[value] ?? 0}`);
      return [...asks, `item ${name} "${name}" choice ordered${gate}${block([...all, ...options])}`];
    }
    const numbers = (values as number[]).filter(
      (value) =>
        item.points?.[String(value)] === undefined || item.points[String(value)] === value || values.length < 10,
    );
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    if (numbers.some((value) => !Number.isInteger(value)))
      return [...asks, `item ${name} "${name}" number ${low}..${high}${gate}${block(options)}`];
    if (numbers.length === 0) return [...asks, `item ${name} "${name}" number${gate}${block(options)}`];
    if (high - low + 1 !== numbers.length) {
      const all = numbers.map((value) => {
        const points = item.points?.[String(value)] ?? value;
        return `option ${value} v${value} "${value}"${points === value ? '' : ` gives ${points}`}`;
      });
      return [...asks, `item ${name} "${name}" choice ordered${gate}${block(all)}`];
    }
    const kind = numbers.length < values.length ? 'number' : 'rated';
    return [...asks, `item ${name} "${name}" ${kind} ${low}..${high}${gate}${block(options)}`];
  });
  const age = patterns.some(({ person }) => person?.age !== undefined) ? ['item age "age" number'] : [];
  return [
    `design ${nameOf(id)} "${id}" {`,
    '  intervention "x"',
    ...timepoints.map((timepoint) => `  timepoint ${timepoint} at ${timepoint}`),
    `  collect i from client at ${timepoints.join(', ')}`,
    '}',
    `instrument i "${id}" {`,
    // What lies between two items is in the range of them, so the gates come first.
    ...[...age, ...lines.filter(isGate), ...lines.filter((line) => !isGate(line))].map((line) => `    ${line}`),
    ...scores.map((score) => `    ${scale(score)}${block(bands.filter((band) => band.score === score.id).map(level))}`),
    '}',
    '',
  ].join('\n');
}

function scale({ id, formula, range, notAsked, missing, round }: PublishedScore): string {
  const own = formula
    .replace(/\brev\(/g, 'reverse(')
    .replace(/\bcode\(/g, 'digits(')
    .replace(/ln0\((\w+)\)/g, 'ln(max(1, $1))')
    .replaceAll('==', 'is');
  const unasked = { zero: '0', 'no score': 'no-score', 'left out': 'left-out' };
  return [
    `scale ${nameOf(id)} "${id}"`,
    ...(range ? [`${range[0]}..${range[1]}`] : []),
    `= ${own}`,
    ...(missing && missing.allow > 0
      ? [`allow ${missing.allow} missing${missing.how === 'lowest' ? ' as lowest' : ''}`]
      : []),
    ...(round ? [`rounded to ${round.decimals} decimals`] : []),
    ...(notAsked ? [`not asked counted as ${unasked[notAsked]}`] : []),
  ].join(' ');
}

function level({ lo, hi, name, for: group = {}, source, conf }: Band): string {
  const { sex, informant } = personOf({ ...group, age: undefined });
  return [
    `level ${lo}..${hi} "${name}"`,
    ...(sex ? [`for ${sex}`] : []),
    ...(group.age ? [`age ${group.age.join('..')}`] : []),
    ...(informant ? [`from ${informant}`] : []),
    `according-to "${source}" ${{ S: 'seen', M: 'memory', D: 'derived' }[conf]}`,
  ].join(' ');
}
