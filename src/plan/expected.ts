import type { Design } from '../model/index.js';
import { type Expected, type Persons, read } from '../reading/index.js';
import { askedWords, figuresFor, perWords } from '../words/index.js';
import type { Words } from './design-words.js';

/** Who begins, with the period and of which groups: `cirka 90 personer per år`; undefined when nobody says in figures. */
export const beginText = (design: Design, words: Words): string | undefined => {
  const { s } = words;
  const { each, together, unstated } = read(design).sizes;
  const several = design.targetGroups.length > 1;
  const groups = each.flatMap(({ group, ...counted }) =>
    group && several ? [{ called: words.text(group.text), ...counted }] : [],
  );
  if (!together) {
    if (groups.length === 0) return undefined;
    const all = groups.map((one) => `${one.called}: ${personsText(one, words)}`);
    return `${all.join('; ')} (${s('de läggs inte ihop', 'they are not added together')}${missing(unstated, words)})`;
  }
  const about = each.some(({ size }) => size.amount.about) ? ({ about: true } as const) : {};
  const [only] = each;
  // A single number is said as it is stated.
  const text = each.length === 1 && only ? personsText(only, words) : personsText({ ...together, ...about }, words);
  if (groups.length === 0) return text;
  const parts =
    groups.length === 1
      ? groups.map(({ called }) => s(`bara ${called}`, `only ${called}`))
      : groups.map((one) => `${one.called}: ${words.range(one)}`);
  return `${text} (${parts.join('; ')}${missing(unstated, words)})`;
};
const missing = (groups: Expected['sizes']['unstated'], words: Words): string => {
  const named = words.list(groups.map(({ text }) => words.text(text)));
  return named === ''
    ? ''
    : words.s(`; för ${named} är antalet inte angivet`, `; for ${named} the number is not stated`);
};

type Stated = Persons & { about?: true; size?: Expected['sizes']['each'][number]['size'] };
/** `20 personer per år`. */
export const personsText = ({ low, high, per, about, size }: Stated, words: Words): string => {
  const stated = size && { ...size.amount, of: undefined };
  const amount = words.amount(stated ?? { low, high, ...(about && { about }) });
  return `${amount} ${words.word('CountUnit', 'persons')}${per ? ` ${perWords(per, words.language)}` : ''}`;
};

/** `25 %`, `0–30 %`. */
export const lossShare = ({ low, high }: { low: number; high: number }, words: Words): string => {
  const { percent } = figuresFor(words.language);
  return high > low ? `${Math.round(low * 100)}–${percent(high)}` : percent(low);
};

/** Why the number of those left is only the most that it can be; empty when it is not. */
export const atMostText = ({ atMost, loss }: Expected, words: Words): string => {
  const { s } = words;
  switch (atMost) {
    case 'no attrition':
      return s('bortfallet är inte angivet i siffror', 'the attrition is not stated in figures');
    case 'of completed':
      return s(
        'bortfallet är räknat bara på dem som fullföljt, och hur många de är av dem som började sägs inte',
        'the attrition is counted only on those who completed, and how many they are of those who began is not said',
      );
    case 'of others': {
      const people = loss?.statement.for;
      const others = people ? words.people(people) : s('en del av dem', 'some of them');
      return s(
        `bortfallet är räknat på ${others}, inte på alla som började`,
        `the attrition is counted on ${others}, not on all who began`,
      );
    }
    case 'denominator not stated':
      return s('vad bortfallet är räknat på sägs inte', 'what the attrition is counted on is not said');
    default:
      return '';
  }
};

/** Why nobody has both measurements of the main result; undefined when somebody has. */
export const withoutPairs = (design: Design, words: Words): string | undefined => {
  const { s } = words;
  const { decisive, expected } = read(design);
  if (!decisive) return s('inget resultat har ett mått', 'no outcome has a measure');
  return expected.noPairs && words.lack({ ...decisive, lacks: expected.noPairs });
};

/**
 * What to expect: who begins and how many of them have both measurements; undefined where the number of persons is not
 * stated. In a sentence, without a full stop.
 */
export const expectedText = (design: Design, words: Words): string | undefined => {
  const { s } = words;
  const { expected } = read(design);
  const begin = beginText(design, words);
  if (begin === undefined) return undefined;
  const none = withoutPairs(design, words);
  if (none) return `${begin}; ${s('ingen har båda mätningarna', 'nobody has both measurements')}: ${none}`;
  const { pairs, loss, baseline, final, atMost, asked } = expected;
  const only = askedWords(expected, design, words.language);
  const those = only === undefined ? '' : `; ${only}`;
  if (asked && !asked.persons) return begin + those;
  if (!pairs || !loss)
    return `${begin}${those}; ${s('högst så många har båda mätningarna', 'at most so many have both measurements')}: ${atMostText(expected, words)}`;
  const times = words.timepoints([baseline, final].filter((one) => one !== undefined));
  const both = s(
    `med det angivna bortfallet (${lossShare(loss, words)}) har högst ungefär ${words.range(pairs)} båda mätningarna (${times})`,
    `with the stated attrition (${lossShare(loss, words)}) at most about ${words.range(pairs)} have both measurements (${times})`,
  );
  return `${begin}${those}; ${both}${atMost ? `; ${s('fler kan saknas', 'more may be missing')}: ${atMostText(expected, words)}` : ''}`;
};

/** Why nothing can be reckoned from the number of persons; a number at one time does not say how many begin. */
export const noNumberText = ({ targetGroups, organisation }: Design, { s }: Words): string =>
  [...targetGroups, ...(organisation ? [organisation] : [])].some(({ sizes }) =>
    sizes.some(({ unit, concurrently }) => unit === 'persons' && concurrently),
  )
    ? s(
        'Det anges hur många personer det gäller samtidigt, men inte hur många som börjar',
        'It is stated how many persons it is at one time, but not how many begin',
      )
    : s('Antalet personer är inte angivet i siffror', 'The number of persons is not stated in figures');
