import type { Design } from '../../model/index.js';
import { isListed, isOfAnswers, read, type SplitReading, whyNoSplit } from '../../reading/index.js';
import { capital, splitGroupWords, splitName } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { noRankingText } from '../no-ranking.js';
import { promised } from '../promises.js';

/** Into which groups the main measures are split, and what is worked out of each. */
export function splitItems(design: Design, words: Words): string[] {
  const { s } = words;
  const reading = read(design);
  const { splits, splitBy } = reading;
  const left = (splitBy ?? []).filter((one) => whyNoSplit(reading, one) !== undefined);
  return [
    ...splits.map((one) => groupsText(design, one, words)),
    ...left.map((one) => leftText(words.split(one), words)),
    ...promised(['splits'], design, words),
    ...(splits.length === 0
      ? []
      : [
          s(
            'Skillnaden mellan två grupper är den första minus den andra; är grupperna fler ställs var och en mot alla de övriga. Medelförändringar jämförs med Welchs intervall, andelar med Newcombes, utan p-värden: aldrig så att den ena gruppens förändring är säker och den andras inte.',
            'The difference between two groups is the first minus the second; with more groups each is set against all the others. Mean changes are compared by Welch’s interval, shares by Newcombe’s, without p-values: never as one group’s change being certain and the other’s not.',
          ),
        ]),
    ...(splits.some(isOfAnswers)
      ? [
          s(
            'Grupper efter ett första svar är inte lottade. Delas ett mått efter sitt eget första värde får de som började sämst ofta lättast bättre värden av ren slump (återgång mot medelvärdet): skillnaden säger inte vilka som har mest nytta av insatsen.',
            'Groups by a first answer are not drawn by lot. Where a measure is split by its own first value, those who began worst often get better values by chance alone (regression to the mean): the difference does not say who benefits most from the intervention.',
          ),
        ]
      : []),
    ...unitsText(design, words),
    ...sideBySideText(design, words),
    s(
      'Inga andra uppdelningar görs än dem som står här: grupper som väljs när resultaten är kända visar nästan alltid någon skillnad.',
      'No other splits are made than those that stand here: groups chosen when the results are known nearly always show some difference.',
    ),
    ...(splits.length > 1
      ? [
          s(
            'Går uppgifter om ett fåtal att räkna ut av flera uppdelningar tillsammans visas inte den senare av dem.',
            'If data on a few persons can be worked out from several splits together, the later of them is not shown.',
          ),
        ]
      : []),
    s(
      'Skillnader mellan grupper är en fråga att gå vidare med, inte en förklaring.',
      'Differences between groups are a question to pursue, not an explanation.',
    ),
  ];
}

/** That those of one unit may be alike, where it is known who is where. */
function unitsText(design: Design, { s }: Words): string[] {
  const { splits, comparison } = read(design);
  if (comparison.arms || !splits.some(({ by }) => by === 'unit' || by === 'team')) return [];
  return [
    s(
      'För poäng, skattningar och tal räknas hur lika förändringen är inom samma enhet eller team (intraklasskorrelation) och, med minst fyra av dem, medelförändringen när det räknas in (en slumpad nivå för varje, REML, Satterthwaite). Det står bredvid huvudresultatet och ändrar det inte.',
      'For scores, ratings and numbers it is worked out how alike the change is within a unit or team (intraclass correlation) and, with four of them at least, the mean change with that counted in (a random level for each, REML, Satterthwaite). It stands beside the main result and does not change it.',
    ),
  ];
}

/** That units are set side by side, and what that does not show. */
function sideBySideText(design: Design, words: Words): string[] {
  const made = promised(['units'], design, words);
  return made.length === 0 ? [] : [...made, noRankingText(words)];
}

/** One thing that the results are split by, its groups, and where they are had from. */
function groupsText(design: Design, split: SplitReading, words: Words): string {
  const { s, language } = words;
  const { groups, proposed } = split;
  const title = capital(splitName(design, split, language));
  const which =
    groups === undefined
      ? s('de som listan över ärenden anger', 'those that the list of cases has')
      : words.list(groups.map((one) => splitGroupWords(split, one, language)));
  const proposal = proposed
    ? s(
        ' Beskrivningen anger inga grupper: det här är ett förslag, bestäm före datainsamlingen.',
        ' The description names no groups: this is a proposal, decide before data collection.',
      )
    : '';
  return `${title} (${fromText(design, split, words)}): ${which}.${proposal}`;
}

/** Where it is known from who is in which group. */
function fromText(design: Design, split: SplitReading, words: Words): string {
  const { s } = words;
  if (isOfAnswers(split)) {
    const { value, informant } = split.answer;
    const [first] = read(design).times(value, informant && [informant]);
    const at = first === undefined ? '' : `${words.at([first])}, `;
    return s(
      `${at}ur formulären; den som inte har svarat då är inte med`,
      `${at}from the forms; those without an answer then are not in it`,
    );
  }
  if (isListed(split) && split.by === 'age')
    return s('i hela år vid start, ur listan över ärenden', 'in whole years at the start, from the list of cases');
  if (isListed(split) && split.by === 'length')
    return s(
      'hela enheter från start till avslut; den som inte har avslutat är inte med',
      'whole units from start to end; those who have not ended are not in it',
    );
  return s('ur listan över ärenden', 'from the list of cases');
}

const leftText = (what: string, { s }: Words): string =>
  s(
    `${what}: delas inte upp av verktyget, för grupper som går att skilja åt är inte angivna. Bestäm dem innan data öppnas.`,
    `${what}: not split by the tool, since groups that can be told apart are not stated. Decide them before data are opened.`,
  );
