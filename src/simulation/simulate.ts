import type { FilledForm } from '../data/index.js';
import { allAsked, allScores, type Form, forms, scoresOf } from '../forms/index.js';
import { type Design, dateOf, type PlainDate } from '../model/index.js';
import { answersTo } from './answers.js';
import { Dates, type Stay } from './dates.js';
import { directionsOf } from './directions.js';
import { isLost, lossesOf } from './losses.js';
import { Random } from './random.js';

export interface SimulationOptions {
  /** How many clients start. */
  clients: number;
  /** The same seed gives the same data. */
  seed: number;
}
export interface SimulatedCase {
  /** `SIM-0001`. */
  case: string;
  sex: 'woman' | 'man';
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

/** Mean change from the start to the end, and how people's changes differ, in standard deviations at the start. */
const change = { mean: 0.5, sd: 0.6 };

/**
 * Data that fits the design to the last condition and window: clients who start during a year, get somewhat better, and
 * drop out as the design expects (half by chance, half more often those who were worse at the start). Made up by chance.
 */
export function simulate(design: Design, { clients, seed }: SimulationOptions): Simulation {
  const directions = directionsOf(design);
  const all = forms(design).filter(({ fallback }) => !fallback);
  const losses = lossesOf(design, all);
  const dates = new Dates(design);
  const reasons = [...new Set(design.attritions.flatMap((one) => one.reasons.map(({ kind }) => kind)))];
  const result: Simulation = { cases: [], forms: all.map((form) => ({ form, filled: [] })), missed: [] };
  for (let number = 1; number <= clients; number++) {
    const random = new Random(seed, number);
    const stay = dates.stay(random);
    const one: SimulatedCase = {
      case: `SIM-${String(number).padStart(4, '0')}`,
      sex: random.chance(0.55) ? 'woman' : 'man',
      start: dateOf(stay.start),
      end: dateOf(stay.end),
      events: Object.fromEntries(Object.entries(stay.events).map(([name, day]) => [name, dateOf(day)])),
    };
    result.cases.push(one);
    const wellbeing = random.normal();
    const improves = change.mean + change.sd * random.normal();
    const leaving = { leaves: random.next(), wellbeing };
    /** The variables of what the client answers in each form; missing where the whole form is lost. */
    const answered = new Map<Form, ReadonlySet<string>>();
    for (const form of all) {
      const shares = losses.get(form) ?? new Map();
      const kept = form.sections.filter((section) => !isLost(shares.get(section) ?? 0, leaving));
      if (kept.length === 0 && form.sections.length > 0) continue;
      answered.set(
        form,
        new Set(kept.flatMap((section) => [...section.items, ...section.entries].map(({ variable }) => variable))),
      );
    }
    const names = (some: Iterable<Form>) => [...some].flatMap(({ timepoint }) => timepoint?.name ?? []);
    const days = dates.measured(stay, new Set(names(answered.keys())), random);
    for (const { form, filled } of result.forms) {
      const variables = answered.get(form);
      const own = form.timepoint ? (days.get(form.timepoint.name) ?? []) : [stay.start];
      if (!variables || own.length === 0) {
        const reason = reasons.length > 0 ? random.one(reasons) : 'unknown';
        result.missed.push({ case: one.case, timepoint: form.timepoint?.code ?? '', form: form.id, reason });
        continue;
      }
      const items = allAsked(form);
      for (const day of own) {
        const standing = { wellbeing: wellbeing + progress(day, stay) * improves, day };
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

/** How much of the change has come on a day: nothing at the start, all at the end and after it. */
const progress = (day: number, { start, end }: Stay): number =>
  Math.min(1, Math.max(0, (day - start) / Math.max(1, end - start)));
