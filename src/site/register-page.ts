import { escapeHtml } from '../documents/index.js';
import type { Language } from '../model/index.js';
import { facetTable } from './facets.js';
import { foundBy, type SaidEntry } from './said.js';
import { first, shell } from './shell.js';
import { facets, facetWords, wordsIn } from './words.js';

/** A design shows so many rows of outcomes in the list; the rest stands on its page. */
const shownRows = 4;

/** What the first page searches in, as a script: a page on disk may not fetch a file. One name a property, since there are thousands. */
export function registerData(all: readonly SaidEntry[], language: Language): string {
  const { values, of } = facetTable(all, language);
  const items = all.map(({ entry, ...said }, index) => ({
    i: entry.id,
    t: said.title,
    ...(said.lang !== undefined && { l: said.lang }),
    m: said.municipality,
    o: said.organisation,
    r: said.rows.slice(0, shownRows),
    p: Math.max(0, said.rows.length - shownRows),
    n: said.clients,
    a: said.attrition,
    d: said.minutes,
    u: entry.updated ?? '',
    c: said.licence ?? '',
    v: entry.versions.map(({ id, design }) => [id, design.name]),
    x: [entry, ...entry.versions].map(foundBy).join('\n'),
    f: of[index] ?? [],
  }));
  const data = {
    words: wordsIn(language),
    facets: facets.map((key) => ({ key, name: facetWords[key][language], values: values[key] })),
    items,
  };
  return `window.isuRegister=${JSON.stringify(data)};\n`;
}

/** The first page: what people ask of a register. */
export function registerPage(language: Language): string {
  const w = wordsIn(language);
  return shell({
    language,
    title: w.title,
    root: '',
    here: first,
    scripts: [`register.${language}.js`, 'register.js'],
    main: `<main id="main" class="wide-page">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<div class="note missing"><p>${w.noRecommendation}</p></div>
<noscript><p>${w.needsScript}</p></noscript>
<div id="works" hidden>
<form id="search" role="search">
<label for="query">${w.search}</label>
<p class="soft" id="query-help">${w.searchHelp}</p>
<input id="query" type="search" autocomplete="off" spellcheck="false" aria-describedby="query-help">
</form>
<div class="register">
<div><details id="narrow"><summary>${w.filters}</summary><div id="facets"></div></details></div>
<section aria-labelledby="hits">
<h2 class="unseen" id="hits">${w.hits}</h2>
<div class="bar">
<p id="number" role="status"></p>
<p><label for="sort">${w.sort}</label> <select id="sort"><option value="like">${w.byRelevance}</option><option value="date">${w.byDate}</option></select>
<button type="button" class="quiet" id="clear">${w.clear}</button></p>
</div>
<p id="told" role="status" class="unseen"></p>
<ol id="rows"></ol>
<p><button type="button" id="more" hidden>${w.more}</button></p>
</section>
</div>
</div>
<p><a href="alla.${language}.html">${w.all}</a></p>
</main>`,
  });
}

/** Every design on one page, without any script: to print, to search with the browser, and where no script runs. */
export function listPage(all: readonly SaidEntry[], language: Language): string {
  const w = wordsIn(language);
  const link = ({ entry, title, lang }: SaidEntry) =>
    `<a href="d/${entry.id}.${language}.html"${lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`}>${escapeHtml(title)}</a>`;
  const line = (said: SaidEntry) => {
    const versions = said.entry.versions.map(
      ({ id, design }) => `<a href="d/${id}.${language}.html">${escapeHtml(design.name)}</a>`,
    );
    return [link(said), escapeHtml(said.organisation), ...versions].filter((part) => part !== '').join(' · ');
  };
  const places = new Map<string, SaidEntry[]>();
  for (const said of all) {
    const place = said.municipality || w.noMunicipality;
    places.set(place, [...(places.get(place) ?? []), said]);
  }
  const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, language));
  return shell({
    language,
    title: `${w.all} – ${w.title}`,
    root: '',
    here: (to) => `alla.${to}.html`,
    scripts: [],
    main: `<main id="main">
<h1>${w.all}</h1>
<p>${w.noRecommendation}</p>
${sorted
  .map(
    ([place, some]) =>
      `<h2>${escapeHtml(place)}</h2>\n<ul>\n${some
        .toSorted((a, b) => a.title.localeCompare(b.title, language))
        .map((said) => `<li>${line(said)}</li>`)
        .join('\n')}\n</ul>`,
  )
  .join('\n')}
</main>`,
  });
}
