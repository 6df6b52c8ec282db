import type { Design, Language, Said } from '../model/index.js';
import type { Answer, Answered, Because, Can } from '../reading/index.js';
import { both } from './in-both.js';
import { answeredWords, Reasons } from './reasons.js';
import { sentence } from './sentences.js';
import { textWords } from './titles.js';

/** What a design can answer, as everything that shows it says it. */
export interface SaidAnswer {
  /** Model path of the outcome or the question. */
  path: string;
  /** The question, or the title of the outcome. */
  title: string;
  can: Can;
  answered: Answered;
  /** `ja`, `delvis`, `nej`. */
  verdict: string;
  /** What can be said: `förändringen hos varje person`. */
  said: string;
  /** One plain sentence each, what decides it first. */
  because: string[];
  language: Language;
}

/** The heading above answers, and before one. */
export const answersTitle: Said = both('Går att besvara', 'Can be answered');
const canWords: Record<Can, Said> = {
  difference: both('skillnaden mot en jämförelsegrupp', 'the difference from a comparison group'),
  change: both('förändringen hos varje person', 'the change of each person'),
  share: both('hur stor andel som når kriteriet', 'what share meets the criterion'),
  state: both('läget', 'the state'),
  counts: both('hur många som svarat vad', 'how many gave which answer'),
  nothing: both('ingenting i siffror', 'nothing in figures'),
};

const saidOf = (can: Can, when: string, language: Language): string => {
  const what = canWords[can][language];
  if (can === 'state') return `${what} ${when || (language === 'sv' ? 'när det mäts' : 'when it is measured')}`;
  return can === 'counts' && when !== '' ? `${what} ${when}` : what;
};

/** One reason within a sentence: `”Läget” mäts bara vid avslut, så det finns inget att jämföra med`. */
export const reasonWords = (design: Design, because: Because, language: Language): string =>
  new Reasons(design, language, false).say(because);

/** An answer in one language. */
export const answerWords = (design: Design, answer: Answer, language: Language): SaidAnswer => {
  const { path, about, can, answered, because } = answer;
  const words = new Reasons(design, language, 'question' in about);
  const [text, name] = 'question' in about ? [about.question.text, ''] : [about.outcome.text, about.outcome.name];
  return {
    path,
    title: text ? textWords(text, language) : name,
    can,
    answered,
    verdict: answeredWords[answered][language],
    said: saidOf(can, words.when(because), language),
    language,
    because: [...new Set(because.map((one) => sentence(words.say(one))))],
  };
};

/**
 * The reasons with what can be said, beside a verdict that stands by itself: `Förändringen hos varje person. CORE-OM mäts …`; of
 * a no `KASAM mäts bara vid avslut … Det som kan sägas är läget vid avslut.`
 */
export const answerText = ({ answered, can, said, because, language }: SaidAnswer): string => {
  if (answered !== 'no') return [sentence(said), ...because].join(' ');
  // Of data that are no evidence nothing is said.
  const isLess = can === 'state' || can === 'counts' || can === 'share';
  const rest = language === 'sv' ? `Det som kan sägas är ${said}.` : `What can be said is ${said}.`;
  return [...because, ...(isLess ? [rest] : [])].join(' ');
};
/** What the line is about, as it leads it: `Deltagaren mår bättre:`, `Mår deltagarna bättre?`. */
export const answerLead = ({ title }: SaidAnswer): string => (/[?!.:…]$/.test(title) ? title : `${title}:`);
/** With the verdict: `Delvis. Förändringen hos varje person. …`. */
export const answerLine = (one: SaidAnswer): string => `${sentence(one.verdict)} ${answerText(one)}`;

/** The shortest: what can be said where that is what is asked, else why it is not. */
export const answerBrief = ({ answered, said, because }: SaidAnswer): string =>
  answered === 'yes' ? sentence(said) : (because[0] ?? sentence(said));

/**
 * `4 av 6 frågor och önskade resultat går att besvara fullt ut, 2 delvis.` Undefined where a design has neither questions nor
 * outcomes.
 */
export const answersSummary = (answers: readonly Answer[], language: Language): string | undefined => {
  const of = (wanted: Answered) => answers.filter(({ answered }) => answered === wanted).length;
  const questions = answers.filter(({ about }) => 'question' in about).length;
  const [all, yes, partly, no] = [answers.length, of('yes'), of('partly'), of('no')];
  const sv = language === 'sv';
  if (all === 0) return undefined;
  if (all === 1) {
    const subject =
      questions > 0 ? both('Frågan', 'The question') : both('Det önskade resultatet', 'The desired outcome');
    if (sv) return `${subject.sv} går ${yes ? '' : partly ? 'delvis ' : 'inte '}att besvara.`;
    return `${subject.en} ${yes ? 'can be answered' : partly ? 'can be answered in part' : 'cannot be answered'}.`;
  }
  const kinds: Said =
    questions === all
      ? both('frågor', 'questions')
      : questions === 0
        ? both('önskade resultat', 'desired outcomes')
        : both('frågor och önskade resultat', 'questions and desired outcomes');
  const none = both(questions === 0 ? 'Inget' : 'Ingen', 'None');
  if (all === 2 && yes === 2) {
    if (questions === 1)
      return sv
        ? 'Både frågan och det önskade resultatet går att besvara.'
        : 'Both the question and the desired outcome can be answered.';
    return sv
      ? `Båda ${questions === 2 ? 'frågorna' : 'önskade resultaten'} går att besvara.`
      : `Both ${kinds.en} can be answered.`;
  }
  if (yes === all) return sv ? `Alla ${all} ${kinds.sv} går att besvara.` : `All ${all} ${kinds.en} can be answered.`;
  if (no === all)
    return sv ? `${none.sv} av ${all} ${kinds.sv} går att besvara.` : `None of ${all} ${kinds.en} can be answered.`;
  const rest = sv
    ? [partly && `${partly} delvis`, no && `${no} inte alls`]
    : [partly && `${partly} in part`, no && `${no} not at all`];
  const tail = rest.filter((one) => typeof one === 'string').join(', ');
  if (sv) return `${yes || none.sv} av ${all} ${kinds.sv} går att besvara fullt ut (${tail}).`;
  return `${yes || none.en} of ${all} ${kinds.en} can be answered in full (${tail}).`;
};
