import { columns, type Form } from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Clients, LateProblem } from './clients.js';
import { problem } from './problem.js';
import { shown } from './who.js';

type Called = NonNullable<Form['informant']>['label'];
type Giver = NonNullable<Form['informant']>['kind'] | 'anyone';

/** Who began, who answered, and who has both of two measurements: what an analysis of change is made of. */
export interface Pairing {
  /** All clients: of the list, and of the data. */
  started: number;
  /** Where that is known from. */
  known: 'list' | 'answers';
  /** How many of the list have neither a form nor a reason; how many of the data are not in the list. */
  withoutForm: number;
  notListed: number;
  /** In time order: the clients who answered at each timepoint, as each informant sees them. `called`: which one of that kind. */
  answered: { timepoint: string; informant: Giver; called?: Called; clients: number }[];
  /** The first timepoint with each later one. */
  pairs: {
    informant: Giver;
    called?: Called;
    first: string;
    last: string;
    both: number;
    onlyFirst: number;
    onlyLast: number;
  }[];
  /** Codes that look alike, as they may be printed. */
  alike: { code: string; like: string }[];
}

/** The forms of one informant at one timepoint: answered one way or another. */
interface Occasion {
  informant: Giver;
  /** Which one of that kind. */
  called?: Called;
  timepoint: string;
  code: string;
  variables: ReadonlySet<string>;
  clients: number;
  /** The table that it first stands in. */
  table?: string;
}
interface Pair {
  first: Occasion;
  last: Occasion;
  both: number;
}

/** Counts pairs of measurements: which clients have which is known when all tables are read. */
export class Pairs {
  readonly #byForm = new Map<Form, Occasion>();
  readonly #pairs: Pair[];
  readonly #clients: Clients;
  #counted = false;

  constructor(design: Design, forms: readonly Form[], clients: Clients) {
    this.#clients = clients;
    const all = new Map<string, Occasion>();
    for (const form of forms) {
      const { timepoint, informant, caseKey } = form;
      if (!caseKey || !timepoint) continue;
      const key = JSON.stringify([informant?.kind, informant?.label, timepoint.name]);
      const variables = columns(form).flatMap(({ variable, of }) => (of === 'head' ? [] : [variable]));
      const before = all.get(key);
      const one = before ?? {
        informant: informant?.kind ?? 'anyone',
        ...(informant && { called: informant.label }),
        timepoint: timepoint.name,
        code: timepoint.code,
        variables: new Set<string>(),
        clients: 0,
      };
      one.variables = new Set([...one.variables, ...variables]);
      all.set(key, one);
      this.#byForm.set(form, one);
    }
    const { time } = read(design);
    const places = new Map(time.order.map(({ name }, index) => [name, index]));
    const ordered = [...all.values()].sort((a, b) => (places.get(a.timepoint) ?? 0) - (places.get(b.timepoint) ?? 0));
    this.#pairs = ordered.flatMap((last, at): Pair[] => {
      const first = ordered.slice(0, at).find((one) => one.informant === last.informant && shares(one, last));
      return first && time.relation(last.timepoint, first.timepoint) !== 'before' ? [{ first, last, both: 0 }] : [];
    });
  }

  #count(): void {
    if (this.#counted) return;
    this.#counted = true;
    const own: Occasion[] = [];
    for (let client = 0; client < this.#clients.size; client++) {
      own.length = 0;
      for (const { form, table } of this.#clients.seen(client, 'answered')) {
        const occasion = this.#byForm.get(form);
        if (!occasion) continue;
        occasion.table ??= table;
        if (own.includes(occasion)) continue;
        own.push(occasion);
        occasion.clients += 1;
      }
      for (const pair of this.#pairs) if (own.includes(pair.first) && own.includes(pair.last)) pair.both += 1;
    }
  }

  report(alike: ReadonlyMap<string, string>): Pairing {
    this.#count();
    const clients = this.#clients;
    const isListed = clients.hasList;
    let [withoutForm, notListed] = [0, 0];
    for (let client = 0; client < clients.size; client++) {
      if (!clients.has(client, 'answered') && !clients.has(client, 'missed')) withoutForm += 1;
      if (isListed && !clients.listed(client)) notListed += 1;
    }
    return {
      started: clients.size,
      known: isListed ? 'list' : 'answers',
      withoutForm,
      notListed,
      answered: [...new Set(this.#byForm.values())].map(({ code, informant, called, clients }) => ({
        timepoint: code,
        informant,
        ...(called && { called }),
        clients,
      })),
      pairs: this.#pairs.map(({ first, last, both }) => ({
        informant: first.informant,
        ...(first.called && { called: first.called }),
        first: first.code,
        last: last.code,
        both,
        onlyFirst: first.clients - both,
        onlyLast: last.clients - both,
      })),
      alike: [...alike].map(([code, like]) => ({ code: shown(code), like: shown(like) })),
    };
  }

  /** Two timepoints that nobody has both of, though by chance alone some would: the codes are not the same ones. */
  *problems(): Generator<LateProblem> {
    this.#count();
    for (const { first, last, both } of this.#pairs) {
      if (both > 0 || last.table === undefined || chanceOfNone(first.clients, last.clients, this.#clients.size) > 0.01)
        continue;
      const detail = {
        sv: `${last.clients} har svarat vid ${last.code} och ${first.clients} vid ${first.code}`,
        en: `${last.clients} answered at ${last.code} and ${first.clients} at ${first.code}`,
      };
      yield { table: last.table, problem: problem('pairs-nobody', { row: 1, column: 'case' }, detail) };
    }
  }
}

const shares = (one: Occasion, other: Occasion) => [...one.variables].some((variable) => other.variables.has(variable));

/** How likely it is that two groups of clients drawn at random have nobody in common. */
function chanceOfNone(one: number, other: number, all: number): number {
  let chance = 1;
  for (let drawn = 0; drawn < other && chance > 0; drawn++) chance *= Math.max(0, all - one - drawn) / (all - drawn);
  return chance;
}
