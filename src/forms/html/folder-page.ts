import { type FormFormat, formatWords, formFormats } from '../formats.js';
import { escapeHtml } from '../output/escape.js';
import { inLanguage, type Said, type Wording } from '../words/wording.js';
import { head } from './page.js';

/** A file in a folder, for the page that explains the folder. Paths are relative to it. */
export interface FolderEntry {
  path: string;
  format: FormFormat;
  /** The design's title; files of the same design stand together. */
  design: Wording;
  /** The form's title, where the file holds one form. */
  title?: Wording;
}

const words = {
  title: { sv: 'Formulär och underlag', en: 'Forms and material' },
  intro: {
    sv: 'Skapat ur uppföljningens beskrivning. Här står vad varje fil är till för. Alla format ger samma variabler och koder.',
    en: 'Made from the description of the follow-up. This page says what each file is for. All formats give the same variables and codes.',
  },
} satisfies Record<string, Said>;

const nameOf = ({ path }: FolderEntry) => path.slice(path.lastIndexOf('/') + 1);
const link = (file: FolderEntry, shown: string, inside = '') =>
  `<a href="${escapeHtml(file.path.split('/').map(encodeURIComponent).join('/'))}"${inside}>${shown}</a>`;

/** Where the names of several files begin to differ: after the form's own name. */
function apartFrom(files: readonly FolderEntry[]): number {
  const names = files.map(nameOf);
  const [first = ''] = names;
  let end = 0;
  while (end < first.length && names.every((name) => name[end] === first[end])) end += 1;
  return Math.min(end, first.search(/[.-]/));
}

/** The files of one form on one line: the title itself leads to a single file, else the ends of the files' names do. */
function formHtml(files: readonly FolderEntry[], language: string): string {
  const [first] = files;
  if (!first?.title) return files.map((file) => `<li>${link(file, escapeHtml(nameOf(file)))}</li>`).join('\n');
  const { text, language: own } = inLanguage(first.title, language);
  const mark = own === language ? '' : ` lang="${escapeHtml(own)}" dir="auto"`;
  const title = `<span${mark}>${escapeHtml(text)}</span>`;
  if (files.length === 1) return `<li>${link(first, title)}</li>`;
  const from = apartFrom(files);
  const links = files.map((file) => {
    const name = nameOf(file);
    return link(file, escapeHtml(name.slice(from)), ` aria-label="${escapeHtml(`${name.slice(from)} ${name}`)}"`);
  });
  return `<li>${title}: ${links.join(' ')}</li>`;
}

function formatHtml(format: FormFormat, files: readonly FolderEntry[], language: 'sv' | 'en'): string {
  const { name, about } = formatWords[format];
  return `<section class="card"><h3>${escapeHtml(name[language])}</h3>
<p>${escapeHtml(about[language])}</p>
<ul>
${[...byTitle(files, language).values()].map((own) => formHtml(own, language)).join('\n')}
</ul></section>`;
}

function byTitle(files: readonly FolderEntry[], language: string): Map<string, FolderEntry[]> {
  const groups = new Map<string, FolderEntry[]>();
  for (const file of files) {
    const title = file.title ? inLanguage(file.title, language).text : '';
    groups.set(title, [...(groups.get(title) ?? []), file]);
  }
  return groups;
}

/** The page that explains every file in a folder, by design and format. */
export function folderPage(entries: readonly FolderEntry[], language: 'sv' | 'en'): string {
  const designs = new Map<string, FolderEntry[]>();
  for (const entry of entries) {
    const title = inLanguage(entry.design, language).text;
    designs.set(title, [...(designs.get(title) ?? []), entry]);
  }
  const sections = [...designs].map(([title, files]) => {
    const formats = formFormats.flatMap((format) => {
      const own = files.filter((file) => file.format === format);
      return own.length > 0 ? [formatHtml(format, own, language)] : [];
    });
    return `<h2 dir="auto">${escapeHtml(title)}</h2>\n${formats.join('\n')}`;
  });
  return `${head(language, words.title[language])}
<body>
<header><div class="wrap"><h1>${escapeHtml(words.title[language])}</h1><p class="who">${escapeHtml(words.intro[language])}</p></div></header>
<main class="wrap">
${sections.join('\n')}
</main>
</body>
</html>
`;
}
