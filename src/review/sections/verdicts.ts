import { type Block, type Content, heading, list, paragraph, table } from '../../documents/index.js';
import { type Assessment, type Finding, isLeft, type Principle, principles } from '../../principles/index.js';
import type { Speech } from '../speech.js';
import { principleTerms, verdictTerms } from '../terms.js';

/** The five verdicts with what led to them. */
export const verdicts = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language } = speech;
  return [
    heading(2, s('Bedömning mot de fem principerna', 'Verdicts on the five principles')),
    paragraph(
      s(
        'Principerna är ett ideal att hålla uppföljningen mot, inte en lag. Verksamheten kan avvika med ett skäl. ”Framgår inte” betyder att beskrivningen inte säger det, inte att det saknas i verkligheten.',
        'The principles are an ideal to hold the follow-up against, not a law. The service may deviate with a reason. “Not stated” means that the description does not say so, not that it is missing in reality.',
      ),
    ),
    table(
      [s('Princip', 'Principle'), s('Bedömning', 'Verdict'), s('Varför', 'Why')],
      principles.map((principle): Content[] => {
        const { verdict } = assessment.principles[principle];
        const term = verdictTerms[verdict];
        return [
          `${principle.slice(1)}. ${principleTerms[principle].title[language]}`,
          `${term.sign} ${term.said[language]}`,
          reasons(assessment, principle, speech).join('\n'),
        ];
      }),
      { caption: s('De fem principerna', 'The five principles') },
    ),
    list(
      Object.values(verdictTerms).map(
        ({ sign, said }) => `${sign} ${said[language]}: ${meanings[said.en]?.[language] ?? ''}`,
      ),
    ),
  ];
};

const meanings: Record<string, { sv: string; en: string }> = {
  Follows: { sv: 'inget i beskrivningen talar emot det.', en: 'nothing in the description speaks against it.' },
  Partly: {
    sv: 'en del är på plats, något väsentligt saknas.',
    en: 'some of it is in place, something essential is missing.',
  },
  'Does not follow': {
    sv: 'det som beskrivs uppfyller inte principen.',
    en: 'what is described does not meet the principle.',
  },
  'Not stated': { sv: 'beskrivningen säger för lite för att avgöra.', en: 'the description says too little to tell.' },
};

/** Why the verdict is what it is: what the findings that decide it say, or what it takes to follow. */
export const reasons = (assessment: Assessment, principle: Principle, speech: Speech): string[] => {
  const { language } = speech;
  const own = assessment.findings.filter((one) => one.group === principle && !isLeft(one));
  if (assessment.principles[principle].verdict === 'follows') {
    return [principleTerms[principle].follows[language]];
  }
  const deciding = own.filter(({ decides }) => decides);
  const said = [...new Set((deciding.length > 0 ? deciding : own).map((one: Finding) => one.message[language]))];
  return said.length > 0 ? said : [speech.unstated];
};
