import { type Block, type Content, item, list, paragraph, strong, table } from '../../documents/index.js';
import { type Assessment, conditionOf, principles, type Severity, type Verdict } from '../../principles/index.js';
import type { Speech } from '../speech.js';
import { principleTerms, stepTerms, verdictTerms } from '../terms.js';
import { answersInBrief } from './answers.js';

/** What a reader with one minute needs: what this is, the verdicts, and what weighs most. */
export const summary = (assessment: Assessment, speech: Speech): Block[] => {
  const { s, language } = speech;
  const { findings, staircase } = assessment;
  const { length: accepted } = findings.filter((one) => one.accepted);
  const of = (verdict: Verdict) => principles.filter((one) => assessment.principles[one].verdict === verdict);
  const counts = (['follows', 'partly', 'does not', 'not stated'] as const).flatMap((verdict) => {
    const those = of(verdict);
    if (those.length === 0) return [];
    const named = those.map((one) => principleTerms[one].short[language].toLowerCase()).join(', ');
    return [`${verdictTerms[verdict].sign} ${countWords(verdict, those.length, speech)} (${named})`];
  });
  const supported = stepTerms[staircase.supported - 1]?.[language].toLowerCase();
  const condition = conditionOf(staircase.supported, staircase.possible);
  return [
    paragraph(
      s(
        'Det här är en granskning av hur uppföljningen är upplagd, mot fem principer för individbaserad systematisk uppföljning av resultat. Den säger inget om hur bra insatsen är. Den bygger på verksamhetens egen beskrivning och är gjord av ett program: läs den tillsammans med verksamheten.',
        'This is a review of how the follow-up is designed, against five principles for individual-level systematic follow-up of results. It says nothing of how good the intervention is. It builds on the service’s own description and is made by a program: read it together with the service.',
      ),
    ),
    ...factsTable(speech),
    list([
      item([strong(s('De fem principerna: ', 'The five principles: ')), speech.sentence(counts.join('; '))]),
      item([strong(s('Vad uppföljningen kan svara på: ', 'What the follow-up can answer: ')), answersInBrief(speech)]),
      item([
        strong(s('Påpekanden: ', 'Remarks: ')),
        countOfFindings(findings, speech),
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
    ]),
  ];
};

/** `20 påpekanden. Inget hindrar start; två bör åtgärdas före start.` */
const countOfFindings = (findings: Assessment['findings'], { s, sentence }: Speech): string => {
  const open = findings.filter((one) => !one.accepted);
  const of = (severity: Severity) => open.filter((one) => one.severity === severity).length;
  const [error, warning] = [of('error'), of('warning')];
  if (open.length === 0) return s('inga öppna.', 'none open.');
  const count = open.length === 1 ? s('ett', 'one') : String(open.length);
  const stops =
    error > 0
      ? s(`${error} hindrar start`, `${error} ${error === 1 ? 'stops' : 'stop'} a start`)
      : s('inget hindrar start', 'nothing stops a start');
  const should =
    warning > 0 ? s(`; ${warning} bör åtgärdas före start`, `; ${warning} should be mended before the start`) : '';
  return `${sentence(count)} ${sentence(stops + should)}`;
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

/** What identifies the review; what is not stated is asked for elsewhere. */
const factsTable = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const rows: [string, Content][] = [
    ...(design.collection
      ? [[s('Insamling sedan', 'Collection since'), design.collection.since] satisfies [string, Content]]
      : []),
    ...(design.period ? [[s('Period', 'Period'), periodWords(speech)] satisfies [string, Content]] : []),
  ];
  return rows.length === 0 ? [] : [table([s('Uppgift', 'Item'), s('Innehåll', 'Content')], rows)];
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
