import type { Range } from '../../model/index.js';
import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { noWord, yesWord } from '../languages.js';
import { hints, ratingSteps } from '../questions.js';
import { compose, type Wording } from '../wording.js';
import { numberWord, unitWord } from '../words.js';
import { escapeHtml } from './escape.js';
import type { Texts } from './texts.js';
import { pageWords } from './words.js';

const own = ['sv', 'en'];

/** What every question has around its answer. `ids` are the elements that describe the answer, `''` when there are none. */
interface Frame {
  variable: string;
  label: string;
  help: string;
  described: string;
}

function frame(
  texts: Texts,
  variable: string,
  question: { number?: number; text: Wording; optional?: boolean },
  said: readonly Wording[],
): Frame {
  const number = question.number === undefined ? '' : `<span class="number">${question.number}.</span> `;
  const optional = question.optional ? ` <span class="optional">(${texts.html(pageWords.optional)})</span>` : '';
  const help = said.map((hint) => texts.html(hint)).join('<br>');
  return {
    variable,
    label: `<span id="label-${variable}">${number}${texts.html(question.text)}</span>${optional}`,
    help: help && `<p class="help" id="help-${variable}">${help}</p>`,
    described: [...(help ? [`help-${variable}`] : []), `error-${variable}`].join(' '),
  };
}

const errorOf = (variable: string) => `<p class="error" id="error-${variable}"></p>`;

function group(texts: Texts, { variable, label, help, described }: Frame, body: string, number: number): string {
  const which = compose(own, [], (_, language) => pageWords.toQuestion[language].replace('{number}', String(number)));
  return `<fieldset aria-describedby="${described}"><legend>${label}</legend>
${help}${body}
<button type="button" class="quiet" id="clear-${variable}" data-clear="${variable}" hidden>${texts.html(pageWords.clear)}<span class="sr">, ${texts.html(which)}</span></button>
${errorOf(variable)}</fieldset>`;
}

interface Choice {
  value: string;
  label: string;
}
function inputs(type: 'radio' | 'checkbox', variable: string, choices: readonly Choice[], required: boolean): string {
  return choices
    .map(
      ({ value, label }, index) =>
        `<label class="option"><input type="${type}" id="i-${variable}-${index}" name="${variable}" value="${escapeHtml(value)}"${required && type === 'radio' ? ' required' : ''}><span>${label}</span></label>`,
    )
    .join('\n');
}

function rating(texts: Texts, item: FormItem, steps: readonly number[]): string {
  if (item.kind.type !== 'rating') return '';
  const { lowLabel, highLabel } = item.kind;
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 0];
  const figure = (value: number) => numberWord(value, 'en');
  const end = (value: number, label: Wording | undefined) =>
    label ? `<span>${figure(value)} = ${texts.html(label)}</span>` : '';
  const named = (value: number) => (value === low ? lowLabel : value === high ? highLabel : undefined);
  const choices = steps.map((value) => {
    const label = named(value);
    return {
      value: String(value),
      label: figure(value) + (label ? `<span class="sr">, ${texts.html(label)}</span>` : ''),
    };
  });
  // What the ends mean is said with the first and the last answer too, so here it is for the eyes only.
  const ends =
    lowLabel || highLabel ? `<p class="ends" aria-hidden="true">${end(low, lowLabel)}${end(high, highLabel)}</p>` : '';
  return `${ends}<div class="steps">${inputs('radio', item.variable, choices, !item.optional)}</div>`;
}

function labelled(frameOf: Frame, body: string, mirror: string): string {
  const { variable, label, help } = frameOf;
  return `<label class="label" for="i-${variable}">${label}</label>
${help}${body}${mirror}
${errorOf(variable)}`;
}
const mirror = (variable: string, kind: '' | 'short' | 'lines') =>
  `<div class="mirror${kind && ` ${kind}`}" data-mirror="i-${variable}" aria-hidden="true"></div>`;

/** A field for a number, with the ordinary keyboard where a minus sign may be needed, since number pads lack one. */
function numberField(frameOf: Frame, range: Range | undefined, required: boolean, unit = ''): string {
  const { variable, described } = frameOf;
  const mode = range?.low !== undefined && range.low >= 0 ? ' inputmode="decimal"' : '';
  const field = `<input type="text" class="short" id="i-${variable}" name="${variable}"${mode} maxlength="30" aria-describedby="${described}"${required ? ' aria-required="true"' : ''}>`;
  return labelled(frameOf, `<div class="with-unit">${field}${mirror(variable, 'short')}${unit}</div>`, '');
}

/** One question: label or legend, help, answer, place for an error. `note` says when it is to be answered, on paper. */
export function itemHtml(texts: Texts, item: FormItem, number: number, note?: Wording): string {
  const { variable, kind, optional } = item;
  const steps = kind.type === 'rating' ? ratingSteps(kind.range) : undefined;
  const parts = frame(texts, variable, { number, text: item.text, optional }, hints(item, texts.languages));
  const when = note ? `<p class="if" dir="auto">${texts.html(note)}</p>` : '';
  const attributes = `id="i-${variable}" name="${variable}" aria-describedby="${parts.described}"${optional ? '' : ' aria-required="true"'}`;
  const body = (): string => {
    switch (kind.type) {
      case 'rating':
        if (steps) return group(texts, parts, rating(texts, item, steps), number);
        return numberField(parts, kind.range, !optional);
      case 'choice':
      case 'choices': {
        const choices = kind.options.map(({ code, text }) => ({ value: code, label: texts.html(text) }));
        const type = kind.type === 'choice' ? 'radio' : 'checkbox';
        return group(texts, parts, `<div class="options">${inputs(type, variable, choices, !optional)}</div>`, number);
      }
      case 'yes-no': {
        const choices = [
          { value: yesNoCodes.yes, label: texts.html(yesWord) },
          { value: yesNoCodes.no, label: texts.html(noWord) },
        ];
        const options = inputs('radio', variable, choices, !optional);
        return group(texts, parts, `<div class="options pair">${options}</div>`, number);
      }
      case 'number': {
        const { unit } = kind;
        const words = unit && compose(own, [], (_, language) => unitWord(unit, undefined, language));
        return numberField(parts, kind.range, !optional, words ? `<span>${texts.html(words)}</span>` : '');
      }
      case 'date':
        return labelled(parts, `<input type="date" ${attributes}>`, mirror(variable, 'short'));
      default:
        return labelled(
          parts,
          `<textarea rows="4" maxlength="10000" dir="auto" ${attributes}></textarea>`,
          mirror(variable, 'lines'),
        );
    }
  };
  return `<div class="item" id="q-${variable}">
${when}${body()}
</div>`;
}

/** The client's code and the date, which pair the answers with those of other timepoints. */
export function identificationHtml(texts: Texts, caseKey: boolean): string {
  const key = frame(texts, '_case', { text: pageWords.caseKey }, [pageWords.caseHelp]);
  const date = frame(texts, '_date', { text: pageWords.date }, [pageWords.dateHelp]);
  const keyField = `<input type="text" class="short" id="i-_case" name="_case" maxlength="40" autocapitalize="off" spellcheck="false" aria-describedby="${key.described}" aria-required="true">`;
  const dateField = `<input type="date" id="i-_date" name="_date" aria-describedby="${date.described}" aria-required="true">`;
  return `<div class="pair-print">${caseKey ? `<div class="item" id="q-_case">${labelled(key, keyField, mirror('_case', ''))}</div>` : ''}
<div class="item" id="q-_date">${labelled(date, dateField, mirror('_date', ''))}</div></div>`;
}
