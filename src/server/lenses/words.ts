import type { Language } from '../../model/index.js';

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What stands above a design and above an instrument, a few words each. */
export const lensWords = {
  sv: {
    follows: (count: number, of: number) => `${count} av ${of} principer följs`,
    measurements: (count: number) => times(count, 'mätning', 'mätningar'),
    loss: (percent: string) => `${percent} bortfall`,
    noLoss: 'bortfall inte angivet',
    forms: 'visa formulär',
    used: (count: number) =>
      count === 0 ? 'används inte' : `används av ${times(count, 'uppföljning', 'uppföljningar')}`,
  },
  en: {
    follows: (count: number, of: number) => `${count} of ${of} principles followed`,
    measurements: (count: number) => times(count, 'measurement', 'measurements'),
    loss: (percent: string) => `${percent} attrition`,
    noLoss: 'attrition not stated',
    forms: 'show forms',
    used: (count: number) => (count === 0 ? 'not used' : `used by ${times(count, 'design', 'designs')}`),
  },
} satisfies Record<Language, unknown>;
