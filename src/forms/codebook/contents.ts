import type { Design, Instrument } from '../../model/index.js';
import { read } from '../../reading/index.js';
import type { Form, FormItem, Score, ScoreEntry, Section } from '../form.js';
import { entryItem } from '../logic/questions.js';
import { asAsked, section as wholeSection } from '../making/section.js';
import { defaultLanguage, type Wording, wordingOf } from '../words/wording.js';

/** A variable of the data, with the forms whose files it is in. */
export type Variable = { variable: string; forms: Form[] } & (
  | { of: 'item'; item: FormItem; entry?: ScoreEntry }
  | { of: 'score'; score: Score }
);

/** An instrument with all its variables in all forms: each once, in the instrument's own order. */
export interface Measured {
  /** As in the first form that has it. */
  section: Section;
  forms: Form[];
  variables: Variable[];
  /** Where the instrument is described, as the design cites it. */
  sources: Wording[];
}

function variables({ items, entries, scores }: Section, form: Form): Variable[] {
  const answered = items.map((item): Variable => ({ of: 'item', variable: item.variable, item, forms: [form] }));
  const entered = entries.map((entry): Variable => {
    return { of: 'item', variable: entry.variable, item: entryItem(entry), entry, forms: [form] };
  });
  const calculated = scores.map((score): Variable => ({ of: 'score', variable: score.variable, score, forms: [form] }));
  return [...answered, ...entered, ...calculated];
}

/** The variables of a whole instrument, in order: a form that has some of them says nothing of the order of the rest. */
function order(instrument: Instrument | undefined, design: Design, main: string): readonly string[] {
  if (!instrument) return [];
  const { items, entries, scores } = wholeSection(asAsked(instrument, read(design).instruments), 'all', main);
  return [...items, ...entries, ...scores].map(({ variable }) => variable);
}

/** What the design's forms measure, by instrument. Most instruments are in several forms, with the same variables. */
export function measured(design: Design, forms: readonly Form[]): Measured[] {
  const main = design.languages?.[0] ?? defaultLanguage;
  const found = new Map<string, Measured>();
  for (const form of forms) {
    for (const one of form.sections) {
      const instrument = design.instruments.find(({ name }) => name === one.name);
      const sources = (instrument?.sources ?? []).map((source) => wordingOf(source, main));
      const before = found.get(one.name) ?? { section: one, forms: [], variables: [], sources };
      found.set(one.name, before);
      before.forms.push(form);
      for (const variable of variables(one, form)) {
        const same = before.variables.find((other) => other.variable === variable.variable);
        if (same) same.forms.push(form);
        else before.variables.push(variable);
      }
    }
  }
  return [...found.values()].map((one) => {
    const instrument = design.instruments.find(({ name }) => name === one.section.name);
    const places = order(instrument, design, main);
    const place = ({ variable }: Variable) => places.indexOf(variable);
    return { ...one, variables: [...one.variables].sort((a, b) => place(a) - place(b)) };
  });
}

/** The items of an instrument, as its conditions and scores need them. */
export function itemsOf({ variables: all }: Measured): FormItem[] {
  return all.flatMap((one) => (one.of === 'item' ? [one.item] : []));
}

/** What the forms say that they are for, each purpose once. */
export function purposesOf(forms: readonly Form[]): Wording[] {
  const all = forms.flatMap(({ intro }) => intro.purposes);
  return [...new Map(all.map((purpose) => [JSON.stringify(purpose), purpose])).values()];
}
