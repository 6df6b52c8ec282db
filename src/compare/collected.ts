import {
  asAsked,
  type Form,
  type FormItem,
  forms,
  type Meaning,
  type Score,
  type ScoreEntry,
  variableMeanings,
} from '../forms/index.js';
import type { Design, Said } from '../model/index.js';
import { read } from '../reading/index.js';
import { inBoth, quoted } from '../words/index.js';

/** A variable as the forms of a design collect it. */
export interface Collected {
  variable: string;
  meaning: Meaning;
  is: { item: FormItem } | { score: Score } | { entry: ScoreEntry };
  /** The instrument's name. */
  instrument: string;
  /** Whom and when it is had from. */
  occasions: Set<string>;
  /** Path in the model. */
  path: string;
}

/** Whom and when: what a form is known by, whatever else the design has. */
export const occasionOf = ({ informant, timepoint, fallback }: Form): string =>
  JSON.stringify([timepoint?.code ?? '', informant?.kind ?? '', informant?.label ?? {}, fallback !== undefined]);

/** Everything that the forms of a design collect, by variable. */
export function collected(design: Design): Map<string, Collected> {
  const paths = pathsOf(design);
  const all = new Map<string, Collected>();
  for (const form of forms(design)) {
    // Most forms ask what others have asked already.
    const variables = form.sections.flatMap(({ items, scores, entries }) => [...items, ...scores, ...entries]);
    const isKnown = variables.every(({ variable }) => all.has(variable));
    const meanings = isKnown ? new Map<string, Meaning>() : variableMeanings(form, design);
    for (const { name, items, scores, entries } of form.sections) {
      const add = (variable: string, is: Collected['is']) => {
        const meaning = meanings.get(variable);
        const known = all.get(variable);
        if (known) known.occasions.add(occasionOf(form));
        else if (meaning) {
          const path = paths.get(variable) ?? 'design';
          all.set(variable, { variable, meaning, is, instrument: name, occasions: new Set([occasionOf(form)]), path });
        }
      };
      for (const item of items) add(item.variable, { item });
      for (const score of scores) add(score.variable, { score });
      for (const entry of entries) add(entry.variable, { entry });
    }
  }
  return all;
}

/** Where each variable stands in the model. */
function pathsOf(design: Design): Map<string, string> {
  const { instruments } = read(design);
  return new Map(
    design.instruments.flatMap((instrument) => {
      const { items, scales } = asAsked(instrument, instruments);
      return [
        ...items.flatMap(({ variable, path, kind }): [string, string][] => {
          const options = kind && 'options' in kind ? (kind.options ?? []) : [];
          const details = options.flatMap((one): [string, string][] =>
            one.detail ? [[instrument.code + one.detail.code, one.path]] : [],
          );
          return [[variable, path], ...details];
        }),
        ...scales.map(({ variable, path }): [string, string] => [variable, path]),
      ];
    }),
  );
}

/** `”Hur mår du?” (lagemar)`. */
export function variableSaid({ is, variable }: Collected): Said {
  const wording = 'item' in is ? is.item.text : 'score' in is ? is.score.title : is.entry.title;
  return inBoth((language) => {
    const text = wording[language] ?? Object.values(wording)[0] ?? variable;
    return `${quoted(text.replace(/\s+/g, ' ').trim(), language)} (${variable})`;
  });
}
