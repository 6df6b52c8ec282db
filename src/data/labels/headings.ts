import { folded, foldings } from './folded.js';
import { once } from './once.js';

/** A column that a program may write: what its heading is by code, and by text in any language. */
export interface Heading<Target> {
  codes: readonly string[];
  texts: readonly string[];
  /** Tells what else may be its heading, where no text is. */
  fits?(name: string): boolean;
  target: Target;
}

interface Known<Target> extends Heading<Target> {
  folded: readonly string[];
}

const foldedTexts = once((texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(foldings))]);

/** LimeSurvey cuts long texts, and writes two points where it has cut. */
const cut = /\.\.\s?(?=$|\]| \[)/;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a heading that has been cut may be one of the texts. */
function cutTest(name: string): RegExp | undefined {
  const pieces = name.split(cut);
  if (pieces.length < 2) return undefined;
  return new RegExp(`^${pieces.map((piece) => literal(folded(piece))).join('.*')}$`);
}

/** What stands before the text in a heading that names the groups too: `page/Question`. */
const isEnd = (name: string, text: string) => name.endsWith(`/${text}`);

/** The columns that the headings of a file stand for. */
export interface Aligned<Target> {
  /** In the order of the headings; undefined where no column is called so. */
  found: readonly (Target | undefined)[];
  /** Headings of which it cannot be known which of several columns they stand for. */
  doubtful: readonly string[];
  /** How many headings some column is called, the doubtful among them. */
  count: number;
}

/**
 * What each heading stands for: by code, else by text. Where two questions are called the same, the order tells: an export has
 * its columns in the order of the form. What the order leaves open is doubtful, and stands for nothing.
 */
export function aligned<Target>(names: readonly string[], headings: readonly Heading<Target>[]): Aligned<Target> {
  const known = headings.map((one): Known<Target> => ({ ...one, folded: foldedTexts(one.texts) }));
  const byCode = new Map(known.flatMap((one, at) => one.codes.map((code) => [code, at] as const)));
  const byText = new Map<string, number[]>();
  for (const [at, one] of known.entries()) {
    for (const text of one.folded) byText.set(text, [...(byText.get(text) ?? []), at]);
  }
  const taken = new Set(names.flatMap((name) => byCode.get(name) ?? []));
  const open = (places: readonly number[]) => places.filter((place) => !taken.has(place));
  const candidates = names.map((name): readonly number[] => {
    const code = byCode.get(name);
    if (code !== undefined) return [code];
    for (const text of foldings(name)) {
      const same = byText.get(text);
      if (same) return open(same);
    }
    const test = cutTest(name);
    const text = folded(name);
    const near = known.flatMap((one, at) =>
      one.fits?.(name) || one.folded.some((each) => (test ? test.test(each) : isEnd(text, each))) ? [at] : [],
    );
    return open(near);
  });
  const first = inOrder(candidates);
  const last = first && inOrder(candidates, true);
  const doubtful: string[] = [];
  const found = candidates.map((places, index): Target | undefined => {
    const [only] = places;
    if (only === undefined) return undefined;
    const place = places.length === 1 ? only : first?.[index] === last?.[index] ? first?.[index] : undefined;
    if (place === undefined) doubtful.push(names[index] ?? '');
    return place === undefined ? undefined : known[place]?.target;
  });
  return { found, doubtful, count: candidates.filter((places) => places.length > 0).length };
}

/** A place for each that has any, each after the one before; from the end when told so. Undefined where there is no such way. */
function inOrder(candidates: readonly (readonly number[])[], fromEnd = false): (number | undefined)[] | undefined {
  const taken: (number | undefined)[] = candidates.map(() => undefined);
  let limit = fromEnd ? Number.POSITIVE_INFINITY : -1;
  const indices = [...candidates.keys()];
  for (const index of fromEnd ? indices.reverse() : indices) {
    const places = candidates[index] ?? [];
    if (places.length === 0) continue;
    const able = places.filter((place) => (fromEnd ? place < limit : place > limit));
    if (able.length === 0) return undefined;
    limit = fromEnd ? Math.max(...able) : Math.min(...able);
    taken[index] = limit;
  }
  return taken;
}

/** What headings stand for where several forms fit equally well: the row itself says which of them it is. */
export interface Resolved<Target> {
  /** Of each heading; none where no form has it. */
  found: readonly (readonly Target[])[];
  doubtful: readonly string[];
}

/**
 * What the headings are in the forms that have most of them. Two headings that would be the same column, of one form and of
 * another, are doubtful. `keyOf` tells columns apart.
 */
export function resolved<Target>(
  names: readonly string[],
  forms: readonly (readonly Heading<Target>[])[],
  keyOf: (target: Target) => string,
): Resolved<Target> {
  const all = forms.map((headings) => aligned(names, headings));
  const most = Math.max(0, ...all.map(({ count }) => count));
  const best = all.filter(({ count }) => count === most);
  const doubtful = new Set(best.flatMap((one) => one.doubtful));
  const places = new Map<string, number>();
  const found = names.map((name, at) => {
    const targets = new Map(best.flatMap((one) => one.found[at] ?? []).map((target) => [keyOf(target), target]));
    for (const key of targets.keys()) {
      if (places.has(key)) for (const other of [name, names[places.get(key) ?? 0] ?? '']) doubtful.add(other);
      places.set(key, at);
    }
    return [...targets.values()];
  });
  return { found: found.map((one, at) => (doubtful.has(names[at] ?? '') ? [] : one)), doubtful: [...doubtful] };
}
