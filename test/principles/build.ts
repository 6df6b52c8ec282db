import type { Collect, Design, Instrument, Item, Outcome, Purpose, Timepoint } from '../../src/model/index.js';
import { design as only } from '../model/design.js';

/** A design where nothing is stated but what is given. */
export const design = (stated: Partial<Design> = {}): Design => only({ timepoints: [start, end], ...stated });

export const start: Timepoint = {
  path: 'timepoint/start',
  name: 'start',
  code: 'start',
  implicit: true,
  timings: [{ kind: 'at', anchors: [{ moment: 'start' }] }],
};
export const end: Timepoint = {
  path: 'timepoint/end',
  name: 'end',
  code: 'end',
  implicit: true,
  timings: [{ kind: 'at', anchors: [{ moment: 'end' }] }],
};

export function purpose(stated: Partial<Purpose> = {}): Purpose {
  return { path: 'purpose/1', kinds: [], questions: [], ...stated };
}
export function outcome(name: string, stated: Partial<Outcome> = {}): Outcome {
  return { path: `outcome/${name}`, name, indicators: [], successes: [], sources: [], parts: [], ...stated };
}
/** A collect of one instrument from the client, unless stated otherwise. */
export function collect(instrument: string, at: string[], stated: Partial<Collect> = {}): Collect {
  return {
    path: `collect/${instrument}`,
    measures: [{ instrument }],
    from: [{ kind: 'client' }],
    at,
    fallbacks: [],
    ...stated,
  };
}
/** With one rated item, unless stated otherwise. */
export function instrument(name: string, stated: Partial<Instrument> = {}): Instrument {
  return {
    path: `instrument/${name}`,
    name,
    code: name,
    from: 'file',
    measures: ['outcome'],
    items: [item('q', { type: 'rating', range: { low: 0, high: 10 } })],
    scales: [],
    sources: [],
    ...stated,
  };
}
export function item(name: string, kind: Item['kind'], stated: Partial<Item> = {}): Item {
  return { path: `item/${name}`, name, code: name, variable: `x${name}`, text: { text: name }, kind, ...stated };
}
