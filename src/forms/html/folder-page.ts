import { type FormFormat, formatWords, formFormats } from '../formats.js';
import { inLanguage, type Said, type Wording } from '../wording.js';
import { escapeHtml } from './escape.js';
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

function fileHtml({ path, title }: FolderEntry, language: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const href = path.split('/').map(encodeURIComponent).join('/');
  const said = title && inLanguage(title, language);
  const mark = said && said.language !== language ? ` lang="${escapeHtml(said.language)}" dir="auto"` : '';
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a>${said ? ` <span${mark}>${escapeHtml(said.text)}</span>` : ''}</li>`;
}

function formatHtml(format: FormFormat, files: readonly FolderEntry[], language: 'sv' | 'en'): string {
  const { name, about } = formatWords[format];
  return `<section class="card"><h3>${escapeHtml(name[language])}</h3>
<p>${escapeHtml(about[language])}</p>
<ul>
${files.map((file) => fileHtml(file, language)).join('\n')}
</ul></section>`;
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
