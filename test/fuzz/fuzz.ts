import { Draws } from '../server/chaos/draws.js';
import { wrong, wrongAsMade } from './attempt.js';
import { type Input, inputsFrom } from './inputs.js';
import { mutated } from './mutate.js';

/** A file, made again from its numbers: of which design, which of its files, and how it was changed (0: as it was made). */
export interface Place {
  seed: number;
  file: number;
  change: number;
}
export interface Found extends Place {
  what: string;
  kind: string;
  wrong: string;
  milliseconds: number;
}
export interface Plan {
  /** The designs: from this seed on. */
  from: number;
  designs: number;
  /** So many changes of each file. */
  changes: number;
  folder: string;
  /** Asked before each file; ends all when it says so. */
  goOn?: (place: Place) => boolean;
  /** A file that takes longer is told of, in milliseconds of the processor: others may use the machine, too. */
  slow?: number;
}

const changed = (input: Input, { seed, file, change }: Place): Input =>
  change === 0
    ? input
    : { ...input, content: mutated(input.content, new Draws((seed * 1009 + file) * 100_003 + change)) };

/** The file of a place, as it is tried. */
export async function inputAt(place: Place): Promise<Input> {
  const input = (await inputsFrom(place.seed))[place.file];
  if (!input) throw new Error(`no file ${place.file} of ${place.seed}`);
  return changed(input, place);
}

/** Tries every file that is made of designs, and changes of them. Counts those of each kind. */
export async function fuzz(plan: Plan): Promise<{ tried: Map<string, number>; found: Found[] }> {
  const { from, designs, changes, folder, goOn = () => true, slow = Number.POSITIVE_INFINITY } = plan;
  const tried = new Map<string, number>();
  const found: Found[] = [];
  for (let seed = from; seed < from + designs; seed++) {
    let inputs: Input[] = [];
    try {
      inputs = await inputsFrom(seed);
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      found.push({ seed, file: -1, change: 0, what: 'made', kind: 'design', wrong: stack, milliseconds: 0 });
    }
    for (let change = 0; change <= changes; change++) {
      for (const [file, input] of inputs.entries()) {
        const place = { seed, file, change };
        if (!goOn(place)) return { tried, found };
        const what = `${input.reader} ${input.kind}`;
        tried.set(what, (tried.get(what) ?? 0) + 1);
        const begun = process.cpuUsage();
        const one = changed(input, place);
        const said = await (change === 0 ? wrongAsMade(one, folder) : wrong(one, folder));
        const { user, system } = process.cpuUsage(begun);
        const milliseconds = (user + system) / 1000;
        if (said !== undefined) found.push({ ...place, what, kind: input.kind, wrong: said, milliseconds });
        else if (milliseconds > slow) found.push({ ...place, what, kind: input.kind, wrong: 'slow', milliseconds });
      }
    }
  }
  return { tried, found };
}
