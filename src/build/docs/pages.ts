import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the site: the Markdown file that it is made from, and where it lies in the site. */
export interface Page {
  /** From the project's folder, with forward slashes. */
  source: string;
  /** From the site's folder. */
  path: string;
  language: 'sv' | 'en';
  text: string;
  /** As the heading of the page says. */
  title: string;
  /** Its part of the contents. */
  group: string;
}

/** The pages beside those of the rules, by the part of the contents that they belong to, in order. */
const groups: readonly (readonly [group: string, names: readonly string[]])[] = [
  ['På svenska', ['borja.md', 'language.sv.md', 'protection.sv.md']],
  ['Begin', ['README.md', 'editor.md', 'page.md', 'cli.md']],
  ['The language', ['language.md', 'principles.md', 'instruments.md', 'scoring.md']],
  ['Forms and data', ['forms.md', 'import.md', 'compare.md', 'protection.md']],
  ['What comes of it', ['analysis.md', 'client.md', 'review.md', 'site.md']],
  ['For those who work on it', ['decisions.md', 'release.md']],
];
export const rulesGroup = { sv: 'Reglerna', en: 'The rules' } as const;

const heading = (text: string): string => /^# (.*)$/m.exec(text)?.[1] ?? '';
/** Pages that hold both begin in Swedish. */
const languageOf = (name: string): Page['language'] =>
  /^(borja|principles|instruments|site)\.|\.sv\.md$/.test(name) ? 'sv' : 'en';

/** All pages of the documentation in the order of the contents. Throws where a page belongs to no part, or is named and not there. */
export function pages(root: string): Page[] {
  const named = groups.flatMap(([, names]) => names);
  const left = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && !named.includes(name));
  if (left.length > 0)
    throw new Error(`${left.join(', ')}: in no part of the contents of the documentation (src/build/docs/pages.ts)`);
  const page = (source: string, path: string, language: Page['language'], group: string): Page => {
    const text = readFileSync(join(root, source), 'utf8');
    return { source, path, language, text, title: heading(text), group };
  };
  const own = groups.flatMap(([group, names]) =>
    names.map((name) =>
      name === 'README.md'
        ? page(name, 'index.html', 'en', group)
        : page(`docs/${name}`, name.replace(/\.md$/, '.html'), languageOf(name), group),
    ),
  );
  return [
    ...own,
    ...ruleFolders(root).flatMap(({ folder, code }) =>
      (['sv', 'en'] as const).map((language) =>
        page(`${folder}/page.${language}.md`, `rules/${code}.${language}.html`, language, rulesGroup[language]),
      ),
    ),
  ];
}

function ruleFolders(root: string): { folder: string; code: string }[] {
  const principles = 'src/principles';
  return readdirSync(join(root, principles))
    .filter((group) => /^[A-Z]\d?$/.test(group))
    .flatMap((group) => readdirSync(join(root, principles, group)).map((rule) => ({ group, rule })))
    .map(({ group, rule }) => ({
      folder: `${principles}/${group}/${rule}`,
      code: /^[A-Z]\d?-\d+/.exec(rule)?.[0] ?? rule,
    }))
    .sort((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }));
}
