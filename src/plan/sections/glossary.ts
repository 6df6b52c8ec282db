import { type Block, item, list, strong } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';

/** The words of analysis that the plan uses, for those who do not use them daily. */
export const glossary = (_design: Design, words: Words): Block[] => {
  const { s } = words;
  const entry = (term: string, text: string) => item([strong(term), `: ${text}`]);
  return [
    titled(2, 'glossary', words),
    list([
      entry(
        s('Konfidensintervall', 'Confidence interval'),
        s(
          'hur osäkert ett tal är därför att gruppen är liten. Görs samma sak om många gånger täcker 95 av 100 sådana intervall det rätta värdet.',
          'how uncertain a number is because the group is small. Were the same thing done many times, 95 of 100 such intervals would cover the true value.',
        ),
      ),
      entry(
        s('Standardavvikelse', 'Standard deviation'),
        s('hur mycket värdena skiljer sig mellan individerna.', 'how much the values differ between individuals.'),
      ),
      entry(
        s('Reliabilitet', 'Reliability'),
        s(
          'hur säkert måttet mäter, från 0 till 1. Alfa gäller frågornas samstämmighet, omtest att samma person får samma värde igen när inget ändrats.',
          'how precisely the measure measures, from 0 to 1. Alpha concerns the agreement of the items, retest that the same person gets the same value again when nothing has changed.',
        ),
      ),
      entry(
        s('Parat t-test', 'Paired t test'),
        s(
          'prövar om medelvärdet av individernas förändringar skiljer sig från noll.',
          'tests whether the mean of the individuals’ changes differs from zero.',
        ),
      ),
      entry(
        s('Wilcoxons teckenrangtest', 'Wilcoxon’s signed-rank test'),
        s(
          'prövar samma sak med förändringarnas rangordning i stället för deras storlek.',
          'tests the same with the rank order of the changes instead of their size.',
        ),
      ),
      entry(
        s('Teckentest', 'Sign test'),
        s(
          'jämför hur många som blev bättre med hur många som blev sämre.',
          'compares how many became better with how many became worse.',
        ),
      ),
      entry(
        s('McNemars test', 'McNemar’s test'),
        s(
          'jämför hur många som gick från nej till ja med hur många som gick åt andra hållet.',
          'compares how many went from no to yes with how many went the other way.',
        ),
      ),
      entry(
        s('Korrigering enligt Holm', 'Correction by Holm’s method'),
        s(
          'gör kravet strängare när flera resultat prövas, så att slumpen inte får flera försök.',
          'makes the demand stricter when several outcomes are tested, so that chance does not get several tries.',
        ),
      ),
    ]),
  ];
};
