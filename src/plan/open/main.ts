import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import type { OpenQuestion } from './index.js';

/** Questions on the main measures: whether they can be tested, and how precisely they measure. */
export const aboutMain = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  return read(design).tests.flatMap(({ outcome, judged, lacks }): OpenQuestion[] => {
    const { value } = judged;
    const called = words.quote(outcome.text ? words.text(outcome.text) : outcome.name);
    const measure = words.quote(words.measure(value));
    const ask = (when: boolean, text: string): OpenQuestion[] =>
      when ? [{ path: outcome.path, group: 'outcomes', text }] : [];
    const asked = outcome.successes.some((one) => one.reliably);
    return [
      ...ask(
        lacks === 'not counted' || lacks === 'one time' || lacks === 'no baseline' || lacks === 'nothing planned later',
        s(
          `Vilket mått, som mäts både i början och senare, ska visa resultatet ${called}?`,
          `Which measure, taken both at the beginning and later, is to show the outcome ${called}?`,
        ),
      ),
      ...ask(
        lacks === 'unpaired',
        s(
          `Hur kan samma persons svar i ${measure} paras ihop, så att resultatet ${called} kan visas?`,
          `How can the same person’s answers in ${measure} be paired, so that the outcome ${called} can be shown?`,
        ),
      ),
      ...ask(
        value.type === 'score' && !asked && !value.scale?.facts.some((one) => one.kind === 'reliability'),
        s(
          `Vilken reliabilitet, ur vilken källa, används för ${measure}?`,
          `Which reliability, from which source, is used for ${measure}?`,
        ),
      ),
    ];
  });
};
