import { type Block, heading, item, list, note, paragraph } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { type Arms, isBetween, isOfKept, type MainTest, read } from '../../reading/index.js';
import { betweenText } from '../analysis/methods.js';
import type { Words } from '../design-words.js';

/** How two groups are compared: who is in which, what is counted, what is shown, and in what words. */
export const armsBlocks = (design: Design, arms: Arms, words: Words): Block[] => {
  const { s } = words;
  const reading = read(design);
  const { data } = reading.comparison;
  const compared = reading.tests.filter(({ method }) => isBetween(method));
  return [
    ...(data === 'unsaid'
      ? [
          note(
            'missing',
            s('Inte angivet: bestäm före datainsamlingen', 'Not stated: decide before data collection'),
            paragraph(
              s(
                'Om samma sak mäts i jämförelsegruppen sägs inte. Planen utgår från att den mäts likadant, vid samma tillfällen.',
                'Whether the same is measured in the comparison group is not said. The plan assumes that it is measured alike, at the same timepoints.',
              ),
            ),
          ),
        ]
      : []),
    heading(3, s('Vilka som är i vilken grupp', 'Who is in which group')),
    list(whoItems(design, arms, words)),
    heading(3, s('Vad som räknas', 'What is computed')),
    ...(compared.length > 0
      ? [list(computedItems(compared, arms, words))]
      : [
          paragraph(
            s(
              'Inget resultat prövas mellan grupperna, så bara antal och värden i varje grupp redovisas.',
              'No outcome is tested between the groups, so only numbers and values in each group are reported.',
            ),
          ),
        ]),
    ...(compared.length > 0
      ? [
          heading(3, s('Vad som visas', 'What is shown')),
          list(shownItems(compared, arms, words)),
          heading(3, s('Saknade värden i grupperna', 'Missing values in the groups')),
          list(missingItems(compared, arms, words)),
          heading(3, s('Vilka ord som används', 'Which words are used')),
          paragraph(wordsText(arms, words)),
        ]
      : []),
  ];
};

function whoItems(design: Design, { byChance, ratio, clustered, until }: Arms, words: Words): string[] {
  const { s } = words;
  const { armSizes } = read(design);
  const column = clustered
    ? s(
        'Listan över ärenden har för varje klient kolumnen group (intervention: gruppen som får insatsen; comparison: jämförelsegruppen) och kolumnen cluster (klustrets kod). Alla i ett kluster hör till samma grupp.',
        'The list of cases has, for each client, the column group (intervention: the group that gets the intervention; comparison: the comparison group) and the column cluster (the code of the cluster). All in a cluster belong to the same group.',
      )
    : s(
        'Listan över ärenden har för varje klient kolumnen group (intervention: gruppen som får insatsen; comparison: jämförelsegruppen).',
        'The list of cases has, for each client, the column group (intervention: the group that gets the intervention; comparison: the comparison group).',
      );
  const [one, other] = ratio;
  return [
    byChance
      ? s(
          'Lotten avgör vem som kommer till vilken grupp. Den grupp som lottats gäller, vad personen än får sedan.',
          'The lot decides who comes to which group. The group that was drawn holds, whatever the person gets afterwards.',
        )
      : s(
          'Slumpen avgör inte vem som kommer till vilken grupp, så grupperna kan skilja sig redan vid start.',
          'Chance does not decide who comes to which group, so the groups can differ already at the start.',
        ),
    ...(one === other
      ? []
      : [
          s(
            `Fördelning: ${words.number(one)} till gruppen som får insatsen för ${words.number(other)} till jämförelsegruppen.`,
            `Ratio: ${words.number(one)} to the group that gets the intervention for ${words.number(other)} to the comparison group.`,
          ),
        ]),
    ...(armSizes
      ? [
          s(
            `Väntat antal: ${armSizes.intervention.started} i gruppen som får insatsen och ${armSizes.comparison.started} i jämförelsegruppen; kvar efter bortfallet ${armSizes.intervention.left} och ${armSizes.comparison.left}.`,
            `Expected numbers: ${armSizes.intervention.started} in the group that gets the intervention and ${armSizes.comparison.started} in the comparison group; left after attrition ${armSizes.intervention.left} and ${armSizes.comparison.left}.`,
          ),
        ]
      : []),
    ...(until
      ? [
          s(
            'De som väntar får insatsen senare. Grupperna jämförs bara fram till dess; vad som mäts sedan beskrivs för sig.',
            'Those who wait get the intervention later. The groups are compared only until then; what is measured afterwards is described by itself.',
          ),
        ]
      : []),
    column,
    s(
      'Den som saknar grupp i listan är inte med i jämförelsen, och det redovisas bland avvikelserna.',
      'Someone without a group in the list is not part of the comparison, which is reported among the deviations.',
    ),
  ];
}

/** One item for each way of counting, with the outcomes that it is for. */
function computedItems(compared: readonly MainTest[], arms: Arms, words: Words) {
  const texts = new Map<string, string[]>();
  for (const test of compared) {
    const text = betweenText(test, arms, words);
    texts.set(text, [...(texts.get(text) ?? []), words.measure(test.judged.value)]);
  }
  return [...texts].map(([text, measures]) => item(`${words.list([...new Set(measures)])}: ${text}`));
}

const isShareTest = ({ judged: { value } }: MainTest): boolean => value.type === 'yes-no' || value.type === 'choice';

function shownItems(compared: readonly MainTest[], { clustered, byChance }: Arms, words: Words): string[] {
  const { s } = words;
  const [shares, means] = [compared.some(isShareTest), compared.some((one) => !isShareTest(one))];
  return [
    s(
      'Ett flöde för varje grupp: hur många som fördelades, hur många som har det sista värdet, och hur många som har båda.',
      'A flow for each group: how many were allotted, how many have the last value, and how many have both.',
    ),
    ...(means && !clustered
      ? [
          s(
            'Hur lika grupperna var vid start: skillnaden mellan deras första värden delad med standardavvikelsen (roten ur medelvärdet av de två variansernas). Över 0,1 är liten, över 0,25 tydlig. Inget test.',
            'How alike the groups were at the start: the difference between their first values divided by the standard deviation (the root of the mean of the two variances). Above 0.1 is small, above 0.25 marked. No test.',
          ),
        ]
      : []),
    ...(means
      ? [
          s(
            'Medelvärde och standardavvikelse för första värdet, sista värdet och förändringen i varje grupp. Gruppernas sista medelvärden justerade till medelvärdet av alla första värden, och skillnaden mellan dem med 95-procentigt konfidensintervall.',
            'Mean and standard deviation of the first value, the last value and the change in each group. The groups’ last means adjusted to the mean of all first values, and the difference between them with a 95% confidence interval.',
          ),
          clustered
            ? s(
                'Skillnaden i standardavvikelser: delad med standardavvikelsen av klustrens första medelvärden sammanvägd inom grupperna, gånger Hedges exakta faktor (antalet kluster minus 2 frihetsgrader). Det intervallet avgör inget.',
                'The difference in standard deviations: divided by the standard deviation of the clusters’ first means pooled within the groups, times Hedges’ exact factor (the number of clusters minus 2 degrees of freedom). That interval decides nothing.',
              )
            : s(
                'Skillnaden i standardavvikelser: delad med standardavvikelsen av första värdet sammanvägd inom grupperna, gånger Hedges exakta faktor med N − 2 frihetsgrader (J). Medelfel J · √(SE²/SD² + (skillnaden/SD)²/(2(N − 2))), intervall ur t-fördelningen med modellens frihetsgrader. Det avgör inget.',
                'The difference in standard deviations: divided by the standard deviation of the first value pooled within the groups, times Hedges’ exact factor with N − 2 degrees of freedom (J). Error J · √(SE²/SD² + (difference/SD)²/(2(N − 2))), interval from the t distribution with the model’s degrees of freedom. It decides nothing.',
              ),
          s(
            'Förutsättningarna: resternas spridning i varje grupp, den största resten i sina egna medelfel, och en modell där skillnaden får bero på första värdet (p och skillnaden vid nedre kvartilen, medelvärdet och övre kvartilen av alla första värden; kvartiler av typ 7). Huvudanalysen byts inte.',
            'The assumptions: the spread of the residuals in each group, the largest residual in its own errors, and a model where the difference may depend on the first value (p and the difference at the lower quartile, the mean and the upper quartile of all first values; quartiles of type 7). The main analysis is not changed.',
          ),
        ]
      : []),
    ...(shares
      ? [
          s(
            'Andelen med ett önskat svar i varje grupp (Wilson), skillnaden med sitt intervall, och kvoten bredvid. Kvoten står aldrig ensam.',
            'The share with a desired answer in each group (Wilson), the difference with its interval, and the ratio beside it. The ratio never stands alone.',
          ),
        ]
      : []),
    ...(clustered
      ? [
          s(
            'Antal kluster i varje grupp och hur lika personer i samma kluster är (intraklasskorrelation, räknad på värden minus gruppens medelvärde). Med 4–9 kluster i varje grupp sägs det att få kluster avgör.',
            'The number of clusters in each group and how alike persons of the same cluster are (intraclass correlation, of values less the mean of the group). With 4–9 clusters in each group it is said that few clusters decide.',
          ),
        ]
      : []),
    s(
      'Känslighetsanalyserna som står vid varje test. De ändrar aldrig slutsatsen.',
      'The sensitivity analyses that stand with each test. They never change the conclusion.',
    ),
    ...(byChance || clustered || !means
      ? []
      : [
          s(
            'Båda sätten att räkna skillnaden, kovariansanalys och förändring, bredvid varandra.',
            'Both ways of counting the difference, analysis of covariance and change, beside each other.',
          ),
        ]),
  ];
}

function missingItems(compared: readonly MainTest[], { clustered }: Arms, words: Words): string[] {
  const { s } = words;
  const [shares, means] = [compared.some(isShareTest), compared.some((one) => !isShareTest(one))];
  const kept = compared.some(({ method }) => isOfKept(method));
  if (clustered) {
    return [
      s(
        'De som saknar ett värde som behövs räknas inte i sitt kluster. Hur mycket de saknade kan avgöra räknas inte när kluster lottas.',
        'Those without a value that is needed do not count in their cluster. How much the missing can decide is not computed where clusters are drawn.',
      ),
    ];
  }
  return [
    s(
      'Den som saknar det sista värdet är inte med i modellen eller andelen.',
      'Someone without the last value is not in the model or the share.',
    ),
    ...(means
      ? [
          s(
            `Hur mycket sämre eller bättre de saknade i en grupp måste ha det än de mätta i samma grupp för att slutsatsen ska vändas (intervallets närmaste ände vid noll${kept ? ' eller marginalen' : ''}, delad med den saknade andelen; White, Horton, Carpenter och Pocock 2011). Är det högst så mycket som en tillförlitlig förändring för en person, annars en standardavvikelse av förändringarna, sägs att bortfallet kan avgöra.`,
            `How much worse or better the missing of a group must be than those measured in it for the conclusion to turn (the nearest end of the interval at zero${kept ? ' or the margin' : ''}, divided by the missing share; White, Horton, Carpenter and Pocock 2011). If that is at most a reliable change of one person, else a standard deviation of the changes, it is said that attrition can decide.`,
          ),
          s(
            'Skillnaden om de saknade i gruppen som får insatsen blev som jämförelsegruppen (hopp till referens): skillnaden och intervallets ändar gånger andelen som inte saknas. Den ändrar inte testet.',
            'The difference if the missing of the group that gets the intervention became as the comparison group (jump to reference): the difference and the ends of its interval times the share not missing. It does not change the test.',
          ),
        ]
      : []),
    ...(shares
      ? [
          s(
            'Andelar: skillnaden om alla saknade i en grupp hade det önskade svaret och ingen av de saknade i den andra, och tvärtom. Byter skillnaden då tecken eller blir noll sägs att bortfallet kan avgöra.',
            'Shares: the difference if all missing of one group had the desired answer and none of the missing of the other, and the other way round. If the difference then changes sign or becomes zero it is said that attrition can decide.',
          ),
        ]
      : []),
  ];
}

const wordsText = ({ byChance }: Arms, { s }: Words): string =>
  byChance
    ? s(
        'Skriv ”skillnad mellan grupperna”. Säger test och intervall båda att grupperna skiljer sig, skriv ”skillnad mellan grupperna som insatsen kan ha orsakat”: lotten avgjorde vem som fick den. Skriv inte att insatsen orsakade hela förändringen i den ena gruppen.',
        'Write “difference between the groups”. Where test and interval both say that the groups differ, write “a difference between the groups that the intervention may have caused”: the lot decided who got it. Do not write that the intervention caused the whole change in the one group.',
      )
    : s(
        'Skriv ”skillnad mellan grupperna”. Skriv inte ”effekt” eller ”tack vare insatsen”: slumpen avgjorde inte vem som fick den, så skillnaden kan bero på vilka som är i grupperna.',
        'Write “difference between the groups”. Do not write “effect” or “thanks to the intervention”: chance did not decide who got it, so the difference may be due to who is in the groups.',
      );
