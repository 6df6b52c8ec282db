import { escapeHtml } from '../documents/index.js';
import type { Language } from '../model/index.js';
import { wordsIn } from './words.js';

/**
 * Nothing runs or is shown but the site's own files and pictures within a page, and nothing is asked of a network. A page on disk
 * may have the scripts and the look that lie beside it.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

interface Shell {
  language: Language;
  title: string;
  /** The way to the folder of the site: empty, or `../`. */
  root: '' | '../';
  /** The same page in a language. */
  here(language: Language): string;
  scripts: readonly string[];
  main: string;
}

export const other = (language: Language): Language => (language === 'sv' ? 'en' : 'sv');
const named: Record<Language, string> = { sv: 'Svenska', en: 'English' };
/** The first page in a language. */
export const first = (language: Language): string => (language === 'sv' ? 'index.html' : 'index.en.html');
/** Attributes with values, escaped. */
export const attributes = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/** A page of the site, around its contents. */
export function shell({ language, title, root, here, scripts, main }: Shell): string {
  const w = wordsIn(language);
  const to = other(language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}site.css">
${scripts.map((one) => `<script src="${one}" defer></script>`).join('\n')}
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
<header class="top">
<a class="brand" href="${root}${first(language)}">${w.title}</a>
<a href="${here(to)}" hreflang="${to}" lang="${to}">${named[to]}</a>
</header>
${main}
<footer>
<p>${w.noData} ${w.madeWith}</p>
</footer>
</body>
</html>
`;
}
