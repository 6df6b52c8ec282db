// @ts-check
/**
 * The page of the preview. It shows what the extension sends and tells what was clicked; it fetches nothing.
 *
 * @typedef {import('./messages.js').ToPage} ToPage
 * @typedef {import('./messages.js').FromPage} FromPage
 * @typedef {import('../../server/protocol.js').PreviewTab} PreviewTab
 */
import { frameOf } from '../../sides/frame.mjs';
import { tabsOf } from '../../sides/tabs.mjs';

/** @type {{ acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void } }} */
const host = Object(globalThis);
const vscode = host.acquireVsCodeApi();
const nonce = /** @type {HTMLScriptElement} */ (document.currentScript).nonce;
const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const judged = element('judged');
const choice = /** @type {HTMLSelectElement} */ (element('choice'));
const languageButton = element('language');
/** The one that is there now: each page may have another. */
const frameElement = () => /** @type {HTMLIFrameElement} */ (element('frame'));
const frame = frameOf(frameElement(), `<script nonce="${nonce}">${FRAME_SCRIPT}</script>`);
const tabs = tabsOf(element('tabs'), element('panel'), (/** @type {PreviewTab} */ tab) => tell({ type: 'tab', tab }));
/** Where the cursor stands in the text. @type {Extract<ToPage, { type: 'at' }>} */
let at = { type: 'at', uri: '', statements: [] };
let uri = '';

/** @param {FromPage} message */
const tell = (message) => vscode.postMessage(message);

const focusable = () => /** @type {HTMLElement[]} */ ([...judged.querySelectorAll('a, button, [tabindex="0"]')]);

/** Shows other content, and keeps the focus on what had it. @param {string} html */
function replace(html) {
  const before = focusable();
  const index = before.findIndex((each) => each.contains(document.activeElement));
  const had = before[index];
  judged.innerHTML = html;
  mark(false);
  if (!had) return;
  const after = focusable();
  const same = after.find(
    ({ dataset, textContent }) => dataset.range === had.dataset.range && textContent === had.textContent,
  );
  (same ?? after[Math.min(index, after.length - 1)] ?? element('panel')).focus({ preventScroll: true });
}

/** Marks what is about the innermost statement that the cursor stands in and that the page shows. @param {boolean} follow */
function mark(follow) {
  for (const each of judged.querySelectorAll('.here')) each.classList.remove('here');
  for (const each of judged.querySelectorAll('[aria-current]')) each.removeAttribute('aria-current');
  if (at.uri !== uri) return;
  for (const range of at.statements) {
    const found = [...judged.querySelectorAll(`a[data-range="${CSS.escape(range)}"]`)].filter(
      (each) => each instanceof HTMLElement && each.dataset.uri === at.uri,
    );
    if (found.length === 0) continue;
    for (const each of found) {
      each.setAttribute('aria-current', 'true');
      each.closest('td, th, li, p')?.classList.add('here');
    }
    // Whoever reads here is not moved by what happens in the text.
    if (follow && !document.hasFocus()) found[0]?.scrollIntoView({ block: 'nearest' });
    return;
  }
}

/** @param {Extract<ToPage, { type: 'show' }>} message */
function show(message) {
  const { tab, texts, choices, page } = message;
  uri = message.uri;
  element('file').textContent = message.file;
  tabs.show(texts.tabs, texts.sides, tab);
  if (message.focused) tabs.focus();
  replace(message.html);
  choice.ariaLabel = tab === 'forms' ? texts.chooseForm : texts.chooseDesign;
  choice.replaceChildren(...choices.map(({ id, title }) => new Option(title, id, false, id === page?.id)));
  choice.hidden = choices.length < 2;
  element('form-note').hidden = tab !== 'forms' || page === undefined;
  frameElement().title = texts.tabs[tab];
  frameElement().classList.toggle('document', tab !== 'forms');
  frame.show(page?.html);
}

window.addEventListener('message', ({ data, source }) => {
  if (source === frameElement().contentWindow) return;
  const message = /** @type {ToPage} */ (data);
  if (message.type === 'at') {
    at = message;
    mark(true);
    return;
  }
  element('panel').ariaBusy = String(message.type === 'outdated');
  if (message.type === 'outdated') return;
  const { texts, language, state } = message;
  if (state) vscode.setState(state);
  document.documentElement.lang = language;
  document.title = texts.preview;
  element('form-note').textContent = texts.formNote;
  languageButton.textContent = texts.otherLanguage;
  languageButton.lang = language === 'sv' ? 'en' : 'sv';
  if (message.type === 'show') return show(message);
  const text = document.createElement('p');
  text.className = 'message';
  text.textContent = message.text;
  judged.replaceChildren(text);
  choice.hidden = true;
  element('form-note').hidden = true;
  frame.show();
});

languageButton.addEventListener('click', () => {
  tell({ type: 'language', language: languageButton.lang === 'sv' ? 'sv' : 'en' });
});
choice.addEventListener('change', () => tell({ type: 'choice', id: choice.value }));
judged.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('a[data-range], button') : undefined;
  if (!(pressed instanceof HTMLElement)) return;
  event.preventDefault();
  const { uri: of = '', range = '', tab, mend, code = '' } = pressed.dataset;
  if (mend !== undefined) tell({ type: 'mend', uri: of, range, title: mend, code });
  else if (tab) tell({ type: 'tab', tab: /** @type {'forms' | 'plan'} */ (tab) });
  else tell({ type: 'reveal', uri: of, range });
});

tell({ type: 'ready' });
