import { unitWord } from '../../words/index.js';
import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { hasOptions, optionsOf } from '../logic/points.js';
import { hints, isWhole, isWorded, numberHint, type Step, stepsOf, stepWording } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { compose } from '../words/wording.js';
import { type ByVariable, boundsExpression, relevantExpression } from './expression.js';
import { plain, texts, together } from './label.js';
import { fieldName } from './names.js';
import type { SurveyRow, Texts } from './sheets.js';

const own = ['sv', 'en'];

/** A choice before it is known which list it stands in. */
export interface Choice {
  name: string;
  label: Texts;
}

/** The row's kind, and what goes with it. `choices` become a list, which the row names. */
type Field = Pick<SurveyRow, 'type' | 'constraint' | 'appearance'> & { choices?: Choice[] };

function steps(all: readonly Step[], languages: readonly string[]): Choice[] {
  return all.map((step) => {
    const name = String(step.value);
    return { name, label: texts(languages, stepWording(step, languages), name) };
  });
}

function bounded(type: 'integer' | 'decimal', item: FormItem, languages: readonly string[]): Field {
  const range = item.kind.type === 'rating' || item.kind.type === 'number' ? item.kind.range : undefined;
  const within = range && boundsExpression(range);
  if (!within) return { type };
  const beside = optionsOf(item).map(({ code }) => `. = ${code}`);
  const test = beside.length > 0 ? `(${within}) or ${beside.join(' or ')}` : within;
  return { type, constraint: { test, message: texts(languages, numberHint(range, type === 'integer'), '', plain) } };
}

function field(item: FormItem, languages: readonly string[]): Field {
  const { kind } = item;
  switch (kind.type) {
    case 'rating': {
      const all = stepsOf(kind);
      if (!all) return bounded(isWhole(kind.range) ? 'integer' : 'decimal', item, languages);
      const packed = isWorded(kind) ? {} : { appearance: 'columns-pack' as const };
      return { type: 'select_one', choices: steps(all, languages), ...packed };
    }
    case 'choice':
    case 'choices':
      // Without answers to choose from there is nothing to answer, and a list may not be empty.
      if (!hasOptions(item)) return { type: 'note' };
      return {
        type: kind.type === 'choice' ? 'select_one' : 'select_multiple',
        choices: kind.options.map(({ code, text }) => ({ name: code, label: texts(languages, text, code) })),
      };
    case 'yes-no':
      return {
        type: 'select_one',
        choices: [
          { name: yesNoCodes.yes, label: texts(languages, yesWord, '') },
          { name: yesNoCodes.no, label: texts(languages, noWord, '') },
        ],
      };
    case 'number':
      return bounded('decimal', item, languages);
    case 'date':
      return { type: 'date' };
    default:
      return { type: 'text', appearance: 'multiline' };
  }
}

/** A text of our own in brackets: `(valfri)`. */
function bracketed(languages: readonly string[], words: (language: 'sv' | 'en') => string): Texts {
  return texts(
    languages,
    compose(own, [], (_, language) => `(${words(language)})`),
    '',
  );
}

/** What helps to answer, one text a line: `Ett tal, 0–30 (dagar)`. */
function help(item: FormItem, languages: readonly string[]): Texts | undefined {
  const lines = hints(item, languages)
    .map((line) => texts(languages, line, ''))
    .filter((line) => Object.values(line).some((text) => text !== ''));
  if (lines.length === 0) return undefined;
  const all = together(languages, lines, '\n');
  const unit = item.kind.type === 'number' ? item.kind.unit : undefined;
  if (!unit) return all;
  return together(languages, [all, bracketed(languages, (language) => unitWord(unit, undefined, language))], ' ');
}

/** The row of one question, and the choices that it is answered with. */
export function question(
  item: FormItem,
  items: ByVariable,
  languages: readonly string[],
): { row: Omit<SurveyRow, 'list'>; choices?: Choice[] } {
  const { choices, ...kind } = field(item, languages);
  const label = texts(languages, item.text, item.variable);
  const optional = bracketed(languages, (language) => terms.optional[language]);
  const hint = help(item, languages);
  const relevant = relevantExpression(item, items);
  return {
    row: {
      ...kind,
      name: fieldName(item.variable),
      label: item.optional ? together(languages, [label, optional], ' ') : label,
      ...(hint && { hint }),
      ...(relevant && { relevant }),
    },
    ...(choices && { choices }),
  };
}
