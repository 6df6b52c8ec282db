import type { Form } from '../form.js';
import { aboutPaper, rowsHtml } from './about.js';
import { countOf, forStaff, handling, headingOf, introduction, timeOf, unwell } from './client-told.js';
import { clientWords, pageWords } from './interface-texts.js';
import { identificationHtml } from './item.js';
import { sectionHtml } from './section.js';
import type { Texts } from './texts.js';
import { languageButtons, readingTools } from './tools.js';

type Word = keyof typeof clientWords;

/** A part of the page that is there at some stages of the way from start to receipt; without a script, and on paper, always. */
const stage = (id: string, stages: string, content: string, where = '') =>
  `<div class="stage${where}" id="${id}" data-in="${stages}">
${content}
</div>`;

function headerHtml(texts: Texts, form: Form): string {
  const word = (name: Word) => texts.html(clientWords[name]);
  const leave = form.leavesQuickly ? `<button type="button" class="main" id="leave">${word('leave')}</button>` : '';
  return `<header class="client"><div class="wrap">
<p class="on-paper">${texts.html(form.design.title)} – ${texts.html(form.title)}</p>
<div class="js-only top">${leave}${languageButtons(texts)}<button type="button" id="tools-button" aria-expanded="false" aria-controls="tools">${word('tools')}</button></div>
<div class="js-only more" id="tools">${readingTools(texts)}</div>
<h1 id="heading">${texts.html(headingOf(form))}</h1>
</div></header>`;
}

function startHtml(texts: Texts, form: Form): string {
  const word = (name: Word) => texts.html(clientWords[name]);
  const time = timeOf(form);
  const told = introduction(form).map((one) => `<p class="pre">${texts.html(one)}</p>`);
  const help = unwell(form);
  const quick = form.leavesQuickly
    ? `<div class="tell screen js-only"><p>${word('leaveHow')}</p><p>${word('leaveTraces')}</p></div>`
    : '';
  return `<p class="lead"><span>${texts.html(countOf(form))}</span>${time ? ` <span>· ${texts.html(time)}</span>` : ''}</p>
${told.join('\n')}
<p class="lead" id="code-is" hidden></p>
<div class="buttons js-only"><button type="button" class="main" id="begin">${word('begin')}</button></div>
<noscript><p>${texts.html(pageWords.noScript)}</p></noscript>
${help ? `<p>${texts.html(help)}</p>` : ''}
${quick}
<button type="button" class="quiet js-only" aria-expanded="false" aria-controls="handling">${word('handling')}</button>
<div class="card more" id="handling" role="group" aria-labelledby="handling-title"><h2 id="handling-title">${word('handling')}</h2>
${rowsHtml(texts, handling(form))}
<p class="screen js-only">${word(form.draft ? 'onDeviceDraft' : 'onDevice')}</p>
<p class="screen js-only">${word('otherWays')}</p>
<button type="button" class="js-only" data-print>${texts.html(pageWords.print)}</button></div>
<p class="js-only"><button type="button" class="quiet" id="to-staff">${word('staff')}</button></p>`;
}

function staffHtml(texts: Texts, form: Form): string {
  return `<h2>${texts.html(clientWords.staff)}</h2>
${form.caseKey ? `<p>${texts.html(clientWords.staffIntro)}</p>` : ''}`;
}

function staffMoreHtml(texts: Texts, form: Form): string {
  const word = (name: keyof typeof pageWords) => texts.html(pageWords[name]);
  return `<div class="card">${aboutPaper(texts, form)}${rowsHtml(texts, forStaff(form))}
<div class="buttons">
<button type="button" id="save-csv">${word('saveCsv')}</button>
<button type="button" id="save-json">${word('saveJson')}</button>
<button type="button" data-print>${word('print')}</button>
<button type="button" id="empty">${word(form.draft ? 'emptyDraft' : 'empty')}</button>
</div></div>`;
}

function checkHtml(texts: Texts): string {
  const word = (name: Word) => texts.html(clientWords[name]);
  return `<h2>${word('review')}</h2>
<div class="tell" id="passed" hidden><p id="passed-text"></p>
<div class="buttons"><button type="button" id="show-passed">${word('showPassed')}</button><button type="button" id="leave-passed">${word('leavePassed')}</button></div></div>
<div class="card"><dl class="review" id="review"></dl></div>
<p>${word('handInHow')}</p>
<div class="buttons"><button type="button" class="main" id="hand-in">${word('handIn')}</button></div>`;
}

function receiptHtml(texts: Texts, form: Form): string {
  const word = (name: Word) => texts.html(clientWords[name]);
  const { told, feedback } = form.intro;
  const help = unwell(form);
  return `<div class="card"><h2>${word('done')}</h2>
<p id="in-file"></p>
<h3>${word('next')}</h3>
<p class="pre">${texts.html(told?.handIn ?? clientWords.giveScreen)}</p>
${feedback === 'yes' ? `<p>${word('result')}</p>` : ''}
${help ? `<p>${texts.html(help)}</p>` : ''}
<div class="buttons">
<button type="button" class="main" id="wipe">${word('wipe')}</button>
<button type="button" id="save-again">${word('saveAgain')}</button>
<button type="button" data-print>${word('printCopy')}</button>
</div></div>`;
}

/**
 * The body of a form that a client, a parent or a relative answers: start, questions, check, hand in, receipt. It speaks to the one
 * who answers; what is for staff has a place of its own. Without a script, and on paper, it is one page with all questions.
 */
export function clientBody(texts: Texts, form: Form, numberOf: ReadonlyMap<string, number>): string {
  const errors = `<div class="errors" id="errors" role="group" aria-labelledby="errors-title" tabindex="-1" hidden>
<h2 id="errors-title">${texts.html(clientWords.wrongTitle)}</h2>
<div id="wrong" hidden><ul id="wrong-list"></ul></div>
</div>`;
  const questions = `<p id="progress" role="status"></p>
<div id="questions" tabindex="-1">
${form.sections.map((section) => sectionHtml(texts, section, form, numberOf)).join('\n')}
</div>`;
  return `<body class="alone${form.leavesQuickly ? ' leaves' : ''}">
<a class="skip" href="#form">${texts.html(pageWords.skip)}</a>
${headerHtml(texts, form)}
<main class="wrap">
${stage('start', 'start', startHtml(texts, form))}
<form id="form" autocomplete="off" novalidate tabindex="-1">
${stage('back-row', 'asking head check staff', `<button type="button" class="quiet" id="back">${texts.html(pageWords.back)}</button>`, ' screen js-only')}
${errors}
${stage('staff', 'staff', staffHtml(texts, form), ' screen js-only')}
${stage('head', 'head staff', `<div class="card"><h2>${texts.html(clientWords.almost)}</h2>\n${identificationHtml(texts, form)}</div>`)}
<p class="paper">${texts.html(pageWords.howToFillIn)}</p>
${stage('asking', 'asking', questions)}
${stage('steps', 'asking head', `<div class="buttons"><button type="button" class="main" id="next">${texts.html(clientWords.goOn)}</button></div>`, ' screen js-only')}
${stage('staff-more', 'staff', staffMoreHtml(texts, form), ' screen js-only')}
${stage('check', 'check', checkHtml(texts), ' screen js-only')}
${stage('receipt', 'receipt', receiptHtml(texts, form), ' screen js-only')}
</form>
<p class="status tell" id="status" role="status"></p>
</main>
`;
}
