import type { Form } from '../form.js';
import { escapeHtml, safeUrl } from '../output/escape.js';
import { about, formNotes, type Row } from '../words/about.js';
import { pageWords } from './interface-texts.js';
import type { Texts } from './texts.js';

/** One text as it stands, several as a list; an address as a link where it is an ordinary one. */
function rowHtml(texts: Texts, { term, contents, url }: Row): string {
  const [first] = contents;
  const content = (): string => {
    const safe = url && safeUrl(url);
    if (url) {
      const text = escapeHtml(url);
      return safe ? `<a href="${escapeHtml(safe)}" rel="noreferrer noopener">${text}</a>` : text;
    }
    if (contents.length === 1 && first) return `<span class="pre">${texts.html(first)}</span>`;
    return `<ul>${contents.map((one) => `<li class="pre">${texts.html(one)}</li>`).join('')}</ul>`;
  };
  return `<div><dt>${texts.html(term)}</dt><dd>${content()}</dd></div>`;
}

/** Rows as lists of terms; a term that comes again (a second register) begins a new list. */
export function rowsHtml(texts: Texts, rows: readonly Row[]): string {
  const lists: Row[][] = [];
  for (const one of rows) {
    const last = lists.at(-1);
    if (last && !last.some(({ term }) => term === one.term)) last.push(one);
    else lists.push([one]);
  }
  return lists.map((list) => `<dl>\n${list.map((one) => rowHtml(texts, one)).join('\n')}\n</dl>`).join('\n');
}

/** That the form is meant for paper, where the design has it so. */
export const aboutPaper = (texts: Texts, { media }: Form): string =>
  media.length === 1 && media[0] === 'paper' ? `<p>${texts.html(pageWords.paper)}</p>` : '';

/** What staff are told before the questions. */
export function aboutHtml(texts: Texts, form: Form): string {
  const notes = formNotes(form).map((note) => `<p class="pre">${texts.html(note)}</p>`);
  const instead = notes.length > 0 ? `<div class="tell">${notes.join('')}</div>` : '';
  const kept = form.draft ? `<p>${texts.html(pageWords.draft)}</p>` : '';
  return `<section class="card about" aria-labelledby="about">
<h2 id="about">${texts.html(pageWords.about)}</h2>
${instead}${rowsHtml(texts, about(form))}
<div class="tell screen">${aboutPaper(texts, form)}<p class="js-only">${texts.html(pageWords.local)}</p><p class="js-only">${texts.html(pageWords.incomplete)}</p>${kept}
<noscript><p>${texts.html(pageWords.noScript)}</p></noscript></div>
</section>`;
}
