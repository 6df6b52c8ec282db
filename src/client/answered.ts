import type { Answer, FormItem } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { type Reading, read } from '../reading/index.js';
import { measures } from './courses.js';
import type { Given } from './given.js';
import type { Occasion } from './occasions.js';
import type { OwnReading } from './own-data.js';

/** An answer to a question, and when it was given. */
export interface Answered {
  given: Given & { item: FormItem };
  answer: Answer;
  occasion: Occasion;
  reading: OwnReading;
}

/** All answers to questions, in time order. */
export function answersIn(given: readonly Given[], occasions: readonly Occasion[]): Answered[] {
  return occasions.flatMap((occasion) =>
    occasion.readings.flatMap((reading) =>
      given.flatMap(({ item, ...one }): Answered[] => {
        const answer = reading.answers[one.variable];
        if (!item || one.form.id !== reading.form.id || answer === undefined) return [];
        return [{ given: { ...one, item }, answer, occasion, reading }];
      }),
    ),
  );
}

/** Answers that are of the same people and the same instrument, whatever form they stand in. */
const keyOf = ({ instruments }: Reading, { form, section, isOwn }: Given): string =>
  JSON.stringify([instruments.root(section.name), form.informant, isOwn]);

/** Of each instrument the answers of the last occasion that has any, in the order of the forms. */
export function latest(design: Design, answers: readonly Answered[]): Answered[][] {
  const reading = read(design);
  const groups = new Map<string, Answered[]>();
  for (const one of answers) {
    const key = keyOf(reading, one.given);
    const before = groups.get(key) ?? [];
    const isSame = before[0]?.occasion === one.occasion;
    groups.set(key, isSame ? [...before, one] : [one]);
  }
  return [...groups.values()];
}

/** Whether a question is about the client's own goals: how far one is reached, or in words what is to be reached. */
export function isGoal(design: Design, given: Answered['given']): boolean {
  const all = measures(read(design), given);
  const described = given.described && 'item' in given.described ? given.described.item : undefined;
  const kind = described?.kind;
  const options = kind && 'options' in kind ? (kind.options ?? []) : [];
  if (all.includes('goal-attainment')) return true;
  if (options.some((one) => one.measures?.includes('goal-attainment'))) return true;
  return kind?.type === 'text' && all.includes('planning');
}

/** The first and the latest answer to each question about goals. */
export function goalsIn(design: Design, answers: readonly Answered[]): { first: Answered; last: Answered }[] {
  const { instruments } = read(design);
  const found = new Map<string, { first: Answered; last: Answered }>();
  for (const one of answers) {
    if (!isGoal(design, one.given)) continue;
    const { section, name, form, isOwn } = one.given;
    const key = JSON.stringify([instruments.root(section.name), name, form.informant, isOwn]);
    found.set(key, { first: found.get(key)?.first ?? one, last: one });
  }
  return [...found.values()];
}
