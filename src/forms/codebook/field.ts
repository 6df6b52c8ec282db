import type { Column, HeadColumn } from '../columns.js';
import { conditionWords } from '../condition-words.js';
import type { Form, FormItem, Score, Section } from '../form.js';
import { hints, isWhole } from '../questions.js';
import { terms } from '../terms.js';
import { clean, oneLine } from '../text.js';
import { compose, inLanguage, type Wording } from '../wording.js';
import { possibleRange, scoreWords } from './score.js';
import { options, valueWords } from './values.js';
import { codebookWords as words } from './words.js';

/** A field of a Table Schema, version 2, which a reader of version 1 accepts too. */
export interface Field {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'date';
  constraints?: Record<string, unknown>;
  categories?: { value: number | string; label: string }[];
  categoriesOrdered?: boolean;
  missingValues: { value: ''; label: string }[];
  /** What Table Schema has no word for; every text in all its languages. */
  isu: Record<string, unknown>;
}

/** A column's place: the form, the section that it is in, and the language that the texts are wanted in. */
export interface Place {
  form: Form;
  language: string;
  sections: ReadonlyMap<string, Section>;
}

/** A wording without what may not stand in a file, in every language it has. */
export function cleaned(wording: Wording): Wording {
  return Object.fromEntries(Object.entries(wording).map(([language, text]) => [language, clean(text)]));
}

/** Names stand for themselves where a question is meant: a codebook has no numbers. */
export const named = (items: readonly FormItem[]) => new Map(items.map(({ variable }) => [variable, variable]));

const missing = (label: Wording, language: string): Field['missingValues'] => [
  { value: '', label: inLanguage(label, language).text },
];

const heads: Record<HeadColumn, Wording> = {
  case: words.headCase,
  timepoint: words.headTimepoint,
  informant: words.headInformant,
  form: words.headForm,
  date: words.headDate,
};
const headTitles: Record<HeadColumn, Wording> = {
  case: terms.caseKey,
  timepoint: terms.when,
  informant: terms.informant,
  form: words.form,
  date: terms.date,
};

function headField(name: HeadColumn, { form, language }: Place): Field {
  const { timepoint, informant } = form;
  const only = {
    timepoint: timepoint && { value: timepoint.code, label: timepoint.title },
    informant: informant && { value: informant.kind, label: informant.label },
    form: { value: form.id, label: form.title },
    case: undefined,
    date: undefined,
  }[name];
  const required = only !== undefined || name === 'date' || (name === 'case' && form.caseKey);
  const label = name === 'case' && !form.caseKey ? words.missingCase : words.missingHead;
  return {
    name,
    title: inLanguage(headTitles[name], language).text,
    description: inLanguage(heads[name], language).text,
    type: name === 'date' ? 'date' : 'string',
    constraints: {
      required,
      // Nothing may be told of a person whom nobody should recognise.
      ...(name === 'case' && !form.caseKey && { maxLength: 0 }),
      ...(only && { enum: [only.value] }),
    },
    ...(only && { categories: [{ value: only.value, label: oneLine(inLanguage(only.label, language).text) }] }),
    missingValues: missing(label, language),
    isu: { title: headTitles[name], ...(only && { labels: { [only.value]: cleaned(only.label) } }) },
  };
}

function typeOf({ kind }: FormItem): Field['type'] {
  switch (kind.type) {
    case 'rating':
      return isWhole(kind.range) ? 'integer' : 'number';
    case 'yes-no':
      return 'integer';
    case 'choice':
      return kind.options.length > 0 ? 'integer' : 'string';
    case 'number':
    case 'date':
      return kind.type;
    default:
      return 'string';
  }
}

const limits = (range: { low?: number | undefined; high?: number | undefined } | undefined) => ({
  ...(range?.low !== undefined && { minimum: range.low }),
  ...(range?.high !== undefined && { maximum: range.high }),
});

function constraints(item: FormItem): Record<string, unknown> {
  const { kind } = item;
  const codes = options(item)?.map(({ code }) => code) ?? [];
  if (kind.type === 'rating' || kind.type === 'number') return limits(kind.range);
  if (codes.length === 0) return {};
  if (kind.type === 'choices') return { pattern: `^(${codes.join('|')})( (${codes.join('|')}))*$` };
  return { enum: codes.map(Number) };
}

function itemField(item: FormItem, place: Place): Field {
  const { form, language } = place;
  const section = place.sections.get(item.variable);
  const items = section?.items ?? [];
  const say = (wording: Wording) => clean(inLanguage(wording, language).text);
  const condition = item.condition && conditionWords(item.condition, items, named(items), form.languages);
  const given = options(item) ?? [];
  const type = typeOf(item);
  const { kind } = item;
  return {
    name: item.variable,
    title: oneLine(inLanguage(item.text, language).text) || item.variable,
    description: [item.text, ...hints(item, form.languages), ...valueWords(item, form.languages), ...(condition ? [condition] : [])]
      .map(say)
      .join('\n'),
    type,
    constraints: constraints(item),
    ...(given.length > 0 &&
      type === 'integer' && {
        categories: given.map(({ code, text }) => ({ value: Number(code), label: oneLine(inLanguage(text, language).text) })),
        categoriesOrdered: kind.type === 'choice' && kind.ordered,
      }),
    missingValues: missing(condition ? words.missingAsked : words.missingAnswer, language),
    isu: {
      name: clean(item.name),
      instrument: section?.code,
      title: cleaned(item.text),
      ...(item.help && { help: cleaned(item.help) }),
      ...(given.length > 0 && { labels: Object.fromEntries(given.map(({ code, text }) => [code, cleaned(text)])) }),
      ...(kind.type === 'choices' && { separator: ' ' }),
      ...(kind.type === 'rating' && kind.lowLabel && { lowLabel: cleaned(kind.lowLabel) }),
      ...(kind.type === 'rating' && kind.highLabel && { highLabel: cleaned(kind.highLabel) }),
      ...(kind.type === 'number' && kind.unit && { unit: kind.unit }),
      ...(item.optional && { optional: true }),
      ...(condition && { askedIf: cleaned(condition), condition: item.condition }),
    },
  };
}

function scoreField(score: Score, place: Place): Field {
  const { language, sections } = place;
  const section = sections.get(score.variable);
  const items = section?.items ?? [];
  const calculation = scoreWords(score, items);
  const title = oneLine(inLanguage(score.title, language).text) || score.variable;
  return {
    name: score.variable,
    title,
    description: `${clean(inLanguage(score.title, language).text)}\n${inLanguage(calculation, language).text}`,
    type: 'number',
    // What the formula can give, rather than what is stated: a score that is rightly worked out is never refused.
    constraints: limits(possibleRange(score, items) ?? score.range),
    missingValues: missing(words.missingScore, language),
    isu: {
      name: clean(score.name),
      instrument: section?.code,
      title: cleaned(score.title),
      calculation,
      formula: score.formula,
      ...(score.range && { statedRange: score.range }),
      ...(score.better && { better: score.better }),
    },
  };
}

/** A column of a form's data as a field of its Table Schema. */
export function field(column: Column, place: Place): Field {
  if (column.of === 'head') return headField(column.variable, place);
  return column.of === 'item' ? itemField(column.item, place) : scoreField(column.score, place);
}

/** Which section each variable of a form is in. */
export function sectionsOf(form: Form): ReadonlyMap<string, Section> {
  return new Map(
    form.sections.flatMap((section) =>
      [...section.items, ...section.entries, ...section.scores].map(({ variable }) => [variable, section] as const),
    ),
  );
}

/** The instrument's terms of use, as far as the design knows them, in all languages. */
export function composeLines(lines: readonly Wording[]): Wording {
  return compose(['sv', 'en'], lines, (texts) => texts.join('\n'));
}
