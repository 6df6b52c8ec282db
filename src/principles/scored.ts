import type { Design, Expression, Formula, Instrument, Item, Option, Said, Scale } from '../model/index.js';
import type { Reads } from '../reading/index.js';
import { inBoth, numberWords } from '../words/index.js';

/** What the rules about the inside of an instrument are made with. */

/** A score that is worked out, and its instrument. */
export interface Scored {
  instrument: Instrument;
  scale: Scale;
  formula: Formula;
}
export const scoresIn = ({ instruments }: Design): Scored[] =>
  instruments.flatMap((instrument) =>
    instrument.scales.flatMap((scale) => (scale.formula ? [{ instrument, scale, formula: scale.formula }] : [])),
  );
/** `symptoms.total`. */
export const partName = (instrument: Instrument, { name }: { name: string }): string => `${instrument.name}.${name}`;

type Call = Extract<Expression, { call: string }>;
/** An expression and all that it is made of. */
export const within = (one: Expression): Expression[] => [one, ...partsOf(one).flatMap(within)];
const partsOf = (one: Expression): readonly Expression[] =>
  'call' in one ? one.terms : 'operator' in one ? [one.left, one.right] : [];
const gathering: ReadonlySet<string> = new Set(['sum', 'mean', 'count', 'share', 'max', 'min']);
/** The parts that some answers may be missing from. */
export const gathered = (one: Expression): Call[] =>
  within(one).filter((part): part is Call => 'call' in part && gathering.has(part.call));

/** The items whose points count: not those that days are reckoned between, nor what stands in parts that are passed by. */
export function countedItems(one: Expression, isPassed: (part: Expression) => boolean = () => false): string[] {
  if ('item' in one) return [one.item];
  if (('call' in one && (one.call === 'days' || one.call === 'years')) || isPassed(one)) return [];
  return [...new Set(partsOf(one).flatMap((part) => countedItems(part, isPassed)))];
}
/** Whether something is only held against one answer, which takes no order. */
export const isSameness = (one: Expression): boolean =>
  'operator' in one && (one.operator === 'is' || one.operator === 'is-not');

/** The answers that are written at an item, whatever kind it is; those that it has from another item are not its own. */
export const ownOptions = ({ kind }: Item): readonly Option[] =>
  !kind || !('options' in kind) || ('like' in kind && kind.like !== undefined) ? [] : (kind.options ?? []);

const signs = { is: ['är', 'is'], 'is-not': ['är inte', 'is not'] } as const;
/** A test as it is written: `a är 9`. */
export const testSaid = ({ item, operator, value }: Reads): Said =>
  inBoth((language) => {
    const sign = operator === 'is' || operator === 'is-not' ? signs[operator][language === 'sv' ? 0 : 1] : operator;
    const yesNo = { yes: 'ja', no: 'nej' } as Record<string, string>;
    const wanted =
      'number' in value
        ? numberWords(value.number, language)
        : 'date' in value
          ? value.date
          : (language === 'sv' && yesNo[value.option]) || value.option;
    return `${item} ${sign} ${wanted}`;
  });
