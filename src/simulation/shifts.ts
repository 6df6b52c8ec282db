import { allAsked, allScores, type Form, type FormItem, numericAnswer, scoresOf } from '../forms/index.js';
import { type Design, effectOf } from '../model/index.js';
import { read, type Value } from '../reading/index.js';
import { mean, normalPoint, sd } from '../statistics/index.js';
import { answersTo } from './answers.js';
import type { Directions } from './directions.js';
import { Random } from './random.js';

/**
 * The change that is to be found, in standard deviations of the clients' changes, for the better: of every outcome that is
 * to improve, and of single outcomes by number or name. An outcome that is only to be kept changes when it is named.
 */
export interface KnownChange {
  all?: number;
  outcomes: Readonly<Record<string, number>>;
}

/** Why a change that was asked for cannot be made: no such outcome, nothing that can change, or more than the scale holds. */
export class ImpossibleChange extends Error {
  readonly outcome: string;
  readonly why: 'unknown' | 'nothing' | 'too-large';
  /** The outcomes that there are, or the largest change that can be made. */
  readonly beside: { names?: readonly string[]; most?: number };

  constructor(
    outcome: string,
    why: ImpossibleChange['why'],
    beside: { names?: readonly string[]; most?: number } = {},
  ) {
    super(`change of ${outcome}: ${why}`);
    this.outcome = outcome;
    this.why = why;
    this.beside = beside;
  }
}

/** How much better the clients get on average until the end, by variable, in standard deviations of how they are at the start. */
export type Shifts = ReadonlyMap<string, number>;

/** What is not asked for changes by so much. */
export const usualShift = 0.5;
/** How people's changes differ, in the same unit. */
export const spreadOfShifts = 0.6;

/** So many made-up people are asked when the shift is looked for: the change of a value is then right to about 0.01. */
const people = 4000;
/** Shifts that are tried, from none to where everybody has come to the end of the scale. */
const largest = 6;

const before = new WeakMap<Design, Map<string, Shifts>>();

/** The shifts that give the known change in each outcome's judged values. An item of two outcomes follows the first. */
export function shiftsOf(design: Design, forms: readonly Form[], directions: Directions, known: KnownChange): Shifts {
  const all = before.get(design) ?? new Map<string, Shifts>();
  before.set(design, all);
  const key = JSON.stringify(known);
  const found = all.get(key) ?? search(design, forms, directions, known);
  all.set(key, found);
  return found;
}

function search(design: Design, forms: readonly Form[], directions: Directions, known: KnownChange): Shifts {
  const reading = read(design);
  const { outcomes } = reading;
  const named = new Map<string, string>();
  for (const { number, outcome } of outcomes) for (const key of [number, outcome.name]) named.set(key, number);
  for (const key of Object.keys(known.outcomes)) {
    if (!named.has(key))
      throw new ImpossibleChange(key, 'unknown', {
        names: outcomes.map(({ number, outcome }) => `${number} (${outcome.name})`),
      });
  }
  const found = new Map<string, number>();
  for (const { number, outcome } of outcomes) {
    const own = known.outcomes[number] ?? known.outcomes[outcome.name];
    const improves = reading
      .hypotheses(outcome)
      .some(({ kind }) => kind === 'improve' || (kind === 'differ' && reading.comparison.arms));
    const size = own ?? (improves || known.all === undefined ? known.all : 0);
    if (size === undefined) continue;
    const values = reading.judged(outcome).map(({ value }) => value);
    const changed = values.filter((value) => shiftValue(value, { size, number, forms, directions, found }));
    if (own !== undefined && own !== 0 && changed.length === 0) throw new ImpossibleChange(number, 'nothing');
  }
  return found;
}

interface Sought {
  size: number;
  number: string;
  forms: readonly Form[];
  directions: Directions;
  found: Map<string, number>;
}

/** Finds the shift of one value and notes it for what the value is made of. False for what does not follow how people are. */
function shiftValue(value: Value, { size, number, forms, directions, found }: Sought): boolean {
  const variable = value.scale?.variable ?? value.item?.variable;
  if (variable === undefined || value.type === 'choices' || value.type === 'date' || value.type === 'text')
    return false;
  const form = forms.find(
    (one) =>
      allAsked(one).some((item) => item.variable === variable) ||
      allScores(one).some((rule) => rule.variable === variable),
  );
  if (!form) return false;
  const items = allAsked(form);
  const { better } = value;
  const sign = better === 'lower' ? -1 : 1;
  const formula = value.scale?.formula?.value;
  const counted = formula
    ? items.filter(({ name, variable: own }) => own !== variable && effectOf(name, formula) !== undefined)
    : [];
  const own = counted.length > 0 ? counted.map((item) => item.variable) : [variable];
  // Conditions and scores may ask for anything in the form, but sections without the value are not needed.
  const sections = form.sections.filter((section) =>
    [...section.items, ...section.entries, ...section.scores].some(
      (one) => own.includes(one.variable) || one.variable === variable,
    ),
  );
  const needed = sections.some(({ items: all }) => all.some(({ condition }) => condition))
    ? form
    : { ...form, sections };
  const gives = measured(needed, { variable, value, own, directions });
  const before = gives(0, 0);
  /** The standardised change, the right way. */
  const at = (shift: number): number => {
    const after = gives(shift, 1);
    const changes = before.flatMap((first, index) => {
      const last = after[index];
      return first === undefined || last === undefined ? [] : [sign * (last - first)];
    });
    const spread = sd(changes);
    return spread ? mean(changes) / spread : 0;
  };
  const shift = solve(at, size, number);
  for (const each of own) if (!found.has(each)) found.set(each, shift);
  return true;
}

/** The shift at which the change is so large. */
function solve(at: (shift: number) => number, size: number, number: string): number {
  const turn = size < 0 ? -1 : 1;
  const goal = Math.abs(size);
  const reaches = (shift: number) => turn * at(turn * shift);
  const tried = [0.5, 1, 1.5, 2, 3, 4, largest].map((shift) => ({ shift, gives: reaches(shift) }));
  const enough = tried.find(({ gives }) => gives >= goal);
  if (!enough) {
    const most = Math.max(...tried.map(({ gives }) => gives));
    if (most <= 0) throw new ImpossibleChange(number, 'nothing');
    throw new ImpossibleChange(number, 'too-large', { most });
  }
  let [low, high] = [-0.5, enough.shift];
  for (let round = 0; round < 16; round++) {
    const middle = (low + high) / 2;
    if (reaches(middle) < goal) low = middle;
    else high = middle;
  }
  return (turn * (low + high)) / 2;
}

/** The values that the same made-up people give: `progress` 0 at the start, 1 when all of the change has come. */
function measured(
  form: Form,
  {
    variable,
    value,
    own,
    directions,
  }: { variable: string; value: Value; own: readonly string[]; directions: Directions },
): (shift: number, progress: number) => (number | undefined)[] {
  const items = allAsked(form);
  const scores = allScores(form);
  const isScore = scores.some((rule) => rule.variable === variable);
  const item = items.find((one) => one.variable === variable);
  const desired = value.type === 'choice' ? value.desired : [];
  const numberOf = (one: FormItem, answer: Parameters<typeof numericAnswer>[1]) => {
    const found = numericAnswer(one, answer);
    return found === undefined || desired.length === 0 ? found : Number(desired.includes(found));
  };
  return (shift, progress) => {
    const shifts = new Map(own.map((each) => [each, shift]));
    return Array.from({ length: people }, (_, index) => {
      const random = new Random(index + 1, progress + 1);
      // Even over how people are, so that chance plays a small part; their changes in an order of their own.
      const wellbeing = normalPoint((index + 0.5) / people);
      const spread = spreadOfShifts * normalPoint((((index * 1597) % people) + 0.5) / people);
      const answers = answersTo(items, { wellbeing, progress, spread, shifts, day: 20_000 }, directions, random);
      if (isScore) return scoresOf({ items, scores }, answers, '2025-01-01')[variable];
      return item && numberOf(item, answers[variable]);
    });
  };
}
