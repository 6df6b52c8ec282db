import type { Form } from '../form.js';
import { clientFinish } from './client-finish.js';
import { clientHelp } from './client-help.js';
import { clientStart, clientSteps } from './client-steps.js';
import { pageChecking } from './page-checking.js';
import { pageLogic } from './page-logic.js';
import { pageReading } from './page-reading.js';
import { pageSaving } from './page-saving.js';
import { pageSteps } from './page-steps.js';

/** What the page does when it is used. */
const events = `
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
}
function empty() {
  form.reset();
  dated = false;
  if (typeof forgetDraft === 'function') forgetDraft();
  for (const id of told.keys()) showError(id);
  byId('errors').hidden = true;
  changed = false;
  update();
}
root.classList.add('js');
form.reset();
form.addEventListener('submit', (event) => event.preventDefault());
// The first answer sets the date; before that it is open, so that an empty form can be printed for another day.
let dated = false;
form.addEventListener('input', () => {
  changed = true;
  if (!dated && byId('i-_date').value === '') byId('i-_date').value = today();
  dated = true;
  update();
  if (typeof keepDraft === 'function') keepDraft();
});
// While a button is being pressed nothing may move, or the press would miss it.
let pressing = false;
const waiting = [];
addEventListener('pointerdown', () => { pressing = true; }, true);
for (const name of ['pointerup', 'pointercancel']) {
  addEventListener(name, () => setTimeout(() => {
    pressing = false;
    for (const act of waiting.splice(0)) act();
  }), true);
}
// A mistake is told when the person leaves the field, not while it is being written.
form.addEventListener('change', (event) => {
  const { name: id, value } = event.target;
  if (!byId('error-' + id)) return;
  const tell = () => {
    if (id === '_case') showError(id, looksLikeIdentity(value) ? 'errorIdentity' : undefined);
    else showError(id, itemOf.has(id) ? read(itemOf.get(id)).problem : undefined);
  };
  if (pressing) waiting.push(tell);
  else tell();
});
for (const button of document.querySelectorAll('[data-clear]')) {
  button.addEventListener('click', () => {
    const all = fields(button.dataset.clear);
    for (const field of all) field.checked = false;
    all[0].focus();
    form.dispatchEvent(new Event('input'));
  });
}
const sizes = [...document.querySelectorAll('[data-size]')];
for (const button of sizes) {
  button.addEventListener('click', () => {
    root.dataset.text = button.dataset.size;
    for (const one of sizes) one.setAttribute('aria-pressed', String(one === button));
  });
}
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => setLanguage(button.dataset.language));
}
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
byId('empty').addEventListener('click', () => {
  if (!confirm(word('emptySure'))) return;
  empty();
  say(byId('status'), 'emptied');
});
addEventListener('beforeunload', (event) => {
  if (changed && typeof keepDraft !== 'function') event.preventDefault();
});
if (typeof readDraft === 'function') readDraft();
dated = byId('i-_date').value !== '';
update();
`;

/** Only in forms that may keep a draft; other pages have no code that could. */
const draftScript = `
const storage = 'isu-draft:' + data.design + ':' + data.form + ':' + data.fingerprint;
function keepDraft() {
  const entries = [...new FormData(form).entries()];
  try {
    localStorage.setItem(storage, JSON.stringify(entries));
  } catch {
    say(byId('status'), 'draftFailed');
  }
}
function forgetDraft() {
  try {
    localStorage.removeItem(storage);
  } catch {
    // Nothing could be kept there either.
  }
}
function readDraft() {
  let entries = null;
  try {
    entries = JSON.parse(localStorage.getItem(storage));
  } catch {
    return;
  }
  if (!Array.isArray(entries)) return;
  for (const [name, value] of entries) {
    for (const field of fields(name)) {
      if (field.type !== 'radio' && field.type !== 'checkbox') field.value = value;
      else if (field.value === value) field.checked = true;
    }
  }
  say(byId('status'), 'draftFound');
}
`;

/** The whole script of a page, always the same text for the same choice. No white space at its ends (see `pageStyle`). */
export function pageScript({ draft, answersAlone }: Pick<Form, 'draft' | 'answersAlone'>): string {
  const own = answersAlone ? [clientSteps, clientFinish, clientHelp] : [pageSteps, pageSaving];
  const all = [
    pageLogic,
    pageReading,
    pageChecking,
    ...own,
    draft ? draftScript : '',
    events,
    answersAlone ? clientStart : '',
  ];
  return `(() => {\n'use strict';\n${all.join('')}})();`;
}
