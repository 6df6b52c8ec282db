import { sha256Base64 } from '../../model/index.js';
import type { Form } from '../form.js';
import { numbering } from '../logic/questions.js';
import { cssString, escapeHtml, jsonInScript } from '../output/escape.js';
import { clean, oneLine } from '../output/text.js';
import { direction } from '../words/languages.js';
import { compose, defaultLanguage, inLanguage, type Wording } from '../words/wording.js';
import { clientBody } from './client-page.js';
import { headingOf } from './client-told.js';
import { clientScript, pageWords, scriptWords } from './interface-texts.js';
import { pageLevels } from './levels.js';
import { pageForm } from './page-data.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import { staffBody } from './staff-page.js';
import { Texts } from './texts.js';

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

/** What the script says; to a client in words to them. */
function wordsOf({ answersAlone, dictionary }: Form): Record<string, Wording> {
  const own: [string, Wording][] = scriptWords.map((name) => [name, pageWords[name]]);
  const all = answersAlone ? [...own, ...clientScript] : own;
  return Object.fromEntries(all.map(([name, said]) => [name, dictionary.translated(said)]));
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
    ...(form.leavesQuickly && { quiet: true }),
    words: wordsOf(form),
    rightToLeft: texts.languages.filter((language) => direction(language) === 'rtl'),
    texts: texts.all(),
  });
}

/** The page's title: what a client's form is called, since others may see the screen; else which form it is. */
const titleOf = (form: Form): Wording =>
  form.answersAlone
    ? headingOf(form)
    : compose(form.languages, [form.title, form.design.title], (parts) => [...new Set(parts)].join(' · '));

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
  const title = titleOf(form);
  const running = runningTitle(form);
  const script = pageScript(form);
  const body = form.answersAlone ? clientBody(texts, form, numberOf) : staffBody(texts, form, numberOf);
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
