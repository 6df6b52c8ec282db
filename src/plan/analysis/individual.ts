import { type Fact, isVerified } from '../../model/index.js';
import { isCounted, isSized, type Value } from '../../reading/index.js';
import { measurementError } from '../../statistics/index.js';
import type { Words } from '../design-words.js';

const factsOf = (value: Value, kind: Fact['kind']): Fact[] =>
  value.scale?.facts.filter((one) => one.kind === kind) ?? [];

/** What a reliable change is, said once for all scores of an outcome. */
export const reliableChangeText = (words: Words): string =>
  words.s(
    'Varje individ förs till tillförlitligt förbättrad, ingen tillförlitlig förändring eller tillförlitligt försämrad (Jacobson och Truax): förändringen ska överstiga mätosäkerheten, 1,96 · √2 · SD · √(1 − reliabilitet). Olika slag av reliabilitet (alfa, omtest) ger olika gräns: bestäm en, ur en källa, före analysen. SD ska gälla en grupp som liknar klienterna före insatsen, inte befolkningen.',
    'Each individual is placed as reliably improved, no reliable change or reliably deteriorated (Jacobson and Truax): the change must exceed the uncertainty of measurement, 1.96 · √2 · SD · √(1 − reliability). Different kinds of reliability (alpha, retest) give different thresholds: decide on one, from one source, before the analysis. The SD is to be that of a group like the clients before the intervention, not of the population.',
  );

interface IndividualText {
  measure: string;
  known: string[];
}
/** For each score, what is known of what it takes to say that an individual changed; nothing for other values. */
export const individualTexts = (values: readonly Value[], words: Words): IndividualText[] =>
  values.filter((one) => one.type === 'score').map((one) => individualText(one, words));

const individualText = (value: Value, words: Words): IndividualText => {
  const { s } = words;
  const [reliabilities, sds, cutoffs, changes] = (['reliability', 'sd', 'cutoff', 'change'] as const).map((kind) =>
    factsOf(value, kind),
  ) as [Fact[], Fact[], Fact[], Fact[]];
  const parts: string[] = [];
  parts.push(
    reliabilities.length === 0
      ? s(
          'Reliabiliteten är inte angiven: utan den kan indelningen inte göras.',
          'The reliability is not stated: without it the classification cannot be made.',
        )
      : chosen(s('Reliabilitet', 'Reliability'), reliabilities, words),
  );
  if (sds.length > 0) parts.push(chosen('SD', sds, words));
  const open = [
    ...(reliabilities.length > 1 ? [s('en reliabilitet', 'one reliability')] : []),
    ...(sds.length > 1 ? [s('en SD', 'one SD')] : []),
  ];
  if (!value.better) {
    parts.push(
      s(
        'Vilket håll som är bättre är inte angivet: utan det kan indelningen inte göras.',
        'Which way is better is not stated: without it the classification cannot be made.',
      ),
    );
  }
  if (open.length > 0) {
    parts.push(
      s(
        `Tills ${words.list(open)} är vald görs indelningen inte.`,
        `Until ${words.list(open)} is chosen, the classification is not made.`,
      ),
    );
  }
  if (sds.length === 0 && reliabilities.length > 0) {
    parts.push(
      s(
        'SD är inte angiven. Förslag: standardavvikelsen i de egna första värdena, beräknad innan senare värden öppnas.',
        'The SD is not stated. Proposal: the standard deviation of the own first values, computed before later values are opened.',
      ),
    );
  }
  const [reliability, sd] = [reliabilities[0], sds[0]];
  if (reliability && sd && reliabilities.length === 1 && sds.length === 1) {
    const limit = words.number(Math.round(measurementError(sd.value, reliability.value).reliableChange * 100) / 100);
    parts.push(s(`Med de talen är gränsen ${limit} poäng.`, `With those numbers the threshold is ${limit} points.`));
  }
  if (cutoffs.length > 0) {
    const { better } = value;
    const side =
      better === 'lower'
        ? s('under', 'below')
        : better === 'higher'
          ? s('över', 'above')
          : s('på den friska sidan av', 'on the healthy side of');
    parts.push(
      `${chosen(s('Gränsvärde', 'Cut-off'), cutoffs, words)} ${s(
        `Återhämtad kallas den som är tillförlitligt förbättrad, börjat på den kliniska sidan av gränsvärdet och slutar ${side} det.${cutoffs.length > 1 ? ' Tills ett gränsvärde är valt skiljs de inte från andra förbättrade.' : ''}`,
        `Recovered means reliably improved, having begun on the clinical side of the cut-off and ended ${side} it.${cutoffs.length > 1 ? ' Until one cut-off is chosen they are not told apart from others who improved.' : ''}`,
      )}`,
    );
  }
  parts.push(
    changes.length > 0
      ? chosen(s('Angiven gräns för förändring', 'Stated threshold of change'), changes, words)
      : s('Minsta viktiga förändring är inte angiven.', 'The smallest important change is not stated.'),
  );
  return { measure: words.measure(value), known: parts };
};

/** One fact as what to use, with source and how sure it is; several as a choice that is left to make. */
const chosen = (label: string, facts: readonly Fact[], words: Words): string => {
  const { s } = words;
  const [fact] = facts;
  if (!fact) return '';
  if (facts.length > 1) {
    const values = words.list(facts.map((one) => words.number(one.value)));
    return s(
      `${label}: flera är angivna (${values}; källor och säkerhet under ”Måtten”), bestäm vilken.`,
      `${label}: several are stated (${values}; sources and sureness under “The measures”), decide which.`,
    );
  }
  const asides = [
    fact.text ? words.text(fact.text) : '',
    fact.source ? words.text(fact.source) : s('ingen källa', 'no source'),
    isVerified(fact) ? '' : s('inte kontrollerad', 'not verified'),
  ].filter((one) => one !== '');
  return `${label}: ${words.number(fact.value)} (${asides.join('; ')}).`;
};

/** How a goal of keeping a state is judged: never by the absence of a significant difference. */
export const maintainText = (values: readonly Value[], words: Words): string => {
  const { s } = words;
  const scored = values.filter((one) => isSized(one.type));
  const desired = values.filter(({ type, desired }) => desired.length > 0 && type !== 'choices');
  const other = values.filter((one) => isCounted(one.type) && !isSized(one.type) && !desired.includes(one));
  const margins = scored.map((one) => {
    const changes = factsOf(one, 'change');
    const stated =
      changes.length > 0
        ? ` ${chosen(s('Angiven gräns för förändring', 'Stated threshold of change'), changes, words)}`
        : '';
    const half =
      changes.length === 1
        ? ''
        : s(
            ' Förslag: en halv standardavvikelse i de första värdena.',
            ' Proposal: half a standard deviation of the first values.',
          );
    return `${words.measure(one)}.${stated}${half}`;
  });
  const parts = [
    s(
      'Målet är att bibehålla. Att ett test inte visar någon säker skillnad betyder inte att läget är oförändrat; med få personer blir nästan inget säkert.',
      'The goal is to maintain. That a test shows no certain difference does not mean that the state is unchanged; with few persons almost nothing becomes certain.',
    ),
  ];
  if (margins.length > 0) {
    parts.push(
      s(
        `För grupp: försämringen ska vara mindre än en marginal som bestäms i förväg (test för icke-underlägsenhet: det ensidiga 95-procentiga konfidensintervallet för medelförändringen ligger helt på rätt sida om marginalen). Marginal: ${margins.join(' ')}`,
        `For the group: the worsening must be smaller than a margin decided beforehand (test of non-inferiority: the one-sided 95% confidence interval of the mean change lies wholly on the right side of the margin). Margin: ${margins.join(' ')}`,
      ),
    );
    parts.push(
      s(
        'För individer, där tillförlitlig förändring kan räknas: andelen som inte är tillförlitligt försämrad, med 95-procentigt konfidensintervall (Wilson). Bestäm i förväg vilken andel som räcker.',
        'For individuals, where reliable change can be computed: the share not reliably deteriorated, with 95% confidence interval (Wilson). Decide beforehand which share suffices.',
      ),
    );
  }
  if (desired.length > 0) {
    const measures = words.list(desired.map(words.measure));
    parts.push(
      s(
        `${measures}: andelen som har kvar ett önskat svar, bland dem som hade det från början, med 95-procentigt konfidensintervall (Wilson). Bestäm i förväg vilken andel som räcker.`,
        `${measures}: the share who still have a desired answer, among those who had one at first, with 95% confidence interval (Wilson). Decide beforehand which share suffices.`,
      ),
    );
  }
  if (other.length > 0) {
    const measures = words.list(other.map(words.measure));
    parts.push(
      s(
        `${measures}: om läget är bibehållet kan inte prövas, för inget enskilt svar är utpekat som det önskade.`,
        `${measures}: whether the state is kept cannot be tested, for no single answer is named as the desired one.`,
      ),
    );
  }
  return parts.join(' ');
};
