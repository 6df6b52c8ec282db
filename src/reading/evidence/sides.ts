import type { Fallback, Informant, Item } from '../../model/index.js';
import { coverAll, type Reach, reachOf } from '../people/reach.js';
import type { Reading } from '../reading.js';
import type { Measured } from './evidence.js';

/**
 * How much one side's assessment of the result shows. `facts`: registers what happened without judging how it went; `early`:
 * judges only at the start; `unsaid`: judges, but it is not said when.
 */
export type Showing = 'full' | 'part' | 'unsaid' | 'early' | 'facts' | 'none';
/** The result is certainly not judged from this side. */
export const isAbsent = (one: Showing): boolean => one === 'none' || one === 'facts' || one === 'early';
/** Neither side certainly shows, and one of them may: where one shows, that is a part whatever the other turns out to be. */
export const isOpen = (one: Showing, other: Showing): boolean =>
  (one === 'unsaid' || other === 'unsaid') && [one, other].every((each) => each === 'unsaid' || isAbsent(each));
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
  /** Asked of the client, whenever it is. */
  clientMeasures: readonly Measured[];
  /** Judged by the profession, whenever it is. */
  professionMeasures: readonly Measured[];
  /** Result measures that are collected without a word of whose information it is. */
  anonymousVoice: readonly Measured[];
  informantsStated: boolean;
}

export const professionSide: readonly Informant['kind'][] = ['professional', 'external', 'school'];
/**
 * Parents speak for themselves in parenting support and for their child elsewhere: both are the client's side. In a service
 * for adults nobody else stands for the client.
 */
export function clientSideOf({ design }: Reading): readonly Informant['kind'][] {
  const { organisation, targetGroups } = design;
  const ages = targetGroups.flatMap(({ age }) => (age && !age.child ? [age] : []));
  const adults =
    organisation?.field === 'adults' ||
    (organisation?.field === undefined && ages.length > 0 && ages.every(({ low }) => low !== undefined && low >= 18));
  return adults ? ['client'] : ['client', 'parent'];
}

/** Whose assessment the follow-up shows (principle 4). */
export function sidesReading(reading: Reading): SidesReading {
  const { design, evidence: all } = reading;
  const clientSide = clientSideOf(reading);
  const of = (side: readonly Informant['kind'][]) =>
    all.filter(({ informants }) => informants.some((kind) => side.includes(kind)));
  const meant = all.filter(({ bearing }) => bearing === 'result').map(({ people }) => people);

  const clientAll = of(clientSide);
  const clientMeasures = clientAll.filter(({ bearing }) => bearing !== 'other');
  const replaced = replacedClient(clientMeasures, clientSide);
  const client = showing(reading, clientMeasures, meant);
  const experience = experienceOnly(clientAll);

  const professional = of(professionSide).filter(({ bearing }) => bearing === 'result' || bearing === 'attainment');
  const judged = professional.filter((one) => isAssessment(reading, one));
  const facts = professional.filter((one) => !judged.includes(one));
  const standIn = design.collects.flatMap((collect) => collect.fallbacks).some(isJudgedStandIn);
  const profession = showing(reading, judged, meant);
  // What is certain stands: an experience that everyone is asked of, a judgement in place of a measurement.
  const atLeast = (shown: Showing, floor: Showing): Showing =>
    floor !== 'none' && (isAbsent(shown) || shown === 'unsaid') ? floor : shown;
  const shown = {
    client: replaced && client === 'full' ? 'part' : atLeast(client, experience),
    profession: atLeast(profession === 'none' && facts.length > 0 ? 'facts' : profession, standIn ? 'part' : 'none'),
  } as const;
  return {
    ...shown,
    replaced,
    clientDenied: denied(reading, 'client'),
    professionDenied: denied(reading, 'professional'),
    reasonOnly: judged.length > 0 && judged.every((one) => isReasonOnly(reading, one)),
    experienceOnly: isAbsent(client) && experience === 'part',
    facts,
    clientMeasures,
    professionMeasures: judged,
    anonymousVoice: all.filter(({ bearing, informants }) => bearing !== 'other' && informants.length === 0),
    informantsStated: all.some(({ informants }) => informants.length > 0),
  };
}

/** What is known of how it went must be judged when it has gone: near the end, after it, or while it goes on for long. */
function showing(reading: Reading, measures: readonly Measured[], meant: readonly Reach[]): Showing {
  const sound = measures.filter(({ weak }) => !weak);
  if (sound.length === 0) return 'none';
  const late = sound.filter((one) => isLate(reading, one));
  const reached = late.filter((one) => !isReasonOnly(reading, one)).map(({ people }) => people);
  if (coverAll(reading.design, reached, meant)) return 'full';
  if (late.length > 0) return 'part';
  return sound.some((one) => isUntimed(reading, one)) ? 'unsaid' : 'early';
}
/** Goal attainment, a reason for closing and how it was experienced are told when it is over, whatever is said of when. */
function isLate({ time, instruments }: Reading, { at, bearing, instrument }: Measured): boolean {
  const content = instruments.content(instrument);
  const words = [...(content?.measures ?? []), ...(content?.items ?? []).flatMap(({ measures }) => measures ?? [])];
  const isAfterwards = bearing === 'attainment' || words.includes('experience') || words.includes('goal-attainment');
  return at.length === 0 ? isAfterwards : at.some((name) => !isOnlyEarly(time.phases(name)) && time.isPlaced(name));
}
const isOnlyEarly = (phases: ReadonlySet<string>): boolean => phases.size === 1 && phases.has('start');
const isUntimed = ({ time }: Reading, { at }: Measured): boolean =>
  at.length === 0 || at.some((name) => !time.isPlaced(name));

/** A reason for closing says why a case ended; how it went shows only in part. */
function isReasonOnly({ instruments }: Reading, { instrument, part, bearing }: Measured): boolean {
  if (bearing !== 'attainment') return false;
  const item = instruments.content(instrument)?.items.find(({ name }) => name === part);
  const measures = item?.measures ?? instruments.of(instrument)?.measures ?? [];
  return measures.includes('closing-reason') && !measures.includes('goal-attainment');
}
/** How the service was experienced is not how it turned out, but it is the client's voice when everyone is asked. */
function experienceOnly(measures: readonly Measured[]): Showing {
  const asked = measures.some(({ people, bearing, weak }) => bearing === 'other' && people === 'everyone' && !weak);
  return asked ? 'part' : 'none';
}

/** Somebody has judged how it went; what is registered, or fetched from a school, is a fact. */
function isAssessment(
  { instruments }: Reading,
  { methods, informants, collect, bearing, instrument }: Measured,
): boolean {
  if (methods) return methods.some((method) => method !== 'registration' && method !== 'conversation');
  if (collect.joint === 'yes' || collect.evidence) return true;
  if (informants.every((kind) => kind === 'school')) return false;
  if (bearing === 'attainment') return true;
  const items = instruments.content(instrument)?.items ?? [];
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

function replacedClient(measures: readonly Measured[], clientSide: readonly string[]): SidesReading['replaced'] {
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
function denied({ design }: Reading, kind: Informant['kind']): string | undefined {
  return design.collects.find((one) => one.none && one.from.some((from) => from.kind === kind))?.path;
}
