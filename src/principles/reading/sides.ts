import type { Design, Fallback, Informant, Item } from '../../model/index.js';
import { contentOf, informantsOf, instrumentOf, type Measured, measuredBy } from './measures.js';
import { coverAll, type Reach, reachOf } from './people.js';

/** How much one side's assessment shows. `facts`: registers what happened without judging how it went. */
type Showing = 'full' | 'part' | 'facts' | 'none';
export interface SidesReading {
  client: Showing;
  profession: Showing;
  /** The client's own answers are for the most part replaced by somebody else's. */
  replaced?: { fallback: Fallback; instruments: readonly string[] };
  /** A path that says that nothing is collected from this side. */
  clientDenied?: string;
  professionDenied?: string;
  /** The profession's assessment is a reason for closing and nothing more. */
  reasonOnly: boolean;
  /** The client tells only how the service was experienced. */
  experienceOnly: boolean;
  /** Professional measurements that only register facts. */
  facts: readonly Measured[];
  clientMeasures: readonly Measured[];
  professionMeasures: readonly Measured[];
  informantsStated: boolean;
}

/** Parents speak for themselves in parenting support and for their child elsewhere: both are the client's side. */
const clientSide: readonly Informant['kind'][] = ['client', 'parent'];
const professionSide: readonly Informant['kind'][] = ['professional', 'external', 'school'];

const cache = new WeakMap<Design, SidesReading>();
/** Whose assessment the follow-up shows (principle 4). */
export function readSides(design: Design): SidesReading {
  const known = cache.get(design);
  if (known) return known;
  const made = read(design);
  cache.set(design, made);
  return made;
}

function read(design: Design): SidesReading {
  const all = measuredBy(design).map((measured) => ({ measured, kinds: informantsOf(design, measured) }));
  const of = (side: readonly Informant['kind'][]) =>
    all.filter(({ kinds }) => kinds.some((kind) => side.includes(kind))).map(({ measured }) => measured);
  const meant = all
    .filter(({ measured }) => measured.bearing === 'result')
    .map(({ measured }) => reachOf(measured.collect.for));

  const clientAll = of(clientSide);
  const clientMeasures = clientAll.filter(({ bearing }) => bearing !== 'other');
  const replaced = replacedClient(clientMeasures);
  const client = showing(design, clientMeasures, meant);
  const experience = experienceOnly(clientAll);

  const professional = of(professionSide).filter(({ bearing }) => bearing === 'result' || bearing === 'attainment');
  const judged = professional.filter((one) => isAssessment(design, one));
  const facts = professional.filter((one) => !judged.includes(one));
  const standIn = design.collects.flatMap((collect) => collect.fallbacks).some(isJudgedStandIn);
  const profession = showing(design, judged, meant);
  return {
    client: replaced && client === 'full' ? 'part' : client === 'none' ? experience : client,
    profession: profession === 'none' ? (standIn ? 'part' : facts.length > 0 ? 'facts' : 'none') : profession,
    replaced,
    clientDenied: denied(design, 'client'),
    professionDenied: denied(design, 'professional'),
    reasonOnly: judged.length > 0 && judged.every((one) => isReasonOnly(design, one)),
    experienceOnly: clientMeasures.length === 0 && client === 'none' && experience === 'part',
    facts,
    clientMeasures,
    professionMeasures: judged,
    informantsStated: all.some(({ kinds }) => kinds.length > 0),
  };
}

function showing(design: Design, measures: readonly Measured[], meant: readonly Reach[]): Showing {
  if (measures.length === 0) return 'none';
  const reached = measures.filter((one) => !isReasonOnly(design, one)).map(({ collect }) => reachOf(collect.for));
  return coverAll(design, reached, meant) ? 'full' : 'part';
}
/** A reason for closing says why a case ended; how it went shows only in part. */
function isReasonOnly(design: Design, { instrument, part, bearing }: Measured): boolean {
  if (bearing !== 'attainment') return false;
  const content = contentOf(design, instrument);
  const item = content?.items.find(({ name }) => name === part);
  const measures = item?.measures ?? instrumentOf(design, instrument)?.measures ?? [];
  return measures.includes('closing-reason') && !measures.includes('goal-attainment');
}
/** How the service was experienced is not how it turned out, but it is the client's voice when everyone is asked. */
function experienceOnly(measures: readonly Measured[]): Showing {
  const asked = measures.some(({ collect, bearing }) => bearing === 'other' && reachOf(collect.for) === 'everyone');
  return asked ? 'part' : 'none';
}

function isAssessment(design: Design, measured: Measured): boolean {
  if (measured.bearing === 'attainment') return true;
  const methods =
    measured.collect.methods ?? instrumentOf(design, measured.instrument)?.methods ?? design.procedure?.methods;
  if (methods) return methods.some((method) => method !== 'registration' && method !== 'conversation');
  if (measured.collect.joint === 'yes' || measured.collect.evidence) return true;
  const items = contentOf(design, measured.instrument)?.items ?? [];
  return items.length === 0 || items.some(isGraded);
}
function isGraded({ kind }: Item): boolean {
  return !kind || kind.type === 'rating' || (kind.type === 'choice' && kind.ordered);
}

/** A professional's own judgement in place of a measurement; filling in the client's form for them is not that. */
function isJudgedStandIn(fallback: Fallback): boolean {
  return (
    fallback.instruments !== undefined &&
    fallback.from.some(({ kind }) => professionSide.includes(kind)) &&
    (fallback.methods?.includes('judgement') ?? false)
  );
}

function replacedClient(measures: readonly Measured[]): SidesReading['replaced'] {
  for (const { collect, instrument } of measures) {
    const fallback = collect.fallbacks.find(
      (one) =>
        one.from.length > 0 &&
        !one.from.some(({ kind }) => clientSide.includes(kind)) &&
        one.for !== undefined &&
        isMost(one),
    );
    if (fallback) return { fallback, instruments: [instrument] };
  }
  return undefined;
}
function isMost(fallback: Fallback): boolean {
  const people = fallback.for;
  if (!people) return false;
  if ('groups' in people)
    return people.groups.some((one) => 'word' in one && (one.word === 'all' || one.word === 'most'));
  return reachOf(people) === 'everyone' && (people.amount.percent !== undefined || people.amount.of !== undefined);
}
function denied(design: Design, kind: Informant['kind']): string | undefined {
  return design.collects.find((one) => one.none && one.from.some((from) => from.kind === kind))?.path;
}
