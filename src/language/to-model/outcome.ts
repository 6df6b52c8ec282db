import { code, codeLength, type Indicator, type Outcome, type Timepoint, type Timing } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { amount, informants, measure, people, range, test, windowOf } from './basics.js';
import { codes, facts, provenance } from './provenance.js';
import { isDefined, known, knownWords, maybeText, type Reader, some, stated, texts } from './reader.js';

/** A text that may be presumed: concluded by the one who writes, not said by the operation. */
export function presumedText(node: { text?: ast.Text; presumed: boolean }) {
  const given = maybeText(node.text);
  return given && (node.presumed ? { ...given, presumed: true as const } : given);
}

/** `none` and `ingen` are no names: they say that there is no outcome. */
export const isNone = (node: ast.Outcome): boolean => node.name === 'none' || node.name === 'ingen';

export function outcome(reader: Reader, node: ast.Outcome, parent: string): Outcome {
  const path = reader.at(`${parent}outcome/${node.name}`, node);
  return stated({
    path,
    name: node.name,
    text: presumedText(node),
    primary: reader.word('YesNo', node, 'primary'),
    addresses: some(reader.names('problem', node.problems)),
    questions: some(reader.names('question', node.questions)),
    goals: some(knownWords('Goal', node.goals)),
    individualised: reader.word('YesNo', node, 'individualised'),
    chosenBy: some(informants(node.choosers)),
    compared: reader.anchor(reader.one(node, 'compared')),
    indicators: node.indicators.map((one, i) => indicator(reader, one, `${path}/indicator/${i + 1}`)).filter(isDefined),
    successes: node.successes.map((s, i) =>
      stated({
        path: reader.at(`${path}/success/${i + 1}`, s),
        atLeast: s.amount && amount(s.amount),
        reliably: s.reliably ? (true as const) : undefined,
        change: s.change === 'improved' || s.change === 'unchanged' ? s.change : undefined,
        measure: measure(reader, s.measure),
        test: test(s.test, (answer) => reader.unknown('answer', answer)),
        at: some(reader.timepoints(s.at)),
      }),
    ),
    margin: marginOf(reader.one(node, 'margins')),
    parts: node.outcomes.filter((o) => !isNone(o)).map((o) => outcome(reader, o, `${path}/`)),
    codes: codes(reader, node.codes, path),
    sources: texts(node.source),
  });
}

const marginOf = (node: ast.Margin | undefined): Outcome['margin'] =>
  node &&
  stated({
    value: node.value,
    percent: node.percent ? (true as const) : undefined,
    ...provenance(node),
    presumed: node.presumed ? (true as const) : undefined,
  });

/** Facts are of different kinds: of two of one kind the first counts, as of any property. */
function indicator(reader: Reader, node: ast.Indicator, path: string): Indicator | undefined {
  const at = reader.at(path, node);
  const isFirst = (fact: ast.Fact) => node.facts.find(({ kind }) => kind === fact.kind) === fact;
  for (const fact of node.facts) if (!isFirst(fact)) reader.twice.push({ node: fact, property: '' });
  const own = measure(reader, node.measure);
  return (
    own &&
    stated({
      path: at,
      measure: own,
      from: some(informants(node.from)),
      primary: reader.word('YesNo', node, 'primary'),
      facts: some(facts(node.facts.filter(isFirst))),
    })
  );
}

export function timepoint(reader: Reader, node: ast.Timepoint): Timepoint {
  return stated({
    path: reader.at(`timepoint/${node.name}`, node),
    name: node.name,
    code: code(node.name, codeLength.timepoint),
    text: maybeText(node.text),
    timings: node.timings.map((t) => timing(reader, t)).filter(isDefined),
    window: windowOf(reader.one(node, 'window')),
    flexible: node.flexible.length > 0 ? (true as const) : undefined,
    previously: some([...node.previously]),
    for: people(reader, reader.one(node, 'people')),
  });
}

export function timing(reader: Reader, node: ast.Timing): Timing | undefined {
  const unit = known('Unit', node.unit);
  if (node.at.length > 0) {
    const anchors = node.at.map((a) => reader.anchor(a)).filter(isDefined);
    return anchors.length > 0 ? { kind: 'at', anchors } : undefined;
  }
  // How many there will be is not known, but the first and the last are moments of their own (see `Reader.timepoints`).
  if (node.session) return { kind: 'times', count: { low: 2 }, each: 'session' };
  if (node.times && node.amount) return { kind: 'times', count: range(node.amount) };
  if (node.amount && unit) {
    const anchor = reader.anchor(node.moment);
    return (
      anchor && {
        kind: 'offset',
        amount: range(node.amount),
        unit,
        side: node.side === 'before' ? 'before' : 'after',
        anchor,
      }
    );
  }
  return unit ? { kind: 'every', count: node.count ?? 1, unit } : undefined;
}
