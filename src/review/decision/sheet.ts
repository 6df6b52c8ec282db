import {
  type Block,
  type ChainRow,
  type Content,
  chainChart,
  column,
  figure,
  heading,
  item,
  type ListItem,
  list,
  note,
  ordered,
  page,
  paragraph,
  strong,
  table,
} from '../../documents/index.js';
import type { Language, Said } from '../../model/index.js';
import type { Assessment } from '../../principles/index.js';
import { read } from '../../reading/index.js';
import { both, capital, sentence, small } from '../../words/index.js';
import type { Speech } from '../speech.js';
import { answerLines } from './answer-lines.js';
import { burdenOnSheet, whoShort } from './burden-table.js';
import type { By } from './kinds.js';
import { type Condition, type Decision, type Proposal, proposalOf } from './proposal.js';

const decisions: Record<Decision, Said> = {
  approve: both('Godkänn', 'Approve'),
  'approve with conditions': both('Godkänn med villkor', 'Approve with conditions'),
  'send back': both('Skicka tillbaka', 'Send back'),
};
const deadlines: Record<By, Said> = {
  'first client': both('Senast före första klienten', 'Before the first client'),
  'first compilation': both('Senast före första sammanställningen', 'Before the first compilation'),
};

/** The sheet that a decision is made by: what the tool proposes and why, and room for the one who decides. */
export const decisionSheet = (assessment: Assessment, speech: Speech): Block => {
  const { s } = speech;
  const proposal = proposalOf(assessment);
  return page(
    heading(2, s('Beslut om uppföljningsplan', 'Decision on the follow-up plan')),
    paragraph(identity(speech)),
    ...proposed(proposal, speech),
    ...chain(speech),
    heading(3, s('Kan planen svara på det här?', 'Can the plan answer this?')),
    list(answerLines(speech, proposal.reason[speech.language])),
    ...conditions(proposal, speech),
    ...burdenOnSheet(speech),
    ownJudgement(speech),
  );
};

/** Whose plan, which version. */
const identity = ({ design, text, s }: Speech): Content =>
  [
    design.organisation
      ? text(design.organisation.text)
      : s('Verksamheten är inte angiven', 'The service is not stated'),
    design.version
      ? `${s('version', 'version')} ${design.version.label}${design.version.validFrom ? `, ${s('gäller från', 'valid from')} ${design.version.validFrom}` : ''}`
      : s('planens version är inte angiven', 'the version of the plan is not stated'),
  ].join(' · ');

const proposed = ({ decision, reason }: Proposal, { s, language }: Speech): Block[] => [
  note(
    'proposal',
    s(
      'Förslag till beslut, räknat ur planens text. Beslutet fattar du.',
      'Proposed decision, worked out from the text of the plan. You decide.',
    ),
    paragraph(
      strong(
        (Object.keys(decisions) as Decision[])
          .map((one) => `${one === decision ? '☒' : '☐'} ${decisions[one][language]}`)
          .join('   '),
      ),
    ),
    paragraph(reason[language]),
  ),
];

/** More lines than this do not fit on the sheet. */
const mostRows = 3;

/** Problem, intervention, outcome, measure and time of each outcome, as a picture. */
const chain = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const reading = read(design);
  const interventions = design.interventions.map((one) => speech.text(one.text)).join('; ');
  const leaves = reading.outcomes.filter(({ outcome }) => outcome.parts.length === 0);
  const rowOf = ({ outcome, own, addresses }: (typeof leaves)[number], index: number): ChainRow => {
    const problems = addresses.map((name) => {
      const found = design.problems.find((one) => one.name === name);
      return found?.text ? speech.text(found.text) : name;
    });
    const bySource = new Map<string, Set<string>>();
    for (const one of own) {
      const who = reading.informants(one).map((from) => whoShort(from, speech));
      const source = who.length > 0 ? speech.list(who) : s('vem saknas', 'who is missing');
      bySource.set(source, (bySource.get(source) ?? new Set()).add(speech.measure(one)));
    }
    const measures = [...bySource].map(([source, titles]) => `${speech.list([...titles])} (${source})`);
    const times = reading.time.sort(own.flatMap((one) => reading.times(one)));
    const intervention = index === 0 ? interventions : s('samma', 'the same');
    return [
      problems.join('; ') || undefined,
      interventions === '' ? undefined : intervention,
      outcome.text ? speech.text(outcome.text) : outcome.name,
      measures.join('; ') || undefined,
      times.map((one) => speech.timepoint(one)).join(', ') || undefined,
    ];
  };
  const none: ChainRow = [
    design.problems.map((one) => (one.text ? speech.text(one.text) : one.name)).join('; ') || undefined,
    interventions || undefined,
    undefined,
    undefined,
    undefined,
  ];
  const rows = leaves.length > 0 ? leaves.slice(0, mostRows).map(rowOf) : [none];
  const columns = [
    s('Problem', 'Problem'),
    s('Insats', 'Intervention'),
    s('Resultat', 'Outcome'),
    s('Mått', 'Measure'),
    s('När', 'When'),
  ];
  const missing = s('saknas', 'missing');
  const spoken = rows.map((row) =>
    sentence(row.map((one, index) => `${small(columns[index] ?? '')}: ${one ?? missing}`).join('; ')),
  );
  const rest = leaves.length - rows.length;
  return [
    figure(
      'chain',
      chainChart({ columns, rows, missing }),
      spoken.join(' '),
      rest > 0 ? s(`Och ${rest} resultat till.`, `And ${rest} more ${rest === 1 ? 'outcome' : 'outcomes'}.`) : [],
    ),
  ];
};

const conditions = ({ decision, reason, conditions: all, more }: Proposal, speech: Speech): Block[] => {
  const { s, language } = speech;
  if (all.length === 0) return [];
  return [
    heading(
      3,
      decision === 'send back'
        ? s('Villkor för att tas upp igen', 'Conditions for taking it up again')
        : s('Villkor', 'Conditions'),
    ),
    ordered(all.map((one) => conditionLine(one, reason[language], language))),
    paragraph(
      [...deadlineLines(all, speech), ...(more.length > 0 ? [moreLine(more.length, speech)] : [])]
        .map(sentence)
        .join(' '),
    ),
  ];
};
/** The cause is left out where the reason for the proposal says it. */
const conditionLine = ({ ask, because }: Condition, reason: string, language: Language): ListItem => {
  const cause = sentence(capital(because[language]));
  return item([strong(sentence(ask[language])), reason.includes(cause.slice(1)) ? '' : ` ${cause}`]);
};
/** Which conditions are to be met when, each time said once. */
const deadlineLines = (all: readonly Condition[], { language, list: listed }: Speech): string[] =>
  (Object.keys(deadlines) as By[]).flatMap((by) => {
    const numbers = all.flatMap((one, index) => (one.by === by ? [`${index + 1}`] : []));
    if (numbers.length === 0) return [];
    return numbers.length === all.length
      ? [deadlines[by][language]]
      : [`${deadlines[by][language]}: ${listed(numbers)}`];
  });
const moreLine = (rest: number, { s }: Speech): string =>
  s(
    `${rest === 1 ? 'En fråga till finns' : `${rest} frågor till finns`} i brevet till verksamheten`,
    `${rest === 1 ? 'One more question is' : `${rest} more questions are`} in the letter to the unit`,
  );

/** What only a person can say, by hand or in Word. */
const ownJudgement = ({ s }: Speech): Block => {
  const rows: readonly string[] = [
    s('Håller du med om förslaget? Ja / nej, därför att', 'Do you agree with the proposal? Yes / no, because'),
    s('Beslut, och när det följs upp', 'Decision, and when it is looked at again'),
    s('Namn, roll och datum', 'Name, role and date'),
    s(
      'Dataskyddsombudet har sett planen: ja / nej / behövs inte',
      'The data protection officer has seen the plan: yes / no / not needed',
    ),
  ];
  return table(
    [column(s('Din bedömning', 'Your judgement'), 'left', 0.52), column(s('Svar', 'Answer'), 'left', 0.48)],
    rows.map((one): Content[] => [one, ' ']),
  );
};
