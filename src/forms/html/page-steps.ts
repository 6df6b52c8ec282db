/** The part of the script of a staff form that shows one question at a time, for those who ask for it. Uses `page-reading.ts`. */
export const pageSteps = `
const root = document.documentElement;
function showProgress(done, all) {
  const text = word('progress', { done, all });
  if (byId('progress').textContent !== text) fill(byId('progress'), text, wordLanguage('progress'));
  byId('bar').max = Math.max(all, 1);
  byId('bar').value = done;
}
let now;
// What can be shown by itself: what the form is about, each question that is asked, an instrument without questions, the end.
function steps() {
  const all = document.querySelectorAll('.about, .item, #questions > section:not(:has(.item)), .finish');
  return [...all].filter((element) => !element.hidden);
}
function goTo(element) {
  if (now !== undefined) now.classList.remove('now');
  now = element;
  now.classList.add('now');
  const all = steps();
  byId('back').hidden = now === all[0];
  byId('next').hidden = now === all.at(-1);
}
function move(by) {
  const all = steps();
  goTo(all[all.indexOf(now) + by] || now);
  // The question itself gets the focus, so that it is read out, and the keyboard goes on from there.
  now.tabIndex = -1;
  now.focus();
  now.scrollIntoView({ block: 'nearest' });
}
// What is pointed at is shown, also when it is not the question of the moment.
function reveal(element) {
  if (root.classList.contains('one')) goTo(element);
}
function setOne(on) {
  root.classList.toggle('one', on);
  byId('one').setAttribute('aria-pressed', String(on));
  byId('steps').hidden = !on;
  if (on) goTo(now || steps()[0]);
}
byId('one').addEventListener('click', () => setOne(!root.classList.contains('one')));
byId('back').addEventListener('click', () => move(-1));
byId('next').addEventListener('click', () => move(1));
`;
