import { alikeKeys } from './code.js';

/**
 * For each code that looks like another that came before it: the other. Each code is looked at once, so a million of them
 * take no longer for each than a few.
 */
export function* alikeCodes(codes: Iterable<string>): Generator<readonly [code: string, like: string]> {
  const first = new Map<string, string>();
  /** By what they are without the signs between their digits. */
  const signed = new Map<string, string>();
  for (const code of codes) {
    const { short, zeros, whole } = alikeKeys(code);
    if (short === '') continue;
    const like = first.get(short) ?? first.get(zeros) ?? (whole === undefined ? signed.get(short) : first.get(whole));
    if (like !== undefined) yield [code, like];
    if (!first.has(short)) first.set(short, code);
    if (!first.has(zeros)) first.set(zeros, code);
    if (whole !== undefined && !signed.has(whole)) signed.set(whole, code);
  }
}
