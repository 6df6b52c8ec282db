import { plainText } from '../forms/index.js';

/** What does not count when two values are compared: where it stands, and how sure the one who writes is. */
const uncounted = new Set(['path', 'presumed', 'previously']);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const entriesOf = (value: Record<string, unknown>) =>
  Object.entries(value).filter(([key, one]) => one !== undefined && !uncounted.has(key));

/** Whether two values of the model say the same. A translation that only one of them has says nothing else. */
export function same(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (typeof before === 'string' && typeof now === 'string') return plainText(before) === plainText(now);
  if (Array.isArray(before) && Array.isArray(now)) {
    return before.length === now.length && before.every((one, index) => same(one, now[index]));
  }
  if (!isObject(before) || !isObject(now) || Array.isArray(before) || Array.isArray(now)) return false;
  const [was, is] = [new Map(entriesOf(before)), new Map(entriesOf(now))];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => key !== 'translations');
  return (
    keys.every((key) => same(was.get(key), is.get(key))) &&
    sameTranslations(was.get('translations'), is.get('translations'))
  );
}

function sameTranslations(before: unknown, now: unknown): boolean {
  if (!isObject(before) || !isObject(now)) return true;
  return Object.entries(before).every(([language, text]) => !(language in now) || same(text, now[language]));
}

/** Whether a list, or one value, has lost something and gained nothing. */
export function isLess(before: unknown, now: unknown): boolean {
  const [was, is] = [before, now].map((one) => (Array.isArray(one) ? one : one === undefined ? [] : [one]));
  return (is ?? []).every((one) => (was ?? []).some((other) => same(other, one)));
}
