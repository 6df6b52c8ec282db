export type { Answers, Attrition, Coverage, Times, Who } from './answers.js';
export { designFromAnswers, fileName, firstOpen } from './design.js';
export { type Offers, type Question, questions, type StepName, steps } from './questions.js';
export { type TemplateName, templates } from './templates.js';
