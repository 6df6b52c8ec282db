import {
  type Amount,
  type Condition,
  type Duration,
  type Informant,
  type Interval,
  isDate,
  type Measure,
  type People,
  type Range,
  type Share,
  type Test,
} from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { isBuiltin } from '../scope.js';
import { isDefined, known, maybeText, type Reader, stated } from './reader.js';

/** `2026-01-31`, `2026-01` or `2026`; what is none of them is left out, and reported where it stands. */
export const day = (given: ast.Day | undefined): string | undefined =>
  given !== undefined && isDate(String(given)) ? String(given) : undefined;

export function range(node: ast.Range): Range {
  if (node.open) return stated({ low: node.low, high: node.high });
  return { low: node.low ?? 0, high: node.low ?? 0 };
}

export function amount(node: ast.Amount, presumed = false): Amount {
  return stated({
    ...range(node.range),
    about: node.about ? (true as const) : undefined,
    percent: node.percent ? (true as const) : undefined,
    of: node.whole,
    presumed: presumed ? (true as const) : undefined,
  });
}

export function duration(node: ast.Duration | undefined): Duration | undefined {
  const unit = known('Unit', node?.unit);
  return node && unit
    ? stated({ ...range(node.range), about: node.about ? (true as const) : undefined, unit })
    : undefined;
}

const parts: readonly (readonly [string, number])[][] = [
  [
    ['minute', 1],
    ['hour', 60],
    ['day', 1440],
    ['week', 10080],
  ],
  [
    ['month', 1],
    ['year', 12],
  ],
];

/** `within 14 days`: on which side of the timepoint is not said. A range has its sides in its signs. */
export const isSideless = ({ side, length }: ast.Window): boolean =>
  length !== undefined && side === undefined && length.range !== undefined && !length.range.open;

/** Around a timepoint: negative before it. Undefined where its side is not said, and where the units of its two ends cannot be made one. */
export function windowOf(node: ast.Window | undefined): Duration | undefined {
  if (!node) return undefined;
  if (node.length) {
    const length = duration(node.length);
    const most = length && (length.high ?? length.low);
    // Before or after is not guessed.
    if (isSideless(node)) return undefined;
    if (!length || most === undefined || node.side === undefined) return length;
    return node.side === 'before' ? { ...length, low: -most, high: 0 } : { ...length, low: 0, high: most };
  }
  const kind = parts.find((units) => [node.earlyUnit, node.unit].every((unit) => units.some(([one]) => one === unit)));
  const size = (unit: string | undefined) => kind?.find(([one]) => one === unit)?.[1] ?? 0;
  const smaller = size(node.earlyUnit) <= size(node.unit) ? node.earlyUnit : node.unit;
  const unit = known('Unit', smaller);
  if (!kind || !unit || node.early === undefined || node.late === undefined) return undefined;
  const signed = (n: number, of: string | undefined, side: string | undefined) =>
    // Not minus nought.
    (n * size(of) * (side === 'before' ? -1 : 1)) / size(unit) + 0;
  return stated({
    low: signed(node.early, node.earlyUnit, node.earlySide),
    high: signed(node.late, node.unit, node.side),
    about: node.about ? (true as const) : undefined,
    unit,
  });
}

export function share(node: ast.Share | undefined): Share | undefined {
  if (!node) return undefined;
  if (node.amount) return { amount: amount(node.amount) };
  const word = known('ShareWord', node.word);
  return word && { word };
}

export function people(reader: Reader, node: ast.People | undefined): People | undefined {
  if (!node) return undefined;
  if (node.amount) return { amount: amount(node.amount) };
  const groups = node.groups
    .map((reference) => {
      const group = reference.ref;
      if (!group) {
        const name = reader.unknown('group', reference.$refText);
        return name === undefined ? undefined : { group: name };
      }
      if (!group.name) return undefined;
      if (isBuiltin(group)) return { word: group.name as 'all' };
      return group.$type === 'Part' ? { part: group.name } : { group: group.name };
    })
    .filter(isDefined);
  return groups.length > 0 ? { groups } : undefined;
}

export function informants(nodes: readonly ast.Informant[]): Informant[] {
  return nodes
    .map((node) => {
      const kind = known('InformantKind', node.kind);
      return kind && stated({ kind, label: maybeText(node.label) });
    })
    .filter(isDefined);
}

export function measure(reader: Reader, node: ast.Measure | undefined): Measure | undefined {
  if (!node) return undefined;
  const target = node.instrument.ref;
  if (target && isBuiltin(target)) {
    return target.name === 'age' || target.name === 'sex' || target.name === 'none'
      ? { variable: target.name }
      : undefined;
  }
  const instrument = reader.instrument(node.instrument);
  if (instrument === undefined) return undefined;
  const part = node.part?.ref?.name ?? node.part?.$refText;
  if (part && target && !node.part?.ref) reader.unknown('part', part, instrument);
  return stated({ instrument, part: part || undefined });
}
export const measures = (reader: Reader, nodes: readonly ast.Measure[]): Measure[] =>
  nodes.map((n) => measure(reader, n)).filter(isDefined);

/** `unknown`: told of an answer that nothing has; without it such a test is left out. */
export function test(node: ast.Test | undefined, unknown?: (answer: string) => string | undefined): Test | undefined {
  if (!node) return undefined;
  const operator = node.operator ?? (node.negated ? 'is-not' : 'is');
  const { number, date, option } = node.value;
  if (number !== undefined) return { operator, value: { number } };
  if (date !== undefined) return isDate(date) ? { operator, value: { date } } : undefined;
  const name = option?.ref ? option.ref.name : option && unknown?.(option.$refText);
  return name === undefined ? undefined : { operator, value: { option: name } };
}

/** Tests that cannot be understood are left out; a condition without any is none. `named`: what an item is called where it is asked. */
export function condition(
  node: ast.Or | undefined,
  named: (item: ast.Item) => string = ({ name }) => name,
): Condition | undefined {
  if (!node) return undefined;
  const any = node.terms
    .map((and) => ({
      all: and.terms
        .map((c) => {
          const t = test(c.test);
          // Of a condition that is not finished the parser has no item at all.
          const item = (c as Partial<ast.Condition>).item?.ref;
          return item && t ? { item: named(item), ...t } : undefined;
        })
        .filter(isDefined),
    }))
    .filter((group) => group.all.length > 0);
  return any.length > 0 ? { any } : undefined;
}

export function intervals(nodes: readonly ast.Interval[]): Interval[] {
  return nodes
    .map((node) => {
      const word = known('IntervalWord', node.word);
      const unit = known('Unit', node.unit);
      return word ? { word } : unit ? { every: node.count ?? 1, unit } : undefined;
    })
    .filter(isDefined);
}
