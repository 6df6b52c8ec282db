import { type Form, type FormInformant, type FormTimepoint, forms } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { type DueSpan, type KnownDays, read, type Time, type Unresolved } from '../reading/index.js';

/** A form that a client has, filled in or told to be missing. `day`: a day number, where it is known. */
export interface Made {
  form: Form;
  day?: number;
}
/** What is known of one client. */
export interface ClientDays {
  code: string;
  /** Day numbers of the start, the end and the events. */
  stated: Pick<KnownDays, 'start' | 'end' | 'events'>;
  answered: readonly Made[];
  missed: readonly Made[];
}

/** What one informant is asked at one timepoint: an ordinary form, and those that may take its place. */
export interface Asked {
  id: string;
  timepoint: FormTimepoint;
  informant?: FormInformant;
  /** The instruments. */
  titles: readonly Form['title'][];
  /** Only for these people. */
  people?: Form['title'];
}

/** `answered` and `missed` are done with. `overdue`: its last day is past. `now`: it can be made today. */
export type Status = 'answered' | 'missed' | 'overdue' | 'now' | 'coming';
/** One measurement of one client. Day numbers; a missing bound is open. */
export interface Row extends DueSpan {
  code: string;
  asked: Asked;
  status: Status;
  /** Which of several in a series, from 1. */
  place?: number;
}
/** What has no day yet, and why. */
export interface Waiting {
  code: string;
  asked: Asked;
  because: Unresolved;
}
export interface Schedule {
  today: number;
  /** The last day that is looked at. */
  until: number;
  /** In the order of the days that they should be made on, what is done with too. */
  rows: readonly Row[];
  waiting: readonly Waiting[];
  /** Asked without a code: nobody can see who has answered. */
  anonymous: readonly Asked[];
}

/** How far is looked, and from where; `moved` gives a measurement another day, as a workday. */
export interface Looked extends Pick<Schedule, 'today' | 'until'> {
  moved?: (span: DueSpan) => DueSpan;
}

/** When everything is due for clients, as seen on a day. What would first be due after `until` is left out. */
export function scheduleOf(
  design: Design,
  clients: Iterable<ClientDays>,
  { today, until, moved = (span) => span }: Looked,
): Schedule {
  const { time } = read(design);
  const all = askedOf(forms(design));
  const rows: Row[] = [];
  const waiting: Waiting[] = [];
  for (const client of clients) {
    const known = knownDays(client);
    for (const { asked, ids } of all.filter(({ isAnonymous }) => !isAnonymous)) {
      const { spans: planned, because } = spansOf(time, asked, known, until);
      const spans = planned.map(moved);
      const done = ({ form }: Made) => ids.has(form.id);
      const statuses = held(spans, client.answered.filter(done), client.missed.filter(done), asked.timepoint.mayRepeat);
      for (const [index, span] of spans.entries()) {
        if (isAfterLeaving(time, asked, span, client.stated.end)) continue;
        const status = statuses[index] ?? statusOn(span, today);
        if (status === 'coming' && dayOf(span) > until) continue;
        rows.push({
          ...{ code: client.code, asked, ...span, status },
          ...(spans.length > 1 && { place: index + 1 }),
        });
      }
      if (because && spans.length === 0) waiting.push({ code: client.code, asked, because });
    }
  }
  rows.sort((one, other) => dayOf(one) - dayOf(other) || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
  const anonymous = all.filter(({ isAnonymous }) => isAnonymous).map(({ asked }) => asked);
  return { today, until, rows, waiting, anonymous };
}

/** The day that a measurement should be made on; where the design says none, its first or its last. */
export const dayOf = ({ target, earliest, latest }: DueSpan): number => target ?? earliest ?? latest ?? 0;

interface Group {
  asked: Asked;
  ids: ReadonlySet<string>;
  isAnonymous: boolean;
}

/** The forms with a time, those of one informant at one timepoint together: one of them is enough. */
function askedOf(all: readonly Form[]): Group[] {
  const groups = new Map<string, Form[]>();
  for (const form of all) {
    if (!form.timepoint) continue;
    const key = JSON.stringify([form.timepoint.name, form.informant?.kind, form.informant?.label]);
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].flatMap((some): Group[] => {
    const ordinary = some.find(({ fallback, filledBy }) => !fallback && !filledBy) ?? some[0];
    if (!ordinary?.timepoint) return [];
    const { id, timepoint, informant, sections, caseKey } = ordinary;
    const [people, ...others] = new Set(sections.map((one) => one.people));
    return [
      {
        asked: {
          ...{ id, timepoint },
          ...(informant && { informant }),
          titles: sections.map(({ title }) => title),
          ...(people && others.length === 0 && { people }),
        },
        ids: new Set(some.map((form) => form.id)),
        isAnonymous: !caseKey,
      },
    ];
  });
}

/** With the days that timepoints were really measured on: later ones are counted from those. */
function knownDays({ stated, answered }: ClientDays): KnownDays {
  const timepoints: Record<string, number> = {};
  for (const { form, day } of answered) {
    if (!form.timepoint || form.timepoint.mayRepeat || day === undefined) continue;
    timepoints[form.timepoint.name] = Math.min(day, timepoints[form.timepoint.name] ?? day);
  }
  return { ...stated, timepoints };
}

/** The occasions of one client. A series goes on as far as is looked, until it is known when it ends. */
function spansOf(
  time: Time,
  { timepoint }: Asked,
  known: KnownDays,
  until: number,
): { spans: DueSpan[]; because?: Unresolved } {
  const isOpen =
    timepoint.repeats && known.start !== undefined && known.end === undefined && !isFromEnd(time, timepoint);
  const { occasions, unresolved } = time.due(
    timepoint.name,
    isOpen ? { ...known, end: Math.max(until, known.start ?? 0) } : known,
  );
  return { spans: occasions, ...(unresolved[0] && { because: unresolved[0] }) };
}
const isFromEnd = (time: Time, { name }: FormTimepoint): boolean =>
  time.of(name)?.placed.placements.some(({ base }) => 'moment' in base && base.moment === 'end') ?? false;

/** What is asked during an intervention is not asked of somebody who has left it. */
const isAfterLeaving = (time: Time, { timepoint }: Asked, span: DueSpan, end: number | undefined): boolean => {
  const phases = time.phases(timepoint.name);
  return end !== undefined && phases.size === 1 && phases.has('during') && (span.earliest ?? dayOf(span)) > end;
};

/** What is done of the occasions, by index. Of several each day goes to the occasion that it is nearest to and that lacks one. */
function held(
  spans: readonly DueSpan[],
  answered: readonly Made[],
  missed: readonly Made[],
  mayRepeat: boolean,
): (Status | undefined)[] {
  // So many times within an interval are one occasion that is done with when all of them are.
  const lacking = spans.map(({ times }) => times?.low ?? times?.high ?? 1);
  const found: (Status | undefined)[] = spans.map(() => undefined);
  const take = (made: readonly Made[], status: Status) => {
    if (!mayRepeat && made.length > 0) for (const index of found.keys()) found[index] ??= status;
    if (!mayRepeat) return;
    for (const { day } of made) {
      const free = spans.flatMap((span, index) => (found[index] ? [] : [{ index, far: far(span, day) }]));
      const { index } = free.sort((one, other) => one.far - other.far)[0] ?? {};
      if (index === undefined) return;
      lacking[index] = (lacking[index] ?? 1) - 1;
      if ((lacking[index] ?? 0) <= 0) found[index] = status;
    }
  };
  take(answered, 'answered');
  take(missed, 'missed');
  return found;
}
/** Without a day it is the first that is left. */
const far = (span: DueSpan, day: number | undefined): number => (day === undefined ? 0 : Math.abs(dayOf(span) - day));

const statusOn = ({ earliest, target, latest }: DueSpan, today: number): Status => {
  if ((latest ?? Number.POSITIVE_INFINITY) < today) return 'overdue';
  return (earliest ?? target ?? Number.NEGATIVE_INFINITY) <= today ? 'now' : 'coming';
};
