import type { Design, Said, Text } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { listSaid, quotedSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

/** “effekt”, “effekterna”, “insatseffekt”, “effektmått”, “effects”; not “effektiv” or “effective”. */
const effect = /(?<!\p{L})(?:insats|behandlings)?effekt(?!iv)\p{L}*|(?<!\p{L})effects?(?!\p{L})/iu;

export const effectWord = rule<{ words: Said }>({
  code: 'R-03',
  name: 'effect-word',
  group: 'R',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ words }) =>
      `${words.sv} lovar mer än uppföljningen kan visa, för det sägs inte hur det hade gått utan insatsen: skriv resultat eller förändring, eller jämför med en grupp.`,
    en: ({ words }) =>
      `To speak of ${words.en} promises more than the follow-up can show, since it is not said how it would have gone without the intervention: write result or change, or compare with a group.`,
  },
  *check(design) {
    if (read(design).comparison.group !== undefined || design.claim?.level === 'effect') return;
    const found = textsOf(design).flatMap(([path, text]) => {
      const word = effect.exec(text?.text ?? '')?.[0];
      return word === undefined ? [] : [{ path, word }];
    });
    const [first] = found;
    if (!first) return;
    const words = [...new Set(found.map(({ word }) => word))];
    yield { path: first.path, params: { words: listSaid(words.map(quotedSaid)) } };
  },
});

/** Where a design says what it wants to know, has reached or uses the results for. */
function textsOf(design: Design): [string, Text | undefined][] {
  return [
    ...design.purposes.flatMap(({ path, text, questions }): [string, Text | undefined][] => [
      [path, text],
      ...questions.map((one): [string, Text] => [one.path, one.text]),
    ]),
    ...read(design).outcomes.map(({ outcome: { path, text } }): [string, Text | undefined] => [path, text]),
    ...design.uses.map(({ path, text }): [string, Text | undefined] => [path, text]),
  ];
}
