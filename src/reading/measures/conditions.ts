import { type Condition, comparison, type Instrument, type Item, type Test } from '../../model/index.js';

/** What the condition of an item comes to. */
export interface Conditioned {
  item: Item;
  /** The items that it reads, each once. */
  reads: readonly Item[];
  /** `never`, `always`: whatever is answered. */
  holds: 'never' | 'always' | 'sometimes';
  /** Tests that no answer to their item can pass, whatever the others are. */
  impossible: readonly Reads[];
  /** The items of the circle that it is in, beginning with itself; missing: in none. */
  circle?: readonly string[];
  /** Items that it reads although they are asked after it, or are itself. */
  later: readonly string[];
}
export type Reads = Condition['any'][number]['all'][number];

/** An answer, as a condition sees it: a number, a code, the codes that are chosen, a day. */
type Answered = number | string | readonly string[];
type Answers = ReadonlyMap<string, Answered>;

/** More ways than these are not gone through; nothing is then said. */
const most = 20_000;

/** The items of an instrument that are asked on a condition, in its order. */
export function conditionsOf(instrument: Instrument): readonly Conditioned[] {
  const { items } = instrument;
  const byName = new Map(items.map((item) => [item.name, item]));
  const read = (item: Item): Item[] =>
    [...new Set(testsOf(item).map((test) => test.item))].flatMap((name) => byName.get(name) ?? []);
  return items.flatMap((item, place) => {
    const { condition } = item;
    if (!condition) return [];
    const reads = read(item);
    const circle = circleFrom(item, read);
    const impossible = testsOf(item).filter((test) => {
      const tested = byName.get(test.item);
      return tested && isKnown(tested) && !answersTo(tested, [test]).some((answer) => holds(tested, test, answer));
    });
    const later = reads.filter((one) => items.indexOf(one) > place).map(({ name }) => name);
    const made = { item, reads, impossible, later };
    if (circle) return [{ ...made, circle, holds: 'never' as const }];
    return [{ ...made, holds: whetherItHolds(condition, reads, byName) }];
  });
}

/** Whether all its answers are known. */
const isKnown = ({ kind, moreOptions }: Item): boolean => kind !== undefined && moreOptions !== 'yes';
const testsOf = ({ condition }: Item): Reads[] => condition?.any.flatMap(({ all }) => all) ?? [];

function circleFrom(item: Item, read: (item: Item) => Item[]): string[] | undefined {
  const seen = new Set<Item>();
  const back = (from: Item, path: readonly string[]): string[] | undefined => {
    for (const next of read(from)) {
      if (next === item) return [...path, from.name];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = back(next, [...path, from.name]);
      if (found) return found;
    }
    return undefined;
  };
  return back(item, []);
}

function whetherItHolds(
  condition: Condition,
  reads: readonly Item[],
  byName: ReadonlyMap<string, Item>,
): Conditioned['holds'] {
  const groups = unfolded(condition, byName);
  if (groups && !groups.some((tests) => canHold(tests, byName))) return 'never';
  // An item that need not be answered, may be declined, or is not always asked, makes a test of its own: that there is an answer.
  if (reads.some(({ optional, declinable, condition: own }) => optional || declinable || own)) return 'sometimes';
  const tests = condition.any.flatMap(({ all }) => all);
  const isPassed = (test: Reads, answers: Answers): boolean => {
    const [item, answer] = [byName.get(test.item), answers.get(test.item)];
    return item !== undefined && answer !== undefined && holds(item, test, answer);
  };
  const isTrue = (answers: Answers) => condition.any.some(({ all }) => all.every((test) => isPassed(test, answers)));
  return everyWay(reads, tests, isTrue) ? 'always' : 'sometimes';
}

/** The groups of tests, one of which must hold, with what it takes for the items that they read to be asked. */
function unfolded(
  { any }: Condition,
  byName: ReadonlyMap<string, Item>,
  within: readonly string[] = [],
): Reads[][] | undefined {
  const found: Reads[][] = [];
  for (const { all } of any) {
    let ways: Reads[][] = [[...all]];
    for (const name of new Set(all.map((test) => test.item))) {
      const own = byName.get(name)?.condition;
      if (!own || within.includes(name)) continue;
      const before = unfolded(own, byName, [...within, name]);
      if (!before || ways.length * before.length > 500) return undefined;
      ways = ways.flatMap((way) => before.map((one) => [...way, ...one]));
    }
    found.push(...ways);
    if (found.length > 500) return undefined;
  }
  return found;
}

/** Whether answers can pass all of these tests. Each item is answered by itself, so that they are tried one by one. */
function canHold(tests: readonly Reads[], byName: ReadonlyMap<string, Item>): boolean {
  return [...new Set(tests.map((test) => test.item))].every((name) => {
    const item = byName.get(name);
    const own = tests.filter((test) => test.item === name);
    return (
      !item || !isKnown(item) || answersTo(item, own).some((answer) => own.every((test) => holds(item, test, answer)))
    );
  });
}

/** Whether it is so for all answers to the items; no where there are too many ways to answer. */
function everyWay(items: readonly Item[], tests: readonly Reads[], isTrue: (answers: Answers) => boolean): boolean {
  if (!items.every(isKnown)) return false;
  const own = items.map((item) =>
    answersTo(
      item,
      tests.filter((test) => test.item === item.name),
    ),
  );
  if (own.some((answers) => answers.length === 0)) return false;
  if (own.reduce((ways, answers) => ways * answers.length, 1) > most) return false;
  const from = (place: number, answers: Map<string, Answered>): boolean => {
    const item = items[place];
    if (!item) return isTrue(answers);
    return (own[place] ?? []).every((answer) => from(place + 1, new Map(answers).set(item.name, answer)));
  };
  return from(0, new Map());
}

/** Answers that stand for all that can be given, as far as these tests tell them apart. */
function answersTo(item: Item, tests: readonly Test[]): Answered[] {
  const { kind } = item;
  switch (kind?.type) {
    case 'rating':
    case 'number': {
      const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = kind.range ?? {};
      const isWhole = kind.type === 'rating' && Number.isInteger(low) && Number.isInteger(high);
      const asked = tests.map(({ value }) => numberIn(item, value)).filter((one) => !Number.isNaN(one));
      const limits = [...asked, low, high].filter((one) => Number.isFinite(one)).sort((a, b) => a - b);
      const between = limits.flatMap((one, at) => [one, (one + (limits[at + 1] ?? one + 2)) / 2]);
      const near = isWhole ? limits.flatMap((one) => [one - 1, one, one + 1]) : [...between, (limits[0] ?? 0) - 1];
      const beside = kind.options?.map(({ code }) => Number(code)) ?? [];
      return [...new Set([...near.filter((one) => one >= low && one <= high), ...beside])];
    }
    case 'choice':
      return kind.options.map(({ code }) => code);
    case 'choices': {
      const named = tests.flatMap(({ value }) => ('option' in value ? [value.option] : []));
      const [told, rest] = [
        kind.options.filter(({ name }) => named.includes(name)),
        kind.options.find(({ name }) => !named.includes(name)),
      ];
      if (told.length > 10) return [];
      const apart = [...told, ...(rest ? [rest] : [])].map(({ name }) => name);
      return subsets(apart).filter((one) => one.length > 0);
    }
    case 'yes-no':
      return ['1', '0'];
    case 'date':
      return daysAround(tests);
    default:
      return [];
  }
}

const subsets = (names: readonly string[]): string[][] =>
  names.reduce<string[][]>((found, name) => found.concat(found.map((one) => [...one, name])), [[]]);

function daysAround(tests: readonly Test[]): string[] {
  const told = tests.flatMap(({ value }) => ('date' in value ? [value.date] : []));
  const day = (text: string, add: number) => {
    const date = new Date(`${text}${'-01-01'.slice(text.length - 4)}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + add);
    return Number.isNaN(date.getTime()) ? [] : [date.toISOString().slice(0, 10)];
  };
  return ['0001-01-01', '9999-12-31', ...told.flatMap((one) => [-1, 0, 1, 40, 400].flatMap((add) => day(one, add)))];
}

/** Whether a test holds of an answer, as the forms have it. */
function holds(item: Item, { operator, value }: Test, answer: Answered): boolean {
  if (typeof answer === 'object') {
    if (!('option' in value)) return false;
    return operator === 'is' ? answer.includes(value.option) : operator === 'is-not' && !answer.includes(value.option);
  }
  if ('date' in value) {
    if (item.kind?.type !== 'date') return false;
    const part = String(answer).slice(0, value.date.length);
    return comparison(part < value.date ? -1 : part > value.date ? 1 : 0, operator);
  }
  const order = Number(answer) - numberIn(item, value);
  return !Number.isNaN(order) && comparison(order, operator);
}

/** A number, or the code of an answer; not a number where it is neither. */
function numberIn({ kind }: Item, value: Test['value']): number {
  if ('number' in value) return value.number;
  if (!('option' in value)) return Number.NaN;
  if (kind?.type === 'yes-no') return value.option === 'yes' ? 1 : value.option === 'no' ? 0 : Number.NaN;
  const options = (kind && 'options' in kind && kind.options) || [];
  return Number(options.find(({ name }) => name === value.option)?.code);
}
