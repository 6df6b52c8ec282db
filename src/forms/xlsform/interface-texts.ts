/** What only these forms say, beside the terms of every form. */
export const surveyWords = {
  future: { sv: 'Datumet har inte varit än.', en: 'That day has not come yet.' },
};
