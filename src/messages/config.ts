import type { Said } from '../model/index.js';
import { meant } from './meant.js';

/** What is said about `isu.config.json`, of a place in it: what is wrong, and what to do. */
export const notJson = (reason: string): Said => {
  const { sv, en } = syntax[reason] ?? { sv: 'här går filen inte att läsa', en: 'the file cannot be read from here' };
  return { sv: `inte giltig JSON: ${sv}. Rätta filen.`, en: `not valid JSON: ${en}. Correct the file.` };
};
const missing = (what: string): Said => ({ sv: `här saknas ${what}`, en: `${what} is missing here` });
const number: Said = { sv: 'talet är inte skrivet som i JSON', en: 'the number is not written as in JSON' };
const comment: Said = { sv: 'kommentarer får inte finnas', en: 'comments are not allowed' };
const escaped: Said = { sv: 'tecknen efter \\ betyder inget i JSON', en: 'what follows \\ means nothing in JSON' };
/** By the parser's name of the fault. */
const syntax: Readonly<Record<string, Said>> = {
  InvalidSymbol: { sv: 'text ska stå inom "…"', en: 'text must stand within "…"' },
  InvalidNumberFormat: number,
  UnexpectedEndOfNumber: number,
  PropertyNameExpected: {
    sv: 'här ska ett namn inom "…" stå, eller så är kommat före ett för mycket',
    en: 'a name within "…" must stand here, or the comma before is one too many',
  },
  ValueExpected: {
    sv: 'här saknas ett värde, eller så är kommat före ett för mycket',
    en: 'a value is missing here, or the comma before is one too many',
  },
  ColonExpected: missing(':'),
  CommaExpected: missing(','),
  CloseBraceExpected: missing('}'),
  CloseBracketExpected: missing(']'),
  EndOfFileExpected: { sv: 'här ska filen ta slut', en: 'the file must end here' },
  InvalidCommentToken: comment,
  UnexpectedEndOfComment: comment,
  UnexpectedEndOfString: { sv: 'texten saknar sitt avslutande "', en: 'the text lacks its closing "' },
  InvalidUnicode: escaped,
  InvalidEscapeCharacter: escaped,
  InvalidCharacter: {
    sv: 'texten har ett tecken som inte får stå där, som en tabb',
    en: 'the text has a character that may not stand there, such as a tab',
  },
};
export const unknownKey = (key: string, known: readonly string[], nearest?: string): Said => ({
  sv: `okänd inställning ${key}.${meant(nearest).sv} Inställningarna är ${known.join(', ')}.`,
  en: `unknown setting ${key}.${meant(nearest).en} The settings are ${known.join(', ')}.`,
});
/** `key` is where in the file. */
export const wrongSetting = (key: string, expected: Said): Said => ({
  sv: `${key} ${expected.sv}.`,
  en: `${key} ${expected.en}.`,
});
export const mustBe = (what: Said): Said => ({ sv: `ska vara ${what.sv}`, en: `must be ${what.en}` });
export const isMissing: Said = { sv: 'saknas; lägg till den', en: 'is missing; add it' };
export const isEmpty: Said = { sv: 'får inte vara tom', en: 'must not be empty' };
export const atLeast = (limit: number): Said => ({
  sv: `får inte vara mindre än ${limit}`,
  en: `must not be less than ${limit}`,
});
export const atMost = (limit: number): Said => ({
  sv: `får inte vara större än ${limit}`,
  en: `must not be greater than ${limit}`,
});
export const notAllowed: Said = { sv: 'har ett värde som inte godtas', en: 'has a value that is not accepted' };
export const kinds = {
  string: { sv: 'text', en: 'text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  object: { sv: 'ett objekt { }', en: 'an object { }' },
  record: { sv: 'ett objekt { }', en: 'an object { }' },
  array: { sv: 'en lista [ ]', en: 'a list [ ]' },
  textOrList: { sv: 'text eller en lista med texter', en: 'a text or a list of texts' },
  date: { sv: 'ett datum, ÅÅÅÅ-MM-DD', en: 'a date, YYYY-MM-DD' },
} satisfies Record<string, Said>;
export const oneOf = (values: readonly string[]): Said => ({
  sv: `ska vara ett av ${values.join(', ')}`,
  en: `must be one of ${values.join(', ')}`,
});
export const unknownRule = (rule: string, nearest?: string): Said => ({
  sv: `det finns ingen regel eller grupp som heter ${rule}.${meant(nearest).sv}`,
  en: `there is no rule or group called ${rule}.${meant(nearest).en}`,
});
/** Of a file that another extends: what stands there is not said. */
export const unknownThere: Said = {
  sv: 'här står något som inte hör till en konfiguration. Rätta filen, eller sökvägen i extends.',
  en: 'something here does not belong to a configuration. Correct the file, or the path in extends.',
};
export const extendsInCircle = (chain: readonly string[]): Said => ({
  sv: `extends går i cirkel (${chain.join(' → ')}). Ta bort en av länkarna.`,
  en: `extends goes in a circle (${chain.join(' → ')}). Remove one of the links.`,
});
export const extendsMissing = (target: string): Said => ({
  sv: `extends pekar på ${target} som inte finns. Rätta sökvägen.`,
  en: `extends points at ${target}, which does not exist. Correct the path.`,
});
export const codeListOutside = (file: string): Said => ({
  sv: `kodlistan ${file} ligger utanför mappen. Lägg filen i samma mapp som isu.config.json eller under den, och skriv sökvägen därifrån.`,
  en: `the code list ${file} lies outside the folder. Put the file in the folder of isu.config.json or below it, and write its path from there.`,
});
export const codeListMissing = (file: string): Said => ({
  sv: `kodlistan ${file} finns inte. Rätta sökvägen.`,
  en: `the code list ${file} does not exist. Correct the path.`,
});
export const codeListLine = (file: string, line: number): Said => ({
  sv: `kodlistan ${file} går inte att läsa på rad ${line}. Varje rad ska vara kod;text.`,
  en: `the code list ${file} cannot be read at line ${line}. Each line must be code;text.`,
});
export const waiverExpired = (rule: string, until: string): Said => ({
  sv: `undantaget från ${rule} gällde till ${until} och tillämpas inte längre.`,
  en: `the waiver of ${rule} ended on ${until} and is no longer applied.`,
});
