/** The part of the page's script that says what is wrong or missing, and writes the file. Uses `page-logic.ts` and `page-reading.ts`. */
export const pageChecking = String.raw`
// What has to be corrected, and what is not answered.
function check() {
  const { answers, problems, asked } = state();
  const wrong = [];
  const key = byId('i-_case');
  if (key !== null) {
    const name = key.value.trim() === '' ? 'errorCase' : looksLikeIdentity(key.value) ? 'errorIdentity' : undefined;
    if (name !== undefined) wrong.push({ id: '_case', name, field: 'i-_case' });
  }
  if (byId('i-_date').value === '') wrong.push({ id: '_date', name: 'errorDate', field: 'i-_date' });
  const missing = [];
  for (const item of data.items) {
    if (!asked.has(item.variable)) continue;
    const field = fields(item.variable)[0];
    if (field === undefined) continue;
    const entry = { id: item.variable, name: problems[item.variable], values: limits(item), field: field.id };
    if (entry.name !== undefined) wrong.push(entry);
    else if (!answered(answers[item.variable]) && !item.optional) missing.push(entry);
  }
  return { wrong, missing, answers, asked };
}
// At each question, what is wrong with its answer.
function showErrors(wrong) {
  for (const id of [...(byId('i-_case') === null ? [] : ['_case']), '_date', ...data.items.map((item) => item.variable)]) {
    const found = wrong.find((entry) => entry.id === id);
    showError(id, found && found.name);
  }
}
// The same as a list, with links to the questions.
function list(id, entries) {
  byId(id).hidden = entries.length === 0;
  const links = entries.map(({ id: variable, name, values, field }) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#' + field;
    for (const part of byId('label-' + variable).childNodes) link.append(part.cloneNode(true));
    row.append(link);
    if (name !== undefined) {
      const error = document.createElement('span');
      say(error, name, values);
      row.append(' ', error);
    }
    link.addEventListener('click', (event) => {
      event.preventDefault();
      reveal(byId('q-' + variable));
      byId(field).focus();
      byId('q-' + variable).scrollIntoView({ block: 'nearest' });
    });
    return row;
  });
  byId(id + '-list').replaceChildren(...links);
}

// Saves what is answered, and gives the name of the file.
function download(type) {
  const { missing, answers, asked } = check();
  const given = {};
  for (const item of data.items) {
    if (asked.has(item.variable) && answered(answers[item.variable])) given[item.variable] = answers[item.variable];
  }
  const key = byId('i-_case') === null ? '' : byId('i-_case').value.trim();
  const date = byId('i-_date').value;
  const scores = {};
  const known = new Map();
  for (const { variable } of data.scores) {
    const value = score(data.scores, variable, data.items, given, date, known);
    if (value !== undefined) scores[variable] = value;
  }
  const head = { case: key, timepoint: data.timepoint, informant: data.informant, form: data.form, date, version: data.stamp };
  const variables = data.items.map((item) => item.variable);
  const content = type === 'json'
    ? JSON.stringify({
        format: 'isu-answers',
        formatVersion: 1,
        design: data.design,
        designVersion: data.version,
        ...head,
        language,
        answers: given,
        scores,
        notAnswered: missing.map((entry) => entry.id),
      }, null, 2) + '\n'
    : csvFile([
        [...Object.keys(head), ...variables, ...data.scores.map((one) => one.variable)],
        [...Object.values(head), ...variables.map((one) => given[one]), ...data.scores.map((one) => scores[one.variable])],
      ], language);
  const part = key.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  const file = fileName(part, date) + '.' + type;
  const link = document.createElement('a');
  const mime = type === 'json' ? 'application/json' : 'text/csv;charset=utf-8';
  link.href = URL.createObjectURL(new Blob([content], { type: mime }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  changed = false;
  return file;
}
`;
