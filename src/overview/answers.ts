import type { Design } from '../model/index.js';
import { type Answered, read } from '../reading/index.js';
import type { OverviewDesign } from './data.js';
import type { Sides } from './side.js';

/** How many questions and desired outcomes a design can answer, in part, or not. */
export const answersOf = (design: Design): OverviewDesign['answers'] => {
  const of = (wanted: Answered): number => read(design).answers.filter(({ answered }) => answered === wanted).length;
  return { yes: of('yes'), partly: of('partly'), no: of('no') };
};

/** `4 ja, 2 delvis, 1 nej`. */
export const answersText = ({ yes, partly, no }: OverviewDesign['answers'], { s }: Pick<Sides, 's'>): string =>
  [
    yes && s(`${yes} ja`, `${yes} yes`),
    partly && s(`${partly} delvis`, `${partly} in part`),
    no && s(`${no} nej`, `${no} no`),
  ]
    .filter((one) => typeof one === 'string')
    .join(', ') || '–';
