import { type Block, item, list, paragraph, strong } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { isBetween, read } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { promised } from '../promises.js';
import { titled } from '../titles.js';

/** What holds for all analyses: certainty, many comparisons, few people, when data are opened. */
export const rules = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const { tests, comparison } = read(design);
  const between = tests.some(({ method }) => isBetween(method));
  const clustered = comparison.arms?.clustered !== undefined;
  const line = (label: string, text: string) => item([strong(`${label}:`), ` ${text}`]);
  return [
    titled(2, 'rules', words),
    paragraph(
      s(
        'Förslag i alla delar som beskrivningen inte tar upp:',
        'Proposals in all that the description does not mention:',
      ),
    ),
    list([
      line(
        s('Storlek före säkerhet', 'Size before certainty'),
        promised(['tests'], design, words)[0] ??
          s(
            'Varje resultat redovisas som en storlek i måttets egna enheter med 95-procentigt konfidensintervall.',
            'Every result is reported as a size in the measure’s own units with a 95% confidence interval.',
          ),
      ),
      line(s('Flera resultat', 'Several outcomes'), manyText(design, words)),
      line(
        s('Vilka som ingår', 'Who is included'),
        `${between ? s('Skillnaden mellan grupper: alla som fördelats till en grupp och har de värden som behövs (se Jämförelse). ', 'The difference between groups: all allotted to a group who have the values needed (see Comparison). ') : ''}${s(
          'Förändring, test och tillförlitlig förändring: de som har båda mätningarna. Blandad modell: alla med minst ett värde. Andelen som nått resultatet: alla som påbörjat, och bredvid dem de som har mätningen. Ingen stryks för att insatsen avbröts eller ändrades.',
          'Change, tests and reliable change: those with both measurements. Mixed model: everyone with at least one value. The share who reached the outcome: all who started, and beside them those who have the measurement. Nobody is left out because the intervention was ended or changed.',
        )}`,
      ),
      line(
        s('Rensning', 'Cleaning'),
        s(
          'Värden som inte finns bland svaren eller ligger utanför skalan används inte. De räknas och redovisas, liksom dubbletter och svar utan nyckel. Inget värde rättas utan att det skrivs upp.',
          'Values that are not among the answers or lie outside the scale are not used. They are counted and reported, as are duplicates and answers without a key. No value is corrected without a note.',
        ),
      ),
      line(
        s('Få personer', 'Few persons'),
        `${s(
          'Med färre än 6 parade värden redovisas bara siffrorna, utan test och utan intervall: inget av rangtesten kan då ge p under 0,05. Förändringarna ses över internt, individ för individ.',
          'With fewer than 6 paired values only the numbers are reported, without test and without interval: none of the rank tests can then give p below 0.05. The changes are looked at internally, individual by individual.',
        )}${between ? s(' När grupper jämförs gäller gränsen varje grupp för sig; med kluster krävs dessutom minst fyra kluster i varje grupp.', ' Where groups are compared the limit holds for each group by itself; with clusters it also takes at least four clusters in each group.') : ''}`,
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
        clustered
          ? s(
              'Kluster lottas, så varje kluster räknas en gång och personerna i det räknas inte som oberoende. För allt som räknas inom en grupp gäller ändå att intervallen blir något för smala.',
              'Clusters are drawn, so each cluster counts once and its persons do not count as independent. For all that is computed within one group it still holds that the intervals become somewhat too narrow.',
            )
          : s(
              'Individer hos samma behandlare eller enhet liknar varandra. Analysen tar inte hänsyn till det, så intervallen blir något för smala; säg det i redovisningen.',
              'Individuals with the same staff or unit are alike. The analysis does not take that into account, so the intervals become somewhat too narrow; say so in the report.',
            ),
      ),
      line(
        s('När data öppnas', 'When data are opened'),
        s(
          'Planen beslutas innan sammanställningen görs. Ändringar efter det skrivs upp med datum, skäl och om någon då hade sett resultat. Löpande genomgångar är beskrivande och avslutar inte uppföljningen i förtid; planens frågor prövas en gång per period.',
          'The plan is decided before the compilation is made. Later changes are noted with date, reason and whether anybody had then seen results. Continuous reviews are descriptive and do not end the follow-up early; the plan’s questions are tested once per period.',
        ),
      ),
      line(s('När analysen görs', 'When the analysis is made'), `${whenText(design, words)}.`),
      line(
        s('Avvikelser från planen', 'Deviations from the plan'),
        s(
          'Redovisningen har en tabell över allt som blev annorlunda än i planen: värden som inte kunde användas, mätningar utanför fönstret, test som inte kunde göras, ändringar av planen.',
          'The report has a table of all that became different from the plan: values that could not be used, measurements outside the window, tests that could not be made, changes to the plan.',
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
    titled(3, 'methods', words),
    paragraph(
      s(
        'Ur minnet; jämför med originalen innan du hänvisar till dem: ',
        'From memory; compare with the originals before citing them: ',
      ),
      s(
        'Wilson 1927 (intervall för andelar); Newcombe 1998, Stat Med 17:2635 (parade andelar); Pratt 1959, J Am Stat Assoc 54:655 (oförändrade i rangtestet); Hodges och Lehmann 1963 (mittförändring); Jacobson och Truax 1991, J Consult Clin Psychol 59:12–19 (tillförlitlig förändring); Holm 1979 (flera test); Schuirmann 1987 (marginaler); Austin 2009, Stat Med 28:3083 (standardiserad skillnad); Tango 1998, Stat Med 17:891 (andel som ska bibehållas)' +
          (between
            ? '; White och Thompson 2005, Stat Med 24:993 (första värde som saknas); MacKinnon och White 1985 (HC3); Quade 1967, J Am Stat Assoc 62:1187 (rangtal); Boschloo 1970, Stat Neerl 24:1; Newcombe 1998, Stat Med 17:873 (skillnad mellan andelar); Miettinen och Nurminen 1985, Stat Med 4:213; Koopman 1984 (kvot); Sato 1989, Biometrics 45:1323; Searle 1971 (intraklasskorrelation); White, Horton, Carpenter och Pocock 2011, BMJ 342:d40; Carpenter, Roger och Kenward 2013 (hopp till referens).'
            : '.'),
        'Wilson 1927 (intervals of shares); Newcombe 1998, Stat Med 17:2635 (paired shares); Pratt 1959, J Am Stat Assoc 54:655 (the unchanged in the rank test); Hodges and Lehmann 1963 (middle change); Jacobson and Truax 1991, J Consult Clin Psychol 59:12–19 (reliable change); Holm 1979 (several tests); Schuirmann 1987 (margins); Austin 2009, Stat Med 28:3083 (standardised difference); Tango 1998, Stat Med 17:891 (a share to be kept)' +
          (between
            ? '; White and Thompson 2005, Stat Med 24:993 (a first value that is missing); MacKinnon and White 1985 (HC3); Quade 1967, J Am Stat Assoc 62:1187 (ranks); Boschloo 1970, Stat Neerl 24:1; Newcombe 1998, Stat Med 17:873 (difference between shares); Miettinen and Nurminen 1985, Stat Med 4:213; Koopman 1984 (ratio); Sato 1989, Biometrics 45:1323; Searle 1971 (intraclass correlation); White, Horton, Carpenter and Pocock 2011, BMJ 342:d40; Carpenter, Roger and Kenward 2013 (jump to reference).'
            : '.'),
      ),
    ),
  ];
};

/** How many tests there are, and how they are corrected. */
const manyText = (design: Design, words: Words): string => {
  const { s } = words;
  const { tests, primaryTest, outcomes } = read(design);
  const made = tests.filter(({ method }) => method);
  const isMain = primaryTest?.method !== undefined;
  const rest = s(
    'Allt annat är utforskande och redovisas utan p-värden.',
    'Everything else is exploratory and reported without p-values.',
  );
  if (made.length === 0) {
    return s(
      'Inget test görs: inget resultat hävdar något som ett test kan pröva, i ett mått som kan visa det, som det är beskrivet.',
      'No test is made: no outcome claims anything that a test can try, in a measure that can show it, as it is described.',
    );
  }
  if (isMain && made.length === 1) {
    return outcomes.length === 1
      ? s(
          `Ett resultat, ett huvudmått, ett test: ingen korrigering behövs. ${rest}`,
          `One outcome, one main measure, one test: no correction is needed. ${rest}`,
        )
      : s(
          `Huvudresultatet prövas med ett test och utan korrigering. Inget av de andra resultaten prövas med ett test. ${rest}`,
          `The primary outcome is tested once, without correction. None of the other outcomes is tested. ${rest}`,
        );
  }
  if (isMain) {
    return s(
      `Huvudresultatet prövas med ett test och utan korrigering. De andra resultatens huvudmått, vart och ett vid sitt mättillfälle, prövas och korrigeras tillsammans enligt Holm. ${rest}`,
      `The primary outcome is tested once, without correction. The main measures of the other outcomes, each at its own timepoint, are tested and corrected together by Holm’s method. ${rest}`,
    );
  }
  return primaryTest
    ? s(
        `Huvudresultatet prövas inte med ett test. Testen av de andra resultatens huvudmått korrigeras tillsammans enligt Holm. ${rest}`,
        `The primary outcome is not tested. The tests of the other outcomes’ main measures are corrected together by Holm’s method. ${rest}`,
      )
    : s(
        `Huvudresultat är inte utpekat. Tills det är bestämt korrigeras testen av alla resultats huvudmått tillsammans enligt Holm. ${rest}`,
        `No primary outcome is named. Until it is decided, the tests of all outcomes’ main measures are corrected together by Holm’s method. ${rest}`,
      );
};

/** As often as the results are compiled. */
const whenText = ({ compilations }: Design, words: Words): string => {
  const intervals = [...new Set(compilations.flatMap((one) => one.intervals.map(words.interval)))];
  const often = words.list(intervals);
  return often === ''
    ? words.unstated
    : words.s(`när resultaten sammanställs (${often})`, `when the results are compiled (${often})`);
};
