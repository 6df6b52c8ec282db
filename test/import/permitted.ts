/**
 * What each format does not carry, so that a form that comes back may lack it. All else must be as it was: which questions
 * in which order, their variables, kinds, answers and codes, and when they are asked. A rating with many or
 * broken steps is a number within limits. A score is the same or told of as lost; the common ones are the same (`scores.test.ts`).
 */
export type Permitted =
  /** One language only: the first. */
  | 'translations'
  /** A text that a language lacks is not filled in with the English one. */
  | 'borrowed'
  /** Whether an answer may be left out. */
  | 'optional'
  /** Ratings that begin below zero are numbers within limits. */
  | 'negative-ratings'
  /** The order of answers, where nothing reads it. */
  | 'order'
  /** What some numbers of a number say. */
  | 'number-words'
  /** What a score is called. */
  | 'score-titles'
  | 'units'
  /** Headings, introductions and stems. */
  | 'parts'
  /** Which answers count as none. */
  | 'uncounted'
  /** The text that goes with an answer: “other, namely”. */
  | 'details'
  /** Where a part ends: what comes after it stands under it, till another part. */
  | 'part-ends'
  /** Conditions and scores are in words. */
  | 'logic'
  /** What is not ticked has no control: how it is answered, and its variable. */
  | 'open-questions'
  /** Characters that the program would act on are others that look alike. */
  | 'look-alikes'
  /** A help text that ends without a full stop gets one. */
  | 'full-stops';

export type FormatName = 'xlsform' | 'redcap' | 'fhir' | 'limesurvey' | 'surveyjs' | 'docx';

export const permitted: Readonly<Record<FormatName, readonly Permitted[]>> = {
  xlsform: ['uncounted', 'order', 'score-titles', 'part-ends'],
  redcap: [
    'uncounted',
    'translations',
    'optional',
    'negative-ratings',
    'order',
    'units',
    'number-words',
    'look-alikes',
    'full-stops',
    'part-ends',
  ],
  fhir: ['optional', 'borrowed'],
  limesurvey: ['uncounted', 'optional', 'order', 'negative-ratings', 'part-ends'],
  surveyjs: ['uncounted', 'order', 'score-titles'],
  docx: [
    'uncounted',
    'parts',
    'details',
    'translations',
    'order',
    'logic',
    'open-questions',
    'units',
    'number-words',
    'score-titles',
  ],
};
