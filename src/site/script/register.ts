import { copyScript } from './copy.js';
import { searchScript } from './search.js';

/** The register's first page: searches while one types, narrows down, shows the rows. All text is put in as text, never as HTML. */
export const registerScript = `${searchScript}
${copyScript}
const { words, facets, items } = window.isuRegister;
const prepared = prepare(items);
const byId = (id) => document.getElementById(id);
const make = (tag, text, name) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (name) element.className = name;
  return element;
};
const page = 25;
const values = 8;
let shown = page;
let order = [];
const query = byId('query');
const sort = byId('sort');
const chosen = facets.map(() => new Set());
const open = new Set();

const latest = (a, b) => (items[b].u || '').localeCompare(items[a].u || '') || items[a].t.localeCompare(items[b].t, document.documentElement.lang) || a - b;
const has = (index, at) => chosen[at].size === 0 || items[index].f[at].some((value) => chosen[at].has(value));

function update() {
  const { found, nearly } = search(prepared, query.value);
  const hits = [...found.keys()];
  order = hits.filter((index) => facets.every((_, at) => has(index, at)));
  const isByDate = sort.value === 'date' || query.value.trim() === '';
  order.sort((a, b) => (isByDate ? 0 : found.get(b) - found.get(a)) || latest(a, b));
  shown = page;
  const number = order.length === 0 ? words.none : order.length === 1 ? words.one : words.many.replace('{n}', order.length.toLocaleString(document.documentElement.lang));
  byId('number').textContent = (nearly && order.length > 0 ? words.nearly + ' ' : '') + number;
  rows(false);
  counts(hits);
  remember();
}
function rows(isMore) {
  const list = byId('rows');
  const before = isMore ? list.children.length : 0;
  if (!isMore) list.replaceChildren();
  for (const index of order.slice(before, shown)) list.append(row(items[index]));
  byId('more').hidden = order.length <= shown;
  if (isMore) list.children[before]?.querySelector('a').focus();
}
function row(item) {
  const li = make('li');
  const title = make('h3');
  const link = make('a', item.t);
  link.href = 'd/' + item.i + '.' + document.documentElement.lang + '.html';
  if (item.l) link.lang = item.l;
  title.append(link);
  li.append(title);
  const whose = [item.m, item.o].filter((text) => text);
  if (whose.length > 0) li.append(make('p', whose.join(' · '), 'whose'));
  if (item.r.length > 0) {
    const table = make('table');
    const head = make('tr');
    for (const name of [words.outcome, words.measure, words.when]) {
      const cell = make('th', name);
      cell.scope = 'col';
      head.append(cell);
    }
    const body = make('tbody');
    for (const cells of item.r) {
      const line = make('tr');
      cells.forEach((text, at) => {
        const cell = make('td', text || words.unstated, text ? '' : 'soft');
        cell.dataset.label = [words.outcome, words.measure, words.when][at];
        line.append(cell);
      });
      body.append(line);
    }
    const top = make('thead');
    top.append(head);
    table.append(top, body);
    li.append(table);
    if (item.p > 0) li.append(make('p', words.moreRows.replace('{n}', item.p), 'soft'));
  }
  const facts = make('dl');
  for (const [name, text] of [[words.clients, item.n], [words.attrition, item.a], [words.minutes, item.d], [words.updated, item.u || words.unstated]]) {
    const pair = make('div');
    pair.append(make('dt', name), make('dd', text));
    facts.append(pair);
  }
  li.append(facts);
  for (const [id, text] of item.v) {
    const line = make('p', words.also + ' ', 'soft');
    const other = make('a', text);
    other.href = 'd/' + id + '.' + document.documentElement.lang + '.html';
    line.append(other);
    li.append(line);
  }
  const foot = make('p', undefined, 'row-foot');
  const button = make('button', words.copy);
  button.type = 'button';
  button.setAttribute('aria-label', words.copy + ': ' + item.t);
  const note = make('span', item.c || words.noLicence, 'soft');
  button.addEventListener('click', () => copyOf(item.i, note));
  foot.append(button, ' ', note);
  li.append(foot);
  return li;
}
// A page from a file may not fetch another, but it may have a script: the text comes as one.
window.isuTexts = {};
function copyOf(id, note) {
  const told = byId('told');
  told.textContent = '';
  const tell = async () => {
    const [line, text] = window.isuTexts[id] || [];
    const done = text !== undefined && (await copied(attributed(line[document.documentElement.lang], text)));
    told.textContent = note.textContent = done ? words.copied : words.notCopied;
  };
  if (window.isuTexts[id]) return tell();
  const script = document.createElement('script');
  script.src = 'd/' + id + '.js';
  script.addEventListener('load', tell);
  script.addEventListener('error', tell);
  document.head.append(script);
}
function counts(hits) {
  facets.forEach((facet, at) => {
    const count = facet.values.map(() => 0);
    for (const index of hits) {
      if (!facets.every((_, other) => other === at || has(index, other))) continue;
      for (const value of items[index].f[at]) count[value] += 1;
    }
    let place = 0;
    for (const [value, label] of facet.labels.entries()) {
      const isThere = count[value] > 0 || chosen[at].has(value);
      if (isThere) place += 1;
      label.hidden = !isThere || (place > values && !open.has(at) && !chosen[at].has(value));
      label.lastChild.textContent = ' ' + count[value].toLocaleString(document.documentElement.lang);
    }
    facet.group.hidden = place === 0;
    facet.more.hidden = place <= values;
    facet.more.textContent = open.has(at) ? words.fewerValues : words.allValues + ' (' + place + ')';
    facet.more.setAttribute('aria-expanded', String(open.has(at)));
  });
}
facets.forEach((facet, at) => {
  const group = make('fieldset');
  facet.group = group;
  group.append(make('legend', facet.name));
  facet.labels = facet.values.map((value, number) => {
    const label = make('label');
    const box = make('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      if (box.checked) chosen[at].add(number);
      else chosen[at].delete(number);
      update();
    });
    label.append(box, ' ', make('span', value), make('span', '', 'soft'));
    group.append(label);
    return label;
  });
  facet.more = make('button', '', 'quiet');
  facet.more.type = 'button';
  facet.more.addEventListener('click', () => {
    if (!open.delete(at)) open.add(at);
    update();
  });
  group.append(facet.more);
  byId('facets').append(group);
});
// The search is kept in the address, so that one comes back to it, and may send it to somebody.
function remember() {
  const said = new URLSearchParams();
  if (query.value.trim() !== '') said.set('q', query.value);
  chosen.forEach((set, at) => { for (const value of set) said.append(facets[at].key, facets[at].values[value]); });
  if (sort.value === 'date') said.set('sort', 'date');
  try { history.replaceState(null, '', said.size > 0 ? '#' + said : location.pathname); } catch { /* The address stays as it is. */ }
  for (const link of document.querySelectorAll('[hreflang]')) link.hash = query.value.trim() === '' ? '' : new URLSearchParams({ q: query.value }).toString();
}
function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  query.value = said.get('q') || '';
  if (said.get('sort') === 'date') sort.value = 'date';
  facets.forEach((facet, at) => {
    chosen[at].clear();
    for (const value of said.getAll(facet.key)) {
      const number = facet.values.indexOf(value);
      if (number >= 0) chosen[at].add(number);
    }
    facet.labels.forEach((label, number) => { label.firstChild.checked = chosen[at].has(number); });
  });
  update();
}
query.addEventListener('input', update);
sort.addEventListener('change', update);
byId('search').addEventListener('submit', (event) => event.preventDefault());
byId('more').addEventListener('click', () => { shown += page; rows(true); });
byId('clear').addEventListener('click', () => {
  query.value = '';
  chosen.forEach((set, at) => {
    set.clear();
    for (const label of facets[at].labels) label.firstChild.checked = false;
  });
  update();
  query.focus();
});
addEventListener('hashchange', recall);
const narrow = byId('narrow');
const wide = matchMedia('(min-width: 56rem)');
const fold = () => { narrow.open = wide.matches; };
wide.addEventListener('change', fold);
fold();
byId('works').hidden = false;
recall();
`;
