import { type Design, type Item, type Names, type Option, type PartNames, renamedDesign } from '../model/index.js';

/** Something that is called otherwise now, as the newer design says itself. */
export interface Rename {
  what: 'instrument' | 'item' | 'scale' | 'timepoint';
  from: string;
  to: string;
  /** Its path in the newer design, and in the earlier. */
  path: string;
  earlier: string;
}

interface Named {
  path: string;
  name: string;
  previously?: string[] | undefined;
}

/** Earlier names with those that they have become: stated, there before, and not in use for something else now. */
function renamed<T extends Named>(before: readonly T[], now: readonly T[]): Map<string, string> {
  const was = new Set(before.map(({ name }) => name));
  const is = new Set(now.map(({ name }) => name));
  return new Map(
    now.flatMap(({ name, previously = [] }): [string, string][] => {
      const from = was.has(name) ? undefined : previously.find((one) => was.has(one) && !is.has(one));
      return from === undefined ? [] : [[from, name]];
    }),
  );
}

/** The earlier design in the names of the newer, with what has been renamed. Paths stay, so that the text is found. */
export function aligned(before: Design, now: Design): { design: Design; renames: Rename[] } {
  const instruments = renamed(before.instruments, now.instruments);
  const timepoints = renamed(before.timepoints, now.timepoints);
  const renames: Rename[] = [
    ...listed('instrument', instruments, before.instruments, now.instruments),
    ...listed('timepoint', timepoints, before.timepoints, now.timepoints),
  ];
  const parts = new Map<string, PartNames>();
  let hasOptions = false;
  for (const was of before.instruments) {
    const is = now.instruments.find(({ name }) => name === (instruments.get(was.name) ?? was.name));
    if (!is) continue;
    const own = { items: renamed(was.items, is.items), scales: renamed(was.scales, is.scales) };
    const item = (all: readonly Item[], name: string) => answersOf(all.find((one) => one.name === name));
    const options = (name: string) => renamed(item(was.items, name), item(is.items, own.items.get(name) ?? name));
    parts.set(was.name, { ...own, options });
    hasOptions ||= is.items.some((one) => answersOf(one).some(({ previously }) => previously !== undefined));
    renames.push(...listed('item', own.items, was.items, is.items));
    renames.push(...listed('scale', own.scales, was.scales, is.scales));
  }
  if (renames.length === 0 && !hasOptions) return { design: before, renames };
  return { design: renamedDesign(before, { instruments, timepoints, parts }), renames };
}

const answersOf = (item: Item | undefined): Option[] =>
  item?.kind && 'options' in item.kind ? (item.kind.options ?? []) : [];

function listed(what: Rename['what'], names: Names, before: readonly Named[], now: readonly Named[]): Rename[] {
  return [...names].map(([from, to]) => ({
    what,
    from,
    to,
    path: now.find(({ name }) => name === to)?.path ?? '',
    earlier: before.find(({ name }) => name === from)?.path ?? '',
  }));
}
