import { declinedCode, type Fact, type Instrument, type Language, type Option } from '../../model/index.js';

interface Words {
  coded: string;
  construct: string;
  measures: string;
  informant: string;
  method: string;
  standardised: string;
  structured: string;
  items: string;
  rated: string;
  number: string;
  choice: string;
  ordered: string;
  kinds: Readonly<Record<'choices' | 'yes-no' | 'date' | 'text', string>>;
  notStated: string;
  scale: string;
  range: string;
  noScore: string;
  better: Readonly<Record<'higher' | 'lower', string>>;
  optional: string;
  declinable: string;
  whose: string;
  stem: string;
  detail: string;
  age: string;
  childAge: string;
  answers: string;
  lasts: string;
  recall: string;
  repeats: string;
  resembles: string;
  languages: string;
  training: string;
  trainingNone: string;
  trainingRequired: string;
  origin: string;
  own: string;
  licence: string;
  licenceKind: Readonly<Record<NonNullable<Instrument['licenceKind']>, string>>;
  electronic: string;
  electronicKind: Readonly<Record<NonNullable<Instrument['electronic']>, string>>;
  targetGroup: string;
  recommended: string;
  about: string;
  notes: string;
  source: string;
  sources: string;
  code: string;
  more(rest: number): string;
  fact: Readonly<Record<Fact['kind'], string>>;
  unverified: string;
  confidence: Readonly<Record<NonNullable<Fact['confidence']>, string>>;
  valence: Readonly<Record<NonNullable<Option['valence']>, string>>;
}

/** Words around the facts of an instrument. */
export const instrumentWords: Readonly<Record<Language, Words>> = {
  sv: {
    coded: 'Kod',
    construct: 'Mäter',
    measures: 'Visar',
    informant: 'Uppgifter från',
    method: 'Metod',
    standardised: 'Standardiserad',
    structured: 'Strukturerad',
    items: 'frågor',
    rated: 'skattas',
    number: 'ett tal',
    choice: 'ett av svaren väljs',
    ordered: 'ett av svaren väljs; de har en ordning',
    kinds: { choices: 'flera svar kan väljas', 'yes-no': 'ja eller nej', date: 'ett datum', text: 'egna ord' },
    notStated: 'hur den besvaras framgår inte',
    scale: 'Skala',
    range: 'Poäng',
    noScore: 'Ett område utan poäng',
    better: { higher: 'högre är bättre', lower: 'lägre är bättre' },
    optional: 'Får lämnas obesvarad',
    declinable: `Får avböjas: ${declinedCode} i data`,
    whose: 'Besvaras eller bedöms av',
    stem: 'Stam',
    detail: 'Egen text, kod i data',
    age: 'Ålder',
    childAge: 'Barnets ålder',
    answers: 'svaren',
    lasts: 'Tar',
    recall: 'Frågorna gäller de senaste',
    repeats: 'Samma frågor som',
    resembles: 'Liknar, men går inte att jämföra med',
    languages: 'Språk',
    training: 'Utbildning',
    trainingNone: 'behövs inte',
    trainingRequired: 'krävs',
    origin: 'Ursprung',
    own: 'verksamheten själv',
    licence: 'Licens',
    licenceKind: {
      free: 'fri',
      permission: 'kräver tillstånd',
      agreement: 'kräver avtal',
      purchase: 'köps',
      unknown: 'okänt vad som krävs',
    },
    electronic: 'På skärm',
    electronicKind: { yes: 'får ges', permission: 'bara efter tillstånd eller avtal', no: 'får inte ges' },
    targetGroup: 'Gjort för',
    recommended: 'Rekommenderad utbildning',
    about: 'cirka ',
    notes: 'Också känt',
    source: 'Källa',
    sources: 'Källor',
    code: 'Kod i data',
    more: (rest) => `… och ${rest} till`,
    fact: {
      reliability: 'reliabilitet',
      cutoff: 'gränsvärde',
      sd: 'standardavvikelse',
      mean: 'medelvärde',
      change: 'säker förändring',
    },
    unverified: 'inte kontrollerat',
    confidence: {
      seen: '',
      memory: 'inte kontrollerat: ur minnet',
      unsure: 'inte kontrollerat: osäkert',
      derived: 'härlett ur andra uppgifter',
    },
    valence: {
      positive: 'Ett bra utfall',
      negative: 'Ett dåligt utfall',
      neutral: 'Varken bra eller dåligt',
      unknown: 'Okänt om det är bra eller dåligt',
    },
  },
  en: {
    coded: 'Code',
    construct: 'Measures',
    measures: 'Shows',
    informant: 'Information from',
    method: 'Method',
    standardised: 'Standardised',
    structured: 'Structured',
    items: 'items',
    rated: 'rated',
    number: 'a number',
    choice: 'one of the options is chosen',
    ordered: 'one of the options is chosen; they have an order',
    kinds: { choices: 'several options may be chosen', 'yes-no': 'yes or no', date: 'a date', text: 'own words' },
    notStated: 'how it is answered is not stated',
    scale: 'Scale',
    range: 'Score',
    noScore: 'An area without a score',
    better: { higher: 'higher is better', lower: 'lower is better' },
    optional: 'May be left unanswered',
    declinable: `May be declined: ${declinedCode} in data`,
    whose: 'Answered or judged by',
    stem: 'Stem',
    detail: 'Own text, code in data',
    age: 'Age',
    childAge: 'Age of the child',
    answers: 'the answers are',
    lasts: 'Takes',
    recall: 'Looks back on',
    repeats: 'Same items as',
    resembles: 'Like, but not comparable with,',
    languages: 'Languages',
    training: 'Training',
    trainingNone: 'not needed',
    trainingRequired: 'required',
    origin: 'Origin',
    own: 'the operation itself',
    licence: 'Licence',
    licenceKind: {
      free: 'free',
      permission: 'needs permission',
      agreement: 'needs an agreement',
      purchase: 'is bought',
      unknown: 'not known what is needed',
    },
    electronic: 'On a screen',
    electronicKind: { yes: 'may be given', permission: 'only by permission or agreement', no: 'may not be given' },
    targetGroup: 'Made for',
    recommended: 'Training advised',
    about: 'about ',
    notes: 'Also known',
    source: 'Source',
    sources: 'Sources',
    code: 'Code in data',
    more: (rest) => `… and ${rest} more`,
    fact: {
      reliability: 'reliability',
      cutoff: 'cut-off',
      sd: 'standard deviation',
      mean: 'mean',
      change: 'reliable change',
    },
    unverified: 'not verified',
    confidence: {
      seen: '',
      memory: 'not verified: from memory',
      unsure: 'not verified: unsure',
      derived: 'derived from other facts',
    },
    valence: {
      positive: 'A good result',
      negative: 'A bad result',
      neutral: 'Neither good nor bad',
      unknown: 'Not known whether good or bad',
    },
  },
};
