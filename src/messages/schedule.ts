import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';

/** What is said of when measurements are due. */
export const whoseSchedule: Said = {
  sv: 'Säg för vem: --start DATUM för en klient, eller --clients FIL (eller DATA) för alla. Se isu schedule --help',
  en: 'Say for whom: --start DATE for one client, or --clients FILE (or DATA) for all. See isu schedule --help',
};
export const notADate = (option: string, value: string): Said => ({
  sv: `${option} ${value}: ange en dag som finns, år-månad-dag: 2026-03-01.`,
  en: `${option} ${value}: give a day that there is, year-month-day: 2026-03-01.`,
});
export const notAnEvent = (value: string, names: readonly string[]): Said => ({
  sv: `--event ${value}: ange händelse=dag. ${names.length > 0 ? `Händelserna är ${names.join(', ')}.` : 'Uppföljningen har inga händelser.'}`,
  en: `--event ${value}: give event=day. ${names.length > 0 ? `The events are ${names.join(', ')}.` : 'The design has no events.'}`,
});
export const endBeforeStart: Said = {
  sv: '--end är före --start. Kontrollera dagarna.',
  en: '--end is before --start. Check the days.',
};
export const noTimes: Said = {
  sv: 'Uppföljningen säger inte när något ska mätas, så det går inte att säga vad som ska göras. Lägg till mättillfällen i mätningarna (vid …).',
  en: 'The design does not say when anything is measured, so it cannot be said what is due. Add timepoints to what is collected (at …).',
};
export const dataProblems = (errors: number): Said => {
  const count = counted(errors, ['fel', 'fel'], ['error', 'errors']);
  return {
    sv: `${count.sv} i data kan göra listan ofullständig. isu data check säger vilka.`,
    en: `${count.en} in the data may make the list incomplete. isu data check says which.`,
  };
};
export const nobodyInData: Said = {
  sv: 'Det finns inga klienter i data. Lista dem med kod (case) och startdag (start).',
  en: 'There are no clients in the data. List them with code (case) and day of the start (start).',
};
