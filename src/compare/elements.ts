import type { Design, Said } from '../model/index.js';
import { both, inBoth } from '../words/index.js';
import { changedSaid, type Difference, difference } from './difference.js';
import { type ElementTable, type Fact, isTable } from './facts/fact.js';
import { isLess, same } from './same.js';
import { shownValue } from './shown.js';

type Element = Record<string, unknown>;
export interface Designs {
  before: Design;
  now: Design;
}
/** Where an element hangs, for those that have no path of their own. */
interface Owner {
  path: string;
  earlier?: string;
  subject?: Said;
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const elementsOf = (value: unknown): Element[] => (Array.isArray(value) ? value : [value]).filter(isElement);
const pathOf = (one: Element | undefined, otherwise: string): string =>
  typeof one?.path === 'string' ? one.path : otherwise;
const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** Each element with the one that it was: of the same name, else saying the same, else in the same place among the rest. */
export function paired<T>(before: readonly T[], now: readonly T[]): { before?: T; now?: T }[] {
  const nameOf = (one: T) => (isElement(one) && typeof one.name === 'string' ? one.name : undefined);
  const free = new Set(before);
  const partner = new Map<T, T>();
  const pair = (fits: (was: T, is: T) => boolean) => {
    for (const is of now) {
      if (partner.has(is)) continue;
      const was = [...free].find((one) => fits(one, is));
      if (was === undefined) continue;
      free.delete(was);
      partner.set(is, was);
    }
  };
  pair((was, is) => nameOf(was) !== undefined && nameOf(was) === nameOf(is));
  pair((was, is) => nameOf(was) === undefined && nameOf(is) === undefined && same(was, is));
  pair((was, is) => nameOf(was) === undefined && nameOf(is) === undefined);
  return [
    ...now.map((is) => ({ ...(partner.has(is) && { before: partner.get(is) as T }), now: is })),
    ...[...free].map((was) => ({ before: was })),
  ];
}

/** What an element is called: by its text, its title or its name. */
function subjectOf(table: ElementTable, one: Element | undefined, designs: Designs): Said | undefined {
  const own = one?.text ?? one?.title ?? one?.name ?? one?.label;
  if (own === undefined) return undefined;
  return inBoth((language) => {
    const shown = shownValue(own, language, designs.now);
    return shown === undefined ? table.said[language] : `${table.said[language]} ${shown}`;
  });
}

/** The differences between two elements in each of the table's facts that is compared by itself, and below. */
export function compareFacts(
  table: ElementTable,
  was: Element,
  is: Element,
  designs: Designs,
  owner: Owner,
): Difference[] {
  const path = pathOf(is, owner.path);
  const earlier = pathOf(was, owner.earlier ?? '');
  const subject = subjectOf(table, is, designs) ?? owner.subject ?? table.said;
  return Object.entries(table.facts).flatMap(([key, fact]) => {
    const [before, now] = [was[key], is[key]];
    if (isTable(fact)) {
      return compareElements(fact, elementsOf(before), elementsOf(now), designs, { path, earlier, subject });
    }
    if (fact.within !== undefined || same(before ?? [], now ?? []) || (isNothing(before) && isNothing(now))) return [];
    return [changedFact(fact, before, now, designs, { path, earlier, subject })];
  });
}

function changedFact(fact: Fact, before: unknown, now: unknown, designs: Designs, owner: Owner): Difference {
  const isFree = (fact.firstFree && isNothing(before)) || (fact.lessFree && isLess(before, now));
  return difference(
    fact.kind,
    { path: owner.path, ...(owner.earlier && { earlier: owner.earlier }), subject: owner.subject ?? fact.said },
    factSaid(fact, before, now, designs),
    !isFree,
  );
}

/** `bevaras: 5 år → 10 år`. */
export function factSaid({ said, list }: Fact, before: unknown, now: unknown, designs: Designs): Said {
  const shown = (value: unknown, design: Design): Said | undefined => {
    if (isNothing(value)) return undefined;
    const [sv, en] = (['sv', 'en'] as const).map((language) => shownValue(value, language, design, list));
    return sv === undefined || en === undefined ? undefined : both(sv, en);
  };
  const [first, last] = [shown(before, designs.before), shown(now, designs.now)];
  const isShown = (isNothing(before) || first !== undefined) && (isNothing(now) || last !== undefined);
  return changedSaid(said, first, last, isShown);
}

/** Those of a list, or the one. */
export function compareElements(
  table: ElementTable,
  before: readonly Element[],
  now: readonly Element[],
  designs: Designs,
  owner: Owner,
): Difference[] {
  if (table.within === 'measurements') return [];
  return paired(before, now).flatMap(({ before: was, now: is }) => {
    if (was && is) return compareFacts(table, was, is, designs, owner);
    if (table.within) return [];
    const subject = subjectOf(table, was ?? is, designs) ?? table.said;
    if (is) {
      const what = both(`${table.said.sv}: tillkommer`, `${table.said.en}: added`);
      return [difference(table.added, { path: pathOf(is, owner.path), subject }, what)];
    }
    const earlier = pathOf(was, owner.earlier ?? '');
    const what = both(`${table.said.sv}: finns inte längre`, `${table.said.en}: no longer there`);
    return [difference(table.removed, { path: owner.path, earlier, subject }, what)];
  });
}
