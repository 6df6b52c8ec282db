import type { Said } from '../model/index.js';
import { both } from '../words/index.js';
import type { AttritionKind, Certainty, MeasureKind, SizeBand } from './data.js';

export const kindTerms: Record<MeasureKind, { name: Said; short: Said; meaning: Said }> = {
  change: {
    name: both('Visar förändring', 'Shows change'),
    short: both('förändring', 'change'),
    meaning: both('samma uppgifter tidigt och sent, med grad', 'the same data early and late, with degree'),
  },
  state: {
    name: both('Visar ett läge', 'Shows a state'),
    short: both('läge', 'state'),
    meaning: both(
      'ett resultat som inte kan jämföras över tid för dem som följs',
      'a result that cannot be compared over time for those followed',
    ),
  },
  attainment: {
    name: both('Måluppfyllelse eller avslutsorsak', 'Goal attainment or reason for closing'),
    short: both('måluppfyllelse eller avslutsorsak', 'goal attainment or reason for closing'),
    meaning: both('en bedömning vid avslut', 'one judgement at the end'),
  },
  other: {
    name: both('Annat', 'Other'),
    short: both('annat', 'other'),
    meaning: both('upplevelse, prestationer, bakgrund', 'experience, output, background'),
  },
  'not stated': {
    name: both('Inte angivet', 'Not stated'),
    short: both('inte angivet', 'not stated'),
    meaning: both('beskrivningen säger inte vad måttet visar', 'the description does not say what the measure shows'),
  },
};

export const attritionTerms: Record<AttritionKind, Said> = {
  change: both('I mått som visar förändring', 'In measures that show change'),
  'no change': both('I mått som inte visar förändring', 'In measures that do not show change'),
};

export const certaintyTerms: Record<Certainty, Said> = {
  number: both('siffra', 'number'),
  range: both('intervall', 'range'),
  estimate: both('uppskattning', 'estimate'),
  'no figure': both('ingen siffra', 'no figure'),
  'not stated': both('inte angivet', 'not stated'),
};

export const bandTerms: Record<SizeBand, Said> = {
  'below 100': both('Under 100', 'Below 100'),
  '100 or more': both('100 eller fler', '100 or more'),
  'not stated': both('Storleken är inte angiven', 'The size is not stated'),
};
