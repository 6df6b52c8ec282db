import {
  contents,
  type Document,
  type DocumentFormat,
  document,
  documentFiles,
  type MadeFile,
  paragraph,
} from '../documents/index.js';
import type { Design, Language } from '../model/index.js';
import { wordsFor } from './design-words.js';
import { accepted } from './sections/accepted.js';
import { attrition } from './sections/attrition.js';
import { closing } from './sections/closing.js';
import { collection } from './sections/collection.js';
import { comparison } from './sections/comparison.js';
import { data } from './sections/data.js';
import { fill } from './sections/fill.js';
import { glossary } from './sections/glossary.js';
import { groups } from './sections/groups.js';
import { guidance } from './sections/guidance.js';
import { harm } from './sections/harm.js';
import { identity } from './sections/identity.js';
import { intervention } from './sections/intervention.js';
import { limits } from './sections/limits.js';
import { main } from './sections/main.js';
import { measures } from './sections/measures.js';
import { open } from './sections/open.js';
import { outcomes } from './sections/outcomes.js';
import { periods } from './sections/periods.js';
import { perspectives } from './sections/perspectives.js';
import { population } from './sections/population.js';
import { questions } from './sections/questions.js';
import { rules } from './sections/rules.js';
import { schedule } from './sections/schedule.js';
import { signoff } from './sections/signoff.js';
import { summary } from './sections/summary.js';
import { unlinked } from './sections/unlinked.js';
import { titled } from './titles.js';

/** What is read from beginning to end, in reading order. */
const body = [
  ...[questions, main, intervention, population, schedule, collection, outcomes, closing, perspectives, attrition],
  ...[comparison, groups, periods, harm, data, limits, accepted, signoff],
];
/** What is looked up, or filled in. */
const appendices = [open, fill, measures, unlinked, rules, glossary, guidance];

/**
 * The analysis plan of a design, as a document: what is measured and why, how it is analysed, what it can and cannot show,
 * and what is left to decide. Texts of the design that have no translation to the language stand in their own.
 */
export const plan = (design: Design, language: Language): Document => {
  const words = wordsFor(design, language);
  const title = design.title ? words.text(design.title) : design.name;
  return document(`${words.s('Analysplan', 'Analysis plan')}: ${title}`, [
    ...identity(design, words),
    ...summary(design, words),
    contents(words.s('Innehåll', 'Contents')),
    ...body.flatMap((section) => section(design, words)),
    titled(2, 'appendices', words),
    paragraph(
      words.s(
        'Det som följer slås upp vid behov, eller fylls i: frågorna som är kvar, måtten med källor, räknereglerna, orden och riktlinjerna.',
        'What follows is looked up when it is needed, or filled in: the questions that are left, the measures with sources, the rules of counting, the words and the guidance.',
      ),
    ),
    ...appendices.flatMap((section) => section(design, words)),
  ]);
};

export interface PlanOptions {
  to: DocumentFormat;
  language: Language;
}

/** The plan as files: `<code>.plan.<language>.<to>`; beside Markdown also its pictures, as SVG. */
export const generatePlan = async (design: Design, options: PlanOptions): Promise<MadeFile[]> => {
  const { to, language } = options;
  return documentFiles(plan(design, language), `${design.code}.plan.${language}`, to, language);
};
