import type { Formula } from '../../../model/index.js';
import type { Words } from '../../../plan/index.js';
import type { MeasureSpecification } from '../../measure.js';

type Measured = Pick<MeasureSpecification, 'series' | 'value' | 'better'>;

/** How many decimals a mean of a measure has: one more than its steps, two where the scale is short or a mean itself. */
export function decimalsOf({ series, value }: Measured): number {
  const { low, high } = series.range ?? {};
  if (low === undefined || high === undefined) return 1;
  const width = high - low;
  if (width <= 1) return 3;
  if (width <= 6 || (width <= 12 && isMean(value.scale?.formula))) return 2;
  return width >= 1000 ? 0 : 1;
}

const isMean = (formula: Formula | undefined): boolean =>
  formula !== undefined && 'call' in formula.value && formula.value.call === 'mean';

/** What a measure is counted in, as it stands after a number; nothing when that is not known. */
export function unitOf({ series, value }: Measured, words: Words): string {
  if (series.type === 'score' || series.type === 'rating') return words.s('poäng', 'points');
  const kind = value.item?.kind;
  const unit = kind?.type === 'number' ? kind.unit : undefined;
  // `2 timmar` without its number.
  return unit ? words.duration({ low: 2, high: 2, unit }).slice(2) : '';
}

/** `lägre är bättre; skala 0–40`. */
export function scaleText({ series, better }: Measured, words: Words): string {
  const { s } = words;
  const direction = !better
    ? s('vilket håll som är bättre är inte angivet', 'which way is better is not stated')
    : better === 'higher'
      ? s('högre är bättre', 'higher is better')
      : s('lägre är bättre', 'lower is better');
  const { low, high } = series.range ?? {};
  const scale = low === undefined || high === undefined ? '' : `; ${s('skala', 'scale')} ${words.range({ low, high })}`;
  return direction + scale;
}

/** What each answer is called, by its code: the options, yes and no, the steps of a rating. */
export function answerText({ series }: Pick<MeasureSpecification, 'series'>, code: string, words: Words): string {
  if (series.type === 'yes-no') return code === '1' ? words.s('ja', 'yes') : words.s('nej', 'no');
  const option = series.options[Number(code) - 1];
  return option ? words.text(option.text) : code;
}
