import { inLanguage } from '../forms/index.js';
import { type Design, dateOf, type Language } from '../model/index.js';
import { textWords } from '../words/index.js';
import { type Asked, dayOf, type Row, type Waiting } from './schedule.js';
import { texts, waitingWords } from './texts.js';

/** How a schedule speaks of a design in one language. */
export interface Speech {
  design: Design;
  language: Language;
}

/** What is asked: `Läget`, `WHO-5 och Läget (bara föräldrar)`. */
export const whatOf = ({ titles, people }: Asked, { language }: Speech): string => {
  const named = new Intl.ListFormat(language).format(titles.map((one) => inLanguage(one, language).text));
  return people ? `${named} (${inLanguage(people, language).text})` : named;
};
export const whoOf = ({ informant }: Asked, { language }: Speech): string =>
  informant ? inLanguage(informant.label, language).text : texts.anyone[language];
/** `Varje månad (3)`: which of a series. */
export const whenOf = ({ asked, place }: Pick<Row, 'asked' | 'place'>, { language }: Speech): string =>
  `${inLanguage(asked.timepoint.title, language).text}${place === undefined ? '' : ` (${place})`}`;
export const dateWords = (day: number | undefined): string => (day === undefined ? '' : dateOf(day));
/** The days of a measurement, each empty where it is open; without a window only its day. */
export const daysWords = (row: Row): [earliest: string, target: string, latest: string] => [
  hasWindow(row) ? dateWords(row.earliest) : '',
  dateWords(row.target ?? (row.earliest === undefined ? undefined : dayOf(row))),
  hasWindow(row) ? dateWords(row.latest) : '',
];
const hasWindow = ({ earliest, target, latest }: Row): boolean => earliest !== target || latest !== target;
export const whyOf = ({ because }: Waiting, { design, language }: Speech): string =>
  waitingWords(
    because,
    (name) => {
      const event = design.events.find((one) => one.name === name);
      return event?.text ? textWords(event.text, language) : name;
    },
    language,
  );
