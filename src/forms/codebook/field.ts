import type { Form, FormCode, FormItem, Score, Section } from '../form.js';
import { wholeText } from '../logic/arrangement.js';
import type { Column } from '../logic/columns.js';
import { isWhole } from '../logic/questions.js';
import { clean, oneLine } from '../output/text.js';
import { conditionWords } from '../words/condition-words.js';
import { inLanguage, type Wording } from '../words/wording.js';
import { cleaned, type Field, missing, type Place } from './field-type.js';
import { headField } from './head-field.js';
import { codebookWords as words } from './interface-texts.js';
import { scoreWords } from './score.js';
import { options, valueWords } from './values.js';

/** Names stand for themselves where a question is meant: a codebook has no numbers. */
export const named = (items: readonly FormItem[]) => new Map(items.map(({ variable }) => [variable, variable]));

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

/** As columns: `code_system`, `code`, and the edition where one is stated. */
export const codesIn = (codes: readonly FormCode[] | undefined) =>
  codes === undefined
    ? {}
    : {
        codes: codes.map(({ list, code, version }) => ({
          code_system: clean(list),
          code: clean(code),
          ...(version !== undefined && { version: clean(version) }),
        })),
      };

function itemField(item: FormItem, place: Place): Field {
  const { form, language } = place;
  const section = place.sections.get(item.variable);
  const items = section?.items ?? [];
  const say = (wording: Wording) => clean(inLanguage(wording, language).text);
  const condition = item.condition && conditionWords(item.condition, items, named(items), form);
  const entry = section?.entries.find(({ variable }) => variable === item.variable);
  const given = options(item) ?? [];
  const type = typeOf(item);
  const { kind, part } = item;
  const text = wholeText(item, form.languages);
  return {
    name: item.variable,
    title: oneLine(inLanguage(text, language).text) || item.variable,
    description: [
      text,
      ...(item.answeredBy ? [item.answeredBy] : []),
      ...(item.help ? [item.help] : []),
      ...valueWords(item, form.languages, entry),
      ...(condition ? [condition] : []),
    ]
      .map(say)
      .join('\n'),
    type,
    constraints: constraints(item),
    ...(given.length > 0 &&
      type === 'integer' && {
        categories: given.map(({ code, text }) => ({
          value: Number(code),
          label: oneLine(inLanguage(text, language).text),
        })),
        categoriesOrdered: kind.type === 'choice' && kind.ordered,
      }),
    missingValues: missing(condition ? words.missingAsked : words.missingAnswer, language),
    isu: {
      name: clean(item.name),
      instrument: section?.code,
      title: cleaned(item.text),
      ...(part && { part: part.code }),
      ...(part?.title && { partTitle: cleaned(part.title) }),
      ...(part?.stem && { stem: cleaned(part.stem) }),
      ...(item.detailOf && { textOf: item.detailOf }),
      ...(item.answeredBy && { answeredBy: cleaned(item.answeredBy) }),
      ...(item.help && { help: cleaned(item.help) }),
      ...(given.length > 0 && { labels: Object.fromEntries(given.map(({ code, text }) => [code, cleaned(text)])) }),
      ...(kind.type === 'choices' && { separator: ' ' }),
      ...(kind.type === 'rating' && kind.lowLabel && { lowLabel: cleaned(kind.lowLabel) }),
      ...(kind.type === 'rating' && kind.highLabel && { highLabel: cleaned(kind.highLabel) }),
      ...(kind.type === 'number' && kind.unit && { unit: kind.unit }),
      ...(item.optional && { optional: true }),
      ...codesIn(item.codes ?? entry?.codes),
      ...(entry && { entered: true, ...(entry.better && { better: entry.better }) }),
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
    // What the formula can give, not what is stated: a score that is rightly worked out is never refused.
    constraints: limits(score.possible),
    missingValues: missing(words.missingScore, language),
    isu: {
      name: clean(score.name),
      instrument: section?.code,
      title: cleaned(score.title),
      calculation,
      formula: score.formula,
      ...(score.range && { statedRange: score.range }),
      ...(score.better && { better: score.better }),
      ...codesIn(score.codes),
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
