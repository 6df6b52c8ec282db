import {
  type Block,
  code,
  emphasis,
  heading,
  item,
  type ListItem,
  list,
  paragraph,
  strong,
} from '../../documents/index.js';
import {
  type Assessment,
  type Finding,
  inOrderOfRules,
  isLeft,
  leftTitle,
  principles,
  type Severity,
  weightiestFirst,
  withoutRequest,
} from '../../principles/index.js';
import { small } from '../../words/index.js';
import { pageOf } from '../page.js';
import type { Speech } from '../speech.js';
import { groupTerms, severityTerms } from '../terms.js';
import { reasons } from './verdicts.js';

/** Where a finding stands in the text, as it is shown: `columbus.isu, rad 12`. */
export type PlaceOf = (path: string) => string | undefined;

const loudness: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Everything that was found and that no verdict says already, each once: by how much it weighs, then what is merely not said. */
export const findings = (assessment: Assessment, speech: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const { s, language } = speech;
  const said = new Set(principles.flatMap((one) => reasons(assessment, one, speech)));
  const own = assessment.findings.filter((one) => !isLeft(one) && !one.accepted && !said.has(one.message[language]));
  const found = loudness.flatMap((severity) => {
    const those = weightiestFirst(own.filter((one) => one.severity === severity));
    const { said: title, means } = severityTerms[severity];
    return those.length === 0
      ? []
      : [
          heading(3, title[language]),
          paragraph(means[language]),
          list(those.map((one) => lineOf(one.message[language], one.path, placeOf))),
        ];
  });
  return [
    heading(2, s('Påpekanden', 'Findings')),
    ...(found.length === 0
      ? [paragraph(s('Inga utöver dem i bedömningen.', 'None beside those in the verdicts.'))]
      : found),
    ...left(assessment, speech, placeOf),
  ];
};

const lineOf = (said: string, path: string, placeOf: PlaceOf | undefined): ListItem => {
  const place = placeOf?.(path);
  return item([said, ...(place === undefined ? [] : [' ', emphasis(`(${place})`)])]);
};

/** What is merely not stated: one list, a line each, in the order of the principles. */
const left = ({ findings }: Assessment, { s, language }: Speech, placeOf: PlaceOf | undefined): Block[] => {
  const own = findings.filter(isLeft).sort(inOrderOfRules);
  if (own.length === 0) return [];
  return [
    heading(3, leftTitle[language]),
    paragraph(
      s(
        'Det här sägs inte i beskrivningen. Det är inte fel, men någon behöver ta ställning till det.',
        'This is not said in the description. It is not wrong, but somebody needs to decide on it.',
      ),
    ),
    list(own.map(({ message, path }) => lineOf(withoutRequest(message)[language], path, placeOf))),
  ];
};

/** Why each finding matters, where that is from, and what could be done: for the one who wants to know more. */
export const explained = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language } = speech;
  const codes = [...new Set(weightiestFirst(assessment.findings).map(({ code }) => code))];
  if (codes.length === 0) return [];
  return [
    heading(2, s('Bilaga: varför, förslag och källor', 'Appendix: why, proposals and sources')),
    ...codes.flatMap((code) =>
      ruleBlocks(
        code,
        assessment.findings.filter((one) => one.code === code),
        speech,
      ),
    ),
    heading(3, s('Vad som menas', 'What is meant')),
    paragraph(
      s(
        'Det som ligger utöver de fem principerna räknas aldrig in i bedömningarna:',
        'What lies beyond the five principles is never counted into the verdicts:',
      ),
      ` ${Object.values(groupTerms)
        .map((one) => one[language].toLowerCase())
        .join(', ')}.`,
    ),
  ];
};

const ruleBlocks = (ruleCode: string, own: readonly Finding[], speech: Speech): Block[] => {
  const { s, language } = speech;
  const page = pageOf(ruleCode, language);
  const proposals = [
    ...new Set(
      own.filter(({ accepted }) => !accepted).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title[language])),
    ),
  ];
  return [
    heading(3, [`${page?.title ?? own[0]?.name ?? ruleCode} (${ruleCode})`]),
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
