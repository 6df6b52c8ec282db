import type { LangiumDocument } from 'langium';
import { type Connection, RequestType } from 'vscode-languageserver';
import { fixEdits } from '../language/index.js';
import { type Language, textLiteral } from '../model/index.js';
import { type DesignFix, principles, weightiestFirst, withoutPrompts } from '../principles/index.js';
import {
  answeredBy,
  askedBy,
  filled,
  guide,
  guideAnswers,
  presumedPaths,
  principleOf,
  principleTerms,
  speechFor,
  waysOf,
} from '../review/index.js';
import type { Judged, PlacedFinding } from './findings/placed.js';
import { localised } from './hover/markdown.js';
import type { IsuServices } from './module.js';
import { rangeText } from './preview/links.js';
import {
  type AnswerParams,
  type AnswerResult,
  answerRequest,
  type Guide,
  type GuideOpen,
  type GuideParams,
  type GuideQuestion,
  type GuideResult,
  type GuideWay,
  guideRequest,
} from './protocol.js';
import { principleNames, verdictWords } from './texts.js';
import { linkedDocument, unknownFile } from './workspace/linked-document.js';

/** So many ways to mend one thing can be read at a time. */
const mostWays = 3;
/** Instead of a way of its own: the answer takes the place of what the text asks for already. */
const fillsPrompt = 'prompt';
const prompt = /\[(?:Skriv|Write) ([^\]"]*)\]/;

/** Answers the requests for a design as questions, and for what an answer comes to in the text. */
export function addGuide(connection: Connection, services: IsuServices): void {
  const first = async (document: LangiumDocument) => (await services.findings.Readings.checked(document)).judged[0];
  connection.onRequest(new RequestType<GuideParams, GuideResult, void>(guideRequest), async (params, token) => {
    const document = await linkedDocument(services.shared, params.uri, token);
    const { UserLanguage: user } = services.shared;
    const language = params.language ?? (document ? user.of(document) : user.general());
    const judged = document && (await first(document));
    if (!document) return { message: unknownFile[language] };
    return judged ? guideOf(judged, language) : { message: noDesign[language] };
  });
  connection.onRequest(new RequestType<AnswerParams, AnswerResult, void>(answerRequest), async (params, token) => {
    const document = await linkedDocument(services.shared, params.uri, token);
    const judged = document && (await first(document));
    return judged ? answered(document, judged, params) : [];
  });
}

const noDesign = {
  sv: 'Filen har ingen uppföljning än. Börja med en mall eller med fem frågor.',
  en: 'The file has no follow-up yet. Begin with a template or with five questions.',
};

/** A design, as it is held against the principles, as questions. */
function guideOf(judged: Judged, language: Language): Guide {
  const { source, assessment, findings } = judged;
  const { design } = source;
  return {
    language,
    title: design.title ? localised(design.title, language) : design.name,
    principles: principles.map((principle) => {
      const { follows } = principleTerms[principle];
      const { verdict } = assessment.principles[principle];
      return {
        ...{ principle, verdict, title: principleNames[principle][language], follows: follows[language] },
        said: verdictWords[verdict][language],
        open: weightiestFirst(findings.filter((one) => isOpenIn(principle, one))).map((one) => openOf(one, language)),
      };
    }),
    questions: questionsOf(judged, language),
  };
}

const isOpenIn = (principle: string, { code, accepted, severity }: PlacedFinding) =>
  code.startsWith(`${principle}-`) && !accepted && severity !== 'hint';

const idOf = ({ code, path }: PlacedFinding, index: number): string => `${code} ${path} ${index}`;

function openOf(finding: PlacedFinding, language: Language): GuideOpen {
  const { message, severity, range, about } = finding;
  const fixes = (about?.finding.fixes ?? []).slice(0, mostWays);
  return {
    said: message[language],
    severity,
    range: rangeText(range),
    ways: fixes.map((fix, index) => wayOf(idOf(finding, index), fix, language)),
  };
}

function wayOf(id: string, fix: DesignFix, language: Language): GuideWay {
  const asks = askedBy(fix)?.[language];
  return { id, title: fix.title[language], ...(asks && { asks }) };
}

function questionsOf({ source, assessment }: Judged, language: Language): GuideQuestion[] {
  const { design } = withoutPrompts(assessment.design);
  const said = guideAnswers(speechFor(design, language));
  const stated = guideAnswers(speechFor(assessment.design, language));
  const presumed = [...presumedPaths(assessment.design)];
  const asked = guide.filter(({ number }) => number > 1);
  return asked.map(({ number, text }) => {
    const answer = said.get(number);
    // What is asked for in the text already stands in one place, and is not to stand in two.
    const before = answer ? undefined : stated.get(number);
    const isInWords = offered(number, assessment.design).some(({ asks }) => asks);
    const left = before && isInWords && prompt.test(before.text) ? before : undefined;
    const path = (answer ?? left)?.path;
    const principle = principleOf(number);
    return {
      number,
      text: text[language],
      ...(principle && { principle }),
      ...(answer && { answer: answer.text }),
      ...(answer && presumed.some((one) => isWithin(one, answer.path)) && { isPresumed: true as const }),
      range: rangeText(source.place(path ?? 'design').range),
      ways: answer
        ? []
        : left
          ? [fillOf(number, left.text, language)]
          : questionWays(number, assessment.design, language),
    };
  });
}
const isWithin = (one: string, other: string | undefined) =>
  other !== undefined && (one === other || one.startsWith(`${other}/`));

/** The ways of a question; none where what the text asks for already stands in the way of them. */
const offered = (number: number, stated: Judged['assessment']['design']) =>
  waysOf(number, stated).length > 0 ? waysOf(number, withoutPrompts(stated).design) : [];

const questionWays = (number: number, design: Judged['assessment']['design'], language: Language): GuideWay[] =>
  offered(number, design).map(({ title, asks, isNumber }, index) => ({
    id: `q${number} ${index}`,
    title: title[language],
    ...(asks && { asks: asks[language] }),
    ...(isNumber && { isNumber }),
  }));

const fillOf = (number: number, text: string, language: Language): GuideWay => ({
  id: `q${number} ${fillsPrompt}`,
  title: language === 'sv' ? 'Skriv svaret' : 'Write the answer',
  asks: prompt.exec(text)?.[1] ?? '',
});

/** What a way comes to in the text. */
function answered(
  { textDocument }: LangiumDocument,
  { source, assessment, findings }: Judged,
  { way, text = '', language = 'sv' }: AnswerParams,
): AnswerResult {
  const number = Number(/^q(\d+) /.exec(way)?.[1]);
  if (way.endsWith(` ${fillsPrompt}`)) {
    const path = guideAnswers(speechFor(assessment.design, language)).get(number)?.path;
    const start = path === undefined ? 0 : textDocument.offsetAt(source.place(path).range.start);
    const found = prompt.exec(textDocument.getText().slice(start));
    if (!found || path === undefined) return [];
    const at = start + found.index;
    const range = { start: textDocument.positionAt(at), end: textDocument.positionAt(at + found[0].length) };
    return [{ range, newText: textLiteral(text).slice(1, -1) }];
  }
  const known = number ? offered(number, assessment.design)[Number(way.split(' ')[1])] : undefined;
  const fix = number
    ? known?.fix
    : findings.flatMap((one) => (one.about?.finding.fixes ?? []).filter((_, index) => idOf(one, index) === way))[0];
  const answer = text.trim();
  const said =
    known?.isNumber || (known && answer) ? answeredBy(known, answer) : fix && answer ? filled(fix, answer) : fix;
  return said ? [...fixEdits(source, said)] : [];
}
