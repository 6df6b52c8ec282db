import { escapeHtml } from '../output/escape.js';
import { direction, languageName } from '../words/languages.js';
import { pageWords } from './interface-texts.js';
import type { Texts } from './texts.js';

export function languageButtons(texts: Texts): string {
  if (texts.languages.length < 2) return '';
  const buttons = texts.languages.map(
    (code) =>
      `<button type="button" data-language="${escapeHtml(code)}" lang="${escapeHtml(code)}" dir="${direction(code)}" aria-pressed="${code === texts.language}">${escapeHtml(languageName(code))}</button>`,
  );
  return `<div class="tools languages" role="group" aria-labelledby="languages"><span class="sr" id="languages">${texts.html(pageWords.language)}</span>${buttons.join('')}</div>`;
}

/** The size of the text, and one question at a time. */
export function readingTools(texts: Texts): string {
  const sizes = [pageWords.sizeNormal, pageWords.sizeLarge, pageWords.sizeLargest].map(
    (word, index) =>
      `<button type="button" data-size="${index}" aria-pressed="${index === 0}"><span aria-hidden="true">A</span><span class="sr">${texts.html(word)}</span></button>`,
  );
  return `<div class="tools"><div class="sizes" role="group" aria-labelledby="sizes"><span class="sr" id="sizes">${texts.html(pageWords.textSize)}</span>${sizes.join('')}</div>
<button type="button" id="one" aria-pressed="false">${texts.html(pageWords.oneAtATime)}</button></div>`;
}

/** What changes how the page is read: its language, the size of the text, one question at a time. */
export function toolsHtml(texts: Texts): string {
  return `<div class="js-only">${languageButtons(texts)}
${readingTools(texts)}</div>`;
}

/** The way between the questions when they come one at a time. */
export function stepsHtml(texts: Texts): string {
  return `<div class="buttons" id="steps" hidden>
<button type="button" id="back">${texts.html(pageWords.back)}</button>
<button type="button" class="main" id="next">${texts.html(pageWords.next)}</button>
</div>`;
}
