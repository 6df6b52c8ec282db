import type { Text } from '../../../model/index.js';
import { rule } from '../../rule.js';

/** What can be taken in before one begins: so many sentences, of so many words. */
const most = { sentences: 3, words: 15 };

interface Params {
  sentences: number;
  /** Of the longest sentence. */
  words: number;
}

/** A full stop in a number or an abbreviation ends no sentence: a space and a capital letter come after it. */
function measured({ text }: Text): Params {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((one) => one.trim() !== '');
  return {
    sentences: sentences.length,
    words: Math.max(0, ...sentences.map((one) => one.trim().split(/\s+/).length)),
  };
}

export const hardToRead = rule<Params>({
  code: 'E-04',
  name: 'hard-to-read',
  group: 'E',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ sentences, words }) =>
      sentences > most.sentences
        ? `Det som klienten får veta före frågorna är ${sentences} meningar: skriv högst ${most.sentences}, om varför ni frågar, att man väljer själv och vad som händer med svaren.`
        : `En mening till klienten har ${words} ord: dela den, så att varje mening har högst ${most.words}.`,
    en: ({ sentences, words }) =>
      sentences > most.sentences
        ? `What the client is told before the questions is ${sentences} sentences: write ${most.sentences} at most, on why you ask, that they choose, and what becomes of the answers.`
        : `A sentence to the client has ${words} words: divide it, so that each sentence has ${most.words} at most.`,
  },
  *check({ toClient }) {
    if (!toClient) return;
    const params = measured(toClient.text);
    if (params.sentences > most.sentences || params.words > most.words) yield { path: toClient.path, params };
  },
});
