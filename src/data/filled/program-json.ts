import type { Said } from '../../model/index.js';
import { type Fields, isFields } from './json-fields.js';

/** What a program gives as JSON, as the table that it would be as CSV: then it is read as such. */
export interface PlainTable {
  names: readonly string[];
  rows: readonly (readonly string[])[];
  notes: readonly Said[];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What is said of a list that is one page of several. */
export const onePage: Said = {
  sv: 'Filen är en sida av flera: det finns fler svar i programmet än de som är med. Hämta alla sidor.',
  en: 'The file is one page of several: there are more responses in the program than those that are here. Fetch all pages.',
};

/** What ODK Central knows of a submission, as its CSV calls it. The rest tells who and from what, and is not taken along. */
const ofSubmission = new Map([
  ['__id', 'KEY'],
  ['__system-submissionDate', 'SubmissionDate'],
  ['__system-reviewState', 'ReviewState'],
  ['__system-status', 'Status'],
]);

/** A submission as OData has it: groups in each other become names with a dash between. */
function* flat(fields: Fields, path: readonly string[] = []): Generator<[string, string]> {
  for (const [key, value] of Object.entries(fields)) {
    const name = [...path, key].join('-');
    if (key.includes('@odata')) continue;
    if (isFields(value)) yield* flat(value, [...path, key]);
    else if (!name.startsWith('__')) yield [name, textOf(value)];
    else if (ofSubmission.has(name)) yield [ofSubmission.get(name) ?? name, textOf(value)];
  }
}

const ofRedcap = (one: Fields) => 'record_id' in one || ('record' in one && 'field_name' in one);
const ofKobo = (one: Fields) => '_submission_time' in one || '_uuid' in one;
const ofOdk = (one: Fields) => '__id' in one && '__system' in one;

/** The records of REDCap's API, the submissions of KoboToolbox's, or those of ODK Central in OData; undefined for other JSON. */
export function programTable(parsed: unknown): PlainTable | undefined {
  const around = isFields(parsed) ? parsed : {};
  const list = [parsed, around.results, around.value].find(Array.isArray) ?? [];
  const all = list.filter(isFields);
  const [first] = all;
  if (!first || all.length < list.length) return undefined;
  if (![ofRedcap, ofKobo, ofOdk].some((isOf) => all.every(isOf))) return undefined;
  const entries = all.map(
    (one) => new Map(ofOdk(one) ? flat(one) : Object.entries(one).map(([name, value]) => [name, textOf(value)])),
  );
  const names = [...new Set(entries.flatMap((one) => [...one.keys()]))];
  const isMore = typeof around.next === 'string' || '@odata.nextLink' in around;
  return {
    names,
    rows: entries.map((one) => names.map((name) => one.get(name) ?? '')),
    notes: isMore ? [onePage] : [],
  };
}
