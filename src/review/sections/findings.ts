import {
  type Block,
  code,
  emphasis,
  heading,
  item,
  type ListItem,
  list,
  note,
  paragraph,
  strong,
} from '../../documents/index.js';
import {
  type Assessment,
  type Finding,
  type Group,
  inOrderOfRules,
  isLeft,
  leftTitle,
  principles,
  weightiestFirst,
  withoutRequest,
} from '../../principles/index.js';
import { small } from '../../words/index.js';
import { pageOf } from '../page.js';
import type { Speech } from '../speech.js';
import { groupTerms, principleTerms, severityTerms, verdictTerms } from '../terms.js';

/** Where a finding stands in the text, as it is shown: `columbus.isu, rad 12`. */
export type PlaceOf = (path: string) => string | undefined;

const beyond = Object.keys(groupTerms) as (keyof typeof groupTerms)[];

/** Everything that was found, principle by principle, with why it matters, where that is from, and what to do. */
export const findings = (assessment: Assessment, speech: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const { s, language } = speech;
  const of = (group: Group): Finding[] => assessment.findings.filter((one) => one.group === group && !isLeft(one));
  const others = beyond.flatMap((group) => {
    const own = of(group);
    return own.length === 0 ? [] : [heading(3, groupTerms[group][language]), ...grouped(own, speech, placeOf)];
  });
  return [
    heading(2, s('Anmärkningar och förslag', 'Findings and proposals')),
    ...principles.flatMap((principle): Block[] => {
      const own = of(principle);
      const term = verdictTerms[assessment.principles[principle].verdict];
      return [
        heading(3, `${principle.slice(1)}. ${principleTerms[principle].title[language]}`),
        paragraph(`${s('Bedömning', 'Verdict')}: `, strong(`${term.sign} ${term.said[language]}`)),
        ...(own.length === 0 ? [paragraph(s('Inga anmärkningar.', 'No findings.'))] : grouped(own, speech, placeOf)),
      ];
    }),
    ...(others.length > 0
      ? [
          heading(2, s('Utöver de fem principerna', 'Beyond the five principles')),
          paragraph(
            s('Det här räknas aldrig in i de fem bedömningarna.', 'These are never counted into the five verdicts.'),
          ),
          ...others,
        ]
      : []),
    ...left(assessment, speech, placeOf),
  ];
};

/** What is merely not stated: one list, a line each, in the order of the principles. */
const left = ({ findings }: Assessment, { s, language }: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const own = findings.filter(isLeft).sort(inOrderOfRules);
  if (own.length === 0) return [];
  return [
    heading(2, leftTitle[language]),
    paragraph(
      s(
        'Det här sägs inte i beskrivningen. Det är inte fel, men någon behöver ta ställning till det.',
        'This is not said in the description. It is not wrong, but somebody needs to decide on it.',
      ),
    ),
    list(
      own.map(({ code, message, path }) => {
        const place = placeOf?.(path);
        return item([
          `${withoutRequest(message)[language]} (${code})`,
          ...(place === undefined ? [] : [' ', emphasis(`(${place})`)]),
        ]);
      }),
    ),
  ];
};

/** The findings of one rule together, the weightiest rule first. */
const grouped = (own: readonly Finding[], speech: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const codes = [...new Set(weightiestFirst(own).map(({ code }) => code))];
  return codes.flatMap((one) =>
    ruleBlocks(
      one,
      own.filter(({ code }) => code === one),
      speech,
      placeOf,
    ),
  );
};

const ruleBlocks = (
  ruleCode: string,
  own: readonly Finding[],
  speech: Speech,
  placeOf: PlaceOf | undefined,
): Block[] => {
  const { s, language } = speech;
  const page = pageOf(ruleCode, language);
  const severity = own[0]?.severity ?? 'information';
  const loud = `${severityTerms[severity][language]}: `;
  const said = own.map((one, index): ListItem => {
    const place = placeOf?.(one.path);
    const below = one.accepted
      ? [
          note(
            'information',
            s('Godtagen avvikelse', 'Accepted deviation'),
            paragraph(acceptedWords(one.accepted, speech)),
          ),
        ]
      : [];
    return item(
      [
        ...(index === 0 ? [strong(loud)] : []),
        one.message[language],
        ...(place === undefined ? [] : [' ', emphasis(`(${place})`)]),
      ],
      ...below,
    );
  });
  const proposals = [
    ...new Set(
      own.filter(({ accepted }) => !accepted).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title[language])),
    ),
  ];
  return [
    heading(4, [`${page?.title ?? own[0]?.name ?? ruleCode} (${ruleCode})`]),
    ...(said.length === 1 && said[0] ? [paragraph(...said[0].content), ...said[0].blocks] : [list(said)]),
    ...details([
      ...(page && page.why.length > 0 ? [item([strong(s('Varför: ', 'Why: ')), ...page.why])] : []),
      ...(proposals.length > 0
        ? [
            item([
              strong(s('Förslag: ', 'Proposal: ')),
              speech.list(
                proposals.map((one, index) => (index === 0 ? one : small(one))),
                'or',
              ),
              '.',
            ]),
          ]
        : []),
      ...(page && page.source.length > 0 ? [item([strong(s('Källa: ', 'Source: ')), ...page.source])] : []),
    ]),
  ];
};

const details = (items: ListItem[]): Block[] => (items.length > 0 ? [list(items)] : []);

type Accepted = NonNullable<Finding['accepted']>;
/** The reason and the name as the design has them in the language; a finding bears only those of its main language. */
export const inLanguage = (accepted: Accepted, speech: Speech): Accepted => {
  const texts = speech.design.accepts.flatMap((one) => [one.because, one.by]);
  const shown = (text: string | undefined): string | undefined => {
    const found = texts.find((one) => one?.text === text);
    return found ? speech.text(found) : text;
  };
  return { because: shown(accepted.because), by: shown(accepted.by), until: accepted.until };
};

/** `Enhetschefen, till och med 2027-12-31. Skäl: …` */
export const acceptedWords = (accepted: Accepted, speech: Speech): string => {
  const { s } = speech;
  const { because, by, until } = inLanguage(accepted, speech);
  return [
    because
      ? speech.sentence(`${s('Skäl', 'Reason')}: ${because}`)
      : s('Skälet är inte angivet.', 'The reason is not stated.'),
    by ? speech.sentence(`${s('Godtagen av', 'Accepted by')} ${by}`) : '',
    until ? speech.sentence(`${s('Gäller till och med', 'Holds until')} ${until}`) : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
};

/** How what is missing can be written: for the one who keeps the description, last in the document. */
export const inTheFile = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language } = speech;
  const codes = [...new Set(assessment.findings.filter(({ accepted }) => !accepted).map((one) => one.code))];
  const shown = codes.flatMap((ruleCode) => {
    const page = pageOf(ruleCode, language);
    return page && page.prefer.length > 0 ? [{ ruleCode, page }] : [];
  });
  if (shown.length === 0) return [];
  return [
    heading(2, s('Bilaga: så kan det skrivas i beskrivningen', 'Appendix: how it can be written in the description')),
    paragraph(
      s(
        'För den som sköter beskrivningen. Exemplen visar formen; byt ut innehållet mot det som gäller i verksamheten.',
        'For the one who keeps the description. The examples show the form; replace the content with what holds in the service.',
      ),
    ),
    list(
      shown.map(({ ruleCode, page }) =>
        item(
          `${page.title} (${ruleCode}):`,
          paragraph(...page.prefer.flatMap((line, index) => [...(index > 0 ? ['\n'] : []), code(indented(line))])),
        ),
      ),
    ),
  ];
};
/** Leading blanks that are kept where ordinary ones would be lost. */
const indented = (line: string): string => line.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));
