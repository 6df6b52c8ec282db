import type { Said } from '../model/index.js';
import { basic } from './templates/basic.js';
import { full } from './templates/full.js';

export type TemplateName = 'basic' | 'full';

/** Whole designs to begin from, made up, with what they are called where one is chosen. */
export const templates: Readonly<Record<TemplateName, { name: Said; about: Said; text: Said }>> = {
  basic: {
    name: { sv: 'Liten mall', en: 'Small template' },
    about: {
      sv: 'Ett syfte, ett problem, ett resultat och två mått vid start och avslut',
      en: 'A purpose, a problem, an outcome and two measures at start and end',
    },
    text: basic,
  },
  full: {
    name: { sv: 'Hel mall', en: 'Whole template' },
    about: {
      sv: 'Alla delar: också rutin, bortfall, register, sammanställning och användning',
      en: 'Every part: also procedure, attrition, register, compilation and use',
    },
    text: full,
  },
};
