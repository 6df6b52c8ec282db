import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import { style } from '../../documents/style.ts';
import { type Page, pages, rulesGroup } from './pages.ts';

/** A file of the site, by its path in it. */
export interface SiteFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * The documentation as a small site of still pages, made from the same Markdown that stands in `docs/` and beside the rules: it opens
 * from a folder, runs no script and asks for nothing. Throws at a link that leads nowhere.
 */
export function site(root: string): SiteFile[] {
  const all = pages(root);
  const bySource = new Map(all.map((page) => [page.source, page]));
  const images = new Map<string, Uint8Array>();
  const anchors = new Map(all.map((page) => [page.source, new Set(headingsOf(page.text))]));
  const target = (page: Page, href: string): string | undefined => {
    if (/^[a-z]+:/.test(href)) return href;
    const [to = '', anchor] = href.split('#');
    const source = to === '' ? page.source : posix.join(posix.dirname(page.source), to);
    const other = bySource.get(source);
    if (!other) {
      if (existsSync(join(root, source))) return undefined;
      throw new Error(`${page.source}: ${href} leads nowhere`);
    }
    if (anchor !== undefined && !anchors.get(source)?.has(anchor))
      throw new Error(`${page.source}: ${href}: no such heading`);
    const path = other === page ? '' : posix.relative(posix.dirname(page.path), other.path);
    return `${path}${anchor === undefined ? '' : `#${anchor}`}`;
  };
  const image = (page: Page, src: string): string => {
    const source = posix.join(posix.dirname(page.source), src);
    const path = `pictures/${posix.basename(source)}`;
    images.set(path, readFileSync(join(root, source)));
    return posix.relative(posix.dirname(page.path), path);
  };
  const made = all.map((page) => ({ path: page.path, content: pageHtml(page, all, { target, image }) }));
  return [
    ...made,
    ...(['sv', 'en'] as const).map((language) => ({
      path: `rules/index.${language}.html`,
      content: rulesHtml(language, all),
    })),
    ...[...images].map(([path, content]) => ({ path, content })),
    { path: look, content: style + own },
  ];
}

interface Places {
  /** Where a link leads from a page; undefined for what is in the project and not in the site. */
  target(page: Page, href: string): string | undefined;
  image(page: Page, src: string): string;
}

/** As a heading is linked to in the project's own pages. */
export const slug = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The ids of a page's headings; one that comes again gets a number. */
function headingsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return new MarkdownIt()
    .parse(text, {})
    .flatMap((token, at, tokens) => (token.type === 'heading_open' ? [tokens[at + 1]?.children ?? []] : []))
    .map((children) => {
      const id = slug(children.map(({ content }) => content).join(''));
      const before = seen.get(id) ?? 0;
      seen.set(id, before + 1);
      return before === 0 ? id : `${id}-${before}`;
    });
}

function pageHtml(page: Page, all: readonly Page[], { target, image }: Places): string {
  const markdown = new MarkdownIt({ linkify: false });
  const ids = headingsOf(page.text);
  const { rules } = markdown.renderer;
  let under = '';
  rules.heading_open = (tokens, at) => {
    under = ids.shift() ?? '';
    return `<${tokens[at]?.tag} id="${under}">`;
  };
  // A table that can be scrolled is reached by keyboard, and is called as what it stands under.
  rules.table_open = () => `<div class="table" tabindex="0" role="group" aria-labelledby="${under}"><table>`;
  // How a column is set is a class: a style of its own is not allowed.
  for (const kind of ['th_open', 'td_open'] as const) {
    rules[kind] = (tokens, at) => {
      const [, side] = /text-align:(\w+)/.exec(String(tokens[at]?.attrGet('style') ?? '')) ?? [];
      return `<${tokens[at]?.tag}${side === undefined ? '' : ` class="${side}"`}>`;
    };
  }
  rules.table_close = () => '</table></div>';
  // What a link leads to is in the project only: its words stay.
  const open: boolean[] = [];
  rules.link_open = (tokens, at) => {
    const to = target(page, decodeURI(String(tokens[at]?.attrGet('href') ?? '')));
    open.push(to !== undefined);
    return to === undefined ? '' : `<a href="${escaped(to)}">`;
  };
  rules.link_close = () => (open.pop() ? '</a>' : '');
  rules.image = (tokens, at) =>
    `<img src="${escaped(image(page, String(tokens[at]?.attrGet('src') ?? '')))}" alt="${escaped(tokens[at]?.content ?? '')}">`;
  return whole(page, page.title, contents(page, all), markdown.render(page.text));
}

function rulesHtml(language: 'sv' | 'en', all: readonly Page[]): string {
  const own = all.filter((page) => page.group === rulesGroup[language]);
  const page = { path: `rules/index.${language}.html`, language, group: rulesGroup[language] };
  const items = own.map(({ path, title }) => `<li><a href="${posix.basename(path)}">${escaped(title)}</a></li>`);
  return whole(
    page,
    rulesGroup[language],
    contents(page, all),
    `<h1>${rulesGroup[language]}</h1><ul>${items.join('')}</ul>`,
  );
}

/** The contents, with the page that is shown; the rules are one page of it. */
function contents(shown: Pick<Page, 'path' | 'group'>, all: readonly Page[]): string {
  const groups = [...new Set(all.map(({ group }) => group))];
  const rules = new Map<string, 'sv' | 'en'>([
    [rulesGroup.sv, 'sv'],
    [rulesGroup.en, 'en'],
  ]);
  const link = (path: string, title: string, isShown: boolean) =>
    `<li><a href="${posix.relative(posix.dirname(shown.path), path)}"${isShown ? ' aria-current="page"' : ''}>${escaped(title)}</a></li>`;
  const parts = groups.map((group) => {
    const of = rules.get(group);
    if (of) return link(`rules/index.${of}.html`, group, shown.group === group);
    const own = all
      .filter((page) => page.group === group)
      .map(({ path, title }) => link(path, title, path === shown.path));
    return `<li><p class="label">${escaped(group)}</p><ul>${own.join('')}</ul></li>`;
  });
  return `<nav aria-label="ISU"><ul>${parts.join('')}</ul></nav>`;
}

/** The style is a file of the site; `file:` where it is opened from a folder, since a file is no origin of its own. */
const look = 'look.css';

/** Beside what every document of the tool looks like: the contents to the left of the page. */
const own = `
body{display:grid;grid-template-columns:15rem minmax(0,1fr);max-width:78rem;margin:0 auto}
nav{padding:2rem 1rem;border-inline-end:1px solid var(--line);font-size:.93rem}
nav ul{columns:1}
nav [aria-current]{font-weight:600;color:var(--ink)}
main{margin:0;max-width:56rem}
pre{background:var(--shade);padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.4}
img{max-width:100%;height:auto}
@media (max-width:52rem){body{display:block}nav{border:0;border-bottom:1px solid var(--line);padding:1rem 1.25rem}}
@media print{body{display:block}nav{display:none}}
`;
const whole = (
  { language, path }: Pick<Page, 'language' | 'path'>,
  title: string,
  nav: string,
  main: string,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${posix.relative(posix.dirname(path), look)}">
</head>
<body>
${nav}
<main>
${main}</main>
</body>
</html>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter);
