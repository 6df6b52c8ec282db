import {
  contents,
  type Document,
  type DocumentFormat,
  document,
  documentFiles,
  type MadeFile,
} from '../../documents/index.js';
import type { Language } from '../../model/index.js';
import type { Individuals } from '../calculation/individuals.js';
import type { Results } from '../results.js';
import type { Specification } from '../specification.js';
import { contextOf } from './context.js';
import { about } from './sections/about.js';
import { brief } from './sections/brief.js';
import { closing } from './sections/closing.js';
import { deviations } from './sections/deviations.js';
import { flow } from './sections/flow.js';
import { limits } from './sections/limits.js';
import { others } from './sections/others.js';
import { outcomes } from './sections/outcomes.js';
import { questions } from './sections/questions.js';
import { tests } from './sections/tests.js';
import { worse } from './sections/worse.js';
import { explained } from './tables/table.js';

interface ReportOptions {
  language: Language;
  /** Single clients' values, by id of the measure; used only when the results are internal. */
  individuals?: Readonly<Record<string, Individuals>>;
}

/**
 * The results as a document: what was found in plain words first, then who was followed, each outcome, the tests, those who
 * became worse, and what deviates from the plan.
 */
export function report(specification: Specification, results: Results, options: ReportOptions): Document {
  const context = contextOf(specification, results, options);
  const { words } = context;
  const { s } = words;
  const { design } = specification;
  const marks = [
    ...(results.simulated ? [s('SIMULERADE DATA', 'SIMULATED DATA')] : []),
    ...(results.audience === 'internal' ? [s('INTERNT EXEMPLAR', 'INTERNAL COPY')] : []),
    `${s('Resultatrapport', 'Results report')}: ${design.title ? words.text(design.title) : design.name}`,
  ];
  const asked = questions(context);
  const blocks = [
    ...about(context),
    ...asked,
    ...brief(context, asked),
    contents(s('Innehåll', 'Contents')),
    ...[flow, outcomes, closing, tests, others, worse, deviations, limits].flatMap((section) => section(context)),
  ];
  return document(marks.join(' – '), explained(context, blocks));
}

/**
 * The report as files: `<code>.analysis.<language>.<to>`, beside Markdown also its pictures as SVG; as JSON the results
 * themselves, `<code>.analysis.json`. The internal copy says so in its name: `<code>.analysis.internal.<language>.<to>`.
 */
export async function generateReport(
  specification: Specification,
  results: Results,
  { to, ...options }: ReportOptions & { to: DocumentFormat | 'json' },
): Promise<MadeFile[]> {
  const { language } = options;
  const name = `${specification.design.code}.analysis${results.audience === 'internal' ? '.internal' : ''}`;
  if (to === 'json') return [{ path: `${name}.json`, text: `${JSON.stringify(results, undefined, 2)}\n` }];
  const made = report(specification, results, options);
  return documentFiles(made, `${name}.${language}`, to, language);
}
