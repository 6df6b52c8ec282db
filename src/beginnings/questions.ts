import type { Said } from '../model/index.js';
import type { Answers } from './answers.js';

/** One of the five steps; each is a principle in plain words. */
export type StepName = 'purpose' | 'outcome' | 'times' | 'judges' | 'collection';

/** What is asked: a text, with an example of an answer, or a choice. */
export type Question = { asked: Said } & (
  | { example: Said; choices?: undefined }
  | { example?: undefined; choices: readonly { value: string; label: Said; about?: Said }[] }
);

const text = (asked: Said, example: Said): Question => ({ asked, example });

/** What is asked instead of an instrument of the library. */
const ownQuestion = {
  value: 'own',
  label: { sv: 'En egen fråga, från 0 till 10', en: 'A question of your own, from 0 to 10' },
};

/** By what is answered. */
export const questions: Readonly<Record<keyof Answers, Question>> = {
  intervention: text(
    { sv: 'Vilken insats ska följas upp?', en: 'Which intervention is to be followed up?' },
    { sv: 'Stödsamtal', en: 'Counselling' },
  ),
  purpose: text(
    { sv: 'Vad vill ni veta om klienternas resultat?', en: 'What do you want to know about the clients’ results?' },
    {
      sv: 'Veta om klienterna mår bättre efter insatsen än före',
      en: 'Know whether clients feel better after the intervention than before',
    },
  ),
  problem: text(
    { sv: 'Vad har klienterna svårt med när de kommer?', en: 'What do clients find hard when they come?' },
    { sv: 'Oro och nedstämdhet', en: 'Worry and low mood' },
  ),
  outcome: text(
    { sv: 'Vad ska ha blivit bättre för klienten efteråt?', en: 'What is to be better for the client afterwards?' },
    { sv: 'Klienten mår bättre', en: 'The client feels better' },
  ),
  times: {
    asked: { sv: 'När ställs samma fråga?', en: 'When is the same question asked?' },
    choices: [
      { value: 'ends', label: { sv: 'Vid start och avslut', en: 'At start and end' } },
      {
        value: 'after',
        label: { sv: 'Vid start, vid avslut och sex månader senare', en: 'At start, at the end and six months later' },
        about: { sv: 'Då syns också om resultatet håller i sig', en: 'Then it also shows whether the result lasts' },
      },
      {
        value: 'quarterly',
        label: { sv: 'Vid start, var tredje månad och vid avslut', en: 'At start, every third month and at the end' },
        about: { sv: 'För insatser som varar länge', en: 'For interventions that last long' },
      },
      {
        value: 'end',
        label: { sv: 'Bara vid avslut', en: 'Only at the end' },
        about: {
          sv: 'Då finns inget att jämföra med, så ingen förändring kan visas',
          en: 'Then there is nothing to compare with, so that no change can be shown',
        },
      },
    ],
  },
  who: {
    asked: { sv: 'Vem bedömer hur det går?', en: 'Who judges how it goes?' },
    choices: [
      {
        value: 'both',
        label: { sv: 'Både klienten och personalen', en: 'Both the client and the staff' },
        about: {
          sv: 'De två bilderna kan skilja sig, och det är värt att veta',
          en: 'Their views may differ, which is worth knowing',
        },
      },
      { value: 'client', label: { sv: 'Klienten själv', en: 'The client' } },
      { value: 'staff', label: { sv: 'Personalen', en: 'The staff' } },
    ],
  },
  clientMeasure: {
    asked: { sv: 'Vad svarar klienten på?', en: 'What does the client answer?' },
    choices: [ownQuestion],
  },
  staffMeasure: {
    asked: { sv: 'Vad svarar personalen på?', en: 'What do the staff answer?' },
    choices: [ownQuestion],
  },
  clientQuestion: text(
    {
      sv: 'Vad frågas klienten? Svaret ges från 0 till 10, där 10 är bäst.',
      en: 'What is the client asked? The answer is from 0 to 10, where 10 is best.',
    },
    { sv: 'Hur har du mått den senaste veckan?', en: 'How have you felt during the last week?' },
  ),
  staffQuestion: text(
    {
      sv: 'Vad frågas personalen? Svaret ges från 0 till 10, där 10 är bäst.',
      en: 'What are the staff asked? The answer is from 0 to 10, where 10 is best.',
    },
    { sv: 'Hur har klienten mått den senaste veckan?', en: 'How has the client felt during the last week?' },
  ),
  routine: text(
    {
      sv: 'Vilken rutin gäller: vem frågar, och var skrivs svaren in?',
      en: 'Which procedure applies: who asks, and where are the answers entered?',
    },
    {
      sv: 'Behandlaren frågar vid första och sista samtalet och skriver in svaren i registret',
      en: 'The therapist asks at the first and the last session and enters the answers in the register',
    },
  ),
  coverage: {
    asked: { sv: 'Vilka ska följas upp?', en: 'Who are to be followed up?' },
    choices: [
      { value: 'all', label: { sv: 'Alla som får insatsen', en: 'All who get the intervention' } },
      { value: 'most', label: { sv: 'De flesta', en: 'Most of them' } },
      { value: 'some', label: { sv: 'Några', en: 'Some of them' } },
    ],
  },
  attrition: {
    asked: {
      sv: 'Ungefär hur många av dem saknar svar vid avslut?',
      en: 'About how many of them lack an answer at the end?',
    },
    choices: [
      { value: '5', label: { sv: 'Nästan ingen: cirka 5 %', en: 'Hardly anyone: about 5 %' } },
      { value: '10', label: { sv: 'Var tionde: cirka 10 %', en: 'One in ten: about 10 %' } },
      { value: '25', label: { sv: 'Var fjärde: cirka 25 %', en: 'One in four: about 25 %' } },
      { value: '50', label: { sv: 'Hälften: cirka 50 %', en: 'Half of them: about 50 %' } },
      { value: 'unknown', label: { sv: 'Det är inte känt', en: 'That is not known' } },
    ],
  },
};

/** Whether there are instruments to choose from, for the client and for the staff. */
export type Offers = Readonly<Partial<Record<'clientMeasure' | 'staffMeasure', boolean>>>;

/**
 * The steps in order: what each is about, and what is asked in it. A question to somebody who does not judge is left out, and
 * one of one's own where an instrument has been chosen.
 */
export const steps: readonly {
  name: StepName;
  about: Said;
  asks: (answers: Answers, offers?: Offers) => readonly (keyof Answers)[];
}[] = [
  {
    name: 'purpose',
    about: { sv: 'Varför ni följer upp', en: 'Why you follow up' },
    asks: () => ['intervention', 'purpose'],
  },
  {
    name: 'outcome',
    about: { sv: 'Vad som ska bli bättre', en: 'What is to get better' },
    asks: () => ['problem', 'outcome'],
  },
  { name: 'times', about: { sv: 'När ni frågar', en: 'When you ask' }, asks: () => ['times'] },
  {
    name: 'judges',
    about: { sv: 'Vem som bedömer', en: 'Who judges' },
    asks: (answers, offers = {}) => [
      'who',
      ...(answers.who === 'both' || answers.who === 'client' ? judged('client', answers, offers) : []),
      ...(answers.who === 'both' || answers.who === 'staff' ? judged('staff', answers, offers) : []),
    ],
  },
  {
    name: 'collection',
    about: { sv: 'Hur svaren samlas in', en: 'How the answers are collected' },
    asks: () => ['routine', 'coverage', 'attrition'],
  },
];

function judged(by: 'client' | 'staff', answers: Answers, offers: Offers): (keyof Answers)[] {
  const measure = `${by}Measure` as const;
  return [...(offers[measure] ? [measure] : []), ...(isOwn(answers[measure]) ? [`${by}Question` as const] : [])];
}

/** Whether a question of one's own is asked, and no instrument. */
export const isOwn = (measure: string | undefined): boolean => measure === undefined || measure === ownQuestion.value;
