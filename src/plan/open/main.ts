import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { mainTests } from '../facts/main.js';
import type { OpenQuestion } from './index.js';

/** Questions on the main measures: whether they can be tested, and how precisely they measure. */
export const aboutMain = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  return mainTests(design).flatMap(({ outcome, judged, compared, testable }): OpenQuestion[] => {
    const { value } = judged;
    const called = words.quote(outcome.text ? words.text(outcome.text) : outcome.name);
    const measure = words.quote(words.measure(value));
    const ask = (when: boolean, text: string): OpenQuestion[] =>
      when ? [{ path: outcome.path, group: 'outcomes', text }] : [];
    const counted = value.type !== 'unstated' && value.type !== 'area';
    const asked = outcome.successes.some((one) => one.reliably);
    return [
      ...ask(
        counted && !testable && judged.times.length > 0 && (compared.baseline ?? compared.primary) !== undefined,
        s(
          `Vilket mått, som mäts både i början och senare, ska visa resultatet ${called}?`,
          `Which measure, taken both at the beginning and later, is to show the outcome ${called}?`,
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
