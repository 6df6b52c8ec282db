import type { Form, Section } from '../form.js';
import { compose, defaultLanguage, inLanguage, type Wording } from '../wording.js';
import { recallWords } from '../words.js';
import { aboutHtml, usedLanguages, voluntaryWords } from './about.js';
import { conditionWords } from './condition-words.js';
import { clean, escapeHtml, jsonInScript, safeUrl } from './escape.js';
import { entryHtml, identificationHtml, itemHtml } from './item.js';
import { direction, languageName } from './languages.js';
import { pageForm } from './page-data.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import { sha256Base64 } from './sha256.js';
import { Texts } from './texts.js';
import { filled, pageWords, scriptWords } from './words.js';

/** A generated file; `path` is made of portable codes only. */
export interface FormFile {
  path: string;
  text: string;
}
export interface HtmlOptions {
  /** The language that the page opens in, when the form has it; else the design's own. */
  language?: string;
}

const own = ['sv', 'en'];

/** Hashes of texts that are the same in page after page, worked out once each. */
const hashes = new Map<string, string>();
function hashOf(text: string): string {
  const known = hashes.get(text) ?? `'sha256-${sha256Base64(text)}'`;
  hashes.set(text, known);
  return known;
}

/** The head of a page that may load nothing, send nothing, and run only the script whose text is given. */
export function head(language: string, title: string, script?: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(pageStyle)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`, "require-trusted-types-for 'script'"]),
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>`;
}

/** A text with a hole that is filled with another text, in each language. */
function withHole(
  texts: Texts,
  words: Wording,
  hole: string,
  value: Wording | ((own: 'sv' | 'en') => string),
): Wording {
  if (typeof value === 'function') {
    return compose(own, [], (_, language) => filled(inLanguage(words, language).text, { [hole]: value(language) }));
  }
  return compose(texts.languages, [words, value], ([frame = '', text = '']) => filled(frame, { [hole]: text }));
}

function sourceHtml(texts: Texts, { source, areas }: Section): string {
  const rows: [Wording, string][] = [];
  const wording = (text: Wording) => `<span class="pre">${texts.html(text)}</span>`;
  if (areas.length > 0)
    rows.push([pageWords.areas, `<ul>${areas.map((area) => `<li>${texts.html(area)}</li>`).join('')}</ul>`]);
  if (source.itemCount !== undefined) rows.push([pageWords.itemCount, String(source.itemCount)]);
  if (source.origin) rows.push([pageWords.origin, wording(source.origin)]);
  if (source.licence) rows.push([pageWords.licence, wording(source.licence)]);
  if (source.url) {
    const url = safeUrl(source.url);
    const text = escapeHtml(source.url);
    rows.push([pageWords.hadFrom, url ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${text}</a>` : text]);
  }
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([term, content]) => `<div><dt>${texts.html(term)}</dt><dd>${content}</dd></div>`).join('\n')}</dl>`;
}

function sectionHtml(
  texts: Texts,
  section: Section,
  numberOf: ReadonlyMap<string, number>,
  voluntary: Section['voluntary'],
): string {
  const { code, title, people, recall, items, entries } = section;
  const empty = items.length === 0 && entries.length === 0;
  const note = (wording: Wording) => `<p class="note">${texts.html(wording)}</p>`;
  const questions = items.map((item) =>
    itemHtml(
      texts,
      item,
      numberOf.get(item.variable) ?? 0,
      item.condition && conditionWords(item.condition, items, numberOf, texts.languages),
    ),
  );
  const scores = entries.map((entry) => entryHtml(texts, entry, numberOf.get(entry.variable) ?? 0));
  return `<section class="card" aria-labelledby="s-${code}">
<h2 id="s-${code}">${texts.html(title)}</h2>
${voluntary ? note(voluntaryWords[voluntary]) : ''}
${people ? note(withHole(texts, pageWords.people, 'people', people)) : ''}
${recall && items.length > 0 ? note(withHole(texts, pageWords.recall, 'time', (language) => recallWords(recall, language))) : ''}
${empty ? note(pageWords.nothing) : ''}
${items.length === 0 && entries.length > 0 ? note(pageWords.entryNote) : ''}
${items.length === 0 ? sourceHtml(texts, section) : ''}
${questions.join('\n')}
${items.length > 0 && entries.length > 0 ? note(pageWords.entryMore) : ''}
${scores.join('\n')}
</section>`;
}

function languageButtons(texts: Texts): string {
  if (texts.languages.length < 2) return '';
  const buttons = texts.languages.map(
    (code) =>
      `<button type="button" data-language="${escapeHtml(code)}" lang="${escapeHtml(code)}" dir="${direction(code)}" aria-pressed="${code === texts.language}">${escapeHtml(languageName(code))}</button>`,
  );
  return `<div class="js-only"><div class="languages" role="group" aria-labelledby="languages"><span class="sr" id="languages">${texts.html(pageWords.language)}</span>${buttons.join('')}</div></div>`;
}

function finishHtml(texts: Texts, form: Form): string {
  const word = (name: keyof typeof pageWords) => texts.html(pageWords[name]);
  return `<section class="card finish js-only" aria-labelledby="finish">
<h2 id="finish">${word('finish')}</h2>
<p>${word('local')}</p>
<div class="errors" id="errors" role="group" aria-labelledby="errors-title" tabindex="-1" hidden>
<h3 id="errors-title">${word('check')}</h3>
<div id="wrong" hidden><p>${word('mustCorrect')}</p><ul id="wrong-list"></ul></div>
<div id="missing" hidden><p>${word('unanswered')}</p><ul id="missing-list"></ul></div>
<div id="anyway"><p>${word('incomplete')}</p><button type="button" id="save-anyway">${word('anyway')}</button></div>
</div>
<div class="buttons">
<button type="button" class="main" id="save-csv">${word('saveCsv')}</button>
<button type="button" class="main" id="save-json">${word('saveJson')}</button>
<button type="button" id="print">${word('print')}</button>
<button type="button" id="empty">${word(form.draft ? 'emptyDraft' : 'empty')}</button>
</div>
<p class="status tell" id="status" role="status"></p>
</section>`;
}

/** The whole of the form's questions, numbered through. */
function numbering(form: Form): ReadonlyMap<string, number> {
  const variables = form.sections.flatMap(({ items, entries }) =>
    [...items, ...entries].map(({ variable }) => variable),
  );
  return new Map(variables.map((variable, index) => [variable, index + 1]));
}

function scriptData(form: Form, texts: Texts, title: number): string {
  const { items, scores } = pageForm(form);
  return jsonInScript({
    design: form.design.code,
    version: clean(form.design.version ?? ''),
    form: form.id,
    timepoint: form.timepoint?.code ?? '',
    informant: form.informant?.kind ?? '',
    // A draft belongs to these very questions; when they change it is not read back into others.
    ...(form.draft && { fingerprint: sha256Base64(JSON.stringify(items)).slice(0, 16) }),
    title,
    items,
    scores,
    words: Object.fromEntries(scriptWords.map((name) => [name, pageWords[name]])),
    rightToLeft: texts.languages.filter((language) => direction(language) === 'rtl'),
    texts: texts.all(),
  });
}

/** The form's file: `<design>_<form>.html`. */
export function formPath(form: Form): string {
  return `${form.design.code}_${form.id}.html`;
}

/**
 * The form as one self-contained HTML page. It loads and sends nothing (its Content-Security-Policy sees to that);
 * the answers leave it only as a file that the person saves. Without a script it can still be read and printed.
 */
export function htmlForm(form: Form, options: HtmlOptions = {}): FormFile {
  const languages = usedLanguages(form);
  const wanted = options.language ?? '';
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? defaultLanguage);
  const texts = new Texts(language, languages);
  const numberOf = numbering(form);
  const title = compose(languages, [form.title, form.design.title], (parts) => [...new Set(parts)].join(' · '));
  const script = pageScript({ draft: form.draft });
  const body = `<body>
<a class="skip" href="#questions">${texts.html(pageWords.skip)}</a>
<header><div class="wrap">
<p>${texts.html(form.design.title)}</p>
<h1>${texts.html(form.timepoint?.title ?? form.design.title)}</h1>
${form.informant ? `<p class="who">${texts.html(form.informant.label)}</p>` : ''}
${languageButtons(texts)}
</div></header>
<main class="wrap">
${aboutHtml(texts, form)}
<form id="form" autocomplete="off" novalidate>
<div class="bar js-only"${numberOf.size === 0 ? ' hidden' : ''}><p id="progress" role="status"></p><progress id="bar" aria-hidden="true" value="0" max="1"></progress></div>
<section class="card" aria-labelledby="identification"><h2 id="identification">${texts.html(pageWords.identification)}</h2>
${identificationHtml(texts, form.caseKey)}
</section>
<div id="questions" tabindex="-1">
${form.sections.map((section) => sectionHtml(texts, section, numberOf, form.intro.voluntary ? undefined : section.voluntary)).join('\n')}
</div>
${finishHtml(texts, form)}
</form>
</main>
<script type="application/json" id="data">${scriptData(form, texts, texts.number(title))}</script>
<script>${script}</script>
</body>
</html>
`;
  return {
    path: formPath(form),
    text: `${head(language, inLanguage(title, language).text, script)}\n${body}`,
  };
}
