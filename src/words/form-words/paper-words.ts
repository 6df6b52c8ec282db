import type { Said } from '../../model/index.js';

/** What stands on paper only. `{name}` is filled in. */
export const paperWords = {
  how: { sv: 'Så fyller du i', en: 'How to fill in' },
  cross: {
    sv: 'Sätt kryss i rutan för det svar som stämmer bäst. Sätt ett kryss för varje fråga, om det inte står att flera svar kan väljas.',
    en: 'Put a cross in the box for the answer that fits best. Put one cross for each question, unless it says that you can choose several answers.',
  },
  wrong: {
    sv: 'Blir det fel: fyll i hela den rutan och kryssa i den rätta.',
    en: 'If you make a mistake: fill in the whole of that box and cross the right one.',
  },
  skip: {
    sv: 'Du kan hoppa över frågor som du inte vill svara på.',
    en: 'You can leave out questions that you do not want to answer.',
  },
  anonymous: {
    sv: 'Formuläret är anonymt. Skriv varken namn, personnummer eller kod.',
    en: 'This form is anonymous. Write no name, no personal identity number and no code.',
  },
  year: { sv: 'år', en: 'year' },
  month: { sv: 'månad', en: 'month' },
  day: { sv: 'dag', en: 'day' },
  page: { sv: 'Sida {page} av {pages}', en: 'Page {page} of {pages}' },
} satisfies Record<string, Said>;
