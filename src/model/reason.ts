import type { Range, Unit } from './types.js';

/**
 * Beyond these a number is a slip of the hand: nothing is computed from it, and the check says so.
 * More persons than live in Sweden; longer than anybody lives.
 */
export const mostPersons = 10_000_000;
export const mostYears = 150;

/** Whether so many persons can be: a share of them is held against its whole elsewhere. */
export const isNumberOfPersons = ({ low = 0, high = low }: Range): boolean => low >= 0 && high <= mostPersons;

const perYear: Record<Unit, number> = { year: 1, month: 12, week: 52, day: 365, hour: 8760, minute: 525_600 };
export const isWithinReason = (n: number, unit: Unit): boolean => Math.abs(n) <= mostYears * perYear[unit];
