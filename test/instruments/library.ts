import { readdirSync, readFileSync } from 'node:fs';
import { createIsu, type Reading } from '../../src/language/index.js';
import type { Instrument, Provenance, Range, Text } from '../../src/model/index.js';

const folder = new URL('../../src/instruments/', import.meta.url);
const isu = createIsu(async () => undefined);

/** The files of the library: their names and texts. */
export const files = readdirSync(folder)
  .filter((name) => name.endsWith('.isu'))
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

export const read = async (text: string): Promise<Reading> => {
  const [reading] = await isu.open([{ uri: 'file:///read.isu', text }]);
  if (!reading) throw new Error('nothing was read');
  return reading;
};
export const { format, translate } = isu;

/** The names that the files declare, in the order of the files. */
export const declared = files.flatMap(({ text }) =>
  [...text.matchAll(/^instrument (\S+)/gm)].map(([, name]) => name ?? ''),
);

/** Every instrument of the library, as a design that uses it by name alone gets it. */
export async function library(): Promise<Map<string, Instrument>> {
  const uses = declared.map((name) => `mätning ${name}\n`).join('');
  const { findings, designs } = await read(`uppföljning prov {\n${uses}}\n`);
  if (findings.length > 0) throw new Error(findings[0]?.message.en);
  return new Map((designs[0]?.design.instruments ?? []).map((one) => [one.name, one]));
}

/** One thing that the library says, with where it says it: `AUDIT/age`, `AUDIT/scale/total/cutoff`, `AUDIT/note`. */
export interface Entry extends Provenance {
  place: string;
  /** In English, with the numbers. */
  said: string;
}

export const english = ({ text, translations }: Text): string => translations?.en ?? text;
const numbers = (range: Range): string => `${range.low ?? ''} to ${range.high ?? ''}`;

/** Everything that is said of an instrument, but for names, address and what it is sorted as (`measures`). */
export function entries(one: Instrument): Entry[] {
  const found: Entry[] = [];
  const add = (place: string, said: string | undefined, how: Provenance = {}): void => {
    const { reference, source, url, confidence } = how;
    if (said === undefined) return;
    found.push({
      place: `${one.name}/${place}`,
      said,
      ...(reference && { reference }),
      ...(source && { source }),
      ...(url && { url }),
      ...(confidence && { confidence }),
    });
  };
  const p = one.provenance ?? {};
  add('construct', one.construct && english(one.construct), p.construct);
  add('targetGroup', one.targetGroup && english(one.targetGroup), p.targetGroup);
  add(
    'informants',
    one.informants?.map(({ kind, label }) => [kind, label && english(label)].join(' ')).join(),
    p.informants,
  );
  add('methods', one.methods?.join(), p.methods);
  add('structured', one.structured, p.structured);
  add('standardised', one.standardised, p.standardised);
  add('origin', one.origin && (one.origin === 'own' ? 'own' : english(one.origin)), p.origin);
  add('repeats', one.repeats, p.repeats);
  add('resembles', one.resembles, p.resembles);
  add('age', one.age && numbers(one.age), p.age);
  add('lasts', one.lasts && `${numbers(one.lasts)} ${one.lasts.unit}`, p.lasts);
  add('recall', one.recall && `${numbers(one.recall)} ${one.recall.unit}`, p.recall);
  add('languages', one.languages?.join(), p.languages);
  add(
    'training',
    one.training && (typeof one.training === 'string' ? one.training : english(one.training)),
    p.training,
  );
  add('recommendedTraining', one.recommendedTraining && english(one.recommendedTraining), p.recommendedTraining);
  add('itemCount', one.itemCount && String(one.itemCount.count), p.itemCount);
  add('rated', one.itemCount?.rated && numbers(one.itemCount.rated), p.rated);
  add('licence', one.licence && english(one.licence), p.licence);
  add('electronic', one.electronic, p.electronic);
  for (const note of one.notes ?? []) add('note', english(note.text), note);
  for (const coded of one.codes ?? []) add('code', `${coded.list} ${coded.code}`, coded);
  for (const { name, text, kind, provenance } of one.items) {
    const range = kind && 'range' in kind && kind.range ? numbers(kind.range) : '';
    add(`item/${name}`, `${english(text)} ${range}`, provenance);
  }
  for (const scale of one.scales) {
    const at = `scale/${scale.name}`;
    const how = scale.provenance ?? {};
    if (how.text) add(`${at}/text`, scale.text && english(scale.text), how.text);
    add(`${at}/range`, scale.range && numbers(scale.range), how.range);
    add(`${at}/better`, scale.better, how.better);
    for (const fact of scale.facts) {
      add(`${at}/${fact.kind}`, `${fact.value} ${fact.text ? english(fact.text) : ''}`, fact);
    }
    for (const note of scale.notes ?? []) add(`${at}/note`, english(note.text), note);
    for (const coded of scale.codes ?? []) add(`${at}/code`, `${coded.list} ${coded.code}`, coded);
  }
  return found;
}
