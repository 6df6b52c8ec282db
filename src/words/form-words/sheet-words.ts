import type { Said } from '../../model/index.js';

/** What a client's own sheet says, in plain words to the client. `{name}` is filled in. */
export const sheetWords = {
  title: { sv: 'Dina svar', en: 'Your answers' },
  titleAll: { sv: 'Svar om dig', en: 'Answers about you' },
  code: { sv: 'Kod: {code}', en: 'Code: {code}' },
  simulated: {
    sv: 'Påhittade svar. De kommer inte från någon människa.',
    en: 'Made-up answers. They come from no human being.',
  },
  intro: {
    sv: 'Här ser du vad du själv har svarat. Bladet är till för samtalet mellan dig och den du träffar hos oss. Svaren säger inte allt: berätta om något inte stämmer.',
    en: 'Here you see what you have answered yourself. The sheet is for the talk between you and the person you meet here. The answers do not say everything: tell us if something is not right.',
  },
  introAll: {
    sv: 'Här ser du vad du och andra har svarat om dig. Bladet är till för samtalet mellan dig och den du träffar hos oss. Svaren säger inte allt: berätta om något inte stämmer.',
    en: 'Here you see what you and others have answered about you. The sheet is for the talk between you and the person you meet here. The answers do not say everything: tell us if something is not right.',
  },
  overTime: { sv: 'Så har det sett ut över tid', en: 'How it has been over time' },
  goals: { sv: 'Dina mål', en: 'Your goals' },
  last: { sv: 'Det du svarade senast', en: 'What you answered last' },
  lastAll: { sv: 'De senaste svaren', en: 'The latest answers' },
  by: { sv: 'svar från: {who}', en: 'answers from: {who}' },
  byUnknown: { sv: 'det är inte sagt vems svar det är', en: 'whose answers they are is not said' },
  when: { sv: 'När', en: 'When' },
  value: { sv: 'Värde', en: 'Value' },
  points: { sv: 'Poäng', en: 'Score' },
  answer: { sv: 'Svar', en: 'Answer' },
  means: { sv: 'Det betyder', en: 'That means' },
  question: { sv: 'Fråga', en: 'Question' },
  firstAnswer: { sv: 'Första svaret', en: 'First answer' },
  lastAnswer: { sv: 'Senaste svaret', en: 'Latest answer' },
  none: { sv: 'inget svar', en: 'no answer' },
  unasked: { sv: 'frågades inte', en: 'not asked' },
  higher: { sv: 'Högre är bättre.', en: 'Higher is better.' },
  lower: { sv: 'Lägre är bättre.', en: 'Lower is better.' },
  upwards: { sv: 'bättre uppåt', en: 'better upwards' },
  downwards: { sv: 'bättre nedåt', en: 'better downwards' },
  best: { sv: 'Det bästa svaret är ”{answer}”.', en: 'The best answer is “{answer}”.' },
  noSide: { sv: 'Det är inte sagt vilket håll som är bättre.', en: 'Which way is better is not said.' },
  scale: { sv: 'Skalan går från {low} till {high}.', en: 'The scale goes from {low} to {high}.' },
  end: { sv: '{number} = {text}', en: '{number} = {text}' },
  single: {
    sv: 'Det finns bara ett svar än så länge, så det går inte att rita någon kurva.',
    en: 'There is only one answer so far, so no curve can be drawn.',
  },
  once: { sv: 'Det här frågas bara en gång.', en: 'This is asked only once.' },
  gap: {
    sv: 'Där linjen är bruten finns det inget svar.',
    en: 'Where the line is broken there is no answer.',
  },
  band: { sv: 'så mycket kan slumpen göra', en: 'chance can do this much' },
  bandNote: {
    sv: 'Det ljusblå fältet räknas från första svaret. Så länge poängen är i fältet kan skillnaden bero på slumpen.',
    en: 'The pale blue band is reckoned from the first answer. As long as the score is within it the difference may be due to chance.',
  },
  bandUnverified: {
    sv: 'Hur brett fältet är bygger på uppgifter som ingen har kontrollerat.',
    en: 'How wide the band is rests on figures that nobody has verified.',
  },
  from: { sv: 'Från {first} till {last}.', en: 'From {first} to {last}.' },
  better: { sv: 'Från {first} till {last}, åt det bättre hållet.', en: 'From {first} to {last}, for the better.' },
  worse: { sv: 'Från {first} till {last}, åt det sämre hållet.', en: 'From {first} to {last}, for the worse.' },
  same: { sv: 'Det senaste är detsamma som det första.', en: 'The latest is the same as the first.' },
  improved: {
    sv: 'Så stor förbättring beror sällan på slumpen.',
    en: 'So large an improvement is seldom due to chance.',
  },
  deteriorated: {
    sv: 'Så stor försämring beror sällan på slumpen.',
    en: 'So large a change for the worse is seldom due to chance.',
  },
  moved: { sv: 'Så stor skillnad beror sällan på slumpen.', en: 'So large a difference is seldom due to chance.' },
  unchanged: { sv: 'Så liten skillnad kan bero på slumpen.', en: 'So small a difference may be due to chance.' },
  chance: {
    sv: 'Var försiktig med små skillnader: hur mycket slumpen kan göra är inte känt.',
    en: 'Be careful with small differences: how much chance can do is not known.',
  },
  levels: {
    sv: 'Ingen har kontrollerat var gränserna mellan nivåerna går.',
    en: 'Nobody has verified where the limits between the levels are.',
  },
  picture: { sv: 'Kurva över {title}. {values}', en: 'Curve of {title}. {values}' },
  own: {
    sv: 'Här finns bara uppgifter om dig. Bladet är gjort på en dator i verksamheten, och inget har skickats någonstans.',
    en: 'Only information about you is here. The sheet was made on a computer of the service, and nothing has been sent anywhere.',
  },
} satisfies Record<string, Said>;
