import type { DesignSource, Reading } from '../../language/index.js';

/** A design on one side of a comparison. */
export interface Candidate {
  /** What two versions of one file have in common. */
  path: string;
  /** As people are shown it. */
  shown: string;
  source: DesignSource;
}
export interface Pairing {
  pairs: { before: Candidate; now: Candidate }[];
  /** Without an earlier version. */
  fresh: Candidate[];
  /** Without a newer. */
  gone: Candidate[];
  /** May be any of several. */
  unclear: { now: Candidate; among: Candidate[] }[];
}

export const hasErrors = ({ findings }: Pick<Reading, 'findings'>): boolean =>
  findings.some(({ severity }) => severity === 'error');

export const candidatesOf = (reading: Reading, path: string, shown: string): Candidate[] =>
  reading.designs.map((source) => ({ path, shown, source }));

const nameOf = ({ source }: Candidate): string => source.design.name;

/**
 * Which design is which: of one name in one file; the only one that is left of a file on both sides, which has been
 * renamed; else of one name in another file, where there is only one.
 */
export function pairing(before: readonly Candidate[], now: readonly Candidate[]): Pairing {
  const [old, fresh] = [new Set(before), new Set(now)];
  const pairs: Pairing['pairs'] = [];
  const pair = (was: Candidate, is: Candidate) => {
    old.delete(was);
    fresh.delete(is);
    pairs.push({ before: was, now: is });
  };
  for (const is of now) {
    const was = [...old].find((one) => one.path === is.path && nameOf(one) === nameOf(is));
    if (was) pair(was, is);
  }
  for (const is of now) {
    const there = [...old].filter((one) => one.path === is.path);
    const here = [...fresh].filter((one) => one.path === is.path);
    // A name that another file has is that one's, moved.
    const isElsewhere = [...old].some((one) => nameOf(one) === nameOf(is));
    if (fresh.has(is) && there.length === 1 && here.length === 1 && !isElsewhere && there[0]) pair(there[0], is);
  }
  const unclear: Pairing['unclear'] = [];
  for (const is of [...fresh]) {
    const among = [...old].filter((one) => nameOf(one) === nameOf(is));
    const rivals = [...fresh].filter((one) => nameOf(one) === nameOf(is));
    if (among.length === 1 && rivals.length === 1 && among[0]) pair(among[0], is);
    else if (among.length > 0) unclear.push({ now: is, among });
  }
  for (const { now: is, among } of unclear) {
    fresh.delete(is);
    for (const was of among) old.delete(was);
  }
  return { pairs, fresh: [...fresh], gone: [...old], unclear };
}
