import { unitWord } from '../../words/index.js';
import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { hasOptions, optionsOf } from '../logic/points.js';
import { hints, isWhole, isWorded, numberHint, type Step, stepsOf, stepWording } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { compose, type Spoken } from '../words/wording.js';
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

function steps(all: readonly Step[], spoken: Spoken): Choice[] {
  return all.map((step) => {
    const name = String(step.value);
    return { name, label: texts(spoken, stepWording(step, spoken.languages), name) };
  });
}

function bounded(type: 'integer' | 'decimal', item: FormItem, spoken: Spoken): Field {
  const range = item.kind.type === 'rating' || item.kind.type === 'number' ? item.kind.range : undefined;
  const within = range && boundsExpression(range);
  if (!within) return { type };
  const beside = optionsOf(item).map(({ code }) => `. = ${code}`);
  const test = beside.length > 0 ? `(${within}) or ${beside.join(' or ')}` : within;
  return {
    type,
    constraint: { test, message: texts(spoken, numberHint(range, type === 'integer', spoken.dictionary), '', plain) },
  };
}

function field(item: FormItem, spoken: Spoken): Field {
  const { kind } = item;
  switch (kind.type) {
    case 'rating': {
      const all = stepsOf(kind);
      if (!all) return bounded(isWhole(kind.range) ? 'integer' : 'decimal', item, spoken);
      const packed = isWorded(kind) ? {} : { appearance: 'columns-pack' as const };
      return { type: 'select_one', choices: steps(all, spoken), ...packed };
    }
    case 'choice':
    case 'choices':
      // Without answers to choose from there is nothing to answer, and a list may not be empty.
      if (!hasOptions(item)) return { type: 'note' };
      return {
        type: kind.type === 'choice' ? 'select_one' : 'select_multiple',
        choices: kind.options.map(({ code, text }) => ({ name: code, label: texts(spoken, text, code) })),
      };
    case 'yes-no':
      return {
        type: 'select_one',
        choices: [
          { name: yesNoCodes.yes, label: texts(spoken, yesWord, '') },
          { name: yesNoCodes.no, label: texts(spoken, noWord, '') },
        ],
      };
    case 'number':
      return bounded('decimal', item, spoken);
    case 'date':
      return { type: 'date' };
    default:
      return { type: 'text', appearance: 'multiline' };
  }
}

/** A text of our own in brackets: `(valfri)`. */
function bracketed(spoken: Spoken, words: (language: 'sv' | 'en') => string): Texts {
  return texts(
    spoken,
    compose(own, [], (_, language) => `(${words(language)})`),
    '',
  );
}

/** What helps to answer, one text a line: `Ett tal, 0–30 (dagar)`. */
function help(item: FormItem, spoken: Spoken): Texts | undefined {
  const lines = hints(item, spoken)
    .map((line) => texts(spoken, line, ''))
    .filter((line) => Object.values(line).some((text) => text !== ''));
  if (lines.length === 0) return undefined;
  const all = together(spoken.languages, lines, '\n');
  const unit = item.kind.type === 'number' ? item.kind.unit : undefined;
  if (!unit) return all;
  return together(spoken.languages, [all, bracketed(spoken, (language) => unitWord(unit, undefined, language))], ' ');
}

/** The row of one question, and the choices that it is answered with. */
export function question(
  item: FormItem,
  items: ByVariable,
  spoken: Spoken,
): { row: Omit<SurveyRow, 'list'>; choices?: Choice[] } {
  const { choices, ...kind } = field(item, spoken);
  const label = texts(spoken, item.text, item.variable);
  const optional = bracketed(spoken, (language) => terms.optional[language]);
  const hint = help(item, spoken);
  const relevant = relevantExpression(item, items);
  return {
    row: {
      ...kind,
      name: fieldName(item.variable),
      label: item.optional ? together(spoken.languages, [label, optional], ' ') : label,
      ...(hint && { hint }),
      ...(relevant && { relevant }),
    },
    ...(choices && { choices }),
  };
}
