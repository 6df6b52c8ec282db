import type { Language, Said } from '../model/index.js';
import type { Unresolved } from '../reading/index.js';
import { both } from '../words/index.js';
import type { Status } from './schedule.js';

export const statusWords: Record<Status, Said> = {
  answered: both('besvarad', 'answered'),
  missed: both('bortfall', 'missed'),
  overdue: both('försenad', 'overdue'),
  now: both('kan göras nu', 'can be done now'),
  coming: both('kommande', 'coming'),
};

export const texts = {
  title: both('Att göra', 'To be done'),
  client: both('Klient', 'Client'),
  form: both('Vad', 'What'),
  from: both('Från vem', 'From whom'),
  timepoint: both('Tillfälle', 'Timepoint'),
  earliest: both('Tidigast', 'Earliest'),
  target: both('Helst', 'Preferably'),
  latest: both('Senast', 'Latest'),
  status: both('Läge', 'Status'),
  overdue: both('Försenat', 'Overdue'),
  waiting: both('Väntar på ett datum', 'Waiting for a date'),
  anonymous: both('Besvaras utan kod', 'Answered without a code'),
  done: both('Klart', 'Done'),
  nothing: both('Inget är att göra under tiden.', 'Nothing is to be done in this time.'),
  anyone: both('inte angivet', 'not stated'),
  inside: both(
    'Listan har klientkoder. Den är till för dem som arbetar med klienterna och ska inte spridas.',
    'The list has clients’ codes. It is for those who work with the clients, and is not to be spread.',
  ),
  anonymousAbout: both(
    'Vem som har svarat går inte att se, så det kan inte sägas vad som är försenat.',
    'Who has answered cannot be seen, so it cannot be said what is overdue.',
  ),
} satisfies Record<string, Said>;

/** What there is to wait for. */
export const waitingWords = (because: Unresolved, nameOf: (event: string) => string, language: Language): string => {
  const said: Record<string, Said> = {
    'not started': both('startdagen är inte angiven', 'the day of the start is not given'),
    'not ended': both('insatsen är inte avslutad', 'the intervention has not ended'),
    'not spread': both('när under tiden är inte angivet', 'when in the time is not stated'),
    unending: both('hur länge det fortsätter är inte angivet', 'for how long it goes on is not stated'),
  };
  if ('name' in because && because.reason === 'not happened') {
    const name = nameOf(because.name);
    return language === 'sv' ? `${name} har inte hänt` : `${name} has not happened`;
  }
  return (said[because.reason] ?? both('tiden är inte angiven i uppföljningen', 'the design does not say when'))[
    language
  ];
};
