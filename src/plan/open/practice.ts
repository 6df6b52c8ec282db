import type { Collect, Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { collected } from '../facts/occasions.js';
import { fromClients, statesCare, statesFidelity, statesManual, withoutLanguages } from '../guidance/stated.js';
import type { OpenQuestion } from './index.js';

/** Questions on how the measurements are made: by which method, asked by whom, by which manual, in which languages. */
export const aboutPractice = (design: Design, words: Words): OpenQuestion[] => {
  const { s } = words;
  const all = collected(design);
  if (all.length === 0) return [];
  const called = (collects: readonly Collect[]): string => {
    const measures = collects.flatMap((one) => one.measures.map(words.measure));
    return words.list([...new Set(measures)].map(words.quote));
  };
  const without = (collects: readonly Collect[], text: (measures: string) => string): OpenQuestion[] =>
    collects[0] ? [{ path: collects[0].path, group: 'measuring', text: text(called(collects)) }] : [];
  const whole = (when: boolean, text: string): OpenQuestion[] =>
    when ? [{ path: design.procedure?.path ?? design.path, group: 'measuring', text }] : [];
  const languages = withoutLanguages(design).map((name) => words.quote(words.instrument(name)));
  return [
    ...without(
      all.filter((one) => (one.methods ?? design.procedure?.methods) === undefined),
      (measures) =>
        s(
          `Med vilken metod samlas ${measures} in (självskattning, intervju, bedömning …)?`,
          `By which method is ${measures} collected (self-report, interview, judgement …)?`,
        ),
    ),
    ...without(
      fromClients(design).filter((one) => (one.by ?? one.independent ?? design.procedure?.independent) === undefined),
      (measures) =>
        s(
          `Vem frågar klienterna i ${measures}, och är det någon annan än den som behandlar?`,
          `Who asks the clients in ${measures}, and is it another than the one who treats?`,
        ),
    ),
    ...whole(
      !statesManual(design),
      s('Finns en manual eller instruktion för mätningarna?', 'Is there a manual or instruction for the measurements?'),
    ),
    ...whole(
      !statesCare(design),
      s(
        'Hur kontrolleras det att måtten används som det är tänkt (metodtrohet)?',
        'How is it checked that the measures are used as intended (fidelity)?',
      ),
    ),
    ...whole(
      !statesFidelity(design),
      s(
        'Vilken mätning visar om insatsen ges som det är tänkt?',
        'Which measurement shows whether the intervention is given as intended?',
      ),
    ),
    ...whole(
      languages.length > 0,
      s(`På vilka språk finns ${words.list(languages)}?`, `In which languages is ${words.list(languages)} available?`),
    ),
  ];
};
