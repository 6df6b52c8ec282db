import type { Language } from '../model/index.js';
import type { Loss } from './found.js';

/** What was lost, a line each: where, and what. */
export function lossLine({ where, what }: Loss, language: Language): string {
  return `${where === '' ? '' : `${where}: `}${what[language]}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
