import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { aboutMain } from './main.js';
import { aboutMeasuring } from './measuring.js';
import { aboutOutcomes } from './outcomes.js';
import { aboutPractice } from './practice.js';
import { aboutPurpose } from './purpose.js';
import { aboutUse } from './use.js';

/** Something that the plan needs and the design does not say. `path`: the model element it concerns. */
export interface OpenQuestion {
  path: string;
  group: 'outcomes' | 'measuring' | 'use';
  text: string;
}

/** All open questions, in the order of the plan's sections. Silence asks; an explicit no does not. */
export const openQuestions = (design: Design, words: Words): OpenQuestion[] => [
  ...aboutPurpose(design, words),
  ...aboutOutcomes(design, words),
  ...aboutMain(design, words),
  ...aboutMeasuring(design, words),
  ...aboutPractice(design, words),
  ...aboutUse(design, words),
];
