import type { Design, Expression, Formula, Instrument, Item, Option, Range, Said, Scale } from '../model/index.js';
import type { Reads } from '../reading/index.js';
import { inBoth, numberWords, rangeWords } from '../words/index.js';
import type { DesignFix } from './finding.js';
import { edit, fix, isOwn } from './fixing.js';

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

/** What a finding about the stated limits of a score says. */
export interface Limits {
  scale: string;
  stated: Said;
  possible: Said;
  range: Range;
}
/** A finding at the stated limits of a score, of which its items can give others. */
export const limitsFound = ({ instrument, scale }: Scored, stated: Range, range: Range) => ({
  path: `${scale.path}/range`,
  params: {
    scale: partName(instrument, scale),
    stated: inBoth((language) => rangeWords(stated, language)),
    possible: inBoth((language) => rangeWords(range, language)),
    range,
  } satisfies Limits,
  instruments: [instrument.name],
});
/** The limits that the items can give, written in place of those that are stated. */
export function limitsFix(path: string, range: Range, design: Design): DesignFix[] {
  const own = scoresIn(design).find(({ scale }) => path.startsWith(`${scale.path}/`));
  const { low = 0, high = 0 } = range;
  const isWritable = [low, high].every((one) => /^-?\d+(\.\d+)?$/.test(`${one}`));
  if (!own || !isOwn(own.instrument) || !isWritable) return [];
  const words = inBoth((language) => rangeWords(range, language));
  return [fix(`Ange gränserna ${words.sv}`, `State the limits ${words.en}`, edit(path, 'replace', `${low}..${high}`))];
}
