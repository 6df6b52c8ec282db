import type { Lack, MainTest } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { typeName } from './types.js';

/** Why no change can be computed in the main measure of an outcome, as it stands within a sentence; undefined when it can. */
export const lackText = (test: MainTest, words: Words, lacks = test.lacks): string | undefined => {
  const { judged, compared } = test;
  const { s } = words;
  const { value, times } = judged;
  const measure = words.measure(value);
  const texts: Record<Lack, () => string> = {
    'no scale': () =>
      s(`hur ${measure} besvaras och räknas är inte angivet`, `how ${measure} is answered and scored is not stated`),
    'not counted': () =>
      s(
        `${measure} är ${typeName(value.type, words)}, som inte kan räknas`,
        `${measure} is a ${typeName(value.type, words)}, which cannot be counted`,
      ),
    'not collected': () => s(`${measure} samlas inte in`, `${measure} is not collected`),
    'no time': () => s(`när ${measure} mäts är inte angivet`, `when ${measure} is measured is not stated`),
    'one time': () => s(`${measure} mäts bara ${words.at(times)}`, `${measure} is measured only ${words.at(times)}`),
    'no baseline': () =>
      s(
        `${measure} har inget första värde att jämföra med: det mäts ${words.at(times)}`,
        `${measure} has no first value to compare with: it is measured ${words.at(times)}`,
      ),
    'nothing planned later': () =>
      s(
        `${measure} mäts inte igen vid en planerad tidpunkt efter ${words.timepoint(compared.baseline ?? '')}`,
        `${measure} is not measured again at a planned time after ${words.timepoint(compared.baseline ?? '')}`,
      ),
    unpaired: () =>
      s(
        `svaren i ${measure} är anonyma, så en persons svar kan inte paras ihop`,
        `the answers in ${measure} are anonymous, so one person’s answers cannot be paired`,
      ),
    'no desired answer': () =>
      s(`inget svar i ${measure} är utpekat som det önskade`, `no answer in ${measure} is named as the desired one`),
  };
  return lacks && texts[lacks]();
};
