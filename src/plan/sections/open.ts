import { type Block, heading, ordered, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { type OpenQuestion, openQuestions } from '../open/index.js';
import { titled } from '../titles.js';

/** What the plan needs that the design does not say, as questions to the operation. */
export const open = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const all = openQuestions(design, words);
  return [
    titled(2, 'open', words),
    ...(all.length === 0
      ? [paragraph(s('Planen har inte hittat något som saknas.', 'The plan has found nothing missing.'))]
      : [
          paragraph(
            s(
              'Svara på frågorna i uppföljningens beskrivning och gör om planen. Ett ”nej” eller ”ingen” är också ett svar.',
              'Answer the questions in the description of the follow-up and make the plan again. A “no” or “none” is an answer too.',
            ),
          ),
          ...grouped('outcomes', s('Syfte, insats och resultat', 'Purpose, intervention and outcomes'), all),
          ...grouped('measuring', s('Mätningar och bortfall', 'Measurements and attrition'), all),
          ...grouped('use', s('Redovisning, skydd och användning', 'Reporting, safeguards and use'), all),
        ]),
  ];
};

const grouped = (group: OpenQuestion['group'], title: string, all: readonly OpenQuestion[]): Block[] => {
  const own = all.filter((one) => one.group === group);
  return own.length === 0 ? [] : [heading(3, title), ordered(own.map((one) => one.text))];
};
