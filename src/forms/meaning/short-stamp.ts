import { hash32 } from '../../model/index.js';

const letters = 'bcdfghjklmnpqrstvwxz';

/**
 * A fingerprint in a few letters, for paper and for people: the version, and six letters that are others as soon as anything
 * means something else. It tells that something has changed, and not what.
 */
export function shortStamp(fingerprint: string): string {
  const [, version = ''] = fingerprint.split('~');
  // All that follows is what the variables mean; the version stands before it as people write it.
  const meaning = fingerprint.split('~').slice(2).join('~');
  let rest = hash32(meaning);
  const mark = Array.from({ length: 6 }, () => {
    const letter = letters[rest % letters.length] ?? '';
    rest = Math.floor(rest / letters.length);
    return letter;
  }).join('');
  return version === '' ? mark : `${version}-${mark}`;
}
