import type { Said } from '../words/wording.js';

export { paperWords } from '../../words/index.js';

/** What stands in the interviewer's version only. */
export const interviewWords = {
  version: { sv: 'Intervjuarens exemplar', en: 'Interviewer’s copy' },
  initials: { sv: 'Intervjuarens initialer', en: 'Interviewer’s initials' },
  meeting: { sv: 'Vid ett möte', en: 'At a meeting' },
  phone: { sv: 'På telefon eller video', en: 'By telephone or video' },
  interpreter: { sv: 'Med tolk', en: 'With an interpreter' },
  toInterviewer: { sv: 'Till dig som intervjuar', en: 'For the interviewer' },
  before: { sv: 'Innan du börjar', en: 'Before you begin' },
  method: {
    sv: 'Uppföljningen anger metoden {method}. Använd det här exemplaret bara när frågorna ställs i en intervju i stället, och anteckna alltid att så var fallet.',
    en: 'The follow-up states the method {method}. Use this copy only when the questions are asked in an interview instead, and always record that they were.',
  },
  noVoluntary: {
    sv: 'Uppföljningen anger inte om det är frivilligt att svara. Ta reda på det innan du börjar.',
    en: 'The follow-up does not state whether answering is voluntary. Find out before you begin.',
  },
  noSafeguard: {
    sv: 'Uppföljningen anger inte vad du ska göra om ett svar väcker oro. Ta reda på det innan du börjar.',
    en: 'The follow-up does not state what to do if an answer gives cause for concern. Find out before you begin.',
  },
  noPurpose: {
    sv: 'Uppföljningen anger inget syfte. Ta reda på vad du ska berätta innan du börjar.',
    en: 'The follow-up states no purpose. Find out what to tell before you begin.',
  },
  manual: { sv: 'Manual', en: 'Manual' },
  tell: { sv: 'Berätta för den som ska svara', en: 'Tell the person who is to answer' },
  tellHow: {
    sv: 'Läs upp det här eller säg det med egna ord. Fråga om det är något som är oklart.',
    en: 'Read this aloud or say it in your own words. Ask whether anything is unclear.',
  },
  optional: {
    sv: 'Säg att det går bra att låta bli att svara på en fråga, och att sluta när som helst.',
    en: 'Say that any question can be left unanswered, and that it is possible to stop at any time.',
  },
  ask: { sv: 'När du frågar', en: 'When you ask' },
  asWritten: {
    sv: 'Läs varje fråga högt, precis som den står och i den ordning som den står. Läs lugnt, och visa inte vad du själv tycker om svaret.',
    en: 'Read each question aloud, exactly as it stands and in the order in which it stands. Read calmly, and do not show what you think of the answer yourself.',
  },
  card: {
    sv: 'Läs upp svarsalternativen. Visa svarskortet när det står vilket; korten finns sist i häftet.',
    en: 'Read the possible answers aloud. Show the response card where one is named; the cards are at the end.',
  },
  answers: { sv: 'Läs upp svarsalternativen.', en: 'Read the possible answers aloud.' },
  repeat: {
    sv: 'Om frågan inte går att förstå: läs den en gång till. Förklara den inte med andra ord, för då får olika personer olika frågor.',
    en: 'If the question is not understood: read it once more. Do not explain it in other words, because then different people get different questions.',
  },
  given: {
    sv: 'Kryssa i det svar som du får, inte det som du tror stämmer.',
    en: 'Cross the answer that you are given, not the one that you think is true.',
  },
  italics: {
    sv: 'Det som står i kursiv stil är till dig: när en fråga ska ställas, och vart du går vidare. Läs inte upp det.',
    en: 'What stands in italics is for you: when a question is to be asked, and where to go on. Do not read it aloud.',
  },
  codes: {
    sv: 'Det som står inom hakparentes är variabelns namn och svarens koder. De används när svaren registreras. Läs inte upp dem.',
    en: 'What stands in square brackets is the name of the variable and the codes of the answers. They are used when the answers are entered. Do not read them aloud.',
  },
  unanswered: { sv: 'När det inte blir något svar', en: 'When there is no answer' },
  leave: {
    sv: 'Lämna frågan tom, och kryssa i varför på raden under: Vill inte svara eller Vet inte. Den räknas som obesvarad. Gissa aldrig ett svar.',
    en: 'Leave the question empty, and cross why on the line below it: Does not want to answer or Does not know. It counts as unanswered. Never guess an answer.',
  },
  refused: { sv: 'Vill inte svara', en: 'Does not want to answer' },
  unknown: { sv: 'Vet inte', en: 'Does not know' },
  noAnswer: { sv: 'Obesvarad:', en: 'Unanswered:' },
  show: { sv: 'Visa svarskort {card}.', en: 'Show response card {card}.' },
  cards: { sv: 'Svarskort', en: 'Response cards' },
  oneCard: { sv: 'Svarskort {card}', en: 'Response card {card}' },
  skipTo: {
    sv: 'Om svaret är {answers}: gå till fråga {to}.',
    en: 'If the answer is {answers}: go to question {to}.',
  },
  skipEnd: {
    sv: 'Om svaret är {answers}: då är frågorna slut.',
    en: 'If the answer is {answers}: there are no more questions.',
  },
  noneGiven: { sv: 'saknas', en: 'missing' },
} satisfies Record<string, Said>;
