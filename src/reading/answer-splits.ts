import { code, type Range, type Split } from '../model/index.js';
import { band, whyNoBands } from './bands.js';
import { hasMean, optionsOf, type Value } from './measures/values.js';
import type { Reading } from './reading.js';
import type { NoSplit, SplitReading } from './splits.js';

/** A split by what each client answered at the first timepoint of a question or a score; `by` is its key among the results. */
export interface AnswerSplit extends SplitReading<`answer.${string}`> {
  groups: NonNullable<SplitReading['groups']>;
  answer: NonNullable<SplitReading['answer']>;
}

/** What results are split by of an instrument, or why they cannot be. */
export function answerSplitOf(reading: Reading, stated: Extract<Split, { instrument: string }>): AnswerSplit | NoSplit {
  const { bands, unit } = stated;
  const values = reading.values(stated).filter(({ type }) => hasMean(type) || isChosen(type));
  const [value, ...others] = values;
  if (!value) return 'no-answers';
  if (others.length > 0) return 'several-scores';
  const informants = reading.informants(value);
  const [informant] = informants;
  if (new Set(informants.map(({ kind }) => kind)).size > 1) return 'several-informants';
  if (reading.times(value).length === 0) return 'not-collected';
  if (isChosen(value.type) && bands) return 'not-in-bands';
  if (!isChosen(value.type) && !bands) return 'no-bands';
  if (unit) return 'own-points';
  const why = bands && whyNoBands(bands);
  if (why) return why;
  const variable = value.scale?.variable ?? value.item?.variable ?? code(value.instrument, 20);
  return {
    by: `answer.${variable}`,
    groups: groupsOf(value, bands ?? []),
    answer: { value, ...(informant && { informant }) },
  };
}

/** One of several answers, so that each client is in one group. */
const isChosen = (type: Value['type']): boolean => type === 'yes-no' || type === 'choice' || type === 'ordinal';

function groupsOf(value: Value, bands: readonly Range[]): AnswerSplit['groups'] {
  if (value.type === 'yes-no') return [{ code: 'yes' }, { code: 'no' }];
  if (!isChosen(value.type) || !value.item) return bands.map(band);
  return optionsOf(value.item).map(({ name, text }) => ({ code: name, text }));
}

/** Which values are in each group, both ends with it, in the order of the groups. */
export function answerRanges({ groups, answer: { value } }: AnswerSplit): { low: number; high: number }[] {
  return groups.map(({ range }, index) => {
    if (range) return { low: range.low ?? Number.NEGATIVE_INFINITY, high: range.high ?? Number.POSITIVE_INFINITY };
    const own = value.type === 'yes-no' ? 1 - index : index + 1;
    return { low: own, high: own };
  });
}
