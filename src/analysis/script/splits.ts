import { splitWordsOf } from '../../data/index.js';
import type { Design } from '../../model/index.js';
import { answerRanges, isOfAnswers, read, type SplitReading } from '../../reading/index.js';
import type { Specification } from '../specification.js';
import { seriesCode } from './measures.js';
import { call, code, literal, type Value } from './r.js';

/** What results are split by, with the groups. */
export function splitsCode(design: Design): string {
  const all = read(design).splits.map((split): [string, Value] => [split.by, code(splitCode(split))]);
  return `splits <- ${call('list', all)}`;
}

function splitCode(split: SplitReading): string {
  const { groups, unit } = split;
  if (isOfAnswers(split)) return call('split_into', [['codes', split.groups.map((one) => one.code)]]);
  if (!groups) return call('split_into', []);
  const codes = groups.map((one) => one.code);
  if (groups.some(({ range }) => range)) {
    return call('split_into', [
      ['codes', codes],
      ['low', groups.map(({ range }) => range?.low ?? 0)],
      [
        'high',
        code(
          call(
            'c',
            groups.map(({ range }): [string, Value] => ['', range?.high ?? Infinity]),
          ),
        ),
      ],
      ['unit', unit ?? 'year'],
    ]);
  }
  const words = [...splitWordsOf(split)];
  return call('split_into', [
    ['codes', codes],
    ['words', words.map(([word]) => word)],
    ['of', words.map(([, own]) => own)],
  ]);
}

/** Who is in which group by their first answers. */
export function answerSplitsCode({ answerSplits }: Specification): string[] {
  return answerSplits.map(({ split, series, time }) => {
    const { by, groups } = split;
    const ranges = answerRanges(split);
    const ends = (end: 'low' | 'high') =>
      code(
        call(
          'c',
          ranges.map((one): [string, Value] => ['', one[end]]),
        ),
      );
    const made = call('answer_group', [
      ['', code(seriesCode(by, series))],
      ['', time],
      ['codes', groups.map((one) => one.code)],
      ['low', ends('low')],
      ['high', ends('high')],
    ]);
    return `data$traits[[${literal(by)}]] <- ${made}`;
  });
}
