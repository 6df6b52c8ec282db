import type { Design, Instrument, Item, Text } from '../../../src/model/index.js';
import { emptyDesign, emptyInstrument, text } from '../fixture.js';

/** A design of one instrument that clients answer at the end. */
export const asking = (items: Item[], more: Partial<Design> = {}, instrument: Partial<Instrument> = {}): Design => ({
  ...emptyDesign(),
  path: 'design/prov',
  name: 'prov',
  code: 'prov',
  languages: ['sv'],
  timepoints: [{ path: 'timepoint/end', name: 'end', code: 'end', implicit: true, timings: [] }],
  instruments: [{ ...emptyInstrument('enkät'), code: 'enkat', ...instrument, items }],
  collects: [
    { path: 'collect/0', measures: [{ instrument: 'enkät' }], from: [{ kind: 'client' }], at: ['end'], fallbacks: [] },
  ],
  ...more,
});

const item = (code: string, words: string | Text, more: Partial<Item> = {}): Item => ({
  path: `instrument/enkät/${code}`,
  name: code,
  code,
  variable: `enkat${code}`,
  text: typeof words === 'string' ? text(words) : words,
  ...more,
});
export const yesNo = (code: string, words: string | Text, more: Partial<Item> = {}): Item =>
  item(code, words, { kind: { type: 'yes-no' }, ...more });
export const free = (code: string, words: string | Text, more: Partial<Item> = {}): Item =>
  item(code, words, { kind: { type: 'text' }, ...more });
export const rating = (code: string, words: string, [low, high]: [number, number], more: Partial<Item> = {}): Item =>
  item(code, words, {
    kind: { type: 'rating', range: { low, high }, lowLabel: text('aldrig'), highLabel: text('alltid') },
    ...more,
  });
export const choice = (code: string, words: string, options: (string | Text)[], more: Partial<Item> = {}): Item =>
  item(code, words, {
    kind: {
      type: 'choice',
      ordered: true,
      options: options.map((one, index) => ({
        path: `${code}/${index}`,
        name: `val${index + 1}`,
        code: String(index + 1),
        text: typeof one === 'string' ? text(one) : one,
      })),
    },
    ...more,
  });
/** Asked only when the item has that option. */
export const when = (name: string, option: string): Pick<Item, 'condition'> => ({
  condition: { any: [{ all: [{ item: name, operator: 'is', value: { option } }] }] },
});
