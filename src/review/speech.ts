import type { Design, Duration, Informant, Range } from '../model/index.js';
import type { Language } from '../model/said.js';
import { anchorWords, durationWords } from '../model/schedule/wording.js';
import { type Words, wordsFor } from '../plan/index.js';

/** How a review speaks of one design in one language: the words of the plan, and what whole sentences need besides. */
export interface Speech extends Words {
  design: Design;
  /** `Klienten fyller i …`: a sentence, with its first letter large and a full stop. */
  sentence(text: string): string;
  /** `från 18 till och med 29 år`. */
  age(age: Range & { child?: true }): string;
  /** How far from its day an answer may come: `inom 14 dagar efter`. */
  window(window: Duration): string;
  /** `vid nybesök (inom 14 dagar efter) och vid avslut`; the windows of those in `windows`. */
  times(names: readonly string[], options?: { windows?: ReadonlySet<string> }): string;
  /** When a timepoint is, in whole words, its window too. */
  moment(name: string): string;
  /** The one who gives the information: `klienten`, `behandlaren (profession)`. */
  who(informant: Informant): string;
}

const persons: Record<Informant['kind'], { sv: string; en: string }> = {
  client: { sv: 'klienten', en: 'the client' },
  parent: { sv: 'föräldern', en: 'the parent' },
  relative: { sv: 'den anhöriga', en: 'the relative' },
  professional: { sv: 'personalen', en: 'the staff' },
  external: { sv: 'en extern bedömare', en: 'an external assessor' },
  school: { sv: 'skolan', en: 'the school' },
  police: { sv: 'polisen', en: 'the police' },
  register: { sv: 'ett register', en: 'a register' },
};

export const speechFor = (design: Design, language: Language): Speech => {
  const words = wordsFor(design, language);
  const { s } = words;
  const windowOf = (window: Duration): string => windowWords(window, words);
  const moment = (name: string): string => {
    const found = design.timepoints.find((one) => one.name === name);
    if (!found) return name;
    // The window is said in words of its own, so that no plus and minus is left to work out.
    const { window, ...placed } = found;
    const rest = words.when(name);
    const bare = window === undefined ? rest : wordsFor(withTimepoint(design, placed), language).when(name);
    return window === undefined ? bare : `${bare}, ${windowOf(window)}`;
  };
  return {
    ...words,
    design,
    sentence: (text) => closed(capital(text.trim())),
    age: (age) => {
      const { low, high, child } = age;
      const of = child ? s(' (barnets ålder)', ' (the age of the child)') : '';
      if (low !== undefined && high !== undefined) {
        return low === high
          ? `${low} ${s('år', 'years')}${of}`
          : `${s('från', 'from')} ${words.number(low)} ${s('till och med', 'up to and including')} ${words.number(high)} ${s('år', 'years')}${of}`;
      }
      if (high !== undefined)
        return `${s('till och med', 'up to and including')} ${words.number(high)} ${s('år', 'years')}${of}`;
      if (low !== undefined) return `${s('från', 'from')} ${words.number(low)} ${s('år', 'years')}${of}`;
      return words.unstated;
    },
    window: windowOf,
    times: (names, { windows } = {}) =>
      words.list(names.map((name) => timeWords(name, design, words, windows?.has(name) ? windowOf : undefined))),
    moment,
    who: (informant) => {
      const kind = persons[informant.kind][language];
      return informant.label ? `${words.text(informant.label)} (${words.word('InformantKind', informant.kind)})` : kind;
    },
  };
};

const withTimepoint = (design: Design, placed: Design['timepoints'][number]): Design => ({
  ...design,
  timepoints: design.timepoints.map((one) => (one.name === placed.name ? placed : one)),
});

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
/** Small first letter, unless the word is an abbreviation or a name of one letter. */
export const small = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\p{Ll}*\p{Lu}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase() + text.slice(1)
    : text;
const closed = (text: string): string => (/[.!?…]$|[.!?…][”"]$/.test(text) ? text : `${text}.`);

/** A timepoint with its preposition, unless its own words already have one or begin with a number. */
const timeWords = (
  name: string,
  design: Design,
  words: Words,
  windowOf: ((window: Duration) => string) | undefined,
): string => {
  const { s } = words;
  const label = small(words.timepoint(name));
  const window = design.timepoints.find((one) => one.name === name)?.window;
  const aside = window && windowOf ? ` (${windowOf(window)})` : '';
  const free =
    /^(\d|en |ett |två |tre |fyra |fem |sex |sju |åtta |nio |tio |tolv |efter|under|före|innan|vid|varje|var |one |two |three |four |five |six |seven |eight |nine |ten |twelve |after|during|before|at |every|on |in )/i;
  return free.test(label) ? `${label}${aside}` : `${s('vid', 'at')} ${label}${aside}`;
};

/** A window in whole words, without plus and minus. */
const windowWords = (window: Duration, words: Words): string => {
  const { s } = words;
  const { low, high, unit } = window;
  const length = (n: number): string => durationWords({ low: Math.abs(n), high: Math.abs(n), unit }, words.language);
  const [before, after] = [s('före', 'before'), s('efter', 'after')];
  if (low === undefined && high === undefined) return s('utan gräns i tiden', 'without a limit in time');
  if (low === undefined || high === undefined) {
    const bound = high ?? low ?? 0;
    const side = bound < 0 ? before : after;
    const when = bound === 0 ? s('samma dag', 'the same day') : `${length(bound)} ${side}`;
    return high === undefined
      ? `${s('tidigast', 'at the earliest')} ${when}`
      : `${s('senast', 'at the latest')} ${when}`;
  }
  if (low === 0 && high === 0) return s('samma dag', 'on the same day');
  if (low === 0) return `${s('inom', 'within')} ${length(high)} ${after}`;
  if (high === 0) return `${s('inom', 'within')} ${length(low)} ${before}`;
  if (low === -high) return `${s('högst', 'at most')} ${length(high)} ${s('före eller efter', 'before or after')}`;
  const of = (n: number): string => (n < 0 ? `${length(n)} ${before}` : `${length(n)} ${after}`);
  return `${s('från', 'from')} ${of(low)} ${s('till', 'to')} ${of(high)}`;
};

export { anchorWords };
