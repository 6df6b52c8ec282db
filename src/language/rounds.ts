import * as ast from './generated/ast.js';
import { itemsOf } from './parts.js';

/** So many times a section can be gone through; each has columns of its own in the data. */
export const mostRounds = 20;

/** How often a section is gone through: at most, at least, and the item whose answer says it. */
export interface Rounds {
  most: number;
  least: number;
  by?: ast.Item;
}

/** Undefined where it is gone through once, also because what is written cannot be read. */
export function roundsOf(section: ast.Section): Rounds | undefined {
  const [rounds] = section.rounds;
  if (!rounds) return undefined;
  const { count, by } = rounds;
  if (!by) return isRounds(count) ? { most: count, least: count } : undefined;
  const item = by.ref;
  const most = item && highest(item);
  if (!item || !isRounds(most) || !isBefore(item, section)) return undefined;
  return { most, least: lowest(item), by: item };
}
const isRounds = (count: number | undefined): count is number =>
  count !== undefined && Number.isInteger(count) && count >= 1 && count <= mostRounds;

/** The most that the answer to a number or a rating can be. */
export const highest = ({ kind }: ast.Item): number | undefined =>
  kind && 'range' in kind && kind.range ? (kind.range.open ? kind.range.high : kind.range.low) : undefined;
/** An item that is not asked of all, or need not be answered, may say nothing. */
function lowest({ kind, condition, optional, declinable }: ast.Item): number {
  const isAnswered = condition.length === 0 && optional.length === 0 && declinable.length === 0;
  return isAnswered && kind && 'range' in kind ? Math.max(0, kind.range?.low ?? 0) : 0;
}

/** Asked once, and before the section. */
export function isBefore(item: ast.Item, section: ast.Section): boolean {
  const owner = section.$container;
  const [first] = section.items;
  const all = itemsOf(owner);
  if (ast.isSection(item.$container) && item.$container.rounds.length > 0) return false;
  return all.includes(item) && (!first || all.indexOf(item) < all.indexOf(first));
}

/** One time that a section is gone through. */
export interface Round extends Rounds {
  /** From 1. */
  number: number;
  section: ast.Section;
}
/** The times that a section is gone through; one that is not repeated has one, without a round. */
export function eachRound(section: ast.Section): (Round | undefined)[] {
  const rounds = roundsOf(section);
  if (!rounds) return [undefined];
  return Array.from({ length: rounds.most }, (_, at) => ({ ...rounds, number: at + 1, section }));
}

/** The name of a section or of one of its items in a round: the first time as it is written, then `age-2`, `age-3` … */
export const inRound = (name: string, round: Round | undefined): string =>
  round && round.number > 1 ? `${name}-${round.number}` : name;

/** The names of an item, one for each time that it is asked. */
export const namesOf = (item: ast.Item): string[] =>
  ast.isSection(item.$container) ? eachRound(item.$container).map((round) => inRound(item.name, round)) : [item.name];
