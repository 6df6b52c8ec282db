import { type Fact, isVerified } from '../../model/index.js';
import { type Hypothesis, instrumentMargin, isCounted, isSized, type Value } from '../../reading/index.js';
import { measurementError } from '../../statistics/index.js';
import { percentagePoints } from '../../words/index.js';
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
export const maintainText = (
  { hypotheses, main }: { hypotheses: readonly Hypothesis[]; main: Value },
  values: readonly Value[],
  words: Words,
): string => {
  const { s } = words;
  const stated = hypotheses.find((one) => one.kind === 'keep')?.margin;
  const marginOf = (value: Value) => (value === main ? stated : instrumentMargin(value));
  const counted = values.filter(({ type }) => isCounted(type) && type !== 'choices');
  const [withMargin, without] = [true, false].map((has) =>
    counted.filter((one) => (marginOf(one) !== undefined) === has),
  );
  const desired = counted.filter(({ type, desired }) => desired.length > 0 && !isSized(type));
  const shares = (value: Value) => value.type === 'yes-no' || value.type === 'choice';
  const marginText = (value: Value) => {
    const margin = marginOf(value);
    if (!margin) return '';
    const size = shares(value)
      ? percentagePoints(words.number(margin.value * 100), words.language)
      : words.number(margin.value);
    const from =
      margin.from === 'outcome'
        ? s('angiven för resultatet', 'stated for the outcome')
        : s('instrumentets angivna gräns för förändring', 'the instrument’s stated threshold of change');
    return `${words.measure(value)}: ${size} (${from})`;
  };
  const parts = [
    s(
      'Målet är att bibehålla. Att ett test inte visar någon säker skillnad betyder inte att läget är oförändrat; med få personer blir nästan inget säkert. Försämringen ska vara mindre än en marginal som bestäms i förväg: den dåliga änden av förändringens 95-procentiga konfidensintervall ska ligga innanför den (för andelar Tangos intervall för parade andelar).',
      'The goal is to maintain. That a test shows no certain difference does not mean that the state is unchanged; with few persons almost nothing becomes certain. The worsening must be smaller than a margin decided beforehand: the bad end of the 95% confidence interval of the change must lie within it (for shares Tango’s interval for paired shares).',
    ),
  ];
  if (withMargin && withMargin.length > 0) {
    parts.push(
      s(`Marginal: ${withMargin.map(marginText).join('; ')}.`, `Margin: ${withMargin.map(marginText).join('; ')}.`),
    );
  }
  if (without && without.length > 0) {
    const measures = words.list(without.map(words.measure));
    parts.push(
      s(
        `${measures}: ingen marginal är angiven. Skriv den vid resultatet före datainsamlingen; utan den sägs inget om läget har bibehållits, och bara intervallet redovisas.`,
        `${measures}: no margin is stated. Write it with the outcome before data collection; without it nothing is said of whether the state was kept, and only the interval is reported.`,
      ),
    );
  }
  if (values.some(({ type }) => type === 'score')) {
    parts.push(
      s(
        'För individer, där tillförlitlig förändring kan räknas: andelen som inte är tillförlitligt försämrad, med 95-procentigt konfidensintervall (Wilson).',
        'For individuals, where reliable change can be computed: the share not reliably deteriorated, with 95% confidence interval (Wilson).',
      ),
    );
  }
  if (desired.length > 0) {
    const measures = words.list(desired.map(words.measure));
    parts.push(
      s(
        `${measures}: även andelen som har kvar ett önskat svar, bland dem som hade det från början, med 95-procentigt konfidensintervall (Wilson).`,
        `${measures}: also the share who still have a desired answer, among those who had one at first, with 95% confidence interval (Wilson).`,
      ),
    );
  }
  return parts.join(' ');
};
