import type { Value } from '../../reading/index.js';

/** Correlations of the first and the last value that are reckoned with: nobody knows it beforehand. */
export const correlations = [0.5, 0.7] as const;

/** The standard deviation of a measure and its reliability, where they are known; what has been read at its source goes first. */
export interface Deviation {
  deviation: number;
  reliability?: number;
  /** Where they are from, and whether both have been read there. */
  sources: string[];
  verified: boolean;
}

const verifiedFirst = (confidence: string | undefined) => (confidence === 'seen' || confidence === 'derived' ? 0 : 1);

export function deviationOf({ scale }: Value): Deviation | undefined {
  const facts = [...(scale?.facts ?? [])].sort((a, b) => verifiedFirst(a.confidence) - verifiedFirst(b.confidence));
  const [spread, consistency] = ['sd', 'reliability'].map((kind) => facts.find((one) => one.kind === kind));
  if (!spread) return undefined;
  const used = [spread, consistency].filter((one) => one !== undefined);
  const sources = used.flatMap(({ reference, source }) => reference ?? source?.text ?? []);
  return {
    deviation: spread.value,
    ...(consistency && { reliability: consistency.value }),
    sources: [...new Set(sources)],
    verified: used.every(({ confidence }) => verifiedFirst(confidence) === 0),
  };
}
