import type { Form } from '../form.js';
import { formWords } from '../words/interface-texts.js';
import { aboutHtml } from './about.js';
import { pageWords } from './interface-texts.js';
import { identificationHtml } from './item.js';
import { sectionHtml } from './section.js';
import type { Texts } from './texts.js';
import { stepsHtml, toolsHtml } from './tools.js';

function finishHtml(texts: Texts, form: Form): string {
  const word = (name: keyof typeof pageWords) => texts.html(pageWords[name]);
  return `<section class="card finish js-only" aria-labelledby="finish">
<h2 id="finish">${word('finish')}</h2>
<p>${word('local')}</p>
<div class="errors" id="errors" role="group" aria-labelledby="errors-title" tabindex="-1" hidden>
<h3 id="errors-title">${word('check')}</h3>
<div id="wrong" hidden><p>${word('mustCorrect')}</p><ul id="wrong-list"></ul></div>
<div id="missing" hidden><p>${word('unanswered')}</p><ul id="missing-list"></ul></div>
<div id="anyway"><p>${word('incomplete')}</p><button type="button" id="save-anyway">${word('anyway')}</button></div>
</div>
<div class="buttons">
<button type="button" class="main" id="save-csv">${word('saveCsv')}</button>
<button type="button" class="main" id="save-json">${word('saveJson')}</button>
<button type="button" data-print>${word('print')}</button>
<button type="button" id="empty">${word(form.draft ? 'emptyDraft' : 'empty')}</button>
</div>
<p class="status tell" id="status" role="status"></p>
</section>`;
}

/** The body of a form that staff fill in, or that someone asks the questions of: what it is about, all questions, two kinds of file. */
export function staffBody(texts: Texts, form: Form, numberOf: ReadonlyMap<string, number>): string {
  return `<body>
<a class="skip" href="#questions">${texts.html(pageWords.skip)}</a>
<header><div class="wrap">
<p>${texts.html(form.design.title)}</p>
<h1>${texts.html(form.timepoint?.title ?? form.design.title)}</h1>
${form.informant ? `<p class="who">${[form.informant.label, ...(form.filledBy ? [formWords.staff] : [])].map((one) => texts.html(one)).join(' – ')}</p>` : ''}
${toolsHtml(texts)}
</div></header>
<main class="wrap">
${aboutHtml(texts, form)}
<form id="form" autocomplete="off" novalidate>
<div class="bar js-only"${numberOf.size === 0 ? ' hidden' : ''}><p id="progress" role="status"></p><progress id="bar" aria-hidden="true" value="0" max="1"></progress></div>
<section class="card" aria-labelledby="identification"><h2 id="identification">${texts.html(pageWords.identification)}</h2>
${identificationHtml(texts, form)}
</section>
${numberOf.size === 0 ? '' : `<p class="paper">${texts.html(pageWords.howToFillIn)}</p>`}
<div id="questions" tabindex="-1">
${form.sections.map((section) => sectionHtml(texts, section, form, numberOf)).join('\n')}
</div>
${finishHtml(texts, form)}
${stepsHtml(texts)}
</form>
</main>
`;
}
