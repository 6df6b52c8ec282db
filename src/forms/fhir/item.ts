import type { Extension, QuestionnaireItem } from 'fhir/r4.js';
import type { Range, Unit } from '../../model/index.js';
import { unitWord } from '../../words/index.js';
import type { Form, FormItem, Score, Section } from '../form.js';
import { hints, strictLimits } from '../logic/questions.js';
import { compose, type Wording } from '../words/wording.js';
import { coded } from './codes.js';
import { enabling, numberType } from './enable.js';
import { fhirPath, scoreExpressions } from './expression.js';
import { answerSystem, extensions, links } from './names.js';
import { type ChoiceOption, optionsOf } from './options.js';
import { type Tongues, worded } from './texts.js';

/** Each unit of time in UCUM. */
export const ucum: Record<Unit, string> = { minute: 'min', hour: 'h', day: 'd', week: 'wk', month: 'mo', year: 'a' };

export const control = (code: 'help' | 'radio-button' | 'check-box' | 'table'): Extension => ({
  url: extensions.itemControl,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

/** What helps to answer, as an item of its own within the question. */
export function helpItems(
  variable: string,
  said: readonly Wording[],
  tongues: Tongues,
): Pick<QuestionnaireItem, 'item'> {
  if (said.length === 0) return {};
  const lines = compose(
    tongues.languages,
    said.map((one) => tongues.dictionary.translated(one)),
    (texts) => texts.join('\n'),
  );
  return {
    item: [
      {
        linkId: links.help(variable),
        ...worded('text', lines, tongues),
        type: 'display',
        extension: [control('help')],
      },
    ],
  };
}

function answerOption({ code, text, weight }: ChoiceOption, system: string, tongues: Tongues) {
  return {
    ...(weight !== undefined && { extension: [{ url: extensions.ordinalValue, valueDecimal: weight }] }),
    valueCoding: { system, code, ...worded('display', text, tongues) },
  };
}

function limits({ low, high }: Range, type: 'integer' | 'decimal'): Extension[] {
  const limit = (url: string, value: number | undefined): Extension[] => {
    if (value === undefined) return [];
    return [type === 'integer' ? { url, valueInteger: value } : { url, valueDecimal: value }];
  };
  return [...limit(extensions.minValue, low), ...limit(extensions.maxValue, high)];
}

function unit(of: Unit, tongues: Tongues): Extension {
  const words = compose(['sv', 'en'], [], (_, own) => unitWord(of, undefined, own));
  const display = worded('display', words, tongues);
  return { url: extensions.unit, valueCoding: { system: 'http://unitsofmeasure.org', code: ucum[of], ...display } };
}

/** The item's type, and what goes with it. */
function answering(
  item: FormItem,
  form: Form,
  tongues: Tongues,
): Pick<QuestionnaireItem, 'type' | 'repeats' | 'extension' | 'answerOption'> {
  const { kind, variable } = item;
  const options = optionsOf(item, tongues.languages);
  if (options) {
    const several = kind.type === 'choices';
    const extension = [control(several ? 'check-box' : 'radio-button')];
    if (kind.type === 'rating') extension.push({ url: extensions.choiceOrientation, valueCode: 'horizontal' });
    const system = answerSystem(form, variable);
    return {
      type: 'choice',
      ...(several && { repeats: true }),
      extension,
      answerOption: options.map((option) => answerOption(option, system, tongues)),
    };
  }
  if (kind.type === 'rating' || kind.type === 'number') {
    const type = numberType(item);
    const extension = limits(strictLimits(item), type);
    if (kind.type === 'number' && kind.unit) extension.push(unit(kind.unit, tongues));
    return { type, ...(extension.length > 0 && { extension }) };
  }
  return { type: kind.type === 'date' ? 'date' : 'text' };
}

/** One question: an item, with a hidden one before it where that decides whether it is asked. */
export function questionItems(
  item: FormItem,
  number: number | undefined,
  section: Section,
  form: Form,
  tongues: Tongues,
): QuestionnaireItem[] {
  const { variable, text, detailOf } = item;
  const { before, own } = enabling(item, section, form);
  return [
    ...before,
    {
      linkId: variable,
      ...coded(item.codes),
      ...(number !== undefined && !detailOf && { prefix: `${number}.` }),
      ...worded('text', text, tongues),
      ...answering(item, form, tongues),
      ...own,
      ...helpItems(variable, hints(item, tongues), tongues),
    },
  ];
}

/** A score. It is worked out but not shown, since whoever answers is not to be led by it. */
export function scoreItem(score: Score, section: Section, tongues: Tongues): QuestionnaireItem {
  const made = scoreExpressions(score, section);
  return {
    linkId: score.variable,
    ...coded(score.codes),
    ...worded('text', score.title, tongues),
    type: 'decimal',
    readOnly: true,
    extension: [
      { url: extensions.hidden, valueBoolean: true },
      ...(made?.answers ?? []).map(({ name, expression }) => ({
        url: extensions.variable,
        valueExpression: { name, ...fhirPath(expression) },
      })),
      ...(made ? [{ url: extensions.calculatedExpression, valueExpression: fhirPath(made.calculation) }] : []),
    ],
  };
}
