import { type AnswerSplit, answerRanges } from '../../reading/index.js';
import type { Column } from './column.js';
import { NamedColumn } from './named-column.js';

/** The group of each client by the value of an answer; those whose value is in none of the groups are missing. */
export function answerGroups(split: AnswerSplit, values: Column): NamedColumn {
  const ranges = answerRanges(split);
  const found = new NamedColumn();
  for (const [place, value] of values.entries()) {
    const own = split.groups[ranges.findIndex(({ low, high }) => value >= low && value <= high)];
    if (own) found.set(place, own.code);
  }
  return found;
}
