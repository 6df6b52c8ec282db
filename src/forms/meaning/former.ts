import {
  code,
  codeLength,
  type Design,
  type Instrument,
  type Item,
  type Names,
  type PartNames,
  renamedDesign,
} from '../../model/index.js';
import { read } from '../../reading/index.js';
import { columns } from '../logic/columns.js';
import { forms } from '../making/forms.js';

/** A design as it was called before some of its names were changed, as the design says itself. */
export interface Former {
  design: Design;
  /** Columns that have got another name: former → present. */
  columns: Names;
  /** The same for ids of forms. */
  forms: Names;
}

interface Named {
  name: string;
  previously?: string[] | undefined;
}
/** The present name, then those it has had that nothing else has now. */
function namesOf(one: Named, all: readonly Named[]): [string, ...string[]] {
  const taken = new Set(all.map(({ name }) => name));
  return [one.name, ...(one.previously ?? []).filter((name) => !taken.has(name))];
}
const hasFormer = (all: readonly Named[]): boolean => all.some(({ previously }) => previously !== undefined);
const answersOf = ({ kind }: Item): Named[] => (kind && 'options' in kind ? (kind.options ?? []) : []);

/**
 * The design in the former names of those variables that are in use under them and not under the present ones; undefined where there
 * are none. A timepoint's name is in no variable: `formerTimes`.
 */
export function former(design: Design, isUsed: (variable: string) => boolean): Former | undefined {
  const { instruments } = design;
  const parts = instruments.flatMap(({ items, scales }) => [...items, ...scales, ...items.flatMap(answersOf)]);
  if (!hasFormer([...instruments, ...parts])) return undefined;
  const renamed = new Map<string, string>();
  const own = new Map<string, PartNames>();
  const known = read(design).instruments;
  const prefixes = new Map(instruments.map((one) => [one.name, prefixOf(one, design, isUsed)] as const));
  for (const one of instruments) {
    const { name, code: prefix } = prefixes.get(one.name) ?? one;
    if (name !== one.name) renamed.set(one.name, name);
    // What one instrument asks another may repeat, under a name of its own.
    const repeated = known.family(one.name).filter((other) => known.content(other) === one);
    const all = [prefix, ...repeated.map((other) => prefixes.get(other)?.code ?? prefix)];
    own.set(
      one.name,
      partsOf(one, (part) => all.some((each) => isUsed(each + code(part, codeLength.item)))),
    );
  }
  return formerOf(renamedDesign(design, { instruments: renamed, timepoints: new Map(), parts: own }), design);
}

/**
 * The design in all names that its instruments and their parts have had: every variable that it may be found under. One design for
 * each name that an instrument had, with each of its items’ and scales’, and each of the answers’, for all instruments together and for
 * one at a time; none where nothing was renamed.
 */
export function allFormer(design: Design): Former[] {
  const { instruments } = design;
  const parts = instruments.flatMap(({ items, scales }) => [...items, ...scales]);
  const answers = instruments.flatMap(({ items }) => items.flatMap(answersOf));
  if (!hasFormer([...instruments, ...parts, ...answers])) return [];
  const turns = (all: readonly Named[]) =>
    Array.from({ length: 1 + Math.max(0, ...all.map(({ previously }) => previously?.length ?? 0)) }, (_, turn) => turn);
  const at = (turn: number, some: readonly Named[], all: readonly Named[] = some): Names =>
    new Map(
      some.flatMap((one): [string, string][] => {
        const then = turn === 0 ? undefined : namesOf(one, all)[turn];
        return then === undefined ? [] : [[one.name, then]];
      }),
    );
  const found = new Map<string, Former>();
  for (const some of [instruments, ...instruments.map((one) => [one])])
    for (const first of turns(instruments))
      for (const second of turns(parts))
        for (const third of turns(answers)) {
          const own = some.map((one): [string, PartNames] => [
            one.name,
            {
              items: at(second, one.items),
              scales: at(second, one.scales),
              options: (item) => at(third, one.items.filter(({ name }) => name === item).flatMap(answersOf)),
            },
          ]);
          const names = { instruments: at(first, some, instruments), timepoints: new Map(), parts: new Map(own) };
          const one = formerOf(renamedDesign(design, names), design);
          if (one) found.set([...one.columns].join(), one);
        }
  return [...found.values()];
}

/** What is called otherwise in the design as it was; undefined where nothing is. */
function formerOf(then: Design, design: Design): Former | undefined {
  const [was, is] = [forms(then), forms(design)];
  const variables = (all: typeof is) => all.flatMap((form) => columns(form).map(({ variable }): string => variable));
  const changed = changes(variables(was), variables(is));
  if (changed.size === 0) return undefined;
  const ids = (all: typeof is) => all.map(({ id }) => id);
  return { design: then, columns: changed, forms: changes(ids(was), ids(is)) };
}

/** By the name, of those an instrument has had, that most of its variables are in use under. */
function prefixOf(one: Instrument, design: Design, isUsed: (variable: string) => boolean) {
  const { instruments } = design;
  const { items, scales } = read(design).instruments.content(one.name) ?? one;
  const names = [...items, ...scales].flatMap((part) => [part.name, ...(part.previously ?? [])]);
  const candidates = namesOf(one, instruments).map((name) => {
    const prefix = name === one.name ? one.code : code(name, codeLength.instrument);
    return { name, code: prefix, count: names.filter((part) => isUsed(prefix + code(part, codeLength.item))).length };
  });
  const most = Math.max(...candidates.map(({ count }) => count));
  return candidates.find(({ count }) => count === most) ?? one;
}

/** `isUsed` is asked of the name of a part. */
function partsOf({ items, scales }: Instrument, isUsed: (part: string) => boolean): PartNames {
  const chosen = (all: readonly Named[], partName: (name: string) => string = (name) => name): Names =>
    new Map(
      all.flatMap((one): [string, string][] => {
        const [now, ...before] = namesOf(one, all);
        const then = isUsed(partName(now)) ? undefined : before.find((name) => isUsed(partName(name)));
        return then === undefined ? [] : [[now, then]];
      }),
    );
  const renamed = chosen(items);
  return {
    items: renamed,
    scales: chosen(scales),
    options: (item) => {
      const asked = items.find(({ name }) => name === item);
      // An answer with a text of its own has a variable, after the item and the answer.
      return asked ? chosen(answersOf(asked), (name) => `${renamed.get(item) ?? item}-${name}`) : new Map();
    },
  };
}

/** Former codes of timepoints, and ids of forms, with what they have become; those that mean something now are not among them. */
export function formerTimes(design: Design): { timepoints: Names; forms: Names } {
  const timepoints = new Map<string, string>();
  const ids = new Map<string, string>();
  const most = Math.max(0, ...design.timepoints.map((one) => namesOf(one, design.timepoints).length - 1));
  const present = forms(design).map(({ id }) => id);
  const add = (to: Map<string, string>, all: Names, taken: readonly string[]) => {
    for (const [was, is] of all) if (!taken.includes(was) && !to.has(was)) to.set(was, is);
  };
  for (let turn = 1; turn <= most; turn += 1) {
    const names = design.timepoints.flatMap((one): [string, string][] => {
      const then = namesOf(one, design.timepoints)[turn];
      return then === undefined ? [] : [[one.name, then]];
    });
    // One at a time, and together: each may have been renamed when the others were, or later.
    for (const some of [names, ...names.map((one) => [one])]) {
      const then = renamedDesign(design, { instruments: new Map(), timepoints: new Map(some), parts: new Map() });
      const codes = (of: Design) => of.timepoints.map((one) => one.code);
      add(timepoints, changes(codes(then), codes(design)), codes(design));
      add(
        ids,
        changes(
          forms(then).map(({ id }) => id),
          present,
        ),
        present,
      );
    }
  }
  return { timepoints, forms: ids };
}

function changes(was: readonly string[], is: readonly string[]): Map<string, string> {
  return new Map(
    was.flatMap((one, at): [string, string][] => (is[at] === undefined || is[at] === one ? [] : [[one, is[at]]])),
  );
}
