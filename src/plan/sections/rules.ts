import { type Block, heading, item, list, paragraph, strong } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { outcomesOf, primaryOf } from '../facts/occasions.js';
import type { Words } from '../words/words.js';

/** What holds for all analyses: certainty, many comparisons, few people, when data are opened. */
export const rules = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const several = outcomesOf(design).length > 1;
  const primary = primaryOf(design);
  const many = !several
    ? s(
        'Ett resultat, ett huvudmått, ett test: ingen korrigering behövs.',
        'One outcome, one main measure, one test: no correction is needed.',
      )
    : primary
      ? s(
          'Huvudresultatet prövas med ett test och utan korrigering. De andra resultatens test korrigeras tillsammans enligt Holm. Allt annat är utforskande och redovisas utan p-värden.',
          'The primary outcome is tested once, without correction. The tests of the other outcomes are corrected together by Holm’s method. Everything else is exploratory and reported without p-values.',
        )
      : s(
          'Huvudresultat är inte utpekat. Tills det är bestämt korrigeras testen av alla resultats huvudmått tillsammans enligt Holm. Allt annat är utforskande och redovisas utan p-värden.',
          'No primary outcome is named. Until it is decided, the tests of all outcomes’ main measures are corrected together by Holm’s method. Everything else is exploratory and reported without p-values.',
        );
  const line = (label: string, text: string) => item([strong(`${label}:`), ` ${text}`]);
  return [
    heading(2, s('Gemensamma regler för analysen', 'Rules common to all analyses')),
    paragraph(
      s(
        'Förslag i alla delar som beskrivningen inte tar upp:',
        'Proposals in all that the description does not mention:',
      ),
    ),
    list([
      line(
        s('Storlek före säkerhet', 'Size before certainty'),
        s(
          'Varje resultat redovisas som en storlek i måttets egna enheter med 95-procentigt konfidensintervall. Test är tvåsidiga på nivån 5 procent och står efter storleken.',
          'Every result is reported as a size in the measure’s own units with a 95% confidence interval. Tests are two-sided at the 5 per cent level and come after the size.',
        ),
      ),
      line(s('Flera resultat', 'Several outcomes'), many),
      line(
        s('Få personer', 'Few persons'),
        s(
          'Med färre än 6 parade värden görs inget test: inget av rangtesten kan då ge p under 0,05. Förändringarna ses över internt, individ för individ.',
          'With fewer than 6 paired values no test is made: none of the rank tests can then give p below 0.05. The changes are looked at internally, individual by individual.',
        ),
      ),
      line(
        s('Förutsättningar', 'Assumptions'),
        s(
          'Förändringarna ritas upp och beskrivs. Är de mycket sneda, eller avgör enstaka värden, byts inte huvudanalysen i efterhand. Säger känslighetsanalysen något annat än huvudanalysen redovisas båda, och slutsatsen blir den försiktigare.',
          'The changes are plotted and described. If they are very skewed, or single values decide, the main analysis is not changed afterwards. If the sensitivity analysis says something else than the main analysis, both are reported and the more cautious conclusion is drawn.',
        ),
      ),
      line(
        s('Samma personal, samma enhet', 'The same staff, the same unit'),
        s(
          'Individer hos samma behandlare eller enhet liknar varandra, så intervallen blir något för smala; säg det. Med minst fem enheter läggs enheten in som slumpmässig nivå.',
          'Individuals with the same staff or unit are alike, so the intervals become somewhat too narrow; say so. With at least five units, the unit enters as a random level.',
        ),
      ),
      line(
        s('När data öppnas', 'When data are opened'),
        s(
          'Planen beslutas innan sammanställningen görs. Ändringar efter det skrivs upp med datum, skäl och om någon då hade sett resultat. Löpande genomgångar är beskrivande; planens frågor prövas en gång per period.',
          'The plan is decided before the compilation is made. Later changes are noted with date, reason and whether anybody had then seen results. Continuous reviews are descriptive; the plan’s questions are tested once per period.',
        ),
      ),
      line(
        s('Program', 'Software'),
        s(
          'Ange program och version, och spara koden tillsammans med resultaten: samma test kan ge olika svar i olika versioner när värden är lika.',
          'State software and version, and keep the code with the results: the same test can give different answers in different versions when values are tied.',
        ),
      ),
    ]),
  ];
};
