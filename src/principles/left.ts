import type { Said } from '../model/index.js';
import { capital, inBoth } from '../words/index.js';
import type { Finding, Severity } from './finding.js';

/** Findings for people: those that weigh most first, and what is merely not stated as one list after them. */

/** What is merely not stated, for the author to take a stand on. */
export const leftTitle: Said = { sv: 'Återstår att ta ställning till', en: 'Left to decide' };

/** Merely not stated, and not stood by: it belongs in the list. */
export const isLeft = ({ unsaid, accepted }: Pick<Finding, 'unsaid' | 'accepted'>): boolean =>
  unsaid === true && !accepted;

const loudness: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** Those that decide a verdict first, then the louder; else as they stand. An error comes before everything. */
export function weightiestFirst<F extends Pick<Finding, 'decides' | 'severity'>>(findings: readonly F[]): F[] {
  const weight = ({ decides, severity }: F): number =>
    severity === 'error' ? 0 : (decides ? 1 : 1 + loudness.length) + loudness.indexOf(severity);
  return [...findings].sort((one, other) => weight(one) - weight(other));
}

const groups = ['P1', 'P2', 'P3', 'P4', 'P5', 'R', 'T', 'J', 'E', 'N', 'D', 'U', 'L'];
/** The order of the principles, those beyond them last. */
export function inOrderOfRules({ code: one }: Pick<Finding, 'code'>, { code: other }: Pick<Finding, 'code'>): number {
  const place = (code: string) => groups.indexOf(code.split('-')[0] ?? '');
  return place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** What a message says, without what it asks for: `Det sägs inte vem som frågar efter resultaten`. */
export const withoutRequest = (message: Said): Said => inBoth((language) => before(message[language]));
/** What a message asks for: `Ange vem som vill ha dem`. Undefined where it asks for nothing. */
export function requestOf(message: Said): Said | undefined {
  if (before(message.sv).length >= message.sv.length - 1) return undefined;
  return inBoth((language) =>
    capital(message[language].slice(before(message[language]).length + 2).replace(/\.$/, '')),
  );
}
function before(message: string): string {
  // A colon within a quoted title is the title's own.
  const bare = message.replace(/[”“][^”“]*[”“]/g, (title) => '"'.repeat(title.length));
  const at = bare.lastIndexOf(': ');
  return at === -1 ? message.replace(/\.$/, '') : message.slice(0, at);
}
