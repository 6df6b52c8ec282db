import type { FilledForm, GroupCode } from '../data/index.js';
import { allAsked, allScores, type Form, forms, scoresOf } from '../forms/index.js';
import { type Design, dateOf, type PlainDate } from '../model/index.js';
import { answersTo } from './answers.js';
import { allotments, iccOf } from './arms.js';
import { askedSections } from './asked.js';
import { Dates, type Stay } from './dates.js';
import { directionsOf } from './directions.js';
import { isLost, lossesOf } from './losses.js';
import { Random } from './random.js';
import { fitting, isLeaving, reasonsOf } from './reasons.js';
import { type KnownChange, type Shifts, shiftsOf, spreadOfShifts } from './shifts.js';
import { type Traits, traitsOf } from './traits.js';

/** Where each client's traits are drawn, so that they change nothing else. */
const ownStream = 2 ** 30;
/** Where each client's target group is drawn. */
const groupStream = 2 ** 29;

export interface SimulationOptions {
  /** How many clients start. */
  clients: number;
  /** The same seed gives the same data. */
  seed: number;
  /** A change that the analysis is to find; without it a common one. */
  change?: KnownChange;
  /** The clients start during so many years: 1 when nothing is said. */
  years?: number;
}
export interface SimulatedCase {
  /** `SIM-0001`. */
  case: string;
  sex: 'woman' | 'man';
  /** Where the design has a group to compare with. */
  group?: GroupCode;
  /** Where whole clusters are drawn: `K01`. */
  cluster?: string;
  /** What results are split by, beside sex and the length of the intervention. */
  traits: Traits;
  start: PlainDate;
  end: PlainDate;
  /** When each event of the operation's own happened, by name. */
  events: Readonly<Record<string, PlainDate>>;
}
export interface Simulation {
  cases: SimulatedCase[];
  forms: { form: Form; filled: FilledForm[] }[];
  missed: { case: string; timepoint: string; form: string; reason: string }[];
}

/**
 * Data that fits the design to the last condition and window: clients who start during a year or more, get somewhat better, and
 * drop out as the design expects (half by chance, half more often those who were worse at the start). Those of a comparison
 * group are as at the start, on average; those of one cluster are alike. Made up by chance.
 */
export function simulate(design: Design, { clients, seed, change, years }: SimulationOptions): Simulation {
  const directions = directionsOf(design);
  const all = forms(design).filter(({ fallback }) => !fallback);
  const losses = lossesOf(design, all);
  const drawAsked = askedSections(design, all);
  const dates = new Dates(design, years);
  const shifts: Shifts = change ? shiftsOf(design, all, directions, change) : new Map();
  const unchanged: Shifts = new Map(all.flatMap(allAsked).map(({ variable }) => [variable, 0]));
  const reasons = new Map(all.map((form) => [form, reasonsOf(design, form)]));
  const allotted = allotments(design, clients, new Random(seed));
  const alike = iccOf(design);
  const result: Simulation = { cases: [], forms: all.map((form) => ({ form, filled: [] })), missed: [] };
  for (let number = 1; number <= clients; number++) {
    const random = new Random(seed, number);
    const stay = dates.stay(random);
    const { group, cluster } = allotted?.[number - 1] ?? {};
    const one: SimulatedCase = {
      case: `SIM-${String(number).padStart(4, '0')}`,
      sex: random.chance(0.55) ? 'woman' : 'man',
      ...(group && { group }),
      ...(cluster && { cluster: cluster.code }),
      traits: traitsOf(design, new Random(seed, ownStream + number)),
      start: dateOf(stay.start),
      end: dateOf(stay.end),
      events: Object.fromEntries(Object.entries(stay.events).map(([name, day]) => [name, dateOf(day)])),
    };
    result.cases.push(one);
    // What those of one cluster have in common, of how they are and of how they change.
    const shared = cluster && new Random(seed, -1 - cluster.number);
    const withShared = (own: number) =>
      shared ? Math.sqrt(alike) * shared.normal() + Math.sqrt(1 - alike) * own : own;
    const wellbeing = withShared(random.normal());
    const spread = spreadOfShifts * withShared(random.normal());
    const leaving = { leaves: random.next(), wellbeing };
    /** The variables of what the client answers in each form; missing where the whole form is lost. */
    const answered = new Map<Form, ReadonlySet<string>>();
    const isAsked = drawAsked(new Random(seed, groupStream + number));
    const notForThem = new Set<Form>();
    for (const form of all) {
      const shares = losses.get(form) ?? new Map();
      const asked = form.sections.filter(isAsked);
      if (asked.length === 0 && form.sections.length > 0) notForThem.add(form);
      const kept = asked.filter((section) => !isLost(shares.get(section) ?? 0, leaving));
      if (kept.length === 0 && form.sections.length > 0) continue;
      answered.set(
        form,
        new Set(kept.flatMap((section) => [...section.items, ...section.entries].map(({ variable }) => variable))),
      );
    }
    const names = (some: Iterable<Form>) => [...some].flatMap(({ timepoint }) => timepoint?.name ?? []);
    const days = dates.measured(stay, new Set(names(answered.keys())), random);
    const progress = progressOf(
      dates.compared.map((name) => days.get(name) ?? []),
      stay,
    );
    const daysOf = (form: Form) => (form.timepoint ? (days.get(form.timepoint.name) ?? []) : [stay.start]);
    const isMissed = (form: Form) => !answered.has(form) || daysOf(form).length === 0;
    const lastAnswer = Math.max(...all.flatMap((form) => (isMissed(form) ? [] : daysOf(form))));
    let left: string | undefined;
    for (const { form, filled } of result.forms) {
      if (notForThem.has(form)) continue;
      const variables = answered.get(form);
      const own = daysOf(form);
      if (!variables || isMissed(form)) {
        // A client's day of a form that was not filled in is when it should have been.
        const stated = reasons.get(form) ?? [];
        const possible = fitting(stated, lastAnswer >= dates.planned(form.timepoint?.name, stay));
        const reason =
          left !== undefined && possible.some((kind) => kind === left)
            ? left
            : possible.length > 0
              ? random.one(possible)
              : 'unknown';
        if (isLeaving(reason)) left = reason;
        result.missed.push({ case: one.case, timepoint: form.timepoint?.code ?? '', form: form.id, reason });
        continue;
      }
      const items = allAsked(form);
      for (const day of own) {
        const standing = {
          wellbeing,
          progress: progress(day),
          spread,
          shifts: group === 'comparison' ? unchanged : shifts,
          day,
        };
        const given = answersTo(items, standing, directions, random);
        const answers = Object.fromEntries(Object.entries(given).filter(([variable]) => variables.has(variable)));
        const date = dateOf(day);
        const scores = scoresOf({ items, scores: allScores(form) }, answers, date);
        filled.push({ ...(form.caseKey && { case: one.case }), date, version: form.stamp, answers, scores });
      }
    }
  }
  return result;
}

/** How much of the change has come on a day: nothing at the first of the measurements that are compared, all at the last. */
function progressOf(
  [first = [], last = []]: readonly (readonly number[])[],
  { start, end }: Stay,
): (day: number) => number {
  const from = first[0] ?? start;
  const known = last.at(-1);
  const to = known !== undefined && known > from ? known : Math.max(end, from + 1);
  return (day) => Math.min(1, Math.max(0, (day - from) / (to - from)));
}
