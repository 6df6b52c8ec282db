import {
  allAsked,
  allFormer,
  allScores,
  changedSince,
  type Form,
  type FormFacet,
  former,
  forms,
  inLanguage,
  isFingerprint,
  isIn,
  isStampOf,
  type Since,
  shortStamp,
} from '../../forms/index.js';
import type { Design } from '../../model/index.js';
import { once } from '../labels/once.js';
import { kept } from '../tables/remembered.js';

/** Where something stands first. */
export interface FirstPlace {
  table: string;
  row: number;
}

/** A variable that means something else than when some rows were filled in. */
export interface OtherVariable {
  variable: string;
  label: string;
  /** Rows that have a value of it; 0 where it is only worked out from others. */
  count: number;
  first: FirstPlace;
}

/** What has changed for a whole form; `unseen`: paper says that something has, and not what. */
export type OtherFacet = FormFacet | 'unseen';

/** What rows of a form that were filled in on another version of it mean otherwise. */
export interface OtherMeaning {
  form: Form;
  /** The version that they were filled in on, as people write it. */
  version: string;
  rows: number;
  first: FirstPlace;
  /** What has changed for the whole form: whose information it is, or when. */
  facets: OtherFacet[];
  variables: OtherVariable[];
  /** By language: variables that are read in other words there. */
  translations: Readonly<Record<string, readonly string[]>>;
  /** How many variables there were that are not there now. */
  gone: number;
}

/** How many rows each version has; `undefined` is that of those that do not say. */
export type Versions = ReadonlyMap<string | undefined, number>;

/** What meant something else when a row was filled in, and on which version that was. */
export interface Otherwise {
  version: string;
  variables: ReadonlySet<string>;
  /** All of the form: whose information it is, or when. */
  whole: boolean;
}

/** A form as it was when a row was filled in. */
export interface Meant {
  /** Variables that were not there then. */
  added: ReadonlySet<string>;
  otherwise?: Otherwise;
}
interface Changes extends Meant {
  facets: OtherFacet[];
  changed: ReadonlyMap<string, { count: number; first?: FirstPlace }>;
  translations: Readonly<Record<string, readonly string[]>>;
  gone: number;
  /** Not a fingerprint: what was written off paper, or by another version of the tool. */
  unknown: boolean;
}
interface Seen extends Changes {
  form: Form;
  text: string;
  rows: number;
  first: FirstPlace;
}

/**
 * Holds what rows say of the form that they were filled in on against what the form means now. It keeps a few numbers for
 * each version, whatever the number of rows.
 */
export class MeaningCheck {
  readonly #design: Design;
  readonly #seen = new Map<Form, Map<string, Seen>>();
  readonly #days = new Map<string, { count: number }>();

  constructor(design: Design) {
    this.#design = design;
  }

  /**
   * Takes a row of a form: the texts of its cells, its day, and where it stands. Gives back what the form did not have, and what
   * meant something else, when the row was filled in.
   */
  take(form: Form, at: (variable: string) => string | undefined, date: string, place: FirstPlace): Meant {
    const text = (at('version') ?? '').trim();
    const seen = this.#of(form, text, place);
    seen.rows += 1;
    if (text === '') {
      const day = date.slice(0, 10);
      const found = this.#days.get(day);
      if (found) found.count += 1;
      else this.#days.set(kept(day), { count: 1 });
    }
    for (const [variable, found] of seen.changed) {
      if ((at(variable) ?? '').trim() === '') continue;
      found.count += 1;
      found.first ??= place;
    }
    return seen;
  }

  /** The same of a form of which the row holds something beside. */
  seenOn(form: Form, version: string): Meant {
    return this.#seen.get(form)?.get(version.trim()) ?? asNow;
  }

  /** What means something else now, a version of a form at a time. */
  get others(): OtherMeaning[] {
    return this.#all.flatMap(({ form, text, rows, first, facets, changed, translations, gone, unknown }) => {
      if (unknown || facets.length + changed.size + gone + Object.keys(translations).length === 0) return [];
      const labels = labelsOf(form);
      const variables = [...changed].map(([variable, found]) => ({
        variable,
        label: labels.get(variable) ?? variable,
        count: found.count,
        first: found.first ?? first,
      }));
      return [{ form, version: versionsIn(text), rows, first, facets, variables, translations, gone }];
    });
  }

  /** On which days rows were filled in that do not say on which version, and how many; '' where there is no day. */
  get unstatedDays(): ReadonlyMap<string, number> {
    return new Map([...this.#days].map(([day, { count }]) => [day, count]));
  }

  /** By the form's id, how many rows each version has. */
  get versions(): ReadonlyMap<string, Versions> {
    return new Map(
      [...this.#seen].map(([form, of]) => {
        const all = new Map<string | undefined, number>();
        for (const { text, rows } of of.values()) {
          const version = text === '' ? undefined : versionsIn(text);
          all.set(version, (all.get(version) ?? 0) + rows);
        }
        return [form.id, all];
      }),
    );
  }

  /** What rows say that is no version, or that only another version of the tool can read: the first of each form. */
  get unreadable(): { text: string; rows: number; first: FirstPlace }[] {
    return this.#all.flatMap(({ unknown, text, rows, first }) => (unknown ? [{ text, rows, first }] : []));
  }

  get #all(): Seen[] {
    return [...this.#seen.values()].flatMap((of) => [...of.values()]);
  }

  #of(form: Form, text: string, first: FirstPlace): Seen {
    const known = this.#seen.get(form) ?? new Map<string, Seen>();
    this.#seen.set(form, known);
    const before = known.get(text);
    if (before) return before;
    const made = { form, text: kept(text), rows: 0, first, ...this.#changes(form, text) };
    // What cannot be read may be another in each row.
    const key = made.unknown ? unreadable : made.text;
    const same = known.get(key);
    if (!same) known.set(key, made);
    return same ?? made;
  }

  /** A row that was put together from several forms has several stamps. */
  #changes(form: Form, text: string): Changes {
    const result: Changes = {
      facets: [],
      changed: new Map(),
      ...asNow,
      translations: {},
      gone: 0,
      unknown: false,
    };
    if (text === '' || text === form.stamp) return result;
    const facets = new Set<OtherFacet>();
    const changed = new Map<string, { count: number }>();
    const added = new Set<string>();
    for (const stamp of text.split(/\s+/)) {
      const since = this.#since(stamp, form);
      for (const facet of since?.form ?? []) facets.add(facet);
      for (const variable of since?.changed ?? []) changed.set(variable, { count: 0 });
      for (const variable of since?.added ?? []) added.add(variable);
      Object.assign(result.translations, since?.translations);
      result.gone += since?.gone ?? 0;
      if (since) continue;
      const same = isStampOf(form.stamp, stamp);
      if (same === false) facets.add('unseen');
      result.unknown ||= same === undefined;
    }
    const whole = facets.size > 0;
    const isOther = !result.unknown && (whole || changed.size > 0);
    const otherwise = isOther && { otherwise: { version: kept(text), variables: new Set(changed.keys()), whole } };
    return { ...result, facets: [...facets], changed, added, ...otherwise };
  }

  /** What has changed since a stamp was made; what has only got another name has not. */
  #since(stamp: string, form: Form): Since | undefined {
    const since = changedSince(stamp, form, this.#design);
    if (!since || since.changed.length + since.added.length + since.gone === 0) return since;
    const place = forms(this.#design).findIndex(({ id }) => id === form.id);
    const found = former(this.#design, (variable) => isIn(stamp, variable));
    // Two characters of a name may be those of another name, too: then one of all the names that it had is nearer.
    const each = [...(found ? [found] : []), ...allFormerOf(this.#design)].map(
      ({ design, columns }): Since | undefined => {
        const was = forms(design)[place];
        const renamed = was && changedSince(stamp, was, design);
        if (!renamed) return undefined;
        const present = (all: readonly string[]) => all.map((variable) => columns.get(variable) ?? variable);
        const translations = Object.entries(renamed.translations).map(([code, all]) => [code, present(all)] as const);
        return {
          ...renamed,
          changed: present(renamed.changed),
          added: present(renamed.added),
          translations: Object.fromEntries(translations),
        };
      },
    );
    return each.reduce((least: Since, one) => (one && weight(one) < weight(least) ? one : least), since);
  }
}

const allFormerOf = once(allFormer);

/** How much has changed. */
const weight = ({ changed, added, gone }: Since): number => changed.length + added.length + gone;

const none: ReadonlySet<string> = new Set();
const asNow: Meant = { added: none };
/** No text of a row. */
const unreadable = ' ';

/** `2-bcdfgh`; several for a row that was put together. */
const versionsIn = (text: string): string =>
  text
    .split(/\s+/)
    .map((one) => (isFingerprint(one) ? shortStamp(one) : one.slice(0, 40)))
    .join(' + ');

function labelsOf(form: Form): Map<string, string> {
  const [main = 'sv'] = form.languages;
  const said = (wording: Readonly<Record<string, string>>) =>
    inLanguage(wording, main).text.replace(/\s+/g, ' ').trim();
  return new Map([
    ...allAsked(form).map(({ variable, text }) => [variable, said(text)] as const),
    ...allScores(form).map(({ variable, title }) => [variable, said(title)] as const),
  ]);
}
