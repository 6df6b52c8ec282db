import { type Block, type Inline, item, type ListItem, list, strong } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { expectedText } from '../expected.js';
import { coverage } from '../guidance/coverage.js';
import { openQuestions } from '../open/index.js';
import { linkTo, titled } from '../titles.js';
import { answersLine } from './answers.js';

/** The plan on half a page, for the one who decides. */
export const summary = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const line = (label: string, text: string, ...more: Inline[]): ListItem =>
    item([strong(`${label}:`), ` ${text}`, ...more]);
  const questions = design.purposes.flatMap((one) => one.questions.map((each) => words.text(each.text)));
  const purposes = design.purposes.flatMap((one) => (one.text && !one.none ? [words.text(one.text)] : []));
  const { time, primary, outcomes: flat } = read(design);
  const outcomes = flat.filter((one) => !one.parent);
  const called = outcomes.map(({ outcome }) => (outcome.text ? words.text(outcome.text) : outcome.name));
  const count = openQuestions(design, words).length;
  const all = coverage(design);
  const uncovered = all.filter(({ status }) => status === 'uncovered').length;
  return [
    titled(2, 'brief', words),
    list([
      line(s('Varför', 'Why'), purposes.length > 0 ? purposes.join('; ') : words.unstated),
      line(s('Frågor', 'Questions'), questions.length > 0 ? questions.join(' ') : words.unstated),
      line(
        s('Önskade resultat', 'Desired outcomes'),
        called.length > 0
          ? called.join('; ')
          : design.noOutcome
            ? s('inga är definierade', 'none are defined')
            : words.unstated,
      ),
      ...(outcomes.length > 1
        ? [
            line(
              s('Huvudresultat', 'Primary outcome'),
              primary ? (primary.text ? words.text(primary.text) : primary.name) : words.unstated,
            ),
          ]
        : []),
      line(
        s('Mättillfällen', 'Timepoints'),
        time.order.map((one) => words.timepoint(one.name)).join('; ') || words.unstated,
      ),
      ...answersLine(design, words),
      line(
        s('Underlag', 'Data to expect'),
        expectedText(design, words) ?? s('kan inte bedömas av beskrivningen', 'cannot be judged from the description'),
      ),
      line(
        s('Kvar att avgöra', 'Left to decide'),
        count === 0
          ? s('inget som planen har hittat', 'nothing that the plan has found')
          : s(`${count} ${count === 1 ? 'fråga' : 'frågor'}: `, `${count} ${count === 1 ? 'question' : 'questions'}: `),
        ...(count === 0 ? [] : [linkTo('open', words)]),
      ),
      line(
        s('Publicerade riktlinjer', 'Published guidance'),
        s(
          `${uncovered} av ${all.length} punkter är inte besvarade: `,
          `${uncovered} of ${all.length} items are not answered: `,
        ),
        linkTo('guidance', words),
      ),
    ]),
  ];
};
