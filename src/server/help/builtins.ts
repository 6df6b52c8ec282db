import type { Builtin } from '../../language/editor.js';
import type { Said } from '../../model/index.js';

/** What the names that always exist stand for. */
export const builtinHelp: Readonly<Record<Builtin, Said>> = {
  start: {
    sv: 'Insatsens start. Finns alltid; ett eget mättillfälle med samma namn går före.',
    en: 'The start of the intervention. Always exists; a timepoint of your own by that name goes before it.',
  },
  end: {
    sv: 'Insatsens avslut. Finns alltid; ett eget mättillfälle med samma namn går före.',
    en: 'The end of the intervention. Always exists; a timepoint of your own by that name goes before it.',
  },
  started: { sv: 'De som har påbörjat insatsen.', en: 'Those who have started the intervention.' },
  completed: { sv: 'De som har fullföljt insatsen.', en: 'Those who have completed the intervention.' },
  yes: { sv: 'Svaret ja på en ja-nej-fråga.', en: 'The answer yes to a yes-no item.' },
  no: { sv: 'Svaret nej på en ja-nej-fråga.', en: 'The answer no to a yes-no item.' },
  all: { sv: 'Alla.', en: 'Everyone.' },
  most: { sv: 'Flertalet: mer än hälften.', en: 'Most: more than half.' },
  some: { sv: 'Några: en del, färre än hälften.', en: 'Some: fewer than half.' },
  few: { sv: 'Få: bara ett fåtal.', en: 'Few: only a few.' },
  none: {
    sv: 'Ingen eller inget: säger tydligt att det inte görs. `mätning ingen vid start`',
    en: 'An explicit no: says that it is not done. `collect none at start`',
  },
  unknown: {
    sv: 'Ett instrument som inte är valt ännu. `mätning okänt från klient vid avslut`',
    en: 'An instrument that has not been chosen yet. `collect unknown from client at end`',
  },
  age: { sv: 'Klientens ålder: en uppgift som alltid finns.', en: 'The client’s age: a variable that always exists.' },
  date: {
    sv: 'Dagen då formuläret fylls i, i en formel. `= år(född, datum)`',
    en: 'The day that the form is filled in, in a formula. `= years(born, date)`',
  },
  unit: {
    sv: 'Enheten som klienten hör till, ur listan över klienterna. Enheterna är de delar (`del`) som verksamheten har, annars de som listan anger. `särredovisa enhet`',
    en: 'The unit that the client belongs to, from the list of the clients. The units are the parts (`part`) of the organisation, otherwise those of the list. `disaggregate unit`',
  },
  team: {
    sv: 'Teamet som klienten hör till, ur listan över klienterna. Teamen är de delar (`del`) som verksamheten har, annars de som listan anger. `särredovisa team`',
    en: 'The team that the client belongs to, from the list of the clients. The teams are the parts (`part`) of the organisation, otherwise those of the list. `disaggregate team`',
  },
  intervention: {
    sv: 'Insatsen som klienten får, ur listan över klienterna: en av dem som beskrivningen ger namn. `särredovisa insats`',
    en: 'The intervention that the client gets, from the list of the clients: one of those that the design names. `disaggregate intervention`',
  },
  reason: {
    sv: 'Varför klienten kom, ur listan över klienterna: ett av de problem som beskrivningen namnger. `särredovisa kontaktorsak`',
    en: 'Why the client came, from the list of the clients: one of the problems that the design names. `disaggregate reason`',
  },
  length: {
    sv: 'Hur länge insatsen varade, från start till avslut i listan över klienterna, i hela enheter. `särredovisa insatslängd ..2, 3..11, 12.. månader`',
    en: 'How long the intervention lasted, from start to end in the list of the clients, in whole units. `disaggregate length ..2, 3..11, 12.. months`',
  },
  sex: { sv: 'Klientens kön: en uppgift som alltid finns.', en: 'The client’s sex: a variable that always exists.' },
};
