import type { AstNode } from 'langium';
import {
  type Design,
  designCode,
  type Organisation,
  type Remark,
  type Size,
  type TargetGroup,
} from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { amount, day, duration, intervals, people, range } from './basics.js';
import { attrition, collect, coverage, exceptions, procedure, textOrNone } from './collection.js';
import { comparison } from './comparison.js';
import { instruments } from './instrument.js';
import { isNone, outcome, presumedText, timepoint } from './outcome.js';
import { codes } from './provenance.js';
import {
  type GivenTwice,
  isDefined,
  known,
  knownWords,
  maybeText,
  Reader,
  some,
  stated,
  text,
  texts,
} from './reader.js';
import { splits } from './split.js';

export interface Modelled {
  design: Design;
  /** Model path → the node of the tree that it was made from. */
  places: Map<string, AstNode>;
  twice: GivenTwice[];
}

/**
 * Syntax tree → model. What cannot be understood (an unknown name or word) is left out; it is reported where it stands,
 * so the model is always valid. A property given twice counts as it is stated first.
 */
export function toModel(node: ast.Design): Modelled {
  const reader = new Reader(node);
  reader.at('design', node);
  const all = <T extends ast.Member>({ $type }: { $type: T['$type'] }): T[] =>
    node.members.filter((member) => member.$type === $type) as T[];
  const single = <T extends ast.Member>(type: { $type: T['$type'] }): T | undefined => {
    const found = all<T>(type);
    // A second one is reported like any property that is given twice.
    if (found.length > 1 && found[1]) reader.twice.push({ node: found[1], property: '' });
    return found[0];
  };
  const numbered = <T extends ast.Member, R>(type: { $type: T['$type'] }, make: (node: T, n: number) => R): R[] =>
    all<T>(type).map((member, i) => make(member, i + 1));

  const version = single<ast.Version>(ast.Version);
  const status = single<ast.Status>(ast.Status);
  const statusWord = known('StatusWord', status?.word);
  const collection = single<ast.Collection>(ast.Collection);
  const since = collection && day(collection.since);
  const languages = single<ast.Languages>(ast.Languages);
  const period = single<ast.Period>(ast.Period);
  const organisation = single<ast.Organisation>(ast.Organisation);
  const claim = single<ast.Claim>(ast.Claim);
  const level = known('ClaimLevel', claim?.level);
  const safeguard = single<ast.Safeguard>(ast.Safeguard);
  const routine = textOrNone(safeguard?.routine);
  const told = single<ast.ToClient>(ast.ToClient);
  const payment = single<ast.Payment>(ast.Payment);
  const paid = known('YesNo', payment?.value);
  const terms = single<ast.Terms>(ast.Terms);
  const rules = single<ast.Procedure>(ast.Procedure);

  const design: Design = stated({
    path: 'design',
    name: node.name,
    code: designCode(node.name),
    title: maybeText(node.title),
    version:
      version && stated({ path: reader.at('version', version), label: version.label, validFrom: day(version.from) }),
    status:
      status &&
      statusWord &&
      stated({
        path: reader.at('status', status),
        word: statusWord,
        from: day(reader.one(status, 'from')),
        to: day(reader.one(status, 'to')),
        by: maybeText(reader.one(status, 'by')),
      }),
    collection: collection && since ? { path: reader.at('collection', collection), since } : undefined,
    licence: maybeText(terms?.text),
    languages: languages && some([...languages.codes]),
    period:
      period &&
      stated({
        continuous: period.continuous ? (true as const) : undefined,
        from: day(reader.one(period, 'from')),
        to: day(reader.one(period, 'to')),
      }),
    organisation: organisation && organisationOf(reader, organisation),
    purposes: numbered(ast.Purpose, (p: ast.Purpose, n) => {
      const path = reader.at(`purpose/${n}`, p);
      return stated({
        path,
        none: p.none ? (true as const) : undefined,
        text: presumedText(p),
        kinds: knownWords('PurposeKind', p.kinds),
        primary: reader.word('YesNo', p, 'primary'),
        instruments: reader.instrumentNames(p.in),
        questions: p.questions.map((q) => ({
          path: reader.at(`question/${q.name}`, q),
          name: q.name,
          text: text(q.text),
        })),
      });
    }),
    targetGroups: numbered(ast.TargetGroup, (t: ast.TargetGroup, n) => targetGroup(reader, t, n)),
    interventions: numbered(ast.Intervention, (i: ast.Intervention, n) => {
      const path = reader.at(`intervention/${i.name ?? n}`, i);
      return stated({
        path,
        name: i.name,
        text: text(i.text),
        for: people(reader, reader.one(i, 'people')),
        provided: i.provisions
          .map((p) => {
            const as = known('ProvisionForm', p.form);
            return as && stated({ as, for: people(reader, reader.one(p, 'people')) });
          })
          .filter(isDefined),
        lasts: duration(reader.one(i, 'duration')),
        openEnded: i.open.length > 0 ? (true as const) : undefined,
        codes: codes(reader, i.codes, path),
      });
    }),
    problems: all<ast.Problem>(ast.Problem).map((p) => {
      const path = reader.at(`problem/${p.name}`, p);
      return stated({
        path,
        name: p.name,
        text: presumedText(p),
        for: people(reader, reader.one(p, 'people')),
        codes: codes(reader, p.codes, path),
      });
    }),
    outcomes: all<ast.Outcome>(ast.Outcome)
      .filter((o) => !isNone(o))
      .map((o) => outcome(reader, o, '')),
    noOutcome: all<ast.Outcome>(ast.Outcome).some((o) => isNone(o) && reader.at('outcome/none', o))
      ? (true as const)
      : undefined,
    events: all<ast.Event>(ast.Event).map((e) =>
      stated({ path: reader.at(`event/${e.name}`, e), name: e.name, text: maybeText(e.text) }),
    ),
    timepoints: all<ast.Timepoint>(ast.Timepoint).map((t) => timepoint(reader, t)),
    procedure: rules && procedure(reader, rules),
    collects: numbered(ast.Collect, (c: ast.Collect, n) => collect(reader, c, n)),
    coverages: numbered(ast.Coverage, (c: ast.Coverage, n) => coverage(reader, c, n)).filter(isDefined),
    attritions: numbered(ast.Attrition, (a: ast.Attrition, n) => attrition(reader, a, n)),
    systems: all<ast.System>(ast.System).map((s) =>
      stated({
        path: reader.at(`system/${s.name}`, s),
        name: s.name,
        text: text(s.text),
        for: people(reader, reader.one(s, 'people')),
        from: some(reader.names('system', s.sources)),
        unique: reader.word('YesNo', s, 'unique'),
        identity: reader.word('Identity', s, 'identity'),
        sensitive: s.none.length > 0 ? ('none' as const) : some(knownWords('Sensitive', s.sensitive)),
        legalGround: maybeText(reader.one(s, 'ground')),
        retained: duration(reader.one(s, 'retained')),
        access: texts(s.access),
      }),
    ),
    compilations: numbered(ast.Compile, (c: ast.Compile, n) =>
      stated({
        path: reader.at(`compile/${n}`, c),
        instruments: reader.instrumentNames(c.in),
        at: some(reader.timepoints(c.at)),
        intervals: intervals(c.intervals),
        by: maybeText(reader.one(c, 'by')),
        levels: c.levels
          .flatMap((l) => l.levels)
          .map((l) => {
            const word = known('LevelWord', l.word);
            return word && stated({ word, text: maybeText(l.text) });
          })
          .filter(isDefined),
        automatic: reader.word('YesNo', c, 'automatic'),
        conclusion: reader.word('YesNo', c, 'conclusion'),
        disaggregate: some(splits(reader, c.variables)),
        suppressBelow: reader.one(c, 'suppress'),
        sources: texts(c.source),
      }),
    ),
    uses: numbered(ast.Use, (u: ast.Use, n) =>
      stated({
        path: reader.at(`use/${n}`, u),
        none: u.none ? (true as const) : undefined,
        text: presumedText(u),
        by: maybeText(reader.one(u, 'by')),
        instruments: reader.instrumentNames(u.in),
        intervals: intervals(u.intervals),
        secondary: u.secondary.length > 0 ? (true as const) : undefined,
      }),
    ),
    demands: numbered(ast.Demand, (d: ast.Demand, n) => {
      const path = reader.at(`demand/${n}`, d);
      const by = textOrNone(d.by);
      return by === undefined
        ? undefined
        : by === 'none'
          ? { path, none: true as const }
          : stated({ path, by, procured: d.procured ? (true as const) : undefined });
    }).filter(isDefined),
    comparisons: numbered(ast.Comparison, (c: ast.Comparison, n) => comparison(reader, c, n)).filter(isDefined),
    claim: claim && level && { path: reader.at('claim', claim), level },
    safeguard: safeguard && routine && { path: reader.at('safeguard', safeguard), routine },
    paymentByResult: payment && paid && { path: reader.at('payment-by-result', payment), value: paid },
    weaknesses: numbered(ast.Weakness, (w: ast.Weakness, n) => {
      const path = reader.at(`weakness/${n}`, w);
      const kind = known('WeaknessKind', w.kind);
      return kind && { path, kind, text: text(w.text) };
    }).filter(isDefined),
    wishes: numbered(ast.Wish, (w: ast.Wish, n) => ({ path: reader.at(`wish/${n}`, w), text: text(w.text) })),
    toClient:
      told &&
      stated({
        path: reader.at('to-client', told),
        text: text(told.text),
        heading: maybeText(reader.one(told, 'heading')),
        handIn: maybeText(reader.one(told, 'handIn')),
        contact: maybeText(reader.one(told, 'contact')),
        quickExit: reader.word('YesNo', told, 'quickExit'),
      }),
    formTexts: some(all<ast.FormText>(ast.FormText).map((f) => text(f.text))),
    sources: all<ast.Source>(ast.Source).map((s) => text(s.text)),
    accepts: numbered(ast.Accept, (a: ast.Accept, n) =>
      stated({
        path: reader.at(`accept/${n}`, a),
        rule: a.rule,
        instruments: reader.instrumentNames(a.in),
        at: some(reader.timepoints(a.at)),
        by: maybeText(reader.one(a, 'by')),
        until: day(reader.one(a, 'until')),
        because: maybeText(reader.one(a, 'because')),
      }),
    ),
    instruments: [],
  });
  // Last, when all that refers to moments and instruments has been read.
  design.timepoints = [...reader.implicit.values(), ...design.timepoints];
  design.instruments = instruments(reader, node);
  const said = remarks(reader);
  if (said.length > 0) design.remarks = said;
  if (reader.unresolved.length > 0) design.unresolved = reader.unresolved;
  return { design, places: reader.places, twice: reader.twice };
}

/** Of everything that has been given a path. */
function remarks(reader: Reader): Remark[] {
  return [...reader.places].flatMap(([of, node]) => {
    const own: readonly ast.Remark[] =
      node.$type === 'Design'
        ? (node as ast.Design).members.filter(ast.isRemark)
        : ((node as ast.Outcome).remarks ?? []);
    return own.map((one, i) => ({ path: reader.at(`${of}/remark/${i + 1}`, one), of, text: text(one.text) }));
  });
}

function size(reader: Reader, node: ast.Size, path: string): Size | undefined {
  const at = reader.at(path, node);
  const unit = known('CountUnit', node.unit);
  if (!unit) return undefined;
  return stated({
    path: at,
    amount: amount(node.amount, node.presumed),
    unit,
    per: known('Unit', reader.one(node, 'per')),
    concurrently: node.concurrently.length > 0 ? (true as const) : undefined,
    for: people(reader, reader.one(node, 'people')),
    from: day(reader.one(node, 'from')),
    to: day(reader.one(node, 'to')),
  });
}

function organisationOf(reader: Reader, node: ast.Organisation): Organisation {
  const path = reader.at('organisation', node);
  const municipality = reader.one(node, 'municipalities');
  return stated({
    path,
    text: text(node.text),
    municipality:
      municipality &&
      stated({
        path: reader.at(`${path}/municipality`, municipality),
        code: municipality.code.trim(),
        title: maybeText(municipality.title),
      }),
    operations: some(texts(node.operations)),
    scope: reader.word('Scope', node, 'scope'),
    field: reader.word('Field', node, 'field'),
    responsible: texts(node.responsible),
    missions: texts(node.mission),
    partners: texts(node.partners),
    commissioners: some(texts(node.commissioners)),
    evaluators: some(texts(node.evaluators)),
    parts: node.parts.map((p) =>
      stated({ path: reader.at(`${path}/part/${p.name}`, p), name: p.name, title: maybeText(p.title) }),
    ),
    sizes: node.sizes.map((s, i) => size(reader, s, `${path}/size/${i + 1}`)).filter(isDefined),
  });
}

function targetGroup(reader: Reader, node: ast.TargetGroup, index: number): TargetGroup {
  const path = reader.at(`target-group/${node.name ?? index}`, node);
  const age = reader.one(node, 'ages');
  return stated({
    path,
    name: node.name,
    text: text(node.text),
    for: people(reader, reader.one(node, 'people')),
    age: age && stated({ ...range(age.range), child: age.child ? (true as const) : undefined }),
    sizes: node.sizes.map((s, i) => size(reader, s, `${path}/size/${i + 1}`)).filter(isDefined),
    includes: texts(node.includes),
    exceptions: exceptions(reader, node.exceptions, path),
    languages: some([...node.languages]),
    codes: codes(reader, node.codes, path),
  });
}
