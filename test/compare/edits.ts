import fc from 'fast-check';
import { collected } from '../../src/compare/collected.js';
import type { Design, Item } from '../../src/model/index.js';

/** One edit of a design: what it is, whether it changes what data mean, and the design as it becomes. */
export interface Edit {
  name: string;
  means: boolean;
  design: Design;
}
type Change = (item: Item, seed: number) => Item | undefined;

const more = (text: string): string => `${text} egentligen`;
const answersOf = ({ kind }: Item) => (kind && 'options' in kind ? (kind.options ?? []) : []);
const withOptions = (item: Item, options: ReturnType<typeof answersOf>): Item =>
  ({ ...item, kind: { ...item.kind, options } }) as Item;

/** Each changes what the answer to a question says. */
const changes: Record<string, Change> = {
  wording: (item) => ({ ...item, text: { text: more(item.text.text) } }),
  help: (item) => ({ ...item, help: { text: more(item.help?.text ?? '') } }),
  direction: (item) => ({ ...item, better: item.better === 'higher' ? 'lower' : 'higher' }),
  type: (item) => ({ ...item, kind: item.kind?.type === 'date' ? { type: 'text' } : { type: 'date' } }),
  range: (item) => {
    if (item.kind?.type !== 'rating') return undefined;
    return { ...item, kind: { ...item.kind, range: { ...item.kind.range, high: (item.kind.range.high ?? 0) + 1 } } };
  },
  swap: (item, seed) => {
    const options = answersOf(item);
    const [one, other] = [options[seed % options.length], options[(seed + 1) % options.length]];
    // Two that read alike in some language are the same there, whichever comes first.
    const texts = ({ text }: typeof one & object) =>
      [text.text, ...Object.values(text.translations ?? {})].map((each) => each.trim());
    if (!one || !other || one === other || texts(one).some((text) => texts(other).includes(text))) return undefined;
    const as = (option: typeof one) =>
      option === one ? { ...one, text: other.text } : option === other ? { ...other, text: one.text } : option;
    return withOptions(item, options.map(as));
  },
  points: (item, seed) => {
    const options = answersOf(item);
    const one = options[seed % options.length];
    return (
      one &&
      withOptions(
        item,
        options.map((option) => (option === one ? { ...one, points: 77 } : option)),
      )
    );
  },
  'answer removed': (item, seed) => {
    const options = answersOf(item);
    const one = options[seed % options.length];
    return one && options.length > 1
      ? withOptions(
          item,
          options.filter((option) => option !== one),
        )
      : undefined;
  },
  code: (item, seed) => {
    const options = answersOf(item);
    const one = options[seed % options.length];
    return (
      one &&
      withOptions(
        item,
        options.map((option) => (option === one ? { ...one, code: '888', number: 888 } : option)),
      )
    );
  },
  variable: (item) => ({
    ...item,
    name: `${item.name}zz`,
    code: `${item.code.slice(0, 9)}zz`,
    variable: `${item.variable.slice(0, 17)}zz`,
  }),
  unasked: (item) => ({ ...item, unasked: item.unasked === 3 ? 4 : 3 }),
};

/** Each leaves what data mean as it was. */
const harmless: Record<string, (design: Design) => Design> = {
  title: (design) => ({ ...design, title: { text: 'En annan titel' } }),
  'title of instruments': (design) => ({
    ...design,
    // That of one without questions says which instrument a written-in score comes from.
    instruments: design.instruments.map((one) =>
      one.items.length > 0 ? { ...one, construct: { text: 'Något' } } : one,
    ),
  }),
  'white space': (design) => ({
    ...design,
    instruments: design.instruments.map((one) => ({
      ...one,
      items: one.items.map((item) => ({
        ...item,
        text: { ...item.text, text: ` ${item.text.text.replace(/ /g, '  ')} ` },
      })),
    })),
  }),
  weakness: (design) => ({ ...design, weaknesses: [{ path: 'weakness/1', kind: 'use', text: { text: 'x' } }] }),
  attrition: (design) => ({
    ...design,
    attritions: [
      { path: 'attrition/1', amount: { low: 20, high: 20, percent: true }, reasons: [], dropouts: [], sources: [] },
    ],
  }),
  codes: (design) => {
    const coded = (path: string) => ({ codes: [{ path: `${path}/coded/1`, list: 'LOINC', code: '72110-0' }] });
    return {
      ...design,
      licence: { text: 'CC0' },
      interventions: design.interventions.map((one) => ({ ...one, ...coded(one.path) })),
      targetGroups: design.targetGroups.map((one) => ({ ...one, ...coded(one.path) })),
      outcomes: design.outcomes.map((one) => ({ ...one, ...coded(one.path) })),
      instruments: design.instruments.map((one) => ({
        ...one,
        ...coded(one.path),
        items: one.items.map((item) => ({ ...item, ...coded(item.path) })),
        scales: one.scales.map((scale) => ({ ...scale, ...coded(scale.path) })),
      })),
    };
  },
  provenance: (design) => ({
    ...design,
    instruments: design.instruments.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, source: { text: 'en källa' } })),
    })),
  }),
};

/** An edit of one question that is asked, or of something that no data hang on. */
export const edit = (design: Design): fc.Arbitrary<Edit | undefined> => {
  const asked = collected(design);
  const items = design.instruments.flatMap((one) => one.items.filter(({ variable }) => asked.has(variable)));
  const plain = fc
    .constantFrom(...Object.entries(harmless))
    .map(([name, change]) => ({ name, means: false, design: change(design) }));
  if (items.length === 0) return plain;
  const meaning = fc
    .tuple(fc.constantFrom(...items), fc.constantFrom(...Object.entries(changes)), fc.nat({ max: 50 }))
    .map(([item, [name, change], seed]) => {
      const changed = change(item, seed);
      if (!changed) return undefined;
      const instruments = design.instruments.map((one) => ({
        ...one,
        items: one.items.map((each) => (each === item ? changed : each)),
        // A question by another name is another one to those that refer to it.
        ...(name === 'variable' && { scales: [] }),
      }));
      return { name: `${name} of ${item.name}`, means: true, design: { ...design, instruments } };
    });
  return fc.oneof({ weight: 4, arbitrary: meaning }, { weight: 1, arbitrary: plain });
};
