import type { Arms, MainTest, Method } from '../../reading/index.js';
import type { Words } from '../design-words.js';

/** A test as a plan states it. */
export interface MethodText {
  /** What it is called. */
  name: string;
  /** What must be so for something to be said: the test at its level, and its interval. */
  rule: string;
  /** A second analysis, named beforehand, that shows whether the result depends on the method. It never changes what is said. */
  sensitivity?: string;
}

/** How a method tests, and what is said from it. A statistician with these texts computes the same numbers. */
export const methodText = (method: Method, type: MainTest['judged']['value']['type'], words: Words): MethodText => {
  const { s } = words;
  const signedRank = s(
    'Wilcoxons teckenrangtest, exakt, där oförändrade rangordnas enligt Pratt och skillnader avrundas till nio decimaler före rangordningen (över 400 ändrade: normalfördelningen med kontinuitetskorrektion)',
    'Wilcoxon’s signed-rank test, exact, with the unchanged ranked by Pratt’s rule and differences rounded to nine decimals before ranking (more than 400 changed: the normal distribution with correction for continuity)',
  );
  const name = testName(method, words);
  const both = (interval: string) =>
    s(
      `En riktning sägs bara när p är högst 0,05 (tvåsidigt) och ${interval} ligger helt på en sida om noll; annars är resultatet oavgjort.`,
      `A direction is said only when p is at most 0.05 (two-sided) and ${interval} lies wholly on one side of zero; otherwise the result is undecided.`,
    );
  switch (method) {
    case 'paired-t':
      return {
        name,
        rule: both(s('medelförändringens intervall', 'the interval of the mean change')),
        sensitivity: `${signedRank}.`,
      };
    case 'signed-rank':
      return {
        name,
        rule: `${s('Test', 'Test')}: ${signedRank}. ${both(
          s(
            'mittförändringens intervall (samma test, omvänt; en öppen ände vid noll räknas som på sidan)',
            'the interval of the middle change (the same test, inverted; an open end at zero counts as beside it)',
          ),
        )}`,
        sensitivity:
          type === 'days'
            ? s(
                'Medelförändringen med 95-procentigt konfidensintervall (t-fördelningen).',
                'The mean change with 95% confidence interval (t distribution).',
              )
            : s(
                'Teckentest (exakt), som bara räknar riktningen.',
                'The sign test (exact), which counts only the direction.',
              ),
      };
    case 'sign':
      return {
        name,
        rule: s(
          'Bland dem som ändrat svar: andelen som gått uppåt med 95-procentigt konfidensintervall (Clopper och Pearson). En riktning sägs bara när p (dubbla den mindre svansen, mot hälften) är högst 0,05 och intervallet inte rymmer hälften; annars är resultatet oavgjort.',
          'Among those who changed answer: the share who went up with 95% confidence interval (Clopper and Pearson). A direction is said only when p (twice the smaller tail, against one half) is at most 0.05 and the interval does not hold one half; otherwise the result is undecided.',
        ),
        sensitivity: `${signedRank}, ${s('med svarens ordningstal.', 'on the rank numbers of the answers.')}`,
      };
    case 'mcnemar':
      return {
        name,
        rule: both(s('skillnadens intervall (Newcombe)', 'the interval of the difference (Newcombe)')),
      };
    case 'mcnemar-each':
      return {
        name,
        rule: both(s('skillnadens intervall (Newcombe)', 'the interval of the difference (Newcombe)')),
      };
    case 'kept-mean':
      return {
        name,
        rule: s(
          'Bibehållet sägs bara när den dåliga änden av medelförändringens 95-procentiga konfidensintervall (t-fördelningen, parade värden) är mindre än marginalen från noll, strikt; det är samma sak som ensidigt p under 0,025. Ligger hela intervallet utanför marginalen har läget inte bibehållits, annars är det inte visat. Ligger hela intervallet på den sämre sidan av noll men inom marginalen sägs båda.',
          'Kept is said only when the bad end of the 95% confidence interval of the mean change (t distribution, paired values) is less than the margin from zero, strictly; that is the same as a one-sided p below 0.025. If the whole interval lies beyond the margin the state was not kept, otherwise it is not shown. If the whole interval lies on the worse side of zero but within the margin, both are said.',
        ),
      };
    case 'ancova':
      return { name, rule: both(ancovaInterval(words)), sensitivity: betweenSensitivity(words, true) };
    case 'ancova-and-change':
      return {
        name,
        rule: `${both(ancovaInterval(words))} ${s(
          'Eftersom slumpen inte fördelade personerna sägs en skillnad bara när också skillnaden i förändring (medelförändringen i gruppen som fick insatsen minus jämförelsegruppens, Welchs t-test och intervall) är på samma sida med p högst 0,05; det större av de två p-värdena är testets. Pekar de åt olika håll är resultatet att svaret beror på hur skillnaden vid start räknas.',
          'Since chance did not allot the persons, a difference is said only when the difference in change too (the mean change of the group that got the intervention minus that of the comparison group, Welch’s t test and interval) is on the same side with p at most 0.05; the larger of the two p-values is that of the test. Where they part, the result is that the answer depends on how the difference at the start is counted.',
        )}`,
        sensitivity: betweenSensitivity(words, false),
      };
    case 'cluster-means':
      return {
        name,
        rule: both(s('skillnadens intervall', 'the interval of the difference')),
        sensitivity: clusterSensitivity(words),
      };
    case 'shares-between':
      return {
        name,
        rule: `${s('Tabellerna ordnas efter Fishers ensidiga p-värde, och p är det största över alla andelar som grupperna kan ha gemensamt.', 'Tables are ordered by Fisher’s one-sided p-value, and p is the greatest over all shares that the groups can have in common.')} ${both(
          s(
            'skillnadens intervall (Newcombe 1998, metod 10)',
            'the interval of the difference (Newcombe 1998, method 10)',
          ),
        )}`,
        sensitivity: sharesSensitivity(words),
      };
    case 'kept-ancova':
    case 'kept-ancova-and-change':
    case 'kept-cluster-means':
      return {
        name,
        rule: s(
          `Bibehållet sägs bara när den dåliga änden av skillnadens 95-procentiga konfidensintervall är mindre än marginalen från noll, strikt; det är samma sak som ensidigt p under 0,025.${method === 'kept-ancova-and-change' ? ' Eftersom slumpen inte fördelade personerna ska det gälla både för kovariansanalysen och för skillnaden i förändring (Welch).' : ''}`,
          `Kept is said only when the bad end of the 95% confidence interval of the difference is less than the margin from zero, strictly; that is the same as a one-sided p below 0.025.${method === 'kept-ancova-and-change' ? ' Since chance did not allot the persons, it must hold both for the analysis of covariance and for the difference in change (Welch).' : ''}`,
        ),
        sensitivity:
          method === 'kept-cluster-means'
            ? clusterSensitivity(words)
            : betweenSensitivity(words, method === 'kept-ancova'),
      };
    case 'kept-shares-between':
      return {
        name,
        rule: s(
          'Bibehållet sägs bara när den dåliga änden av Miettinens och Nurminens 95-procentiga intervall för skillnaden (med faktorn N/(N − 1) i variansen) är mindre än marginalen från noll, strikt; det är samma sak som att deras z mot marginalen är över 1,96 (ensidigt p under 0,025).',
          'Kept is said only when the bad end of Miettinen and Nurminen’s 95% interval of the difference (with the factor N/(N − 1) in the variance) is less than the margin from zero, strictly; that is the same as their z against the margin being above 1.96 (one-sided p below 0.025).',
        ),
        sensitivity: sharesSensitivity(words),
      };
    case 'kept-share':
      return {
        name,
        rule: s(
          'Andelen med ett önskat svar, efter minus före, med Tangos 95-procentiga konfidensintervall för parade andelar. Bibehållet sägs bara när intervallets dåliga ände är mindre än marginalen från noll, strikt; det är samma sak som att Tangos z mot marginalen är över 1,96 (ensidigt p under 0,025). Ligger hela intervallet utanför marginalen har läget inte bibehållits, annars är det inte visat.',
          'The share with a desired answer, after minus before, with Tango’s 95% confidence interval for paired shares. Kept is said only when the bad end of the interval is less than the margin from zero, strictly; that is the same as Tango’s z against the margin being above 1.96 (one-sided p below 0.025). If the whole interval lies beyond the margin the state was not kept, otherwise it is not shown.',
        ),
      };
  }
};

const ancovaInterval = ({ s }: Words): string => s('skillnadens intervall', 'the interval of the difference');

const betweenSensitivity = ({ s }: Words, byChance: boolean): string =>
  s(
    `Samma skillnad med det andra medelfelet (HC3 eller det vanliga), kovariansanalys på rangtal (Quade 1967) och${byChance ? ' skillnaden i förändring (Welch)' : ' en modell där skillnaden får bero på första värdet'}. Svarar någon annorlunda sägs det i en mening; det ändrar inte slutsatsen.`,
    `The same difference with the other standard error (HC3 or the usual), analysis of covariance on ranks (Quade 1967) and${byChance ? ' the difference in change (Welch)' : ' a model where the difference may depend on the first value'}. If any answers otherwise one sentence says so; it does not change the conclusion.`,
  );
const clusterSensitivity = ({ s }: Words): string =>
  s(
    'Modell av personernas värden med slumpmässig nivå per kluster (för poäng och skattningar också första värdet; REML) och Satterthwaites frihetsgrader, och permutation av klustren. Intraklasskorrelationen redovisas (variansanalys inom grupperna, Searles intervall).',
    'A model of the persons’ values with a random level per cluster (for scores and ratings also the first value; REML) and Satterthwaite’s degrees of freedom, and permutation of the clusters. The intraclass correlation is reported (analysis of variance within the groups, Searle’s interval).',
  );
const sharesSensitivity = ({ s }: Words): string =>
  s(
    'Miettinens och Nurminens intervall, och skillnaden över första svaret (Mantel och Haenszel, Satos medelfel). Kvoten mellan andelarna står bredvid (Koopman).',
    'Miettinen and Nurminen’s interval, and the difference over the first answer (Mantel and Haenszel, Sato’s error). The ratio of the shares stands beside (Koopman).',
  );

/** What is compared of two groups, before it is tested: who is counted, and what the difference is of. */
export const betweenText = (
  { judged }: Pick<MainTest, 'judged'>,
  { byChance, clustered }: Arms,
  words: Words,
): string => {
  const { s } = words;
  const all = s(
    'Alla som fördelades till en grupp räknas till den, vad de än fick. Skillnaden är gruppen som fick insatsen minus jämförelsegruppen.',
    'All who were allotted to a group count in it, whatever they got. The difference is the group that got the intervention minus the comparison group.',
  );
  const { type } = judged.value;
  if (clustered) {
    return `${all} ${s(
      'Varje kluster räknas en gång: medelvärdet (för ett svar andelen) av dem som har de värden som behövs i det. Poäng och skattningar: klustrens sista medelvärden förklaras av grupp och klustrens första medelvärden (kovariansanalys); svar: t-test med gemensam spridning. Med färre än fyra kluster i någon grupp görs inget test.',
      'Each cluster counts once: the mean (of an answer the share) of those in it who have the values needed. Scores and ratings: the clusters’ last means are explained by group and the clusters’ first means (analysis of covariance); answers: t test with pooled spread. With fewer than four clusters in either group no test is made.',
    )}`;
  }
  if (type === 'yes-no' || type === 'choice') {
    return `${all} ${s(
      'Andelen med ett önskat svar vid sista mätningen, av dem som har den; första svaret behövs inte. Med färre än sex i någon grupp redovisas bara antal och andelar.',
      'The share with a desired answer at the last measurement, of those who have it; the first answer is not needed. With fewer than six in either group only numbers and shares are reported.',
    )}`;
  }
  const first = byChance
    ? s(
        'Saknas första värdet för minst två sätts medelvärdet av alla första värden i dess ställe, med en kolumn som säger att det saknades (White och Thompson 2005); är det en enda utelämnas den personen.',
        'Where the first value of at least two is missing, the mean of all first values stands in its place, with a column that says that it was missing (White and Thompson 2005); a single one is left out.',
      )
    : s('De som saknar första värdet utelämnas.', 'Those without a first value are left out.');
  return `${all} ${s(
    'Linjär modell: sista värdet = nivå + grupp + första värdet; intervallet ur t-fördelningen med N − 3 frihetsgrader (en färre för varje kolumn till; har alla samma första värde utelämnas det ur modellen). Är den större gruppen mer än 1,5 gånger den mindre, räknat på dem som är med i modellen, används medelfelet HC3 (MacKinnon och White 1985) med samma frihetsgrader, annars det vanliga; avgör en enda person en koefficient finns HC3 inte, och inget test görs. Svar med ordning räknas med sina ordningstal.',
    'Linear model: last value = level + group + first value; the interval from the t distribution with N − 3 degrees of freedom (one fewer for each further column; where all have the same first value it is left out of the model). If the larger group, of those in the model, is more than 1.5 times the smaller, the HC3 error is used (MacKinnon and White 1985) with the same degrees of freedom, otherwise the usual one; where one person alone decides a coefficient HC3 does not exist, and no test is made. Answers with an order are counted by their rank numbers.',
  )} ${first} ${s(
    'Med färre än sex i någon grupp redovisas bara antal och medelvärden.',
    'With fewer than six in either group only numbers and means are reported.',
  )}`;
};

/** The test alone, as it is called. */
export const testName = (method: Method, words: Words): string => {
  const { s } = words;
  switch (method) {
    case 'paired-t':
      return s('parat t-test', 'paired t test');
    case 'signed-rank':
      return s(
        'Wilcoxons teckenrangtest, exakt, oförändrade enligt Pratt',
        'Wilcoxon’s signed-rank test, exact, the unchanged by Pratt’s rule',
      );
    case 'sign':
      return s('teckentest, exakt', 'sign test, exact');
    case 'mcnemar':
      return s('McNemars test, mid-p', 'McNemar’s test, mid-p');
    case 'mcnemar-each':
      return s(
        'McNemars test, mid-p, för varje svar, korrigerade tillsammans enligt Holm',
        'McNemar’s test, mid-p, for each answer, corrected together by Holm’s method',
      );
    case 'kept-mean':
      return s(
        'test för icke-underlägsenhet mot marginalen, ensidigt t-test på nivån 2,5 procent',
        'test of non-inferiority against the margin, one-sided t test at the 2.5 per cent level',
      );
    case 'ancova':
      return s('kovariansanalys på första värdet', 'analysis of covariance on the first value');
    case 'ancova-and-change':
      return s(
        'kovariansanalys på första värdet och skillnad i förändring (Welch), båda krävs',
        'analysis of covariance on the first value and difference in change (Welch), both required',
      );
    case 'cluster-means':
      return s(
        't-test på klustrens medelvärden (för poäng och skattningar kovariansanalys på deras första)',
        't test on the means of the clusters (for scores and ratings analysis of covariance on their first)',
      );
    case 'shares-between':
      return s(
        'Boschloos exakta test, dubbla det mindre ensidiga p-värdet',
        'Boschloo’s exact test, twice the smaller one-sided p-value',
      );
    case 'kept-ancova':
      return s(
        'test för icke-underlägsenhet mot marginalen, kovariansanalys på första värdet, ensidigt på nivån 2,5 procent',
        'test of non-inferiority against the margin, analysis of covariance on the first value, one-sided at the 2.5 per cent level',
      );
    case 'kept-ancova-and-change':
      return s(
        'test för icke-underlägsenhet mot marginalen, kovariansanalys och skillnad i förändring, ensidigt på nivån 2,5 procent, båda krävs',
        'test of non-inferiority against the margin, analysis of covariance and difference in change, one-sided at the 2.5 per cent level, both required',
      );
    case 'kept-cluster-means':
      return s(
        'test för icke-underlägsenhet mot marginalen på klustrens medelvärden, ensidigt på nivån 2,5 procent',
        'test of non-inferiority against the margin on the means of the clusters, one-sided at the 2.5 per cent level',
      );
    case 'kept-shares-between':
      return s(
        'test för icke-underlägsenhet mot marginalen, Miettinens och Nurminens z, ensidigt på nivån 2,5 procent',
        'test of non-inferiority against the margin, Miettinen and Nurminen’s z, one-sided at the 2.5 per cent level',
      );
    case 'kept-share':
      return s(
        'test för icke-underlägsenhet mot marginalen, Tangos z, ensidigt på nivån 2,5 procent',
        'test of non-inferiority against the margin, Tango’s z, one-sided at the 2.5 per cent level',
      );
  }
};

/** What an outcome claims, and how that is judged where no test does. */
export const claimText = (
  { hypothesis, method, judged }: Pick<MainTest, 'hypothesis' | 'method' | 'judged'>,
  words: Words,
): string => {
  const { s } = words;
  switch (hypothesis.kind) {
    case 'improve':
      return hypothesis.proposed
        ? s(
            'att det blir bättre (förslag: målet är inte angivet)',
            'that it becomes better (proposal: the goal is not stated)',
          )
        : s('att det blir bättre', 'that it becomes better');
    case 'differ':
      return s(
        'att förändringen skiljer sig från jämförelsegruppens',
        'that the change differs from that of the comparison group',
      );
    case 'keep':
      return method
        ? hypothesis.between
          ? s(
              'att gruppen som får insatsen slutar mindre än en marginal sämre än jämförelsegruppen',
              'that the group that gets the intervention ends less than a margin worse than the comparison group',
            )
          : s('att läget bibehålls, inom en marginal', 'that the state is kept, within a margin')
        : hypothesis.margin === undefined
          ? s(
              'att läget bibehålls; ingen marginal är angiven, så det kan inte prövas: bestäm före datainsamlingen hur mycket sämre det får bli',
              'that the state is kept; no margin is stated, so it cannot be tested: decide before data collection how much worse it may become',
            )
          : s(
              `att läget bibehålls; vad som är sämre i ${words.measure(judged.value)} är inte angivet, så det kan inte prövas`,
              `that the state is kept; what is worse in ${words.measure(judged.value)} is not stated, so it cannot be tested`,
            );
    case 'reach':
      return s(
        'att en andel av klienterna når kriteriet; det bedöms med andelen av alla som började och de gränser som bortfallet sätter, utan p-värde',
        'that a share of the clients reach the criterion; it is judged by the share of all who started and the bounds that attrition sets, without a p-value',
      );
    case 'describe':
      return s(
        'inget: vad som önskas är inte angivet, så måttet beskrivs utan p-värde',
        'nothing: what is wished is not stated, so the measure is described without a p-value',
      );
  }
};
