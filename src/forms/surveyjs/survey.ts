import type { Form, Section } from '../form.js';
import { passages } from '../logic/arrangement.js';
import { inDependencyOrder } from '../logic/lowering.js';
import { entryItem } from '../logic/questions.js';
import type { TargetOptions } from '../target.js';
import { entryNotes, sectionNotes, sourceRows } from '../words/about.js';
import { terms } from '../words/terms.js';
import {
  aboutElement,
  headElements,
  itemElement,
  passageElements,
  type SurveyElement,
  textElement,
} from './elements.js';
import { scoreExpression } from './expressions.js';
import { surveyName } from './names.js';
import { type SurveyText, surveyText } from './texts.js';

interface SurveyPage {
  name: string;
  title: SurveyText;
  elements: SurveyElement[];
}

/** A survey as SurveyJS reads it. */
export interface Survey {
  locale: string;
  title: SurveyText;
  /** Missing where it would say the title again. */
  description?: SurveyText;
  showProgressBar: true;
  /** The width there is, so that a rating from 0 to 10 stands on one line of a computer's screen. */
  widthMode: 'responsive';
  /** An answer goes when its question is hidden, so that nothing depends on it and it never leaves the form. */
  clearInvisibleValues: 'onHidden';
  pages: SurveyPage[];
  calculatedValues: { name: string; expression: string; includeIntoResult: true }[];
}

function sectionPage(section: Section, form: Form): SurveyPage {
  const { code, title, items, entries } = section;
  const element = (item: Parameters<typeof itemElement>[0]) => itemElement(item, items, form);
  return {
    name: `page_${code}`,
    title: surveyText(form, title),
    elements: [
      ...textElement(`about_${code}`, form, sectionNotes(section, form), sourceRows(section)),
      ...passages(items).flatMap((passage) => passageElements(passage, code, items, form)),
      ...textElement(`entries_${code}`, form, entryNotes(section)),
      ...entries.map(entryItem).map(element),
    ],
  };
}

/** Which form it is, with each answer, and the scores. An expression's text holds portable codes only. */
function calculated(form: Form): Survey['calculatedValues'] {
  const { id, timepoint, informant, sections, stamp } = form;
  const head = { timepoint: timepoint?.code, informant: informant?.kind, form: id, version: stamp };
  const value = (name: string, expression: string) => ({ name, expression, includeIntoResult: true as const });
  return [
    ...Object.entries(head).flatMap(([name, code]) => (code === undefined ? [] : [value(name, `'${code}'`)])),
    ...sections.flatMap(({ scores, items }) =>
      inDependencyOrder(scores).flatMap((score) => {
        const expression = scoreExpression(score, items, scores);
        return expression === undefined ? [] : [value(surveyName(score.variable), expression)];
      }),
    ),
  ];
}

/** The form as a survey: first what it is and whom it is about, then a page for each section. */
export function survey(form: Form, options: TargetOptions): Survey {
  const { languages, sections } = form;
  const wanted = options.language ?? '';
  const title = surveyText(form, form.title);
  const design = surveyText(form, form.design.title);
  return {
    locale: languages.includes(wanted) ? wanted : (languages[0] ?? ''),
    title,
    ...(JSON.stringify(design) !== JSON.stringify(title) && { description: design }),
    showProgressBar: true,
    widthMode: 'responsive',
    clearInvisibleValues: 'onHidden',
    pages: [
      {
        name: 'page_about',
        title: surveyText(form, terms.about),
        elements: [...aboutElement(form), ...headElements(form)],
      },
      ...sections.map((section) => sectionPage(section, form)),
    ],
    calculatedValues: calculated(form),
  };
}
