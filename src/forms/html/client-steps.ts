/**
 * The part of the script of a client's form that goes from start to receipt: one screen at a time, and of the questions one by
 * one on a phone. The browser's Back goes one screen back, except where the form can be left at once: there no screen stays behind.
 */
export const clientSteps = `
const root = document.documentElement;
let stage = 'start';
let now;
// The question that is changed is not the way on: from it one comes back to the answers. First those that are left to show.
let returning = false;
let left = [];
const one = () => root.classList.contains('one');
const questions = () => [...document.querySelectorAll('#questions .item')].filter((item) => !item.hidden);
function showProgress(done, all) {
  const known = one() && now !== undefined;
  const name = known ? 'step' : 'progress';
  const text = word(name, known ? { n: questions().indexOf(now) + 1, all } : { done, all });
  if (byId('progress').textContent !== text) fill(byId('progress'), text, wordLanguage(name));
  const key = byId('i-_case');
  const code = key === null ? '' : key.value.trim();
  byId('code-is').hidden = code === '';
  say(byId('code-is'), 'codeIs', { code });
}
function entitle() {
  const parts = [wording(data.title).text];
  if (stage === 'asking' && one()) parts.unshift(byId('progress').textContent);
  if (stage === 'check') parts.unshift(word('review'));
  if (stage === 'receipt') parts.unshift(word('done'));
  if (!byId('errors').hidden) parts.unshift(word('wrongTitle'));
  document.title = parts.join(' \\u2013 ');
}
function show(name, question) {
  stage = name;
  root.dataset.stage = name;
  for (const part of document.querySelectorAll('.stage')) part.classList.toggle('here', part.dataset.in.split(' ').includes(name));
  if (question !== undefined) {
    if (now !== undefined) now.classList.remove('now');
    now = question;
    now.classList.add('now');
  }
  // Today is the day, if nothing else is said.
  byId('q-_date').hidden = name === 'head' && byId('i-_date').value !== '';
  byId('errors').hidden = true;
  byId('status').textContent = '';
  update();
  if (name === 'check') review();
  if (name === 'receipt') receive();
  entitle();
  silence();
}
// What is new on the screen gets the focus, so that it is read out, and the keyboard goes on from there.
function attend() {
  const asking = stage === 'asking';
  const target = asking && (one() || returning) ? now : asking ? byId('questions') : document.querySelector('.stage.here h2') || byId('heading');
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (asking && !one() && returning) target.scrollIntoView({ block: 'start' });
  else scrollTo(0, 0);
}
function unfold(button, open) {
  byId(button.getAttribute('aria-controls')).classList.toggle('open', open);
  button.setAttribute('aria-expanded', String(open));
}
function go(name, question) {
  unfold(byId('tools-button'), false);
  show(name, question);
  const place = { stage: name, question: name === 'asking' ? now.id : '' };
  if (data.quiet) history.replaceState(place, '');
  else history.pushState(place, '');
  attend();
}
addEventListener('popstate', ({ state: place }) => {
  if (place === null || place.stage === undefined) return;
  const question = place.question === '' ? undefined : byId(place.question);
  if (question && question.hidden) show('check');
  else show(place.stage, question);
  attend();
});
// What is pointed at is shown.
function reveal(element) {
  if (element.closest('#questions') === null) go('head');
  else go('asking', element);
}
function tell(wrong) {
  showErrors(wrong);
  list('wrong', wrong);
  byId('errors').hidden = wrong.length === 0;
  entitle();
  if (wrong.length === 0) return false;
  byId('errors').focus({ preventScroll: true });
  scrollTo(0, 0);
  return true;
}
const wrongAt = (test) => check().wrong.filter(({ id }) => test(byId('q-' + id)));
const headMissing = () => wrongAt((element) => element.closest('#questions') === null);
function forward() {
  if (stage === 'head') {
    if (!tell(headMissing())) go('check');
    return;
  }
  if (tell(wrongAt((element) => (one() ? element === now : element.closest('#questions') !== null)))) return;
  const all = questions();
  const following = returning ? left.shift() : one() ? all[all.indexOf(now) + 1] : undefined;
  if (following !== undefined) go('asking', following);
  else if (headMissing().length > 0) go('head');
  else go('check');
}
function backward() {
  const all = questions();
  const before = stage === 'asking' ? (one() ? all[all.indexOf(now) - 1] : undefined) : all.at(-1);
  if (stage === 'staff' || (stage === 'asking' && before === undefined)) go('start');
  else go('asking', before);
}
function setOne(on) {
  root.classList.toggle('one', on);
  byId('one').setAttribute('aria-pressed', String(on));
  if (on && (now === undefined || now.hidden)) now = questions()[0];
  show(stage, now);
}
byId('begin').addEventListener('click', () => {
  if (byId('i-_date').value === '') byId('i-_date').value = today();
  returning = false;
  go('asking', questions()[0]);
});
byId('next').addEventListener('click', forward);
byId('back').addEventListener('click', backward);
byId('one').addEventListener('click', () => setOne(!one()));
byId('to-staff').addEventListener('click', () => go('staff'));
for (const button of document.querySelectorAll('[aria-expanded]')) {
  button.addEventListener('click', () => unfold(button, button.getAttribute('aria-expanded') === 'false'));
}
`;

/** What is done when all of the script is there: one question at a time on a phone; the code may stand in the address (`#kod=K17`). */
export const clientStart = `
const given = new URLSearchParams(location.hash.slice(1));
const givenCode = given.get('kod') || given.get('code');
if (givenCode !== null && byId('i-_case') !== null) byId('i-_case').value = givenCode;
history.replaceState({ stage: 'start', question: '' }, '');
now = questions()[0];
if (now !== undefined) now.classList.add('now');
setOne(matchMedia('(max-width: 40rem)').matches);
`;
