import type { Fact, Provenance } from './types.js';

/**
 * What a design counts with: of each kind that it states itself, with an indicator, its own; of the others what is known of
 * the scale. Several of one kind are a choice that nobody has made.
 */
export const countedFacts = (known: readonly Fact[], own: readonly Fact[] = []): Fact[] => [
  ...known.filter((one) => !own.some(({ kind }) => kind === one.kind)),
  ...own,
];

/** Somebody has read it in a source, or worked it out; what is not said counts as neither. */
export const isVerified = ({ confidence }: Provenance): boolean => confidence === 'seen' || confidence === 'derived';
