import type { Design, Said } from '../../model/index.js';
import {
  type Assessment,
  type Finding,
  type Principle,
  principles,
  requestOf,
  withoutRequest,
} from '../../principles/index.js';
import { type Because, read } from '../../reading/index.js';
import { both, inBoth, instrumentsSaid, listed, quoted, reasonWords, sentence, small } from '../../words/index.js';
import { type By, type ConditionKind, kindNamed, kindOf, placeOf } from './kinds.js';

export type Decision = 'approve' | 'approve with conditions' | 'send back';

/** One thing to be done, said in whole sentences without a full stop. */
export interface Condition {
  kind: ConditionKind;
  /** What shows it, the one that says it best first; empty where the reading shows it and no rule. */
  findings: readonly Finding[];
  ask: Said;
  because: Said;
  /** An answer that can be accepted as it stands. */
  proposal: Said;
  by: By;
}

/** What a tool can say of whether a plan is to be approved. A person decides. */
export interface Proposal {
  decision: Decision;
  /** One sentence. */
  reason: Said;
  /** At most five, in order. */
  conditions: readonly Condition[];
  /** What else there is to ask. */
  more: readonly Condition[];
}

/** More than this cannot be dealt with at a time. */
export const mostConditions = 5;
/** A larger loss, of 1, makes a condition by itself. */
const largeLoss = 0.3;

/** `block` sends the plan back, `must` is a condition, `may` fills the places that are left. */
type Weight = 'block' | 'must' | 'may' | 'later';
const weights: readonly Weight[] = ['block', 'must', 'may', 'later'];
interface Weighed {
  weight: Weight;
  condition: Condition;
}

/** The same design and findings give the same proposal; see `docs/decisions.md` for how it is made. */
export function proposalOf(assessment: Assessment): Proposal {
  const { design } = assessment;
  const blocked = blockedIn(assessment);
  const found = [...gathered(assessment, blocked), ...unanswered(design)];
  const lost = lossCondition(design);
  if (lost && !found.some(({ condition, weight }) => condition.kind === lost.kind && weight !== 'later')) {
    found.push({ weight: 'must', condition: lost });
  }
  const of = (...some: Weight[]) => inPlace(found.filter(({ weight }) => some.includes(weight)));
  const [block, must] = [of('block'), of('must')];
  const decision: Decision = block.length > 0 ? 'send back' : must.length > 0 ? 'approve with conditions' : 'approve';
  const chosen = decision === 'approve' ? [] : [...block, ...must, ...of('may')].slice(0, mostConditions);
  return {
    decision,
    reason: reasonOf(assessment, decision, chosen),
    conditions: inPlace(chosen).map(({ condition }) => condition),
    more: inPlace(found.filter((one) => !chosen.includes(one))).map(({ condition }) => condition),
  };
}

const inPlace = (all: readonly Weighed[]): Weighed[] =>
  [...all].sort((one, other) => placeOf(one.condition.kind) - placeOf(other.condition.kind));

/** The principles, and the kind of condition, that the plan falls on. */
function blockedIn({ design, principles: verdicts, findings }: Assessment): ReadonlySet<string> {
  const blocked = new Set<string>((['P1', 'P2', 'P3'] as const).filter((one) => verdicts[one].verdict === 'does not'));
  if (verdicts.P1.verdict === 'not stated') blocked.add('P1');
  const isUnsaid = (code: string) => findings.some((one) => one.code === code && !one.accepted);
  if (read(design).risk.length > 0 && isUnsaid('E-01') && isUnsaid('E-03')) blocked.add('safeguard');
  return blocked;
}

/** The findings, those with one cure together. One that is stood by counts only where its principle is not followed at all. */
function gathered(assessment: Assessment, blocked: ReadonlySet<string>): Weighed[] {
  const open = assessment.findings.filter((one) => !one.accepted || (one.decides && isUnmet(assessment, one)));
  const groups = new Map<ConditionKind['name'], { kind: ConditionKind; weight: Weight; findings: Finding[] }>();
  for (const weight of weights) {
    for (const finding of open.filter((one) => weightOf(assessment, one, blocked) === weight)) {
      const kind = kindOf(finding.code);
      const group = groups.get(kind.name);
      if (group) group.findings.push(finding);
      else groups.set(kind.name, { kind, weight, findings: [finding] });
    }
  }
  return [...groups.values()].map(({ kind, weight, findings }) => ({
    weight,
    condition: conditionOf(assessment.design, kind, inOrder(kind, findings)),
  }));
}
const inOrder = ({ codes }: ConditionKind, findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));
const isUnmet = ({ principles: verdicts }: Assessment, { group }: Finding): boolean =>
  (principles as readonly string[]).includes(group) && verdicts[group as Principle].verdict === 'does not';

/** Of what is merely good to know, what bears on the answers or on the burden. */
const mayFill: ReadonlySet<string> = new Set(['P1-04', 'U-03', 'P5-16']);

function weightOf({ design }: Assessment, one: Finding, blocked: ReadonlySet<string>): Weight {
  if ((one.decides && blocked.has(one.group)) || one.code === 'P2-05') return 'block';
  const { name } = kindOf(one.code);
  if (name === 'safeguard' && blocked.has(name)) return 'block';
  if (one.severity === 'error' || one.severity === 'warning' || one.decides || one.code === 'L-56') return 'must';
  if (one.code === 'E-01') return read(design).risk.length > 0 ? 'must' : 'may';
  return one.severity === 'information' && mayFill.has(one.code) ? 'may' : 'later';
}

function conditionOf(design: Design, kind: ConditionKind, findings: readonly Finding[]): Condition {
  const [first] = findings;
  const message = first?.message ?? both('', '');
  const fixed = findings.flatMap(({ fixes = [] }) => fixes)[0]?.title;
  const request = requestOf(message) ?? fixed ?? withoutRequest(message);
  const said = kind.name === 'safeguard' ? riskOf(design, findings) : undefined;
  const proposal = kind.name === 'aim' ? questionFor(design) : (kind.proposal ?? fixed ?? request);
  const ask = first?.accepted
    ? both('Godta avvikelsen, eller begär en ändring', 'Accept the deviation, or ask for a change')
    : (kind.ask ?? request);
  return { kind, findings, ask, because: said ?? withoutRequest(message), proposal, by: kind.by };
}

/** Why worry must be met: what is asked. */
function riskOf(design: Design, findings: readonly Finding[]): Said | undefined {
  const { risk } = read(design);
  if (risk.length === 0)
    return findings[0]?.code === 'E-01'
      ? both(
          'Den som svarar räknar med att någon läser, och det sägs inte vem som gör något, eller när',
          'The one who answers expects somebody to read it, and it is not said who does something, or when',
        )
      : undefined;
  const asked = instrumentsSaid(design, risk);
  const isOpen = (code: string) => findings.some((one) => one.code === code);
  return isOpen('E-01') && isOpen('E-03')
    ? both(
        `${asked.sv} frågar om risk eller våld, och det sägs varken vad som görs när någon mår mycket dåligt eller om det är frivilligt att svara`,
        `${asked.en} asks of risk or violence, and it is said neither what is done when someone is in a very bad state nor whether it is voluntary to answer`,
      )
    : both(
        `${asked.sv} frågar om risk eller våld, och den som svarar räknar med att någon läser`,
        `${asked.en} asks of risk or violence, and the one who answers expects somebody to read it`,
      );
}

/** A question about results, in the design’s own words. */
function questionFor(design: Design): Said {
  const titles = read(design)
    .outcomes.filter(({ outcome }) => outcome.text && outcome.parts.length === 0)
    .slice(0, 2)
    .map(({ outcome }) => outcome.text);
  return inBoth((language) => {
    const sv = language === 'sv';
    if (titles.length === 0)
      return sv
        ? 'Har det blivit bättre för klienterna vid avslut än vid start?'
        : 'Are things better for the clients at the end than at the start?';
    const named = listed(
      titles.map((one) => quoted(one?.translations?.[language] ?? one?.text ?? '', language)),
      language,
    );
    return sv ? `Har klienterna vid avslut nått ${named}?` : `Have the clients reached ${named} at the end?`;
  });
}

/** Nothing in figures can be said, since it is not described how it is answered or when: no wrong, but no answer either. */
const isUndescribed = (because: Because): boolean =>
  (because.code === 'lack' && because.lack === 'no scale') || because.code === 'time not stated';

/** What no rule has said of what cannot be answered: nothing at all sends the plan back, unless it is only not described. */
function unanswered(design: Design): Weighed[] {
  const outcomes = read(design).answers.filter(({ about }) => 'outcome' in about);
  const none = outcomes.filter(({ can }) => can === 'nothing');
  const isAll = none.length === outcomes.length;
  const reasons = none.flatMap(({ because }) => because);
  const undescribed = reasons.find(isUndescribed);
  const because = undescribed ?? (isAll ? reasons[0] : undefined);
  if (!because) return [];
  const kind = kindNamed('answers');
  const condition: Condition = {
    kind,
    findings: [],
    ask: undescribed
      ? (kind.ask ?? both('', ''))
      : both('Välj ett mått som kan visa resultatet', 'Choose a measure that can show the outcome'),
    because: inBoth((language) => reasonWords(design, because, language)),
    proposal: kind.proposal ?? both('', ''),
    by: kind.by,
  };
  return [{ weight: !isAll ? 'may' : undescribed ? 'must' : 'block', condition }];
}

/** So many are missing, or nobody says how many, that the answers can mislead. */
function lossCondition(design: Design): Condition | undefined {
  const { expected, decisive } = read(design);
  if (!decisive || (expected.loss && expected.loss.high <= largeLoss)) return undefined;
  const kind = kindNamed('attrition');
  const percent = expected.loss && Math.round(100 * expected.loss.high);
  const about =
    percent === undefined
      ? {
          ask: both(
            'Skriv hur många som brukar saknas vid varje mättillfälle',
            'Write how many are usually missing at each timepoint',
          ),
          because: both(
            'Det framgår inte hur stort bortfallet är, så ingen vet hur många svar det blir',
            'It is not said how many are missing, so nobody knows how many answers there will be',
          ),
          proposal: both(
            'Vi räknar dem som saknas vid varje mättillfälle.',
            'We count those missing at each timepoint.',
          ),
        }
      : {
          ask: kind.ask ?? both('', ''),
          because: both(
            `${percent} procent saknas, och de kan skilja sig från dem som svarar`,
            `${percent} per cent are missing, and they may differ from those who answer`,
          ),
          proposal: kind.proposal ?? both('', ''),
        };
  return { kind, findings: [], ...about, by: kind.by };
}

/** What is good and true, and what weighs most against it. */
function reasonOf(assessment: Assessment, decision: Decision, chosen: readonly Weighed[]): Said {
  const good = goodOf(assessment);
  if (decision === 'approve') {
    const isAnswered = read(assessment.design).answers.some((one) => one.answered !== 'no');
    return inBoth((language) => {
      const sv = isAnswered ? ', och den kan ge svar på det som den frågar' : '';
      const en = isAnswered ? ', and it can answer what it asks' : '';
      return language === 'sv'
        ? `${good?.sv ?? 'Inget väsentligt saknas i planen'}${sv}.`
        : `${good?.en ?? 'Nothing essential is missing in the plan'}${en}.`;
    });
  }
  if (decision === 'send back') {
    const two = chosen.filter(({ weight }) => weight === 'block').slice(0, 2);
    return inBoth((language) => {
      const said = two.map(({ condition: { because } }, index) =>
        index === 0 ? because[language] : small(because[language]),
      );
      return sentence(said.join(language === 'sv' ? '. Dessutom: ' : '. Besides: '));
    });
  }
  const [against] = chosen.map(({ condition }) => condition).sort((one, other) => gravity(one) - gravity(other));
  const because = against?.because ?? both('', '');
  return inBoth((language) =>
    sentence(
      good
        ? `${good[language]}${language === 'sv' ? ', men ' : ', but '}${small(because[language])}`
        : because[language],
    ),
  );
}
function goodOf({ principles: verdicts }: Assessment): Said | undefined {
  const isFollowed = (one: Principle) => verdicts[one].verdict === 'follows';
  if (isFollowed('P3'))
    return both('Planen mäter samma sak före och efter', 'The plan measures the same before and after');
  return isFollowed('P1')
    ? both('Planen säger vad den vill veta om klienterna', 'The plan says what it wants to know about the clients')
    : undefined;
}
/** What makes the question unanswerable is the reason, before what only has to be in order. */
const gravity = ({ kind }: Condition): number => (kind.rank === 1 ? 250 : placeOf(kind));
