import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/model/said.js';

/** The parts of every rule's page, in order. */
export const headings: Readonly<Record<Language, readonly string[]>> = {
  sv: ['Vad regeln ser', 'Varför', 'Källa', 'Undvik', 'Gör hellre', 'Undantag', 'Så godtar man avvikelsen'],
  en: ['What it finds', 'Why', 'Source', 'Avoid', 'Prefer', 'Exceptions', 'How to accept it'],
};

/** The headings of a page's parts. */
export const headingsOf = (page: string): string[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((part) => part.split('\n')[0] ?? '');

/** The lines that `npm run new-rule` has left to be written, with their places. */
export function leftToFillIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap(({ parentPath, name }) =>
      readFileSync(join(parentPath, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.includes('FILL IN') ? [`${name}, line ${index + 1}: ${line.trim()}`] : [])),
    );
}
