import { tooLargeChange, unchangeableOutcome, unknownOutcome } from '../../messages/call.js';
import type { Said } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import type { ImpossibleChange } from '../../simulation/files.js';
import { keptReadings, ownKeeping } from './kept-readings.js';
import type { Rooms } from './rooms.js';

/** The heading of a page, without the code that begins it. */
function titleOf(page: Said | undefined): Said | undefined {
  const heading = (text: string) => /^# +(?:\S+-\d+ +)?(.*)/.exec(text)?.[1] ?? '';
  return page && { sv: heading(page.sv), en: heading(page.en) };
}

/** Why a known change cannot be simulated. */
function changeProblem({ outcome, why, beside: { names = [], most = 0 } }: ImpossibleChange): Said {
  if (why === 'unknown') return unknownOutcome(outcome, names);
  return why === 'nothing' ? unchangeableOutcome(outcome) : tooLargeChange(outcome, most);
}

/** The real rooms, each loaded when first used. */
export const lazyRooms: Rooms = {
  isu: async (read) => (await import('../../language/session.js')).createIsu(read),
  readings: async (read) => keptReadings(lazyRooms.isu, read, ownKeeping(process.env)),
  assess: async (design, options) => (await import('../../principles/assess.js')).assess(design, options),
  rules: async () => {
    const [{ rules }, { textRuleNames }, pages] = await Promise.all([
      import('../../principles/rules.js'),
      import('./text-rule-pages.js'),
      lazyRooms.pages(),
    ]);
    return [...rules.map(({ code, name }) => ({ code, name, title: titleOf(pages[code]) })), ...textRuleNames];
  },
  pages: async () => {
    const [{ pages }, { textRulePages }] = await Promise.all([
      import('../../principles/generated/pages.js'),
      import('./text-rule-pages.js'),
    ]);
    return { ...pages, ...textRulePages };
  },
  kindPages: async () => (await import('../../compare/page.js')).kindPages,
  forms: async (design, options) => {
    const { FormsRefused, generateForms } = await import('../../forms/generate.js');
    return generateForms(design, options).catch((error) => {
      throw error instanceof FormsRefused ? new Problem(error.said) : error;
    });
  },
  formTexts: async (design, language) => (await import('../../forms/own-texts.js')).missingFormTexts(design, language),
  folderPage: async (entries, language) =>
    (await import('../../forms/html/folder-page.js')).folderPage(entries, language),
  review: async (assessment, options) => (await import('../../review/review.js')).generateReview(assessment, options),
  letter: async (assessment, options) =>
    (await import('../../review/letter/letter.js')).generateLetter(assessment, options),
  replies: async (bytes, assessment) => {
    const [{ returnedLetter }, { ImportRefused }, { isOtherPlan, proposedBy }] = await Promise.all([
      import('../../import/letter.js'),
      import('../../import/found.js'),
      import('../../review/letter/replies.js'),
    ]);
    try {
      const found = returnedLetter(bytes);
      return found && { isOtherPlan: isOtherPlan(found, assessment), proposed: proposedBy(found, assessment) };
    } catch (error) {
      throw error instanceof ImportRefused ? new Problem(error.said) : error;
    }
  },
  overview: async (assessments, options) =>
    (await import('../../overview/document.js')).generateOverview(assessments, options),
  plan: async (design, options) => (await import('../../plan/plan.js')).generatePlan(design, options),
  precision: async (design, options) =>
    (await import('../../plan/precision/index.js')).generatePrecision(design, options),
  simulation: async (design, options) => {
    const { simulationFiles, ImpossibleChange } = await import('../../simulation/files.js');
    try {
      return simulationFiles(design, options);
    } catch (error) {
      throw error instanceof ImpossibleChange ? new Problem(changeProblem(error)) : error;
    }
  },
  compare: async (earlier, now) => (await import('../../compare/compare.js')).compare(earlier, now),
  analysis: async (design) => (await import('../../analysis/analysis.js')).analysis(design),
  client: async (design, code) => (await import('../../client/client.js')).client(design, code),
  script: async (design, options) => (await import('../../analysis/script/index.js')).generateScript(design, options),
  sql: async (design, options) => (await import('../../analysis/sql/index.js')).generateSql(design, options),
  importForm: async (bytes, options, isu) => {
    const [{ draftFiles }, { ImportRefused }] = await Promise.all([
      import('../../import/made.js'),
      import('../../import/found.js'),
    ]);
    return draftFiles(bytes, options, isu).catch((error) => {
      throw error instanceof ImportRefused ? new Problem(error.said) : error;
    });
  },
  dataCheck: async (design, same) => new (await import('../../data/check/index.js')).DataCheck(design, same),
};
