/** The part of the script of a client's form that shows the answers, hands them in, and says what to do then. Uses `client-steps.ts`. */
export const clientFinish = `
const fileName = (part, date) => [ownLanguage() === 'sv' ? 'svar' : 'answers', part, date].filter((text) => text !== '').join('-');
const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};
const copied = (from) => [...from.childNodes].map((node) => node.cloneNode(true));
// The answer as the person gave it, in the words of the form.
function answerOf(item, { problem }) {
  const place = element('dd');
  place.className = 'pre';
  const all = fields(item.variable);
  const chosen = all.filter((field) => field.checked);
  if (problem !== undefined) say(place, problem, limits(item));
  else if (chosen.length > 0) {
    const words = chosen.map((field) => field.nextElementSibling);
    const bare = item.type === 'rating' && words[0].querySelector('[data-t]') === null;
    if (bare) say(place, 'ofScale', { value: words[0].textContent, ...limits(item) });
    else words.forEach((label, index) => place.append(...(index > 0 ? ['\\n'] : []), ...copied(label)));
    for (const hidden of place.querySelectorAll('.sr')) hidden.className = '';
  } else {
    const unit = byId('i-' + item.variable).parentElement.querySelector(':scope > span');
    place.append(all[0].value, ...(unit === null ? [] : [' ', unit.cloneNode(true)]));
  }
  return place;
}
function reviewed(title, answer, id, change) {
  const button = element('button');
  button.type = 'button';
  button.className = 'quiet';
  button.id = 'change-' + id;
  title.id = 'reviewed-' + id;
  say(button, 'change');
  button.setAttribute('aria-labelledby', button.id + ' ' + title.id);
  button.addEventListener('click', change);
  return element('div', title, answer, element('dd', button));
}
let passedAsked = false;
function review() {
  const { missing, answers, asked } = check();
  const rows = data.items.filter((item) => asked.has(item.variable) && fields(item.variable).length > 0).map((item) => {
    const found = read(item);
    const answer = found.answer === undefined && found.problem === undefined ? element('dd') : answerOf(item, found);
    if (answer.childNodes.length === 0) say(answer, 'notAnswered');
    return reviewed(element('dt', ...copied(byId('label-' + item.variable))), answer, item.variable, () => {
      returning = true;
      left = [];
      go('asking', byId('q-' + item.variable));
    });
  });
  const key = byId('i-_case');
  if (key !== null) {
    rows.unshift(reviewed(element('dt', ...copied(byId('label-_case'))), element('dd', key.value.trim()), '_case', () => go('head')));
  }
  byId('review').replaceChildren(...rows);
  // Asked once, in a friendly way: a question may be left out.
  byId('passed').hidden = passedAsked || missing.length === 0;
  say(byId('passed-text'), missing.length === 1 ? 'passedOne' : 'passed', { n: missing.length });
}
byId('show-passed').addEventListener('click', () => {
  passedAsked = true;
  returning = true;
  left = check().missing.map(({ id }) => byId('q-' + id));
  go('asking', left.shift());
});
byId('leave-passed').addEventListener('click', () => {
  passedAsked = true;
  byId('passed').hidden = true;
  byId('hand-in').focus();
});
let file = '';
function receive() {
  say(byId('in-file'), 'inFile', { file });
}
function handIn() {
  if (tell(check().wrong)) return;
  file = download('json');
  go('receipt');
}
function saveAs(type) {
  if (tell(check().wrong)) return;
  say(byId('status'), 'saved', { file: download(type) });
}
byId('hand-in').addEventListener('click', handIn);
byId('save-again').addEventListener('click', () => { file = download('json'); receive(); });
byId('save-json').addEventListener('click', () => saveAs('json'));
byId('save-csv').addEventListener('click', () => saveAs('csv'));
byId('wipe').addEventListener('click', () => {
  empty();
  afresh();
  say(byId('status'), 'emptied');
});
// As when the page was opened, for the next person.
function afresh() {
  passedAsked = false;
  returning = false;
  left = [];
  go('start', questions()[0]);
}
function retell() {
  if (!byId('errors').hidden) tell(check().wrong.filter(({ id }) => told.get(id) !== undefined));
  if (stage === 'check') review();
  if (stage === 'receipt') receive();
  voices();
}
`;
