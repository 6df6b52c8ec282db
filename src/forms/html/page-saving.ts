/** The part of the script of a staff form that saves: what is wrong and missing in a list, two kinds of file. Uses `page-checking.ts`. */
export const pageSaving = `
const fileName = (part, date) => [data.design, data.form, part, date].filter((text) => text !== '').join('_');
function tell() {
  const { wrong, missing } = check();
  showErrors(wrong);
  list('wrong', wrong);
  list('missing', missing);
  byId('anyway').hidden = wrong.length > 0;
  byId('errors').hidden = wrong.length + missing.length === 0;
  return { wrong, missing };
}
function retell() {
  if (!byId('errors').hidden) tell();
}
function entitle() {
  document.title = wording(data.title).text;
}
let wanted = 'json';
function save(type, incomplete) {
  wanted = type;
  byId('status').textContent = '';
  const { wrong, missing } = tell();
  if (wrong.length > 0 || (missing.length > 0 && !incomplete)) {
    byId('errors').focus();
    byId('errors').scrollIntoView({ block: 'start' });
    return;
  }
  byId('errors').hidden = true;
  say(byId('status'), 'saved', { file: download(type) });
}
byId('save-json').addEventListener('click', () => save('json', false));
byId('save-csv').addEventListener('click', () => save('csv', false));
byId('save-anyway').addEventListener('click', () => save(wanted, true));
`;
