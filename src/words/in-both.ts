import type { Design, Informant, Language, Measure, Said, Text } from '../model/index.js';
import { atEach, placeOf } from './at.js';
import { numberWords } from './numbers.js';
import { informantInSentence } from './people.js';
import { listed, quoted, small } from './sentences.js';
import { instrumentTitle, isMoment, measureTitle, momentTitle, textWords, timepointText } from './titles.js';

/** Both languages at once, for findings and messages: whoever shows them chooses. */

/** What is said in one language, in both. */
export const inBoth = (say: (language: Language) => string): Said => ({ sv: say('sv'), en: say('en') });
/** A pair of texts. */
export const both = (sv: string, en: string): Said => ({ sv, en });

/** A text from the design, quoted as each language does. */
export const quotedSaid = (text: string): Said => inBoth((language) => quoted(text, language));

/** `a`, `a och b`, `a, b och c`. */
export const listSaid = (parts: readonly Said[]): Said =>
  inBoth((language) =>
    listed(
      parts.map((part) => part[language]),
      language,
    ),
  );
/** Names, each once; they are the same in both languages. */
export const namesSaid = (names: readonly string[]): Said =>
  inBoth((language) => listed([...new Set(names)], language));

/** An instrument as people call it: a known one by its name, one of the operation's own by its title, quoted. */
export const instrumentSaid = (design: Design, name: string): Said =>
  inBoth((language) => {
    const title = instrumentTitle(design, name, language);
    return title === name ? name : quoted(title, language);
  });

/** Instruments as people call them, each once. */
export const instrumentsSaid = (design: Design, names: readonly string[]): Said =>
  listSaid([...new Set(names)].map((name) => instrumentSaid(design, name)));

/**
 * A known instrument by its name; one of the operation's own, and one score or item, by its title, quoted, since that holds a colon
 * or a question mark: `”CORE-OM: Total”`. A fact of the person by its name.
 */
export const measureSaid = (design: Design, one: Measure): Said =>
  inBoth((language) => {
    if (!('instrument' in one)) return one.variable;
    const title = measureTitle(design, one, language);
    const isOwn = instrumentTitle(design, one.instrument, language) !== one.instrument;
    return isOwn || one.part !== undefined ? quoted(title, language) : title;
  });

/** A text of the design, quoted as each language does: `”Minskat lidande”`. */
export const textSaid = (text: Text): Said => inBoth((language) => quoted(textWords(text, language), language));

/** What the design gives a name and perhaps a text, as an outcome, a question, a problem or a system; not that it is presumed. */
export const titledSaid = ({ name, text }: { name: string; text?: Text }): Said =>
  text ? textSaid({ text: text.text, translations: text.translations }) : { sv: name, en: name };
/** Several of them, each once. */
export const allTitledSaid = (all: readonly { name: string; text?: Text }[]): Said =>
  listSaid([...new Set(all)].map(titledSaid));

/** A timepoint by its text, or by its name where it has none: `”Nybesök”`, `avslut`. */
export const timepointSaid = (design: Design, name: string): Said =>
  inBoth((language) => {
    const text = timepointText(design, name);
    if (text) return quoted(textWords(text, language), language);
    return isMoment(name) ? small(momentTitle(name, language)) : name;
  });

/** Timepoints with their preposition, each once: `vid ”Nybesök” och avslut`, `när barnet flyttar`. Empty for none. */
export const atTimepointsSaid = (design: Design, names: readonly string[]): Said =>
  inBoth((language) =>
    atEach(
      [...new Set(names)].map((name) => {
        const text = timepointText(design, name);
        const own = text && placeOf(textWords(text, language), language);
        return own?.free ? own : { title: timepointSaid(design, name)[language], free: false };
      }),
      language,
    ),
  );

/** `klienten och skolan`; each once. */
export const informantsSaid = (kinds: readonly Informant['kind'][]): Said =>
  inBoth((language) =>
    listed(
      [...new Set(kinds)].map((kind) => informantInSentence({ kind }, language)),
      language,
    ),
  );

/** The figure of a percentage, without needless decimals: `33`, `33,2` and `33.2`. */
export const percentSaid = (share: number): Said =>
  inBoth((language) => numberWords(Math.round(share * 10) / 10, language));

/** A count with its noun in both languages; each noun as [one, several]: `1 fil`, `2 filer`. */
export const counted = (count: number, sv: readonly [string, string], en: readonly [string, string]): Said => ({
  sv: `${count} ${count === 1 ? sv[0] : sv[1]}`,
  en: `${count} ${count === 1 ? en[0] : en[1]}`,
});
