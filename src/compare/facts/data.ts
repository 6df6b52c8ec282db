import type { Compilation, Design, System, Use } from '../../model/index.js';
import { editorial, element, fact, named } from './fact.js';

export const systems = element<System>()(
  ['system', 'system'],
  {
    name: named,
    text: fact('access', 'system som svaren finns i', 'system that answers are in'),
    for: editorial('vilka systemet gäller', 'whom the system is for'),
    from: fact('access', 'varifrån systemet hämtar uppgifter', 'where the system gets data from', { lessFree: true }),
    unique: editorial('varje person finns en gång', 'each person is there once', { list: 'YesNo' }),
    identity: fact('identity', 'identitet i systemet', 'identity in the system', { list: 'Identity' }),
    sensitive: fact('sensitive', 'känsliga uppgifter', 'sensitive data', { list: 'Sensitive', lessFree: true }),
    legalGround: fact('legal-ground', 'lagstöd', 'legal ground', { firstFree: true }),
    retained: fact('retention', 'bevaras', 'kept', { firstFree: true }),
    access: fact('access', 'åtkomst', 'access', { lessFree: true }),
  },
  { added: 'editorial', removed: 'editorial' },
);

export const compilations = element<Compilation>()(['sammanställning', 'compilation'], {
  instruments: editorial('instrument som sammanställs', 'instruments that are compiled'),
  at: editorial('vad som sammanställs vid', 'what is compiled at'),
  intervals: editorial('hur ofta det sammanställs', 'how often it is compiled'),
  by: fact('recipients', 'vem som sammanställer', 'who compiles', { firstFree: true }),
  levels: fact('recipients', 'nivå som sammanställs', 'level that is compiled', { lessFree: true }),
  automatic: editorial('automatiskt', 'automatic', { list: 'YesNo' }),
  conclusion: editorial('slutsatser kan dras', 'conclusions can be drawn', { list: 'YesNo' }),
  disaggregate: fact('protection', 'vad som särredovisas', 'what is reported apart', { lessFree: true }),
  suppressBelow: fact('protection', 'dölj under', 'suppress below', { firstFree: true }),
  sources: editorial('källa', 'source'),
});

export const uses = element<Use>()(
  ['användning', 'use'],
  {
    none: fact('purpose', 'ingen användning', 'no use'),
    text: fact('purpose', 'användning', 'use'),
    by: fact('recipients', 'vem som använder resultaten', 'who uses the results'),
    instruments: editorial('instrument som används', 'instruments that are used'),
    intervals: editorial('hur ofta', 'how often'),
    secondary: fact('purpose', 'sekundär användning', 'secondary use'),
  },
  { added: 'purpose' },
);

type Demand = { none?: true; by?: unknown; procured?: true };
export const demands = element<Demand>()(['efterfrågan', 'demand'], {
  none: editorial('ingen efterfrågar', 'nobody demands'),
  by: editorial('vem som efterfrågar', 'who demands'),
  procured: fact('circumstances', 'i upphandlingen', 'in procurement'),
});
export const safeguard = element<NonNullable<Design['safeguard']>>()(['orosrutin', 'safeguard'], {
  routine: fact('safeguard', 'orosrutin', 'safeguard'),
});
