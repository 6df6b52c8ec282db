import type { Said } from '../../../model/index.js';
import type { AnswerName } from '../answers/index.js';

/** One item: its id in the list, what of ours answers it, and what it asks for, in our own words (Swedish, English). */
export type GuidanceItem = readonly [id: string, answers: AnswerName | readonly AnswerName[], sv: string, en: string];

export interface GuidanceList {
  id: string;
  title: Said;
  source: Said;
  /** The items up to this one have been read in the source; the others are from memory. Missing: all are from memory. */
  lastRead?: string;
  items: readonly GuidanceItem[];
}
