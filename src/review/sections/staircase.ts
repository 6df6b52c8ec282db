import { type Block, type Content, figure, heading, paragraph, stepsChart, table } from '../../documents/index.js';
import { type Assessment, conditionOf, staircaseSteps } from '../../principles/index.js';
import { read } from '../../reading/index.js';
import { capital } from '../../words/index.js';
import type { Speech } from '../speech.js';
import { stepTerms } from '../terms.js';

/** The step that is claimed, the highest that the design supports, and what the next one takes. */
export const staircase = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language, design } = speech;
  const { supported, claimed, possible } = assessment.staircase;
  const condition = conditionOf(supported, possible);
  const name = (step: number): string => `${step} (${stepTerms[step - 1]?.[language].toLowerCase() ?? ''})`;
  const next = staircaseSteps[possible];
  const words = {
    supported: s('räcker hit', 'supported'),
    missing: s('räcker inte hit', 'not supported'),
    unsaid: s('sägs inte', 'not said'),
    claimed: s('anspråk', 'claim'),
  };
  const says = [
    supported === 0
      ? s('Beskrivningen räcker inte till något steg än.', 'The description does not support any step yet.')
      : s(`Uppföljningen räcker till steg ${name(supported)}.`, `The follow-up supports step ${name(supported)}.`),
    ...(condition
      ? [
          s(
            `Den räcker till steg ${name(possible)} ${condition.sv}.`,
            `It supports step ${name(possible)} ${condition.en}.`,
          ),
        ]
      : []),
    claimed === undefined
      ? s('Den gör inget uttryckligt anspråk.', 'It makes no express claim.')
      : s(`Den gör anspråk på steg ${name(claimed)}.`, `It claims step ${name(claimed)}.`),
    ...(claimed !== undefined && claimed > supported && claimed <= possible
      ? [
          s(
            'Anspråket vilar alltså på något som inte sägs: skriv det i beskrivningen, eller sänk anspråket.',
            'The claim thus rests on something that is not said: write it in the description, or lower the claim.',
          ),
        ]
      : []),
    ...(claimed !== undefined && claimed > possible
      ? [
          s(
            'Anspråket är högre än vad uppläggningen räcker till: sänk anspråket eller bygg ut uppföljningen.',
            'The claim is higher than the design supports: lower the claim, or extend the follow-up.',
          ),
        ]
      : []),
    ...(next
      ? [
          s(
            `För nästa steg, ${name(possible + 1)}, krävs: ${next.lacking.sv}.`,
            `The next step, ${name(possible + 1)}, takes this: ${next.lacking.en}.`,
          ),
        ]
      : condition
        ? []
        : [s('Högre steg finns inte.', 'There is no higher step.')]),
    s(
      'Ett högre steg är inte alltid bättre: det ska stå i proportion till frågan och till vad det kostar klienter och personal.',
      'A higher step is not always better: it must stand in proportion to the question, and to what it costs clients and staff.',
    ),
  ];
  const svg = stepsChart({
    steps: stepTerms.map((one) => one[language]),
    supported,
    possible,
    ...(claimed === undefined ? {} : { claimed }),
    words,
  });
  return [
    heading(2, s('Bilaga: utvärderingstrappan', 'Appendix: the evaluation staircase')),
    paragraph(says.join(' ')),
    figure(
      'staircase',
      svg,
      says.slice(0, condition ? 3 : 2).join(' '),
      s(
        'Till de fyllda stegen räcker uppföljningen; till de streckade räcker den inte, eller så sägs det inte.',
        'Filled steps are supported; dashed ones are not, or it is not said.',
      ),
    ),
    table(
      [s('Steg', 'Step'), s('Vad det kräver', 'What it takes'), s('Finns i beskrivningen', 'In the description')],
      staircaseSteps.map((step, index): Content[] => [
        `${index + 1}. ${stepTerms[index]?.[language] ?? ''}`,
        `${capital(step.lacking[language])}.`,
        { yes: s('Ja', 'Yes'), no: s('Nej', 'No'), unsaid: s('Sägs inte', 'Not said') }[step.holds(read(design))],
      ]),
      { caption: s('Varje steg vilar på dem under', 'Each step stands on those below') },
    ),
    paragraph(
      s(
        'Källa: Rambolls utvärderingstrappa, återgiven i ESO:s seminariesammanfattning om försöksverksamhet i kommuner, 2024.',
        'Source: Ramboll’s evaluation staircase, as told in ESO’s seminar summary on municipal trials, 2024.',
      ),
    ),
  ];
};
