/** The part of the script of a client's form that reads questions out, when asked to, and leaves the page at once. */
export const clientHelp = `
// Only voices of the device itself: others send the text to someone.
const speech = window.speechSynthesis;
const voiceFor = (wanted) => speech && speech.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === wanted);
const spokenIn = (label) => (label.querySelector('[data-t]') || label).lang || language;
function voices() {
  for (const button of document.querySelectorAll('[data-read]')) {
    button.hidden = voiceFor(spokenIn(byId('label-' + button.dataset.read))) === undefined;
  }
}
function silence() {
  if (speech) speech.cancel();
}
// The time that is asked about, the beginning of the sentence, the question, what helps, and the answers.
function spoken(variable) {
  const item = byId('q-' + variable);
  const before = [...item.querySelectorAll('[aria-describedby]')].slice(0, 1).flatMap((one) => one.getAttribute('aria-describedby').split(' '))
    .filter((id) => id !== 'help-' + variable && id !== 'error-' + variable).map(byId);
  const help = byId('help-' + variable);
  return [...before, byId('label-' + variable), ...(help === null ? [] : [help]), ...item.querySelectorAll('.option > span')]
    .map((part) => part.textContent.replace(/^\\d+\\.\\s*/, '').trim()).filter((text) => text !== '');
}
for (const button of document.querySelectorAll('[data-read]')) {
  button.addEventListener('click', () => {
    silence();
    const voice = voiceFor(spokenIn(byId('label-' + button.dataset.read)));
    for (const text of spoken(button.dataset.read)) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      speech.speak(utterance);
    }
  });
}
if (speech) speech.addEventListener('voiceschanged', voices);
voices();

// Everything is gone before the page is: the answers, a draft, what is on the screen. The page is no step to go back to.
function leave() {
  empty();
  silence();
  document.title = '';
  document.body.replaceChildren();
  location.replace('about:blank');
}
if (data.quiet) {
  byId('leave').addEventListener('click', leave);
  let shifts = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') shifts = [];
    else if (!event.repeat) shifts = [...shifts.filter((time) => event.timeStamp - time < 5000), event.timeStamp];
    if (shifts.length >= 3) leave();
  });
}
`;
