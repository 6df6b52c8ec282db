import type { Range } from '../../model/index.js';
import { unitWord } from '../../words/index.js';
import { type Form, type FormItem, yesNoCodes } from '../form.js';
import { matrices, type Passage } from '../logic/arrangement.js';
import { identityInCode } from '../logic/identity.js';
import { hints, isWhole, isWorded, stepsOf, stepWording, strictLimits } from '../logic/questions.js';
import { about, formNotes, type Row } from '../words/about.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { compose, type Spoken, type Wording } from '../words/wording.js';
import { conditionExpression } from './expressions.js';
import { surveyName } from './names.js';
import { type HtmlWriter, type SurveyText, surveyHtml, surveyText } from './texts.js';

/** A question, or a text between questions, as SurveyJS has it: its type, its name, and the properties of that type. */
export interface SurveyElement {
  type: string;
  name: string;
  [property: string]: unknown;
}

const own = ['sv', 'en'];

const notIdentity = `^(?!.*${identityInCode})`;

/**
 * What the ends of a rating mean. SurveyJS has places for it beside the first and the last step, but cuts it to one line
 * there, or lets the last one fall alone to the next line, under the first step.
 */
function endsOf({ kind }: FormItem, spoken: Spoken): Wording[] {
  if (kind.type !== 'rating' || isWorded(kind)) return [];
  return (stepsOf(kind) ?? []).flatMap((step) => (step.text ? [stepWording(step, spoken.languages)] : []));
}

/** What is answered, by kind. */
function answerOf(item: FormItem, spoken: Spoken): { type: string; [property: string]: unknown } {
  const { kind } = item;
  const choices = (options: readonly { code: string; text: Wording }[]) =>
    options.map(({ code, text }) => ({ value: code, text: surveyText(spoken, text) }));
  const number = ({ low, high }: Range, whole: boolean) => ({
    type: 'text',
    inputType: 'number',
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
    ...(whole && { step: 1 }),
  });
  switch (kind.type) {
    case 'rating': {
      const steps = stepsOf(kind);
      if (!steps) return number(strictLimits(item), isWhole(kind.range));
      if (isWorded(kind)) {
        const named = steps.map((step) => ({
          value: step.value,
          text: surveyText(spoken, stepWording(step, spoken.languages)),
        }));
        return { type: 'radiogroup', choices: named };
      }
      // Else SurveyJS hides the steps in a list where they do not fit on one line.
      return {
        type: 'rating',
        autoGenerate: false,
        rateValues: steps.map(({ value }) => value),
        displayMode: 'buttons',
      };
    }
    case 'choice':
      return { type: 'radiogroup', choices: choices(kind.options) };
    case 'choices':
      return { type: 'checkbox', choices: choices(kind.options) };
    case 'yes-no':
      return {
        type: 'radiogroup',
        choices: choices([
          { code: yesNoCodes.yes, text: yesWord },
          { code: yesNoCodes.no, text: noWord },
        ]),
      };
    case 'number':
      return number(strictLimits(item), false);
    case 'date':
      return { type: 'text', inputType: 'date' };
    default:
      return { type: 'comment' };
  }
}

/** What helps to answer: that it may be left out, the design's help, limits, and the unit. */
function helpOf(item: FormItem, spoken: Spoken): Wording[] {
  const unit = item.kind.type === 'number' ? item.kind.unit : undefined;
  return [
    ...(item.optional ? [compose(own, [terms.optional], ([word]) => `(${word})`)] : []),
    ...hints(item, spoken),
    ...endsOf(item, spoken),
    ...(unit ? [compose(own, [], (_, language) => unitWord(unit, undefined, language))] : []),
  ];
}

/** A question. Nothing is required: a question that is not answered is left out, as on paper. */
export function itemElement(item: FormItem, items: readonly FormItem[], spoken: Spoken): SurveyElement {
  const { type, ...answer } = answerOf(item, spoken);
  const help = helpOf(item, spoken);
  const visibleIf = conditionExpression(item.condition, items);
  return {
    type,
    name: surveyName(item.variable),
    title: surveyText(spoken, item.text),
    ...(help.length > 0 && { description: surveyText(spoken, ...help) }),
    ...(visibleIf && { visibleIf }),
    ...answer,
  };
}

/** Questions that stand together: a panel where they have a heading or a stem; those on one scale have their texts beside it. */
export function passageElements(
  { part, items: own }: Passage,
  section: string,
  items: readonly FormItem[],
  spoken: Spoken,
): SurveyElement[] {
  if (!part) return own.map((item) => itemElement(item, items, spoken));
  const { code, title, introduction, stem } = part;
  const said = [introduction, stem].filter((text) => text !== undefined);
  const elements = matrices(own).flatMap((one) =>
    Array.isArray(one)
      ? one.map((item) => ({ ...itemElement(item, items, spoken), titleLocation: 'left' }))
      : itemElement(one, items, spoken),
  );
  return [
    {
      type: 'panel',
      name: `part_${section}_${code}`,
      ...(title && { title: surveyText(spoken, title) }),
      ...(said.length > 0 && { description: surveyText(spoken, ...said) }),
      elements,
    },
  ];
}

/** The client's code and the date, which pair the answers with those of other timepoints. Both must be given. */
export function headElements(form: Form): SurveyElement[] {
  const { caseKey } = form;
  const words = (name: 'caseKey' | 'caseHelp' | 'errorIdentity' | 'date' | 'dateHelp') => surveyText(form, terms[name]);
  const key = {
    type: 'text',
    name: 'case',
    title: words('caseKey'),
    description: words('caseHelp'),
    isRequired: true,
    maxLength: 40,
    validators: [{ type: 'regex', text: words('errorIdentity'), regex: notIdentity }],
  };
  const date = {
    type: 'text',
    name: 'date',
    title: words('date'),
    description: words('dateHelp'),
    isRequired: true,
    inputType: 'date',
  };
  return caseKey ? [key, date] : [date];
}

const paragraphs = (writer: HtmlWriter, notes: readonly Wording[]) =>
  notes.map((note) => `<p>${writer.text(note)}</p>`).join('');

function rowHtml(writer: HtmlWriter, { term, contents, url }: Row): string {
  const texts = url ? [writer.link(url)] : contents.map((content) => writer.text(content));
  const content = texts.length === 1 ? texts[0] : `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
  return `<dt><strong>${writer.text(term)}</strong></dt><dd>${content}</dd>`;
}

const rowsHtml = (writer: HtmlWriter, rows: readonly Row[]) =>
  rows.length > 0 ? `<dl>${rows.map((row) => rowHtml(writer, row)).join('')}</dl>` : '';

/** Text between the questions: notes, then rows of terms. Nothing when there is nothing to say. */
export function textElement(
  name: string,
  spoken: Spoken,
  notes: readonly Wording[],
  rows: readonly Row[] = [],
): SurveyElement[] {
  if (notes.length === 0 && rows.length === 0) return [];
  const html: SurveyText = surveyHtml(spoken, (writer) => paragraphs(writer, notes) + rowsHtml(writer, rows));
  return [{ type: 'html', name, html }];
}

/** What the person is told before the questions. */
export function aboutElement(form: Form): SurveyElement[] {
  return textElement('about_form', form, formNotes(form), about(form));
}
