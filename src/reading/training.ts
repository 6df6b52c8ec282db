import type { Collect } from '../model/index.js';
import { isMajority } from './people/reach.js';
import type { Reading } from './reading.js';

/** An instrument whose use requires training, with how many of those who use it have it. */
export interface Training {
  collect: Collect;
  instrument: string;
  /** `few`: said to be fewer than half; `some`: some, or not known how many. */
  trained: 'most' | 'some' | 'few' | 'nobody' | 'unsaid';
}

/** Each instrument that requires training, once. */
export function trainingOf({ design, evidence, instruments }: Reading): Training[] {
  const found = new Map<string, Training>();
  for (const { collect, instrument } of evidence) {
    const required = collect.training ?? instruments.of(instrument)?.training;
    if (found.has(instrument) || required === undefined || required === 'none') continue;
    found.set(instrument, { collect, instrument, trained: trainedIn(collect.trained ?? design.procedure?.trained) });
  }
  return [...found.values()];
}

function trainedIn(share: Collect['trained']): Training['trained'] {
  if (!share) return 'unsaid';
  if (isMajority(share)) return 'most';
  if ('word' in share) return share.word === 'none' ? 'nobody' : share.word === 'few' ? 'few' : 'some';
  return share.amount.high === 0 ? 'nobody' : isMajority(share) === false ? 'few' : 'some';
}
