import {
  type Block,
  bookmark,
  type Content,
  column,
  type Document,
  type DocumentFormat,
  document,
  documentFiles,
  heading,
  type MadeFile,
  paragraph,
  table,
} from '../../documents/index.js';
import { type Design, hash32, type Language } from '../../model/index.js';
import type { Assessment } from '../../principles/index.js';
import { sentence, small } from '../../words/index.js';
import { type Condition, type Proposal, proposalOf } from '../decision/proposal.js';
import { type Speech, speechFor } from '../speech.js';

/** More questions than this are not answered by anybody. */
export const mostQuestions = 8;
/** The names by which a filled-in letter is read: the bookmark of each question, and what the file remembers. */
export const letterNames = { question: 'isu_fraga_', plan: 'isu_plan', language: 'isu_sprak' } as const;

/** So that it shows when the plan has changed since the letter was written. */
export const planStamp = (design: Design): string => hash32(JSON.stringify(design)).toString(16).padStart(8, '0');

/** The questions of the letter: the conditions, then what else can be asked, in order. */
export const questionsOf = (proposal: Proposal): { asked: readonly Condition[]; waiting: readonly Condition[] } => {
  const isAsked = ({ kind }: Condition) => kind.question !== undefined;
  const extra = proposal.more.filter(isAsked).slice(0, mostQuestions - proposal.conditions.length);
  return {
    asked: [...proposal.conditions, ...extra],
    waiting: proposal.more.filter((one) => !extra.includes(one)),
  };
};

/** What is asked: the kind’s own question, else the request and whether it can be done. */
export const questionText = ({ kind, ask, findings }: Condition, language: Language): string =>
  kind.question && !findings[0]?.accepted
    ? kind.question[language]
    : `${sentence(ask[language])} ${language === 'sv' ? 'Går det?' : 'Is that possible?'}`;

/** The letter to the unit: numbered questions, each with a proposal, and room for the reply. */
export const letter = (assessment: Assessment, language: Language): Document => {
  const { design } = assessment;
  const speech = speechFor(design, language);
  const { s } = speech;
  const proposal = proposalOf(assessment);
  const { asked, waiting } = questionsOf(proposal);
  const title = design.title ? speech.text(design.title) : design.name;
  const made = document(`${s('Frågor om er uppföljning', 'Questions on your follow-up')}: ${title}`, [
    ...opening(proposal, assessment, speech),
    ...(asked.length > 0 ? questionTable(asked, speech) : []),
    ...(waiting.length > 0
      ? [
          heading(2, s('Det här kan vänta', 'This can wait')),
          paragraph(sentence(waiting.map(({ because }) => topic(because[language])).join(' · '))),
        ]
      : []),
    paragraph(
      s(
        'Ring gärna om något är oklart. Med vänlig hälsning, ……………………… telefon …………………',
        'Please ring if anything is unclear. Yours sincerely, ……………………… telephone …………………',
      ),
    ),
  ]);
  return {
    ...made,
    isLandscape: true,
    properties: {
      [letterNames.plan]: planStamp(design),
      [letterNames.language]: language,
      ...Object.fromEntries(asked.map(({ kind }, index) => [`${letterNames.question}${index + 1}`, kind.name])),
    },
  };
};

/** What is not said, as a thing to talk of: `vem som sammanställer svaren`; of several sentences the first. */
const topic = (because: string): string =>
  small(
    because
      .replace(/(?<=[.!?]) +(?=\p{Lu}).*$/su, '')
      .replace(/[.]$/, '')
      .replace(/^Det (?:sägs|framgår) inte att /, 'om ')
      .replace(/^Det (?:sägs|framgår) inte /, '')
      .replace(/^It is not (?:said|stated|clear) that /, 'whether ')
      .replace(/^It is not (?:said|stated|clear) /, ''),
  );

const opening = ({ decision, conditions }: Proposal, assessment: Assessment, { s }: Speech): Block[] => {
  const isFollowed = (one: 'P1' | 'P3' | 'P4') => assessment.principles[one].verdict === 'follows';
  const good = [
    ...(isFollowed('P3') ? [s('ni mäter samma sak före och efter', 'you measure the same before and after')] : []),
    ...(isFollowed('P4')
      ? [s('både klienten och personalen får säga sitt', 'both clients and staff have their say')]
      : []),
    ...(isFollowed('P1') ? [s('ni vet vad ni vill ha svar på', 'you know what you want answered')] : []),
  ][0];
  const last = conditions.length;
  const numbers =
    last === 1
      ? s('fråga 1 är besvarad', 'question 1 is answered')
      : s(`fråga 1–${last} är besvarade`, `questions 1–${last} are answered`);
  const proposed = {
    approve: s('Vi föreslår att planen godkänns.', 'We propose that the plan be approved.'),
    'approve with conditions': s(
      `Vi föreslår att planen godkänns när ${numbers}.`,
      `We propose that the plan be approved when ${numbers}.`,
    ),
    'send back': s(
      `Vi föreslår att planen tas upp igen när ${numbers}.`,
      `We propose that the plan be taken up again when ${numbers}.`,
    ),
  }[decision];
  return [
    paragraph(
      s(
        'Från: ………………………  Datum: ……………  Svara gärna senast: ……………',
        'From: ………………………  Date: ……………  Please reply by: ……………',
      ),
    ),
    paragraph(
      [
        s('Hej! Tack för att vi fick läsa er plan.', 'Hello! Thank you for letting us read your plan.'),
        ...(good ? [s(`Det är bra att ${good}.`, `It is good that ${good}.`)] : []),
        proposed,
      ].join(' '),
    ),
  ];
};

const questionTable = (asked: readonly Condition[], speech: Speech): Block[] => {
  const { s, language } = speech;
  return [
    paragraph(
      s(
        'Skriv i kolumnen Ert svar. Räcker vårt förslag skriver ni Ja. Skicka sedan tillbaka filen.',
        'Write in the column Your reply. If our proposal will do, write Yes. Then send the file back.',
      ),
    ),
    table(
      [
        column(s('Nr', 'No.'), 'left', 0.05),
        column(s('Fråga', 'Question'), 'left', 0.2),
        column(s('Varför vi frågar', 'Why we ask'), 'left', 0.19),
        column(s('Vårt förslag', 'Our proposal'), 'left', 0.16),
        column(s('Ert svar', 'Your reply'), 'left', 0.4),
      ],
      asked.map((one, index): Content[] => [
        bookmark(String(index + 1), `${letterNames.question}${index + 1}`),
        questionText(one, language),
        sentence(one.because[language]),
        sentence(one.proposal[language]),
        '\u00a0',
      ]),
      { isCards: true },
    ),
  ];
};

export const letterFormats = ['docx', 'html', 'md'] as const satisfies readonly DocumentFormat[];

/** The letter as a file: `<code>.letter.<language>.<to>`. */
export const generateLetter = async (
  assessment: Assessment,
  { to, language }: { to: DocumentFormat; language: Language },
): Promise<MadeFile[]> =>
  documentFiles(letter(assessment, language), `${assessment.design.code}.letter.${language}`, to, language);
