import type { Form } from '../form.js';
import { sheetWords, words } from './interface-texts.js';
import type { Speech } from './speech.js';
import { short } from './speech.js';

/** Excel's own limit, in UTF-16 units. */
const longest = 31;

/** What may stand in a sheet's name: not `[]:*?/\`, not an apostrophe at an end, nothing that is not seen. */
function allowed(text: string): string {
  return text
    .replace(/[[\]:*?/\\\p{Cf}\p{Co}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
}

/** A title whose first part (the timepoint) is what is cut, so that whose information it is can still be read. */
function fitted(title: string, first: string): string {
  if (title.length <= longest || !title.startsWith(first)) return short(title, longest);
  const rest = short(title.slice(first.length), Math.max(18, longest - first.length)).replace(/[ –]+…$/, '…');
  return short(first, longest - rest.length) + rest;
}

/**
 * A name for each form's sheet, after its timepoint and informant: readable, allowed in Excel, and different from all
 * others and from the workbook's own sheets when case is not told apart.
 */
export function sheetNames(forms: readonly Form[], speech: Speech): string[] {
  // Excel keeps the first two for itself, in these languages.
  const used = new Set(['history', 'historik', ...Object.values(sheetWords).flatMap((said) => Object.values(said))]);
  const taken = new Set([...used].map((name) => name.toLowerCase()));
  return forms.map((form) => {
    const title = allowed(speech.line(form.title));
    const first = form.timepoint ? allowed(speech.line(form.timepoint.title)) : '';
    const base = allowed(fitted(title, first)) || speech.word(words.untitled);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      name = allowed(short(base, longest - suffix.length)) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
