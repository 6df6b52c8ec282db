import type { MainTest, Method } from '../../reading/index.js';
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
        ? s('att läget bibehålls, inom en marginal', 'that the state is kept, within a margin')
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
