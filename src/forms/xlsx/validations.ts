import type { DataValidation } from 'hucre/xlsx';
import { limitsOf } from '../../model/index.js';
import { rangeWords } from '../../words/index.js';
import { isWhole, stepsOf } from '../logic/questions.js';
import { terms } from '../words/terms.js';
import { allowed, isDay } from './answer-formulas.js';
import { words } from './interface-texts.js';
import { cell, type Layout, type Place } from './layout.js';
import type { Lists } from './lists.js';
import { isTwice } from './row-formulas.js';
import { below } from './settings.js';
import { type Speech, short } from './speech.js';

/** Excel's own limits for what a validation says. */
const longestTitle = 32;
const longestMessage = 255;

/** A validation that stops what is not allowed. Empty is always allowed: what is missing is said in the check column. */
export function stop(
  rule: Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>,
  range: string,
  message: string,
  title: string,
): DataValidation {
  return {
    ...rule,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: short(title, longestTitle),
    errorMessage: short(message, longestMessage),
  };
}

/** A validation that also says beforehand what is expected, when the cell is chosen. */
const prompted = (validation: DataValidation, title: string, message: string): DataValidation => ({
  ...validation,
  showInputMessage: true,
  inputTitle: short(title, longestTitle),
  inputMessage: short(message, longestMessage),
});

/** The choices of a drop-down, for those questions that have one. */
function choices({ item }: Place, lists: Lists): string | undefined {
  const { kind } = item;
  switch (kind.type) {
    case 'yes-no':
      return lists.yesNo();
    case 'choice':
      return kind.options.length > 0 ? lists.options(kind.options).entries : undefined;
    case 'choices':
      return lists.marks();
    case 'rating': {
      const steps = stepsOf(kind);
      return steps && lists.name(steps.map(({ value }) => value));
    }
    default:
      return undefined;
  }
}

function message(place: Place, lists: Lists): string {
  const { kind } = place.item;
  const { speech } = lists;
  const limits = limitsOf(kind) ?? {};
  const number = kind.type === 'rating' && isWhole(kind.range) ? terms.whole : terms.number;
  const said =
    kind.type === 'date'
      ? speech.word(words.aDate)
      : kind.type === 'number' || kind.type === 'rating'
        ? `${[speech.word(number), rangeWords(limits, speech.own)].filter((part) => part !== '').join(', ')}.`
        : kind.type === 'text' || kind.type === 'unstated'
          ? ''
          : speech.word(words.fromList);
  return [said, place.asked === undefined ? '' : speech.word(words.onlyWhen)].filter((part) => part !== '').join(' ');
}

/** The rule for each of a question's cells: the design's limits, and nothing at all while the question is not asked. */
function answerRules(place: Place, lists: Lists, lastRow: number): DataValidation[] {
  const title = lists.speech.word(words.question, { number: String(place.number) });
  const list = choices(place, lists);
  return place.columns.flatMap(({ column }): DataValidation[] => {
    const range = below(column, lastRow);
    const said = message(place, lists);
    const asked = place.asked === undefined ? undefined : `${cell(place.asked)}=1`;
    if (list) {
      const formula1 = asked ? `IF(${asked},${list},${lists.none()})` : list;
      return [stop({ type: 'list', formula1 }, range, said, title)];
    }
    const rule = allowed(place.item, cell(column), lists);
    if (!rule && !asked) return [];
    const formula1 = asked && rule ? `AND(${asked},${rule})` : (asked ?? rule ?? '');
    return [stop({ type: 'custom', formula1 }, range, said, title)];
  });
}

function headRules(layout: Layout, speech: Speech): DataValidation[] {
  const { lastRow, date, case: code, identity } = layout;
  const refused = speech.word(words.refused);
  const once = code !== undefined && !layout.form.timepoint?.repeats;
  const dateRule = stop(
    { type: 'custom', formula1: once ? `AND(${isDay(cell(date))},NOT(${isTwice(layout)}))` : isDay(cell(date)) },
    below(date, lastRow),
    speech.word(once ? words.refusedDate : words.aDate),
    refused,
  );
  if (code === undefined) return [dateRule];
  const isIdentity = `NOT(${identity})`;
  const codeRule = stop(
    { type: 'custom', formula1: once ? `AND(${isIdentity},NOT(${isTwice(layout)}))` : isIdentity },
    below(code, lastRow),
    speech.word(once ? words.refusedCode : terms.errorIdentity),
    refused,
  );
  return [prompted(codeRule, speech.word(terms.caseKey), speech.word(terms.caseHelp)), dateRule];
}

/** All the validations of the sheet of one form. */
export function validations(layout: Layout, lists: Lists): DataValidation[] {
  return [
    ...headRules(layout, lists.speech),
    ...layout.places.flatMap((place) => answerRules(place, lists, layout.lastRow)),
  ];
}
