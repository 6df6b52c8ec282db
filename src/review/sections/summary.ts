import { type Block, type Content, item, list, paragraph, strong, table } from '../../documents/index.js';
import { openQuestions } from '../../plan/index.js';
import { type Assessment, conditionOf, isLeft, principles, type Verdict } from '../../principles/index.js';
import type { Speech } from '../speech.js';
import { principleTerms, stepTerms, verdictTerms } from '../terms.js';
import { answersInBrief } from './answers.js';

/** What a reader with one minute needs: what this is, the verdicts, and what weighs most. */
export const summary = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language, design } = speech;
  const { findings, staircase } = assessment;
  const open = findings.filter((one) => !one.accepted && !isLeft(one));
  const { length: left } = findings.filter(isLeft);
  const { length: accepted } = findings.filter((one) => one.accepted);
  const grave = open.filter(({ severity }) => severity === 'error').length;
  const of = (verdict: Verdict) => principles.filter((one) => assessment.principles[one].verdict === verdict);
  const counts = (['follows', 'partly', 'does not', 'not stated'] as const).flatMap((verdict) => {
    const those = of(verdict);
    if (those.length === 0) return [];
    const named = those.map((one) => principleTerms[one].short[language].toLowerCase()).join(', ');
    return [`${verdictTerms[verdict].sign} ${countWords(verdict, those.length, speech)} (${named})`];
  });
  const supported = stepTerms[staircase.supported - 1]?.[language].toLowerCase();
  const condition = conditionOf(staircase.supported, staircase.possible);
  const questions = new Set(openQuestions(design, speech).map(({ text }) => text)).size;
  return [
    paragraph(
      s(
        'Det här är en granskning av hur uppföljningen är upplagd, mot fem principer för individbaserad systematisk uppföljning av resultat. Den säger inget om hur bra insatsen är. Den bygger på verksamhetens egen beskrivning och är gjord av ett program: läs den tillsammans med verksamheten.',
        'This is a review of how the follow-up is designed, against five principles for individual-level systematic follow-up of results. It says nothing of how good the intervention is. It builds on the service’s own description and is made by a program: read it together with the service.',
      ),
    ),
    factsTable(speech),
    list([
      item([strong(s('De fem principerna: ', 'The five principles: ')), speech.sentence(counts.join('; '))]),
      item([strong(s('Vad uppföljningen kan svara på: ', 'What the follow-up can answer: ')), answersInBrief(speech)]),
      item([
        strong(s('Anmärkningar: ', 'Findings: ')),
        speech.sentence(
          open.length === 0
            ? s('inga öppna', 'none open')
            : s(
                `${open.length} ${open.length === 1 ? 'öppen' : 'öppna'}${grave > 0 ? `, varav ${grave} måste lösas` : ''}`,
                `${open.length} open${grave > 0 ? `, of which ${grave} must be solved` : ''}`,
              ),
        ),
        left > 0 ? ` ${speech.sentence(s(`${left} återstår att ta ställning till`, `${left} left to decide`))}` : '',
        accepted > 0
          ? ` ${speech.sentence(s(`Därtill ${accepted} ${accepted === 1 ? 'godtagen' : 'godtagna'} med skäl`, `In addition ${accepted} accepted with a reason`))}`
          : '',
      ]),
      item([
        strong(s('Utvärderingstrappan: ', 'The evaluation staircase: ')),
        speech.sentence(
          supported === undefined
            ? s('räcker inte till något steg än', 'supports no step yet')
            : s(
                `räcker till steg ${staircase.supported} av 5, ${supported}${condition ? `; till steg ${staircase.possible} ${condition.sv}` : ''}`,
                `supports step ${staircase.supported} of 5, ${supported}${condition ? `; step ${staircase.possible} ${condition.en}` : ''}`,
              ),
        ),
      ]),
      item([strong(s('Frågor till verksamheten: ', 'Questions for the service: ')), `${questions}.`]),
    ]),
  ];
};

const countWords = (verdict: Verdict, count: number, { s, language }: Speech): string => {
  const n =
    language === 'sv'
      ? (['', 'en', 'två', 'tre', 'fyra', 'fem'][count] ?? '')
      : (['', 'one', 'two', 'three', 'four', 'five'][count] ?? '');
  return {
    follows: s(`${n} följs`, `${n} followed`),
    partly: s(`${n} följs delvis`, `${n} partly followed`),
    'does not': s(`${n} följs inte`, `${n} not followed`),
    'not stated': s(`${n} framgår inte`, `${n} not stated`),
  }[verdict];
};

/** What identifies the review. */
const factsTable = (speech: Speech): Block => {
  const { s, design } = speech;
  const rows: [string, Content][] = [
    [s('Uppföljning', 'Follow-up'), design.title ? speech.show(design.title) : design.name],
    [s('Verksamhet', 'Service'), design.organisation ? speech.show(design.organisation.text) : speech.unstated],
    [
      s('Version', 'Version'),
      design.version
        ? `${design.version.label}${design.version.validFrom ? `, ${s('gäller från', 'valid from')} ${design.version.validFrom}` : ''}`
        : speech.unstated,
    ],
    ...(design.collection
      ? [[s('Insamling sedan', 'Collection since'), design.collection.since] satisfies [string, Content]]
      : []),
    [s('Period', 'Period'), periodWords(speech)],
  ];
  return table([s('Uppgift', 'Item'), s('Innehåll', 'Content')], rows, {
    caption: s('Vad som granskas', 'What is reviewed'),
  });
};

const periodWords = ({ s, design, unstated }: Speech): string => {
  const { period } = design;
  if (!period) return unstated;
  const span = [period.from, period.to].some((one) => one !== undefined)
    ? `${period.from ?? ''} – ${period.to ?? ''}`.trim()
    : '';
  const kind = period.continuous ? s('löpande', 'continuous') : s('avgränsad', 'delimited');
  return span === '' ? kind : `${kind}, ${span}`;
};
