import { sha256Base64 } from '../../model/index.js';
import type { Form, FormItem, FormPart, Section } from '../form.js';
import { passages } from '../logic/arrangement.js';
import { identityInCode } from '../logic/identity.js';
import { asked } from '../logic/questions.js';
import { about, entryNotes, formNotes, type Row, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import { compose, defaultLanguage, type Spoken, type Wording } from '../words/wording.js';
import { reference, relevantExpression } from './expression.js';
import { surveyWords } from './interface-texts.js';
import { plain, texts, title, together } from './label.js';
import { fieldName, formId } from './names.js';
import { type Choice, question } from './question.js';
import { scoreExpression } from './score.js';
import { type ChoiceRow, languageHeading, type Sheets, type SurveyRow, type Texts } from './sheets.js';

/** Anchored, since some programs look for the expression anywhere in the text. */
const identity = `^.*${identityInCode}.*$`;

/** Collects the choices. Questions with the same choices share a list, named after the first of them. */
class Lists {
  readonly #names = new Map<string, string>();
  readonly rows: ChoiceRow[] = [];

  name(first: string, choices: readonly Choice[]): string {
    const key = JSON.stringify(choices);
    const known = this.#names.get(key);
    if (known) return known;
    this.#names.set(key, first);
    this.rows.push(...choices.map((choice) => ({ list: first, ...choice })));
    return first;
  }
}

/** A text to read, without an answer. */
function note(name: string, label: Texts): SurveyRow {
  return { type: 'note', name, label };
}

function notes(prefix: string, wordings: readonly Wording[], spoken: Spoken): SurveyRow[] {
  return wordings.map((wording, index) => note(`${prefix}_${index + 1}`, texts(spoken, wording, '…')));
}

/** A term in bold with what is said of it; several things are a list. */
function termNotes(prefix: string, rows: readonly Row[], spoken: Spoken): SurveyRow[] {
  return rows.map(({ term, contents }, index) => {
    const bold = texts(spoken, term, '…');
    const heading = Object.fromEntries(Object.entries(bold).map(([language, text]) => [language, `**${text}**`]));
    const said = contents.map((content) => texts(spoken, content, '…'));
    const point = Object.fromEntries(spoken.languages.map((language) => [language, '•']));
    const lines = said.length > 1 ? said.map((line) => together(spoken.languages, [point, line], ' ')) : said;
    return note(`${prefix}_${index + 1}`, together(spoken.languages, [heading, ...lines], '\n'));
  });
}

/** Rows on a page of their own. */
function page(name: string, label: Texts, rows: readonly SurveyRow[]): SurveyRow[] {
  return [{ type: 'begin_group', name, label, appearance: 'field-list' }, ...rows, { type: 'end_group', name }];
}

/** What every row of data begins with, where the form itself says it. */
function head(form: Form): SurveyRow[] {
  const values = { timepoint: form.timepoint?.code, informant: form.informant?.kind, form: form.id };
  const constant = (name: string, calculation: string): SurveyRow => ({ type: 'calculate', name, calculation });
  return [
    ...Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [constant(name, `'${value}'`)])),
    // What is edited later keeps what it was filled in on.
    constant('version', `once('${form.stamp}')`),
  ];
}

function firstPage(form: Form): SurveyRow[] {
  const say = (wording: Wording) => texts(form, wording, '');
  const error = (wording: Wording) => texts(form, wording, '', plain);
  const caseKey: SurveyRow = {
    type: 'text',
    name: 'case',
    label: say(terms.caseKey),
    hint: say(terms.caseHelp),
    required: error(terms.errorCase),
    constraint: { test: `not(regex(., '${identity}'))`, message: error(terms.errorIdentity) },
  };
  const date: SurveyRow = {
    type: 'date',
    name: 'date',
    label: say(terms.date),
    hint: say(terms.dateHelp),
    required: error(terms.errorDate),
    constraint: { test: '. <= today()', message: error(surveyWords.future) },
    default: 'today()',
  };
  return page('first_page', say(terms.about), [
    ...notes('fallback', formNotes(form), form),
    ...termNotes('about', about(form), form),
    ...(form.caseKey ? [caseKey] : []),
    date,
  ]);
}

/** What is said before the questions of a part of the instrument. A note, since a group would change where answers stand. */
function partNote(prefix: string, part: FormPart, relevant: string | undefined, spoken: Spoken): SurveyRow[] {
  const bold = (one: Texts) =>
    Object.fromEntries(Object.entries(one).map(([language, text]) => [language, text === '' ? '' : `**${text}**`]));
  const { title: heading, introduction, stem } = part;
  const lines = [
    ...(heading ? [bold(texts(spoken, heading, ''))] : []),
    ...(introduction ? [texts(spoken, introduction, '')] : []),
    ...(stem ? [bold(texts(spoken, stem, ''))] : []),
  ].filter((line) => Object.values(line).some((text) => text !== ''));
  return lines.length > 0
    ? [
        {
          ...note(`${prefix}_part_${part.code}`, together(spoken.languages, lines, '\n')),
          ...(relevant && { relevant }),
        },
      ]
    : [];
}

/** `code` sets the page apart from the form's other pages. */
function sectionPage(section: Section, code: string, form: Form, lists: Lists): SurveyRow[] {
  const items = asked(section);
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const questions = items.map((item): SurveyRow => {
    const { row, choices } = question(item, byVariable, form);
    return choices ? { ...row, list: lists.name(row.name, choices) } : row;
  });
  const scores = section.scores.map(
    (score): SurveyRow => ({
      type: 'calculate',
      name: fieldName(score.variable),
      calculation: scoreExpression(score, items, section.scores),
    }),
  );
  const own = section.items.length;
  return page(`page_${code}`, texts(form, section.title, section.name), [
    ...notes(`note_${code}`, sectionNotes(section, form), form),
    ...termNotes(`note_${code}_source`, sourceRows(section), form),
    ...passages(section.items).flatMap(({ part, items: inPart, condition }) => {
      const [first, last] = [inPart[0] as FormItem, inPart.at(-1) as FormItem];
      const relevant = condition && relevantExpression({ ...first, condition }, byVariable);
      return [
        ...(part ? partNote(`note_${code}`, part, relevant, form) : []),
        ...questions.slice(items.indexOf(first), items.indexOf(last) + 1),
      ];
    }),
    ...notes(`note_${code}_entry`, entryNotes(section), form),
    ...questions.slice(own),
    ...scores,
  ]);
}

/**
 * The form as the sheets of an XLSForm, opening in the given language when the form has it. The version is the
 * design's, followed by a sum of everything in the sheets, so that no two contents have the same version.
 */
export function sheets(form: Form, wanted?: string): Sheets {
  const { languages, design } = form;
  const language = wanted !== undefined && languages.includes(wanted) ? wanted : (languages[0] ?? defaultLanguage);
  const lists = new Lists();
  // Names as unlike as `åäö` and `aao` have the same code.
  const codes = form.sections.map(({ code }, index, all) => {
    const before = all.slice(0, index).filter((other) => other.code === code).length;
    return before === 0 ? code : `${code}_${before + 1}`;
  });
  const survey = [
    ...head(form),
    ...firstPage(form),
    ...form.sections.flatMap((section, index) => sectionPage(section, codes[index] ?? '', form, lists)),
  ];
  const both = compose(languages, [form.title, design.title], (parts) => [...new Set(parts)].join(' · '));
  const settings = {
    form_title: title(both, language, formId(form)),
    form_id: formId(form),
    default_language: languageHeading(language),
    instance_name: form.caseKey ? `concat(${reference('case')}, ' ', ${reference('date')})` : reference('date'),
    style: 'pages' as const,
    clean_text_values: 'no' as const,
  };
  const content = { languages, survey, choices: lists.rows, settings };
  const sum = sha256Base64(JSON.stringify(content))
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8);
  const label = (design.version ?? '').replace(/[^A-Za-z0-9._-]+/g, '').slice(0, 20) || '0';
  return { ...content, settings: { ...settings, version: `${label}-${sum}` } };
}
