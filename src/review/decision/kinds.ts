import type { Said } from '../../model/index.js';
import { both } from '../../words/index.js';

/** When a condition must be met. */
export type By = 'first client' | 'first compilation';

/** What a condition is about: what is cured in one go is one condition, whichever rules saw it. */
export interface ConditionKind {
  name: string;
  /** Rules whose findings it gathers, the one that says it best first. */
  codes: readonly string[];
  /** Its place among the conditions: what concerns people before anyone is asked comes first. */
  rank: 1 | 2 | 3 | 4 | 5;
  by: By;
  /** What the reviewer asks for. Missing: what the finding asks for. */
  ask?: Said;
  /** The same as a question to the unit. */
  question?: Said;
  /** An answer that is ready to accept with one word. Missing: what the finding proposes. */
  proposal?: Said;
  /** What a yes to the proposal does: `fill` writes it where the finding's fix asks for text, `fix` makes the fix. Missing: it is remarked. */
  yes?: 'fill' | 'fix';
}

/** In order of weight within each rank. */
export const conditionKinds: readonly ConditionKind[] = [
  {
    name: 'safeguard',
    codes: ['E-01', 'E-03', 'E-02', 'P1-07'],
    rank: 1,
    by: 'first client',
    ask: both(
      'Skriv vad som görs när ett svar visar att någon mår mycket dåligt, och hur snart',
      'Write what is done when an answer shows that someone is in a very bad state, and how soon',
    ),
    question: both(
      'Vad gör ni när ett svar visar att någon mår mycket dåligt?',
      'What do you do when an answer shows that someone is in a very bad state?',
    ),
    proposal: both(
      'Den som tar emot svaret ringer klienten inom två vardagar.',
      'The one who receives the answer calls the client within two working days.',
    ),
    yes: 'fill',
  },
  {
    name: 'permission',
    codes: ['L-56', 'L-55'],
    rank: 1,
    by: 'first client',
    ask: both(
      'Skriv vilket tillstånd ni har, eller välj ett fritt instrument',
      'Write which permission you have, or choose a free instrument',
    ),
    question: both(
      'Vilket tillstånd har ni att använda instrumentet?',
      'Which permission do you have to use the instrument?',
    ),
    proposal: both(
      'Avstå från det, om ett annat mått svarar på samma fråga.',
      'Do without it, if another measure answers the same question.',
    ),
  },
  { name: 'data protection', codes: ['D-02', 'D-01'], rank: 1, by: 'first client' },
  {
    name: 'pairing',
    codes: ['P3-07'],
    rank: 2,
    by: 'first client',
    ask: both(
      'Ge varje klient en kod i stället för anonyma svar',
      'Give each client a code instead of anonymous answers',
    ),
    question: both(
      'Kan klienten få en kod i stället för att svara anonymt?',
      'Can the client have a code instead of answering anonymously?',
    ),
    proposal: both(
      'Ja, koden står i akten. Bara den som ansvarar för uppföljningen har listan.',
      'Yes, the code is in the file. Only the one responsible for the follow-up has the list.',
    ),
    yes: 'fix',
  },
  {
    name: 'aim',
    codes: ['P1-02', 'P1-01', 'P1-03', 'P1-05', 'P1-06', 'P2-01', 'P2-02', 'P2-04'],
    rank: 2,
    by: 'first compilation',
    ask: both(
      'Skriv vad ni vill veta om hur det går för klienterna',
      'Write what you want to know about how it goes for the clients',
    ),
    question: both(
      'Vad vill ni veta om hur det går för klienterna?',
      'What do you want to know about how it goes for the clients?',
    ),
    yes: 'fill',
  },
  {
    name: 'measure',
    codes: ['P2-05', 'P2-15', 'P3-01', 'P4-05', 'P3-19', 'P1-08', 'P4-06'],
    rank: 2,
    by: 'first client',
  },
  {
    name: 'before and after',
    codes: ['P3-02', 'P3-03', 'P3-11', 'P3-12', 'P3-04', 'P3-10', 'P3-20', 'P3-06', 'P3-08'],
    rank: 2,
    by: 'first client',
    question: both(
      'Kan ni ställa samma frågor vid start som vid avslut?',
      'Can you ask the same questions at the start as at the end?',
    ),
  },
  {
    name: 'answers',
    codes: [],
    rank: 2,
    by: 'first client',
    ask: both('Beskriv frågorna och svaren', 'Describe the questions and the answers'),
    question: both(
      'Hur lyder frågorna, och vilka svar kan ges?',
      'How do the questions read, and which answers can be given?',
    ),
    proposal: both('Vi skickar formuläret.', 'We send the form.'),
  },
  {
    name: 'degree',
    codes: ['P3-05', 'P3-18', 'P3-09', 'P3-13', 'P3-14', 'P3-15'],
    rank: 2,
    by: 'first client',
  },
  {
    name: 'problem',
    codes: ['P2-03', 'P2-06'],
    rank: 3,
    by: 'first compilation',
    question: both('Vilket problem är insatsen till för?', 'Which problem is the intervention for?'),
  },
  {
    name: 'client',
    codes: ['P4-01', 'P4-03', 'P4-07'],
    rank: 3,
    by: 'first client',
    question: both('Kan klienten själv svara på hur det gick?', 'Can the clients themselves answer how it went?'),
  },
  {
    name: 'profession',
    codes: ['P4-02', 'P4-04', 'P4-08'],
    rank: 3,
    by: 'first compilation',
    ask: both(
      'Låt personalen bedöma hur det gick, vid samma tillfällen som klienten',
      'Let staff judge how it went, at the same times as the client',
    ),
    question: both(
      'Kan personalen bedöma hur det gick, vid samma tillfällen?',
      'Can staff judge how it went, at the same times?',
    ),
    proposal: both('Ja, personalen bedömer hur det gick.', 'Yes, staff judge how it went.'),
    yes: 'fix',
  },
  {
    name: 'attrition',
    codes: ['P5-02', 'P5-05', 'P5-03', 'P5-16', 'P5-19', 'P5-09', 'P5-10', 'P5-17', 'P5-18', 'P5-11'],
    rank: 4,
    by: 'first compilation',
    ask: both(
      'Skriv hur de som saknas räknas, och varför de saknas',
      'Write how those who are missing are counted, and why they are missing',
    ),
    question: both(
      'Hur räknas de som saknas, och varför saknas de?',
      'How are those who are missing counted, and why are they missing?',
    ),
    proposal: both(
      'De räknas som att resultatet inte är nått, och vi frågar varför de slutar.',
      'They count as not having reached the outcome, and we ask why they end.',
    ),
  },
  {
    name: 'burden',
    codes: ['P1-04', 'U-03'],
    rank: 5,
    by: 'first compilation',
    ask: both(
      'Skriv vad svaren ska användas till, eller sluta fråga',
      'Write what the answers are to be used for, or stop asking',
    ),
    question: both(
      'Vad ska de svaren användas till, eller kan ni sluta fråga?',
      'What are those answers to be used for, or can you stop asking?',
    ),
    proposal: both('Vi slutar fråga.', 'We stop asking.'),
  },
];

/** The kind of a rule that no kind names: one of its own. */
export const ownKind = (code: string): ConditionKind => ({
  name: code,
  codes: [code],
  rank: /^[ED]-/.test(code) ? 1 : /^U-/.test(code) ? 5 : 3,
  by: 'first compilation',
});
/** Its place among all kinds. */
export const placeOf = (kind: ConditionKind): number =>
  100 * kind.rank + (conditionKinds.includes(kind) ? conditionKinds.indexOf(kind) : 99);
export const kindNamed = (name: string): ConditionKind =>
  conditionKinds.find((one) => one.name === name) ?? ownKind(name);
export const kindOf = (code: string): ConditionKind =>
  conditionKinds.find(({ codes }) => codes.includes(code)) ?? ownKind(code);
