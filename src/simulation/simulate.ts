import type { FilledForm } from '../data/filled.js';
import type { Form } from '../forms/form.js';
import { forms } from '../forms/forms.js';
import { allAsked, allScores } from '../forms/questions.js';
import { score } from '../forms/score.js';
import { add, dateOf, dayNumber, type PlainDate } from '../model/calendar.js';
import type { Design } from '../model/index.js';
import { concerns, portion } from '../plan/facts/size.js';
import { due, type Occasion, read } from '../reading/index.js';
import { normalBelow } from '../statistics/distributions.js';
import { answersTo, type Better } from './answers.js';
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
}
export interface Simulation {
  cases: SimulatedCase[];
  forms: { form: Form; filled: FilledForm[] }[];
  missed: { case: string; timepoint: string; form: string; reason: string }[];
}

/** The first client starts on this day; the last within a year. */
const firstDay = '2025-01-01';
/** Mean change from the first time to the last, and how people's changes differ, in standard deviations at the start. */
const change = { mean: 0.5, sd: 0.6 };
/** A timepoint that comes back is simulated so many times at most. */
const mostOccasions = 12;

function lengthOf(design: Design, random: Random): { amount: number; unit: 'day' | 'week' | 'month' | 'year' } {
  const lasts = design.interventions.find((one) => one.lasts)?.lasts;
  const low = lasts?.low ?? lasts?.high ?? 6;
  const high = lasts?.high ?? lasts?.low ?? 6;
  const unit = lasts?.unit ?? 'month';
  const amount = random.whole(Math.max(1, Math.round(low)), Math.max(1, Math.round(high)));
  return unit === 'minute' || unit === 'hour' ? { amount: 1, unit: 'day' } : { amount, unit };
}

/** A day within the occasion: near the target where there is one. */
function dayIn({ earliest, target, latest }: Occasion, random: Random): PlainDate {
  const middle = dayNumber(target ?? earliest ?? latest ?? firstDay);
  const low = earliest ? dayNumber(earliest) : middle;
  const high = latest ? dayNumber(latest) : middle;
  // The mean of two days is more often near the middle than far from it.
  const day = Math.round((random.whole(low, high) + random.whole(low, high)) / 2);
  return dateOf(Math.min(high, Math.max(low, day)));
}

/** The share that is lost at each timepoint, as the design expects it: the middle of what it states. */
function lossAt(design: Design, timepoint: string | undefined): number {
  if (timepoint === undefined) return 0;
  const shares = design.attritions.flatMap((one) => {
    const found = one.amount && concerns(one, timepoint) ? portion(one.amount) : undefined;
    return found ? [(found.low + found.high) / 2] : [];
  });
  return shares.length > 0 ? Math.max(...shares) : 0;
}

function betterOf(design: Design): Better {
  const all = design.instruments.flatMap(({ items, scales }) => [...items, ...scales]);
  return new Map(all.flatMap(({ variable, better }) => (better ? [[variable, better] as const] : [])));
}

/**
 * Data that fits the design to the last condition and window: clients who start during a year, get somewhat better, and
 * drop out as the design expects (half by chance, half more often those who were worse at the start). Made up by chance.
 */
export function simulate(design: Design, { clients, seed }: SimulationOptions): Simulation {
  const better = betterOf(design);
  const all = forms(design).filter(({ fallback }) => !fallback);
  const inOrder = read(design).time.order.map(({ name }) => name);
  const reasons = [...new Set(design.attritions.flatMap((one) => one.reasons.map(({ kind }) => kind)))];
  const result: Simulation = { cases: [], forms: all.map((form) => ({ form, filled: [] })), missed: [] };
  for (let number = 1; number <= clients; number++) {
    const random = new Random(seed, number);
    const start = dateOf(dayNumber(firstDay) + random.whole(0, 364));
    const { amount, unit } = lengthOf(design, random);
    const end = add(start, amount, unit);
    const one: SimulatedCase = {
      case: `SIM-${String(number).padStart(4, '0')}`,
      sex: random.chance(0.55) ? 'woman' : 'man',
      start,
      end,
    };
    result.cases.push(one);
    const wellbeing = random.normal();
    const improves = change.mean + change.sd * random.normal();
    const leaves = random.next();
    const events = Object.fromEntries(
      design.events.map(({ name }) => [name, dateOf(random.whole(dayNumber(start), dayNumber(end)))]),
    );
    for (const { form, filled } of result.forms) {
      const timepoint = design.timepoints.find(({ name }) => name === form.timepoint?.name);
      const loss = lossAt(design, timepoint?.name);
      if (leaves < loss * (0.5 + normalBelow(-wellbeing))) {
        const reason = reasons.length > 0 ? random.one(reasons) : 'unknown';
        result.missed.push({ case: one.case, timepoint: timepoint?.code ?? '', form: form.id, reason });
        continue;
      }
      const place = timepoint ? inOrder.indexOf(timepoint.name) : 0;
      const progress = inOrder.length > 1 ? Math.max(0, place) / (inOrder.length - 1) : 0;
      const occasions = timepoint
        ? due(timepoint, design, { start, end, events }).occasions.slice(0, mostOccasions)
        : [{ target: start }];
      for (const occasion of occasions) {
        const date = dayIn(occasion, random);
        const items = allAsked(form);
        const answers = answersTo(items, { wellbeing: wellbeing + progress * improves, date }, better, random);
        const scores = allScores(form).flatMap((rule) => {
          const value = score(rule, items, answers);
          return value === undefined ? [] : [[rule.variable, value] as const];
        });
        filled.push({ ...(form.caseKey && { case: one.case }), date, answers, scores: Object.fromEntries(scores) });
      }
    }
  }
  return result;
}
