// @ts-check
/**
 * The page of the preview. It shows what the extension sends and tells what was clicked; it fetches nothing.
 *
 * @typedef {import('./messages.js').ToPage} ToPage
 * @typedef {import('./messages.js').FromPage} FromPage
 */

/** @type {{ acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void } }} */
const host = Object(globalThis);
const vscode = host.acquireVsCodeApi();
const nonce = /** @type {HTMLScriptElement} */ (document.currentScript).nonce;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const judged = element('judged');
const formPart = element('form');
const frame = /** @type {HTMLIFrameElement} */ (element('frame'));
const choice = /** @type {HTMLSelectElement} */ (element('choice'));
const languageButton = element('language');
let shownForm = '';

/** @param {FromPage} message */
const tell = (message) => vscode.postMessage(message);

/**
 * Runs inside the form's frame, before anything of the form. The frame has no origin, so the page cannot measure it:
 * the frame says how tall its content is, and the page scrolls as one.
 */
function reportHeight() {
  const report = () => {
    const { body, documentElement } = document;
    if (body) parent.postMessage({ formHeight: Math.ceil(body.getBoundingClientRect().bottom + scrollY + 16) }, '*');
    else requestAnimationFrame(report);
    documentElement.style.overflowY = 'hidden';
  };
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(report).observe(document.body);
    report();
  });
}

/** @param {Extract<ToPage, { type: 'show' }>} message */
function show(message) {
  element('file').textContent = message.file;
  judged.innerHTML = message.html;
  choice.replaceChildren(
    ...message.forms.map(({ id, title }) => new Option(title, id, false, id === message.form?.id)),
  );
  choice.hidden = message.forms.length < 2;
  element('form-note').hidden = message.form === undefined;
  element('no-form').hidden = message.form !== undefined;
  frame.hidden = message.form === undefined;
  formPart.hidden = false;
  const html = message.form?.html ?? '';
  if (html === shownForm) return;
  shownForm = html;
  // The doctype first, or the form would be laid out in quirks mode; its own is then ignored.
  frame.srcdoc = `<!DOCTYPE html><script nonce="${nonce}">(${reportHeight})()</script>${html}`;
}

window.addEventListener('message', ({ data, source }) => {
  if (source === frame.contentWindow) {
    const height = Number(data?.formHeight);
    if (height > 0 && height < 50_000) frame.style.height = `${height}px`;
    return;
  }
  const message = /** @type {ToPage} */ (data);
  const { texts, language, state } = message;
  if (state) vscode.setState(state);
  document.documentElement.lang = language;
  document.title = texts.preview;
  element('form-title').textContent = texts.form;
  element('form-note').textContent = texts.formNote;
  element('no-form').textContent = texts.noForm;
  choice.ariaLabel = texts.chooseForm;
  frame.title = texts.form;
  languageButton.textContent = texts.otherLanguage;
  languageButton.lang = language === 'sv' ? 'en' : 'sv';
  if (message.type === 'show') return show(message);
  const text = document.createElement('p');
  text.className = 'message';
  text.textContent = message.text;
  judged.replaceChildren(text);
  formPart.hidden = true;
});

languageButton.addEventListener('click', () => {
  tell({ type: 'language', language: languageButton.lang === 'sv' ? 'sv' : 'en' });
});
choice.addEventListener('change', () => tell({ type: 'form', id: choice.value }));
judged.addEventListener('click', (event) => {
  const place = event.target instanceof Element ? event.target.closest('[data-range]') : undefined;
  if (!(place instanceof HTMLElement)) return;
  event.preventDefault();
  tell({ type: 'reveal', uri: place.dataset.uri ?? '', range: place.dataset.range ?? '' });
});

tell({ type: 'ready' });
