import type { Element } from 'fhir/r4.js';
import { clean } from '../output/text.js';
import { type Dictionary, inLanguage, type Wording } from '../words/wording.js';
import { extensions } from './names.js';

/** The language that a resource is in, and all those that its texts are translated to. */
export interface Tongues {
  base: string;
  languages: readonly string[];
  dictionary: Dictionary;
}

/** The text of an element and the element that holds its translations: `{ text, _text }`. */
type Worded<Key extends string> = { [K in Key]?: string } & { [K in `_${Key}`]?: Element };

/**
 * The text as FHIR takes it: `''`, for none, where it is white space only. Other spaces than the ordinary one become
 * that, since FHIR's JSON schema refuses them where it is read in JavaScript (`\S` leaves them out there).
 */
export function stated(text: string): string {
  const plain = clean(text).replace(/[^\S \t\n]/g, ' ');
  return /\S/.test(plain) ? plain : '';
}

/** A text as the element `key`, in the resource's language, with a translation for each language that there is one in. */
export function worded<Key extends string>(
  key: Key,
  said: Wording,
  { base, languages, dictionary }: Tongues,
): Worded<Key> {
  const wording = dictionary.translated(said);
  const text = stated(inLanguage(wording, base).text);
  const translated = languages.flatMap((language) => {
    const content = language === base ? '' : stated(wording[language] ?? '');
    return content === '' ? [] : [translation(language, content)];
  });
  return {
    ...(text && { [key]: text }),
    ...(translated.length > 0 && { [`_${key}`]: { extension: translated } }),
  } as Worded<Key>;
}

function translation(language: string, content: string) {
  return {
    url: extensions.translation,
    extension: [
      { url: 'lang', valueCode: language },
      { url: 'content', valueString: content },
    ],
  };
}
