import { inOrder, pointsOf } from '../../model/index.js';
import { type Answer, type FormItem, type FormOption, yesNoCodes } from '../form.js';

/** The answers that have a code: of a choice all, of a rating or a number those with words. */
export const optionsOf = ({ kind }: Pick<FormItem, 'kind'>): readonly FormOption[] =>
  ('options' in kind ? kind.options : undefined) ?? [];

/** An item whose answers are chosen from a list. One without any option can only be answered in words. */
export const hasOptions = ({ kind }: FormItem): boolean =>
  (kind.type === 'choice' || kind.type === 'choices') && kind.options.length > 0;

/** An item whose answer can be a number. */
export const isNumeric = ({ kind }: FormItem): boolean =>
  kind.type === 'choice' || kind.type === 'choices'
    ? kind.options.length > 0
    : !['date', 'text', 'unstated'].includes(kind.type);

/**
 * An answer as a number that can be counted and put in order: the number itself (or the points that it stands for), an
 * option's place among the options in order, 1 for yes and 0 for no, how many were chosen. An answer that does not
 * count is none, except of a choice without order, where it is a category like the others.
 */
export function numericAnswer(item: FormItem, answer: Answer | undefined): number | undefined {
  if (answer === undefined) return undefined;
  const { kind } = item;
  switch (kind.type) {
    case 'rating':
    case 'number': {
      if (typeof answer !== 'number') return undefined;
      const option = kind.options?.find(({ code }) => Number(code) === answer);
      const points = option ? pointsOf(option) : answer;
      return typeof points === 'number' ? points : undefined;
    }
    case 'choice': {
      if (kind.options.some(({ code, declines }) => declines && code === answer)) return undefined;
      if (kind.yesNo) return answer === yesNoCodes.yes ? 1 : 0;
      const place = inOrder(kind.options).findIndex((option) => option.code === answer);
      const option = inOrder(kind.options)[place];
      return option === undefined || (kind.ordered && typeof pointsOf(option) !== 'number') ? undefined : place + 1;
    }
    case 'choices':
      return typeof answer === 'object' ? answer.length : undefined;
    case 'yes-no':
      return answer === yesNoCodes.yes ? 1 : answer === yesNoCodes.no ? 0 : undefined;
    default:
      return undefined;
  }
}
