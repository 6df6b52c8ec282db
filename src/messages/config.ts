import type { Said } from '../model/said.js';
import { meant } from './meant.js';

/** What is said about `isu.config.json`: one line each, what, where and what to do. */
export const notJson = (path: string, reason: string): Said => ({
  sv: `${path} är inte giltig JSON (${reason}). Rätta filen.`,
  en: `${path} is not valid JSON (${reason}). Correct the file.`,
});
export const unknownKey = (path: string, key: string, known: readonly string[], nearest?: string): Said => ({
  sv: `${path}: okänd inställning ${key}.${meant(nearest).sv} Inställningarna är ${known.join(', ')}.`,
  en: `${path}: unknown setting ${key}.${meant(nearest).en} The settings are ${known.join(', ')}.`,
});
/** `expected` is what the schema says, in English as zod says it; `key` is where in the file. */
export const wrongSetting = (path: string, key: string, expected: Said): Said => ({
  sv: `${path}: ${key} ${expected.sv}.`,
  en: `${path}: ${key} ${expected.en}.`,
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
export const unknownRuleIn = (path: string, rule: string, nearest?: string): Said => ({
  sv: `${path}: det finns ingen regel eller grupp som heter ${rule}.${meant(nearest).sv} Alla regler: isu explain`,
  en: `${path}: there is no rule or group called ${rule}.${meant(nearest).en} All rules: isu explain`,
});
export const extendsInCircle = (path: string, chain: readonly string[]): Said => ({
  sv: `${path}: extends går i cirkel (${chain.join(' → ')}). Ta bort en av länkarna.`,
  en: `${path}: extends goes in a circle (${chain.join(' → ')}). Remove one of the links.`,
});
export const extendsMissing = (path: string, target: string): Said => ({
  sv: `${path}: extends pekar på ${target} som inte finns. Rätta sökvägen.`,
  en: `${path}: extends points at ${target}, which does not exist. Correct the path.`,
});
export const waiverExpired = (path: string, rule: string, until: string): Said => ({
  sv: `${path}: undantaget från ${rule} gällde till ${until} och tillämpas inte längre.`,
  en: `${path}: the waiver of ${rule} ended on ${until} and is no longer applied.`,
});
