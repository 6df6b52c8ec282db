import type { Attrition, Collect, Coverage, Exception, Fallback, Procedure } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { isBuiltin } from '../scope.js';
import { amount, day, duration, informants, measure, measures, people, share } from './basics.js';
import { trained } from './instrument.js';
import { isDefined, known, knownWords, maybeText, type Reader, some, stated, text, texts } from './reader.js';

type ProcedureNode = ast.Procedure | ast.Collect | ast.Fallback;

export function procedure(reader: Reader, node: ast.Procedure): Procedure {
  return stated({ path: reader.at('procedure', node), ...procedureProperties(reader, node) });
}

function procedureProperties(reader: Reader, given: ProcedureNode) {
  // The three have these properties in common; one of them stands for all, so that the types stay simple.
  const node = given as ast.Procedure;
  const training = reader.one(node, 'training');
  const recording = reader.one(node, 'recordings');
  return {
    methods: some(knownWords('Method', node.methods)),
    media: some(knownWords('Medium', node.media)),
    place: maybeText(reader.one(node, 'place')),
    identity: reader.word('Identity', node, 'identity'),
    voluntary: reader.word('YesNo', node, 'voluntary'),
    independent: reader.word('YesNo', node, 'independent'),
    planned: reader.word('Planned', node, 'planned'),
    systematic: reader.word('YesNo', node, 'systematic'),
    included: reader.word('YesNo', node, 'included'),
    lasts: duration(reader.one(node, 'duration')),
    feedback: reader.word('YesNo', node, 'feedback'),
    draft: reader.word('YesNo', node, 'draft'),
    manual: textOrNone(reader.one(node, 'manual')),
    instruction: textOrNone(reader.one(node, 'instruction')),
    training: training && trained(training),
    trained: share(reader.one(node, 'trained')),
    fidelity: textOrNone(reader.one(node, 'fidelity')),
    recorded: recording && recorded(reader, recording),
  };
}

export function textOrNone(node: ast.TextOrNone | undefined) {
  if (!node) return undefined;
  return node.none ? ('none' as const) : maybeText(node.text);
}

function recorded(reader: Reader, node: ast.Recording): Procedure['recorded'] {
  const by = maybeText(node.by[0]);
  if (node.none) return stated({ none: true as const, by });
  return stated({ systems: reader.names('system', node.systems), by });
}

function collectProperties(reader: Reader, given: ast.Collect | ast.Fallback) {
  const node = given as ast.Collect;
  return {
    ...procedureProperties(reader, given),
    evidence: some(knownWords('Evidence', node.evidence)),
    joint: reader.word('YesNo', node, 'joint'),
    carriedOut: reader.word('YesNo', node, 'done'),
    compared: reader.anchor(reader.one(node, 'compared')),
    countedAs: reader.word('CountUnit', node, 'counted'),
    questions: some(reader.names('question', node.questions)),
  };
}

export function collect(reader: Reader, node: ast.Collect, index: number): Collect {
  const path = reader.at(`collect/${index}`, node);
  const builtin = node.measures
    .map((m) => m.instrument.ref)
    .filter(isDefined)
    .filter(isBuiltin);
  const found = node.measures
    .map((m) => measure(reader, m))
    .filter((m) => m !== undefined && 'instrument' in m)
    .map((m) => m as { instrument: string; part?: string });
  return stated({
    path,
    none: builtin.some((b) => b.name === 'none') ? (true as const) : undefined,
    unknown: builtin.some((b) => b.name === 'unknown') ? (true as const) : undefined,
    presumed: node.presumed ? (true as const) : undefined,
    measures: found,
    from: informants(node.from),
    at: reader.timepoints(node.at),
    for: people(reader, reader.one(node, 'people')),
    by: maybeText(reader.one(node, 'by')),
    ...collectProperties(reader, node),
    fallbacks: node.fallbacks.map((f, i) => fallback(reader, f, `${path}/fallback/${i + 1}`)),
  });
}

function fallback(reader: Reader, node: ast.Fallback, path: string): Fallback {
  return stated({
    path: reader.at(path, node),
    instruments: reader.instrumentNames(node.instruments),
    from: informants(node.from),
    at: reader.timepoints(node.at),
    for: people(reader, reader.one(node, 'people')),
    by: maybeText(reader.one(node, 'by')),
    because: maybeText(reader.one(node, 'because')),
    ...collectProperties(reader, node),
  });
}

export function coverage(reader: Reader, node: ast.Coverage, index: number): Coverage | undefined {
  const path = reader.at(`coverage/${index}`, node);
  const aim = share(node.aim);
  if (!aim) return undefined;
  return stated({
    path,
    aim,
    for: people(reader, reader.one(node, 'people')),
    instruments: reader.instrumentNames(node.in),
    at: some(reader.timepoints(node.at)),
    actual: share(reader.one(node, 'actual')),
    sample: reader.word('SampleKind', node, 'sample'),
    exceptions: exceptions(reader, node.exceptions, path),
    sources: texts(node.source),
  });
}

export function exceptions(reader: Reader, nodes: readonly ast.Except[], parent: string): Exception[] {
  return nodes.map((node, i) =>
    stated({
      path: reader.at(`${parent}/except/${i + 1}`, node),
      text: text(node.text),
      at: some(reader.timepoints(node.at)),
      instruments: reader.instrumentNames(node.in),
      because: maybeText(reader.one(node, 'because')),
    }),
  );
}

export function attrition(reader: Reader, node: ast.Attrition, index: number): Attrition {
  const path = reader.at(`attrition/${index}`, node);
  const answered = reader.one(node, 'answered');
  return stated({
    path,
    amount: node.amount && amount(node.amount, node.presumed),
    magnitude: known('Magnitude', node.magnitude),
    presumed: node.presumed ? (true as const) : undefined,
    instruments: reader.instrumentNames(node.in),
    at: some(reader.timepoints(node.at)),
    for: people(reader, reader.one(node, 'people')),
    from: day(reader.one(node, 'from')),
    to: day(reader.one(node, 'to')),
    answered: answered && amount(answered),
    reasons: node.reasons
      .map((r, i) => {
        const kind = known('ReasonKind', r.kind);
        const at = reader.at(`${path}/reason/${i + 1}`, r);
        return (
          kind &&
          stated({ path: at, kind, text: maybeText(r.text), presumed: r.presumed ? (true as const) : undefined })
        );
      })
      .filter(isDefined),
    examined: reader.word('YesNo', node, 'examined'),
    compare: some(measures(reader, node.variables)),
    dropouts: node.dropouts
      .map((d) => {
        const rule = known('DropoutRule', d.rule);
        return rule && stated({ rule, instruments: reader.instrumentNames(d.in) });
      })
      .filter(isDefined),
    sources: texts(node.source),
  });
}
