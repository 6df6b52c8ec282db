import type { Design } from '../model/index.js';
import {
  hasMean,
  isBetween,
  isContinuous,
  isModelled,
  isOfKept,
  isSized,
  type MainTest,
  periodNumber,
  type Reading,
  read,
} from '../reading/index.js';
import type { Words } from './design-words.js';

/** What a plan promises that a report is to show: each is done there, or listed with the reason. */
export const promiseCodes = [
  'flow',
  'start-group',
  'time-followed',
  'followed-and-lost',
  'as-unchanged',
  'as-not-reached',
  'mixed-model',
  'worse',
  'early-endings',
  'splits',
  'units',
  'periods',
  'tests',
  'criteria',
  'reliable-change',
  'kept',
  'between',
  'norm',
  'closings',
] as const;
export type PromiseCode = (typeof promiseCodes)[number];

interface PlanPromise {
  /** Whether a plan of this design makes it. */
  isMade(reading: Reading): boolean;
  /** What is promised, as the plan says it: one sentence or two. */
  text(words: Words): string;
}

/** Main tests whose value is of some kind, and has a change to compute. */
const changing = ({ tests }: Reading, of: (test: MainTest) => boolean): boolean =>
  tests.some((one) => !one.lacks && of(one));
const isShare = ({ judged }: MainTest): boolean => judged.value.type === 'yes-no' || judged.value.type === 'choice';

const promises: Record<PromiseCode, PlanPromise> = {
  flow: {
    isMade: () => true,
    text: ({ s }) =>
      s(
        'Ett flöde: hur många som startade och har mätning vid varje mättillfälle, med orsaker till bortfall.',
        'A flow: how many started and have a measurement at each timepoint, with reasons for attrition.',
      ),
  },
  'start-group': {
    isMade: () => true,
    text: ({ s }) =>
      s(
        'Gruppen vid start: antal, kön och första värden (antal och andel, eller medelvärde, median och kvartiler).',
        'The group at the start: number, sex and first values (number and share, or mean, median and quartiles).',
      ),
  },
  'time-followed': {
    isMade: () => true,
    text: ({ s }) =>
      s(
        'Hur länge de följdes: tiden från första till sista svarsdagen, median och kvartiler.',
        'How long they were followed: the time from the first to the last day of an answer, median and quartiles.',
      ),
  },
  'followed-and-lost': {
    isMade: (reading) => changing(reading, () => true),
    text: ({ s }) =>
      s(
        'De som följts upp jämförs med dem som saknas, i huvudmåttens första värde (för ja eller nej och svar i ordning i andelen med varje svar) och i kön och ålder när de är kända, som standardiserad skillnad: över 0,1 är liten, över 0,25 tydlig. Inga test: frågan är hur stor skillnaden är.',
        'Those followed up are compared with those missing, in the first value of the main measures (for yes or no and answers in order in the share with each answer) and in sex and age where they are known, as a standardised difference: above 0.1 is small, above 0.25 marked. No tests: the question is how large the difference is.',
      ),
  },
  'as-unchanged': {
    isMade: (reading) => changing(reading, ({ judged }) => isSized(judged.value.type)),
    text: ({ s }) =>
      s(
        'Känslighetsanalys av poäng och tal: de saknade räknas som oförändrade.',
        'Sensitivity analysis of scores and numbers: the missing count as unchanged.',
      ),
  },
  'as-not-reached': {
    isMade: (reading) => changing(reading, isShare),
    text: ({ s }) =>
      s(
        'Känslighetsanalys av ja eller nej och av ett önskat svar: de saknade räknas som att de inte har det önskade svaret.',
        'Sensitivity analysis of yes or no and of a desired answer: the missing count as not having the desired answer.',
      ),
  },
  'mixed-model': {
    isMade: (reading) => changing(reading, ({ judged }) => isModelled(judged.value.type) && judged.times.length > 2),
    text: ({ s }) =>
      s(
        'Där ett mått har fler än två tillfällen står bredvid en analys som använder alla värden som finns (blandad modell, som förutsätter att bortfallet kan förklaras av värden som finns).',
        'Where a measure has more than two timepoints, an analysis of all values there are stands beside it (mixed model, which assumes that the attrition can be explained by values that exist).',
      ),
  },
  worse: {
    isMade: (reading) => changing(reading, () => true),
    text: ({ s }) =>
      s(
        'Andelen som blivit sämre redovisas alltid, lika synligt som andelen som blivit bättre, också när den är noll.',
        'The share who became worse is always reported, as visibly as the share who became better, also when it is zero.',
      ),
  },
  'early-endings': {
    isMade: () => true,
    text: ({ s }) =>
      s(
        'Avbrott: hur många som har en mätning som uteblev för att insatsen avbröts, ur listan över uteblivna mätningar.',
        'Early endings: how many have a measurement that was missed because the intervention was ended, from the list of missed measurements.',
      ),
  },
  splits: {
    isMade: (reading) => changing(reading, () => true) && reading.splits.length > 0,
    text: ({ s }) =>
      s(
        'I varje huvudmått redovisas för varje grupp hur många som började, hur många som har båda mätningarna, och medelförändringen med 95-procentigt konfidensintervall (t), andelen som blev bättre och, för ja eller nej och val, andelen med det önskade svaret vid den sista mätningen (Wilson). Det görs för grupper som är minst så stora som gränsen nedan, och minst 6, när minst två är det.',
        'In each main measure, for each group: how many began, how many have both measurements, and the mean change with 95% confidence interval (t), the share who became better and, for yes or no and choices, the share with the desired answer at the last measurement (Wilson). It is done for groups of at least the limit below, and at least 6, when at least two are that large.',
      ),
  },
  units: {
    isMade: (reading) =>
      changing(reading, ({ judged }) => hasMean(judged.value.type) || judged.value.type === 'ordinal') &&
      !reading.comparison.arms &&
      reading.splits.some(({ by }) => by === 'unit' || by === 'team'),
    text: ({ s }) =>
      s(
        'För poäng, tal, skattningar och svar i ordning ställs enheterna eller teamen sida vid sida: den medelförändring som var och en skulle ha haft om dess klienter hade börjat på det gemensamma medelvärdet (kovariansanalys på första värdet), med 95-procentigt konfidensintervall, och om de skiljer sig mer än av slumpen (Q, ungefärligt, enligt chi-två). Med minst fem, som har minst tio klienter var, står också talet sammanvägt med de andras (Efron och Morris). De står i beskrivningens ordning eller i bokstavsordning, aldrig efter resultat, och med är bara de som får visas var för sig.',
        'For scores, numbers, ratings and answers in order the units or teams are set side by side: the mean change that each would have had if its clients had begun at the common mean (analysis of covariance on the first value), with 95% confidence interval, and whether they differ by more than chance (Q, approximately, by chi-square). With five at least, of at least ten clients each, the number combined with the others’ is given too (Efron and Morris). They stand in the order of the description or of the alphabet, never by result, and only those that may be shown by themselves are in it.',
      ),
  },
  periods: {
    isMade: (reading) =>
      isContinuous(reading.design) &&
      changing(reading, ({ judged, method }) => periodNumber(judged.value, method) !== undefined),
    text: ({ s }) =>
      s(
        'För varje huvudmått som inte jämför två grupper visas talet för dem som började i varje period, i ett linjediagram med median (run chart) och ett styrdiagram (XmR): medelförändringen, andelen med det önskade svaret vid sista mätningen, eller andelen bättre av flera svar i ordning, av dem som har båda mätningarna.',
        'For each main measure that does not compare two groups the number of those who began in each period is shown, in a run chart and an XmR chart: the mean change, the share with the desired answer at the last measurement, or the share who are better of several answers in order, of those with both measurements.',
      ),
  },
  tests: {
    isMade: ({ tests }) => tests.some(({ method }) => method),
    text: ({ s }) =>
      s(
        'Varje resultat redovisas som en storlek i måttets egna enheter med 95-procentigt konfidensintervall. Test är på nivån 5 procent tvåsidigt (2,5 procent ensidigt när något ska bibehållas) och står efter storleken.',
        'Every result is reported as a size in the measure’s own units with a 95% confidence interval. Tests are at the 5 per cent level two-sided (2.5 per cent one-sided where something is to be kept) and come after the size.',
      ),
  },
  criteria: {
    isMade: ({ outcomes }) => outcomes.some(({ outcome }) => outcome.successes.length > 0),
    text: ({ s }) =>
      s(
        'Antal och andel som når kriteriet redovisas med 95-procentigt konfidensintervall (Wilson): av alla som påbörjat, där de som saknas räknas som att de inte nått det, och bredvid av dem som har mätningen. Nått sägs bara om andelen av alla som påbörjat är minst så stor som kriteriet, inte nått bara om den inte skulle räcka ens om alla som saknas nått det; däremellan är det oavgjort, och det sägs hur många av de saknade som måste ha nått det.',
        'Number and share who reach the criterion are reported with 95% confidence interval (Wilson): of all who started, where those missing count as not having reached it, and beside it of those who have the measurement. Reached is said only if the share of all who started is at least that of the criterion, not reached only if it would not suffice even if all of the missing had reached it; in between it is undecided, and it is said how many of the missing must have reached it.',
      ),
  },
  'reliable-change': {
    isMade: (reading) => changing(reading, ({ judged }) => judged.value.type === 'score'),
    text: ({ s }) =>
      s(
        'För poäng med känd reliabilitet räknas som försämrad den vars värde ändrats åt fel håll mer än mätosäkerheten; för andra mått den som gått åt fel håll.',
        'For scores of known reliability someone counts as deteriorated whose value changed in the wrong direction by more than the uncertainty of measurement; for other measures someone who moved in the wrong direction.',
      ),
  },
  kept: {
    isMade: ({ tests }) => tests.some(({ method }) => isOfKept(method)),
    text: ({ s }) =>
      s(
        'Om det som ska bibehållas har det, mot den marginal som är angiven.',
        'Whether what is to be kept was kept, against the margin that is stated.',
      ),
  },
  between: {
    isMade: ({ tests }) => tests.some(({ method }) => isBetween(method)),
    text: ({ s }) =>
      s(
        'Grupp för grupp: hur många som fördelades, mättes och räknas, hur lika grupperna var vid start (standardiserad skillnad), och skillnaden mellan dem med sitt intervall.',
        'Group by group: how many were allotted, measured and are counted, how alike the groups were at the start (standardised difference), and the difference between them with its interval.',
      ),
  },
  norm: {
    isMade: ({ norms }) => norms.some(({ norm }) => norm),
    text: ({ s }) =>
      s(
        'De som har båda mätningarna ställs mot normgruppen vid den första och vid den sista mätningen, var för sig: skillnaden mellan deras medelvärde och normgruppens, i normgruppens standardavvikelser, med 95-procentigt konfidensintervall, och andelen inom normgruppens spann (Wilson). Inget prövas. Normgruppen är andra människor, och klienterna kommer när det är som svårast: att de närmar sig normen kan vara återgång mot medelvärdet, och visar inte vad insatsen gjorde.',
        'Those with both measurements are set against the norm population at the first and at the last measurement, each by itself: the difference between their mean and the population’s, in the population’s standard deviations, with 95% confidence interval, and the share within the population’s range (Wilson). Nothing is tested. The norm population is other people, and clients come when things are at their worst: that they come nearer to the norm may be regression to the mean, and does not show what the intervention did.',
      ),
  },
  closings: {
    isMade: ({ closings }) => closings.length > 0,
    text: ({ s }) =>
      s(
        'Måluppfyllelse och avslutsorsaker, var fråga för sig vid sitt sista tillfälle: antal och andel för varje svar och för vad svaren räknas som (Wilson), av dem med ett svar och av alla som startade, hur många som inte har något svar, och för kvinnor och män och de andra grupper som resultaten delas upp på var för sig när grupperna är stora nog. Det säger hur det gick enligt den som svarade, inte hur mycket något har ändrats, och prövas inte.',
        'Goal attainment and reasons for closing, each question at its last timepoint: number and share for each answer and for what the answers count as (Wilson), of those with an answer and of all who started, how many have no answer, and women and men and the other groups that results are split by by themselves where the groups are large enough. It says how it went by whoever answered, not how much has changed, and is not tested.',
      ),
  },
};

/** The promises that the plan of a design makes. */
export function promisesOf(design: Design): PromiseCode[] {
  const reading = read(design);
  return promiseCodes.filter((code) => promises[code].isMade(reading));
}

/** The sentences of those among `codes` that the plan of a design makes. */
export function promised(codes: readonly PromiseCode[], design: Design, words: Words): string[] {
  const made = promisesOf(design);
  return codes.filter((code) => made.includes(code)).map((code) => promises[code].text(words));
}
