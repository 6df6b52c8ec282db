import { hash32 } from '../../model/index.js';

/** Consonants alone: no word, no number, and nothing that is easily read as another. */
const letters = 'bcdfghjklmnpqrstvwxz';
const length = 6;
const shape = new RegExp(`^(?:[\\w.-]*-)?([${letters}]{${length}})$`);

/** What a fingerprint says of the variables, in six letters that are others as soon as anything means something else. */
function markOf(fingerprint: string): string {
  // Without the scheme and the version: a new version of the same means the same.
  let rest = hash32(fingerprint.split('~').slice(2).join('~'));
  return Array.from({ length }, () => {
    const letter = letters[rest % letters.length] ?? '';
    rest = Math.floor(rest / letters.length);
    return letter;
  }).join('');
}

/**
 * A fingerprint for paper and for people: the version, and six letters. It tells that something has changed, and not what:
 * `1.1-llzhlp`.
 */
export function shortStamp(fingerprint: string): string {
  const [, version = ''] = fingerprint.split('~');
  return version === '' ? markOf(fingerprint) : `${version}-${markOf(fingerprint)}`;
}

/** Whether a short stamp, as someone has written it off paper, is that of a fingerprint; undefined where it is none. */
export function isStampOf(fingerprint: string, text: string): boolean | undefined {
  const mark = shape.exec(text.trim().toLowerCase())?.[1];
  return mark === undefined ? undefined : mark === markOf(fingerprint);
}
