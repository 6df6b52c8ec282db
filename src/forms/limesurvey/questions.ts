import { unitWord } from '../../words/index.js';
import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { identityInCode } from '../logic/identity.js';
import { hasOptions } from '../logic/points.js';
import { hints, isWhole, stepsOf, strictLimits } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { compose, type Dictionary, inLanguage, type Wording } from '../words/wording.js';
import { relevance } from './expressions.js';
import type { SurveyLanguage } from './languages.js';
import { questionCode, value } from './names.js';
import type { Row } from './table.js';
import { html } from './texts.js';

const own = ['sv', 'en'];
const defaults: Row = { other: 'N', same_default: '0', same_script: '0' };

/** What rows of one language are written with. */
export interface Writer {
  /** The text in the language, as HTML. */
  text(wording: Wording): string;
  language: SurveyLanguage;
  languages: readonly string[];
  dictionary: Dictionary;
}
export function writer(language: SurveyLanguage, dictionary: Dictionary): Writer {
  const text = (wording: Wording) => html(inLanguage(dictionary.translated(wording), language.language).text);
  return { language, languages: [language.language, ...own], dictionary, text };
}

/**
 * A question row. `mandatory`: Y must be answered. Soft mandatory (S: asked for once more) is not used: in LimeSurvey 6.4.2
 * a survey where a question of the last page is left empty so can never be submitted.
 */
export function question(
  { language }: Writer,
  type: 'L' | 'M' | 'N' | 'D' | 'S' | 'T' | 'X' | '*',
  name: string,
  mandatory: 'Y' | 'N',
  more: Row,
): Row {
  return {
    class: 'Q',
    'type/scale': type,
    name,
    relevance: '1',
    language: language.code,
    mandatory,
    ...defaults,
    ...more,
  };
}

interface Answer {
  code: string;
  text: string;
}
function answers(kind: FormItem['kind'], to: Writer): Answer[] | undefined {
  switch (kind.type) {
    case 'rating': {
      const steps = stepsOf(kind);
      // An answer code cannot have a minus sign: such a rating is answered as a number.
      if (!steps || steps.some(({ value }) => value < 0)) return undefined;
      return steps.map(({ value, text }) => ({
        code: String(value),
        text: text ? `${value} = ${to.text(text)}` : String(value),
      }));
    }
    case 'choice':
    case 'choices':
      return kind.options.map(({ code, text }) => ({ code, text: to.text(text) }));
    case 'yes-no':
      return [
        { code: yesNoCodes.yes, text: to.text(yesWord) },
        { code: yesNoCodes.no, text: to.text(noWord) },
      ];
    default:
      return undefined;
  }
}

/** A number within bounds. */
function numberAttributes(item: FormItem, to: Writer): Row {
  const { kind } = item;
  if (kind.type !== 'rating' && kind.type !== 'number') return {};
  const { low, high } = strictLimits(item);
  const unit = kind.type === 'number' ? kind.unit : undefined;
  const words = unit && compose(own, [], (_, language) => unitWord(unit, undefined, language));
  return {
    ...(low !== undefined && { min_num_value_n: String(low) }),
    ...(high !== undefined && { max_num_value_n: String(high) }),
    ...(kind.type === 'rating' && isWhole(kind.range) && { num_value_int_only: '1' }),
    ...(words && { suffix: to.text(words) }),
  };
}

/** What helps to answer. */
function help(item: FormItem, listed: boolean, to: Writer): string {
  const said = hints(item, to, item.kind.type === 'rating' && listed);
  return said.map((one) => to.text(one)).join('<br />');
}

/** One item: its question, and its answers or parts. `items` are those of its section. */
export function itemRows(item: FormItem, items: readonly FormItem[], to: Writer): Row[] {
  const { kind, variable } = item;
  const isOpen = (kind.type === 'choice' || kind.type === 'choices') && !hasOptions(item);
  const listed = isOpen ? undefined : answers(kind, to);
  const row = (type: Parameters<typeof question>[1], more: Row = {}) =>
    question(to, type, questionCode(variable), 'N', {
      relevance: relevance(item.condition, items),
      text: to.text(item.text),
      help: help(item, listed !== undefined, to),
      ...more,
    });
  if (kind.type === 'choices' && listed) {
    const part = ({ code, text }: Answer): Row => ({
      class: 'SQ',
      'type/scale': '0',
      name: code,
      relevance: '1',
      text,
      language: to.language.code,
    });
    return [row('M'), ...listed.map(part)];
  }
  if (listed) {
    const answer = ({ code, text }: Answer): Row => ({
      class: 'A',
      'type/scale': '0',
      name: code,
      text,
      language: to.language.code,
      assessment_value: code,
    });
    return [row('L'), ...listed.map(answer)];
  }
  if (kind.type === 'rating' || kind.type === 'number') return [row('N', numberAttributes(item, to))];
  return [kind.type === 'date' ? row('D', { date_format: 'yyyy-mm-dd' }) : row('T')];
}

/** A hidden question whose contents LimeSurvey writes itself. */
export function hiddenRow(code: string, contents: string, title: string, to: Writer): Row {
  return question(to, '*', code, 'N', { text: contents, help: title, hidden: '1' });
}

const identity = `/${identityInCode}/`;

/** The client's code and the date of the occasion. */
export function identificationRows(caseKey: boolean, to: Writer): Row[] {
  const key = question(to, 'S', 'case', 'Y', {
    text: to.text(terms.caseKey),
    help: to.text(terms.caseHelp),
    em_validation_q: `!regexMatch("${identity}", trim(${value('case')}))`,
    em_validation_q_tip: to.text(terms.errorIdentity),
    // Hidden until what is written is wrong; else the warning stands under the empty field.
    hide_tip: '1',
    maximum_chars: '40',
  });
  const date = question(to, 'D', 'date', 'Y', {
    text: to.text(terms.date),
    help: to.text(terms.dateHelp),
    date_format: 'yyyy-mm-dd',
  });
  return [...(caseKey ? [key] : []), date];
}
