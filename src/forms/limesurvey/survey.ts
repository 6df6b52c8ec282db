import type { Form, FormPart, Section } from '../form.js';
import { passages } from '../logic/arrangement.js';
import { inDependencyOrder } from '../logic/lowering.js';
import { entryItem } from '../logic/questions.js';
import { about, entryNotes, formNotes, type Row as Said, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import { inLanguage } from '../words/wording.js';
import { equation, relevance } from './expressions.js';
import { numberFormat, surveyLanguages } from './languages.js';
import { questionCode, surveyNumber } from './names.js';
import { hiddenRow, identificationRows, itemRows, question, type Writer, writer } from './questions.js';
import { type Row, table } from './table.js';
import { titleHtml } from './texts.js';

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function saidHtml({ term, contents }: Said, to: Writer): string {
  return `<strong>${to.text(term)}</strong><br />${contents.map((one) => to.text(one)).join('<br />')}`;
}

/** Settings of the survey as a whole. Who answers is known by the client's code only, never by address or name. */
function settings(form: Form, base: string, others: readonly string[]): Row[] {
  const anonymous = form.caseKey ? 'N' : 'Y';
  const all: [string, string][] = [
    ['sid', surveyNumber(form)],
    ['format', 'G'],
    ['language', base],
    ...(others.length > 0 ? ([['additional_languages', others.join(' ')]] as [string, string][]) : []),
    ['anonymized', anonymous],
    ['datestamp', form.caseKey ? 'Y' : 'N'],
    ['ipaddr', 'N'],
    ['refurl', 'N'],
    ['savetimings', 'N'],
    ['usecookie', 'N'],
    ['allowregister', 'N'],
    ['alloweditaftercompletion', 'N'],
    // Unfinished answers may be kept only when every measurement says so.
    ['allowsave', form.draft ? 'Y' : 'N'],
    ['allowprev', 'Y'],
    ['assessments', 'N'],
    ['listpublic', 'N'],
    ['printanswers', 'N'],
    ['publicstatistics', 'N'],
    ['publicgraphs', 'N'],
    ['showwelcome', 'Y'],
    ['showprogress', 'Y'],
    ['showgroupinfo', 'B'],
    ['showqnumcode', 'X'],
    ['showxquestions', 'N'],
    // An answer that was given can be taken back.
    ['shownoanswer', 'Y'],
  ];
  return all.map(([name, text]) => ({ class: 'S', name, text }));
}

function texts(form: Form, to: Writer): Row[] {
  const { language, code } = to.language;
  const title = (wording: Form['title'], fallback: string) => titleHtml(inLanguage(wording, language).text, fallback);
  const welcome = paragraphs([
    ...formNotes(form).map((note) => to.text(note)),
    ...about(form).map((row) => saidHtml(row, to)),
  ]);
  const all: [string, string][] = [
    ['surveyls_language', code],
    ['surveyls_description', to.text(form.design.title)],
    ['surveyls_title', title(form.title, form.id)],
    ['surveyls_welcometext', welcome],
    ['surveyls_dateformat', '6'],
    ['surveyls_numberformat', numberFormat(code)],
  ];
  return all.map(([name, text]) => ({ class: 'SL', name, text, language: code }));
}

/** A page of the survey. Its number joins it to the same page in other languages. */
function group(number: number, title: string, text: string, to: Writer): Row {
  return {
    class: 'G',
    'type/scale': String(number),
    name: title,
    relevance: '1',
    text,
    language: to.language.code,
  };
}

/** The code of a text that is shown of an instrument, or of a part of one. */
type NoteCode = (of: Section | FormPart) => string;

/** Gives codes to what is only shown: never that of a question, whatever its case. */
function noteCodes(form: Form): NoteCode {
  const used = new Set(
    form.sections.flatMap(({ items, entries, scores }) =>
      [...items, ...entries, ...scores].map(({ variable }) => questionCode(variable).toLowerCase()),
    ),
  );
  let number = 0;
  const next = (): string => {
    number += 1;
    return used.has(`note${number}`) ? next() : `note${number}`;
  };
  const known = new Map<Section | FormPart, string>();
  return (of) => {
    const code = known.get(of) ?? next();
    known.set(of, code);
    return code;
  };
}

/** What is said before the questions of a part of the instrument. */
function partRows(
  { title, introduction, stem }: FormPart,
  when: { code: string; relevance: string },
  to: Writer,
): Row[] {
  const strong = (text: FormPart['stem']) => (text ? [`<strong>${to.text(text)}</strong>`] : []);
  const said = [...strong(title), ...(introduction ? [to.text(introduction)] : []), ...strong(stem)];
  return said.length > 0
    ? [question(to, 'X', when.code, 'N', { text: paragraphs(said), relevance: when.relevance })]
    : [];
}

function sectionRows(section: Section, number: number, form: Form, noteCode: NoteCode, to: Writer): Row[] {
  const { items, entries, scores } = section;
  const title = titleHtml(inLanguage(section.title, to.language.language).text, section.code);
  const said = [
    ...sectionNotes(section, form).map((note) => to.text(note)),
    ...sourceRows(section).map((row) => saidHtml(row, to)),
  ];
  const shown = (text: string) => question(to, 'X', noteCode(section), 'N', { text });
  // A page without questions is not shown, so there the text is a question.
  const nothing = items.length === 0 && entries.length === 0;
  const before = entryNotes(section);
  return [
    group(number, title, nothing ? '' : paragraphs(said), to),
    ...(nothing ? [shown(paragraphs(said))] : []),
    ...passages(items).flatMap((passage) => [
      ...(passage.part
        ? partRows(passage.part, { code: noteCode(passage.part), relevance: relevance(passage.condition, items) }, to)
        : []),
      ...passage.items.flatMap((item) => itemRows(item, items, to)),
    ]),
    ...(before.length > 0 ? [shown(paragraphs(before.map((note) => to.text(note))))] : []),
    ...entries.flatMap((entry) => itemRows(entryItem(entry), items, to)),
    // An equation can only read those before it.
    ...inDependencyOrder(scores).map((score) =>
      hiddenRow(questionCode(score.variable), equation(score, items, scores), to.text(score.title), to),
    ),
  ];
}

/** Who and when: the first page, with what sets the form's rows apart when data of several surveys are put together. */
function identification(form: Form, to: Writer): Row[] {
  const fixed: [string, string | undefined, string][] = [
    ['timepoint', form.timepoint?.code, to.text(terms.when)],
    ['informant', form.informant?.kind, to.text(terms.informant)],
    ['form', form.id, to.text(form.title)],
    ['version', form.stamp, 'version'],
  ];
  return [
    group(1, to.text(terms.about), '', to),
    ...identificationRows(form.caseKey, to),
    ...fixed.flatMap(([code, text, title]) => (text ? [hiddenRow(code, text, title, to)] : [])),
  ];
}

/** The form as a survey in LimeSurvey's tab-separated format: settings, texts, then all questions once a language. */
export function survey(form: Form): string {
  const [base, ...others] = surveyLanguages(form.languages);
  const writers = [base, ...others].map((language) => writer(language, form.dictionary));
  const noteCode = noteCodes(form);
  const said = writers.flatMap((to) => texts(form, to));
  const padded = said.find(({ name }) => name === 'surveyls_description') ?? {};
  const rows = [
    ...settings(
      form,
      base.code,
      others.map(({ code }) => code),
    ),
    ...said,
    ...writers.flatMap((to) => [
      ...identification(form, to),
      ...form.sections.flatMap((section, index) => sectionRows(section, index + 2, form, noteCode, to)),
    ]),
  ];
  return table(rows, padded);
}
