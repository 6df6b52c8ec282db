import type { Form, FormCondition, Section } from '../form.js';
import { ownCondition, passages } from '../logic/arrangement.js';
import { entryItem, numbering } from '../logic/questions.js';
import { cssString, escapeHtml, jsonInScript } from '../output/escape.js';
import { sha256Base64 } from '../output/sha256.js';
import { clean, oneLine } from '../output/text.js';
import { entryNotes, sectionNotes, sourceRows } from '../words/about.js';
import { conditionWords } from '../words/condition-words.js';
import { formWords } from '../words/interface-texts.js';
import { direction } from '../words/languages.js';
import { compose, defaultLanguage, inLanguage, type Wording } from '../words/wording.js';
import { aboutHtml, rowsHtml } from './about.js';
import { pageWords, scriptWords } from './interface-texts.js';
import { identificationHtml, itemHtml, whenHtml } from './item.js';
import { levelsHtml, pageLevels } from './levels.js';
import { pageForm } from './page-data.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import { passageHtml } from './passage.js';
import { Texts } from './texts.js';
import { stepsHtml, toolsHtml } from './tools.js';

export interface HtmlOptions {
  /**
   * Shown within a page that allows beforehand what the form may run: nothing in its policy is particular to this form, so
   * that the page stays when the form is edited. Without a script such a form has no title on its sheets of paper.
   */
  embedded?: true;
  /** The language that the page opens in, when the form has it; else the design's own. */
  language?: string;
}

/** A line to write a code on. */
const blank = '_'.repeat(16);

const hash = (text: string) => `'sha256-${sha256Base64(text)}'`;
/** Hashes of texts that are the same in page after page, worked out once each. */
const hashes = new Map<string, string>();
function hashOf(text: string): string {
  const known = hashes.get(text) ?? hash(text);
  hashes.set(text, known);
  return known;
}

interface Own {
  script: string;
  /** What is particular to the page's look, and its data, which is no script to a browser though the W3C's checker takes it for one. */
  particular?: { style: string; data: string };
}
/** The head of a page that may load nothing, send nothing, and run only its own script, if it has one. */
export function head(language: string, title: string, own?: Own): string {
  const particular = own?.particular;
  const hashesOf = (...texts: (string | undefined)[]) =>
    texts.filter((text) => text !== undefined).map((text) => ` ${hash(text)}`);
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(pageStyle)}${hashesOf(particular?.style).join('')}`,
    ...(own
      ? [`script-src ${hashOf(own.script)}${hashesOf(particular?.data).join('')}`, "require-trusted-types-for 'script'"]
      : []),
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
<style>${pageStyle}</style>${particular ? `\n<style>${particular.style}</style>` : ''}
</head>`;
}

function sectionHtml(texts: Texts, section: Section, form: Form, numberOf: ReadonlyMap<string, number>): string {
  const { code, title, items, entries } = section;
  const notes = (all: readonly Wording[]) => all.map((one) => `<p class="note">${texts.html(one)}</p>`).join('\n');
  const when = (condition: FormCondition | undefined) => condition && conditionWords(condition, items, numberOf, texts);
  const questions = passages(items).map((passage) =>
    passageHtml(texts, passage, code, {
      when: whenHtml(texts, when(passage.condition)),
      question: (item, stem) =>
        itemHtml(texts, item, numberOf.get(item.variable) ?? 0, { note: when(ownCondition(item, passage)), stem }),
    }),
  );
  const scores = entries.map((entry) => itemHtml(texts, entryItem(entry), numberOf.get(entry.variable) ?? 0));
  // No landmark of its own: two instruments may have the same title.
  return `<section class="card">
<h2 id="s-${code}">${texts.html(title)}</h2>
${notes(sectionNotes(section, form))}
${rowsHtml(texts, sourceRows(section))}
${[...questions, ...levelsHtml(texts, form, section)].join('\n')}
${notes(entryNotes(section))}
${scores.join('\n')}
</section>`;
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

function scriptData(form: Form, texts: Texts, title: number, running: number): string {
  const { items, scores } = pageForm(form);
  return jsonInScript({
    design: form.design.code,
    version: clean(form.design.version ?? ''),
    stamp: form.stamp,
    form: form.id,
    timepoint: form.timepoint?.code ?? '',
    informant: form.informant?.kind ?? '',
    running,
    // A draft belongs to these very questions; when they change it is not read back into others.
    ...(form.draft && { fingerprint: sha256Base64(JSON.stringify(items)).slice(0, 16) }),
    title,
    items,
    scores,
    levels: pageLevels(texts, form),
    words: Object.fromEntries(scriptWords.map((name) => [name, form.dictionary.translated(pageWords[name])])),
    rightToLeft: texts.languages.filter((language) => direction(language) === 'rtl'),
    texts: texts.all(),
  });
}

/** What stands at the top of every sheet of paper after the first. */
function runningTitle(form: Form): Wording {
  return compose(form.languages, [form.design.title, form.title], (parts) => {
    const text = [...new Set(parts.map(oneLine))].join(' · ');
    return text.length > 70 ? `${clean(text.slice(0, 70))}…` : text;
  });
}

/** The same for a page without a script, which the script then keeps to the language and to the code that is written. */
function runningStyle(running: Wording, form: Form, language: string): string {
  const code = form.caseKey
    ? `${inLanguage(form.dictionary.translated(pageWords.caseKey), language).text}: ${blank}`
    : '';
  return `:root{--running:${cssString(inLanguage(running, language).text)};--code:${cssString(code)}}`;
}

/** The form's file: `<design>_<form>.html`. */
export function formPath(form: Form): string {
  return `${form.design.code}_${form.id}.html`;
}

/**
 * The form as one self-contained HTML page. It loads and sends nothing (its Content-Security-Policy sees to that);
 * the answers leave it only as a file that the person saves. Without a script it can still be read and printed.
 */
export function htmlForm(form: Form, options: HtmlOptions = {}): { path: string; text: string } {
  const { languages } = form;
  const wanted = options.language ?? '';
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? defaultLanguage);
  const texts = new Texts(language, languages, form.dictionary);
  const numberOf = numbering(form);
  const title = compose(languages, [form.title, form.design.title], (parts) => [...new Set(parts)].join(' · '));
  const running = runningTitle(form);
  const script = pageScript({ draft: form.draft });
  const body = `<body>
<a class="skip" href="#questions">${texts.html(pageWords.skip)}</a>
<header><div class="wrap">
<p>${texts.html(form.design.title)}</p>
<h1>${texts.html(form.timepoint?.title ?? form.design.title)}</h1>
${form.informant ? `<p class="who">${[form.informant.label, ...(form.filledBy ? [formWords.staff] : [])].map((one) => texts.html(one)).join(' – ')}</p>` : ''}
${toolsHtml(texts)}
</div></header>
<main class="wrap">
${aboutHtml(texts, form)}
<form id="form" autocomplete="off" novalidate>
<div class="bar js-only"${numberOf.size === 0 ? ' hidden' : ''}><p id="progress" role="status"></p><progress id="bar" aria-hidden="true" value="0" max="1"></progress></div>
<section class="card" aria-labelledby="identification"><h2 id="identification">${texts.html(pageWords.identification)}</h2>
${identificationHtml(texts, form.caseKey)}
</section>
${numberOf.size === 0 ? '' : `<p class="paper">${texts.html(pageWords.howToFillIn)}</p>`}
<div id="questions" tabindex="-1">
${form.sections.map((section) => sectionHtml(texts, section, form, numberOf)).join('\n')}
</div>
${finishHtml(texts, form)}
${stepsHtml(texts)}
</form>
</main>
`;
  const data = scriptData(form, texts, texts.number(title), texts.number(running));
  return {
    path: formPath(form),
    text: `${head(language, inLanguage(title, language).text, {
      script,
      ...(!options.embedded && { particular: { style: runningStyle(running, form, language), data } }),
    })}
${body}<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`,
  };
}
