/** The part of the page's script that reads answers, changes language, shows and hides. Uses `page-logic.ts`. */
export const pageReading = String.raw`
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const form = byId('form');
const itemOf = new Map(data.items.map((item) => [item.variable, item]));
let language = document.documentElement.lang;
let changed = false;

const ownLanguage = () => (language === 'sv' ? 'sv' : 'en');
function fill(element, text, textLanguage) {
  element.textContent = text;
  if (textLanguage === language) {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  } else {
    element.lang = textLanguage;
    element.dir = data.rightToLeft.includes(textLanguage) ? 'rtl' : 'ltr';
  }
}
function wording(number) {
  const texts = data.texts[number];
  const found = [language, 'en', ...Object.keys(texts)].find((code) => texts[code] !== undefined);
  return { text: texts[found], language: found };
}
function wordLanguage(name) {
  return data.words[name][language] === undefined ? ownLanguage() : language;
}
function word(name, values = {}) {
  return data.words[name][wordLanguage(name)].replace(/\{(\w+)\}/g, (hole, key) => key in values ? String(values[key]) : hole);
}
const say = (element, name, values) => fill(element, word(name, values), wordLanguage(name));

function fields(variable) {
  const found = form.elements.namedItem(variable);
  return found === null ? [] : found instanceof RadioNodeList ? [...found] : [found];
}
// What the person has written or chosen: an answer, and the word for what is wrong with it.
function read(item) {
  const all = fields(item.variable);
  if (all.length === 0) return {};
  const field = all[0];
  if (field.type === 'radio') {
    const chosen = all.find((one) => one.checked);
    if (chosen === undefined) return {};
    return { answer: item.type === 'rating' ? Number(chosen.value) : chosen.value };
  }
  if (field.type === 'checkbox') {
    const codes = all.filter((one) => one.checked).map((one) => one.value);
    return codes.length > 0 ? { answer: codes } : {};
  }
  if (field.type === 'date') {
    if (field.validity.badInput) return { problem: 'errorDate' };
    return field.value === '' ? {} : { answer: field.value };
  }
  const text = field.value.trim();
  if (text === '') return {};
  if (item.type !== 'number' && item.type !== 'rating') return { answer: field.value };
  const number = writtenNumber(text);
  if (number === undefined) return { problem: 'errorNumber' };
  if (item.codes !== undefined && item.codes.includes(String(number))) return { answer: number };
  if (item.whole && !Number.isInteger(number)) return { problem: 'errorWhole' };
  if (item.low !== undefined && number < item.low) return { problem: 'errorLow' };
  if (item.high !== undefined && number > item.high) return { problem: 'errorHigh' };
  return { answer: number };
}
const written = (number) => {
  const text = String(number).replace('-', '\u2212');
  return ownLanguage() === 'sv' ? text.replace('.', ',') : text;
};
const limits = (item) => ({ low: written(item.low), high: written(item.high) });

function state() {
  const answers = {};
  const problems = {};
  for (const item of data.items) {
    const { answer, problem } = read(item);
    if (answer !== undefined) answers[item.variable] = answer;
    if (problem !== undefined) problems[item.variable] = problem;
  }
  const asked = relevant(data.items, answers);
  return { answers, problems, asked };
}

const told = new Map();
function showError(id, name) {
  const error = byId('error-' + id);
  told.set(id, name);
  if (name === undefined) error.textContent = '';
  else say(error, name, itemOf.has(id) ? limits(itemOf.get(id)) : {});
  for (const field of fields(id)) {
    if (name !== undefined) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}

function update() {
  const { answers, asked } = state();
  let done = 0;
  let number = 0;
  for (const item of data.items) {
    const shown = asked.has(item.variable);
    byId('q-' + item.variable).hidden = !shown;
    // On the screen the questions that are shown are counted; on paper each has the number that others refer to.
    if (shown) byId('label-' + item.variable).firstElementChild.dataset.now = (number += 1) + '.';
    if (shown && answered(answers[item.variable])) done += 1;
    const clear = byId('clear-' + item.variable);
    if (clear !== null) clear.hidden = !answered(answers[item.variable]);
  }
  // Nothing is said before questions that are not asked.
  for (const part of document.querySelectorAll('.part')) part.hidden = part.querySelector('.item:not([hidden])') === null;
  for (const mirror of document.querySelectorAll('[data-mirror]')) {
    const field = byId(mirror.dataset.mirror);
    mirror.textContent = itemOf.has(field.name) && !asked.has(field.name) ? '' : field.value;
  }
  showProgress(done, asked.size);
  levels(answers, asked);
  running();
}

// What the answers so far come to, for staff.
function levels(answers, asked) {
  const given = Object.fromEntries(Object.entries(answers).filter(([variable]) => asked.has(variable)));
  for (const [variable, all] of Object.entries(data.levels)) {
    const value = score(data.scores, variable, data.items, given, byId('i-_date').value);
    const level = value === undefined ? undefined : levelOf(all, value);
    const shown = value === undefined ? '\u2013' : written(value);
    // Written only where it changes, since a change is read aloud.
    if (byId('score-' + variable).textContent !== shown) byId('score-' + variable).textContent = shown;
    const { text, language: found } = level === undefined ? { text: '', language } : wording(level.text);
    fill(byId('level-' + variable), text, found);
  }
}

// At the top of every sheet of paper: the form, and whose answers they are, should the sheets come apart.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
function running() {
  const inStyle = (text) => '"' + text.replace(/["\\]/g, '\\$&') + '"';
  const key = byId('i-_case');
  const code = key === null ? '' : word('caseKey') + ': ' + (key.value.trim() || '_'.repeat(16));
  sheet.replaceSync(':root{--running:' + inStyle(wording(data.running).text) + ';--code:' + inStyle(code) + '}');
}

function setLanguage(code) {
  language = code;
  document.documentElement.lang = code;
  document.documentElement.dir = data.rightToLeft.includes(code) ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-t]')) {
    const { text, language: found } = wording(Number(element.dataset.t));
    fill(element, text, found);
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === code));
  }
  byId('status').textContent = '';
  for (const [id, name] of told) showError(id, name);
  update();
  retell();
  entitle();
}
`;
