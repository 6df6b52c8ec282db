/**
 * Gathers the pages of the rules into `src/principles/generated/pages.ts`, so that a bundle without a file system has
 * them: `node src/build/pages.ts`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../principles');
const languages = ['sv', 'en'] as const;
type Said = Record<(typeof languages)[number], string>;

function folders(): string[] {
  return readdirSync(root)
    .filter((group) => /^[A-Z]\d?$/.test(group))
    .flatMap((group) => readdirSync(`${root}/${group}`).map((rule) => `${root}/${group}/${rule}`))
    .sort();
}
function said(of: (language: (typeof languages)[number]) => string): Said {
  return { sv: of('sv'), en: of('en') };
}
/** The heading of a page is the rule's code and its title. */
function titleOf(page: string): string {
  return page.slice(0, page.indexOf('\n')).replace(/^# \S+ /, '');
}

const pages: Record<string, Said> = {};
const titles: Record<string, Said> = {};
for (const folder of folders()) {
  const code = /\/([A-Z]\d?-\d+)-[^/]+$/.exec(folder)?.[1];
  if (!code) throw new Error(`${folder} is not named by a rule's code and name`);
  const page = said((language) => readFileSync(`${folder}/page.${language}.md`, 'utf8'));
  pages[code] = page;
  titles[code] = said((language) => titleOf(page[language]));
}

const text = `// Made by src/build/pages.ts from the pages beside the rules.
import type { Said } from '../../model/index.js';

/** The page of each rule, Markdown, by code. */
export const pages: Readonly<Record<string, Said>> = ${JSON.stringify(pages, null, 2)};

/** The title of each rule, by code. */
export const titles: Readonly<Record<string, Said>> = ${JSON.stringify(titles, null, 2)};
`;
mkdirSync(`${root}/generated`, { recursive: true });
writeFileSync(`${root}/generated/pages.ts`, text);
