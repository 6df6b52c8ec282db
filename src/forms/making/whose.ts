import type { Informant, Instrument, Item } from '../../model/index.js';
import { givenBy, ownersOf } from '../../reading/index.js';
import { inBoth, informantInSentence, listed } from '../../words/index.js';
import { terms } from '../words/terms.js';
import { compose, defaultLanguage, type Wording, wordingOf } from '../words/wording.js';

/** Which items of an instrument a form asks, where they belong to different informants. */
export interface Whose {
  asks(item: Item): boolean;
  /** Whose answer it is, in words, where that is not the form's informant. */
  answeredBy(item: Item): Wording | undefined;
}
/** Everything is asked of everyone. */
export const everyone: Whose = { asks: () => true, answeredBy: () => undefined };

/** For the form of one informant; `answering`: all who have a form of the instrument at the timepoint. */
export function whose(
  { items }: Instrument,
  own: Informant | undefined,
  answering: readonly Informant[],
  languages: readonly string[],
): Whose {
  const from = own ? [own] : [];
  const givers = (item: Item) => givenBy(ownersOf(item, items, answering), from, answering);
  return {
    asks: (item) => givers(item) !== undefined,
    answeredBy: (item) => {
      const others = givers(item) ?? [];
      if (others.length === 0 || others === from || (own && others.includes(own))) return undefined;
      const main = languages[0] ?? defaultLanguage;
      const who = others.map(
        (one): Wording =>
          one.label ? wordingOf(one.label, main) : inBoth((language) => informantInSentence(one, language)),
      );
      return compose(languages, who, (texts, language) =>
        terms.answeredBy[language].replace('{who}', () => listed(texts, language)),
      );
    },
  };
}
