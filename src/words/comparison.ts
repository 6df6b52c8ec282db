import type { Comparison, Design, Language, Outcome, Provenance } from '../model/index.js';
import { normWords } from './norm.js';
import { amountWords, numberWords, presumed } from './numbers.js';
import { quoted } from './sentences.js';
import { textWords } from './titles.js';
import { percentagePoints, scalePoints } from './units.js';
import { word } from './vocabulary.js';
import { timepointWords } from './when.js';

/** What a comparison says of its groups beside its kind, each within a list: `6 kluster i varje grupp`. */
export function comparisonDetails(one: Comparison, design: Design, language: Language): string[] {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const { ratio, offered, given, clusters, clusterSize, icc, layout, groups, norms = [] } = one;
  const number = (value: number) => numberWords(value, language);
  return [
    ratio &&
      s(
        `fördelning: ${number(ratio.intervention)} till insatsen för ${number(ratio.comparison)} till jämförelsegruppen`,
        `ratio: ${number(ratio.intervention)} to the intervention for ${number(ratio.comparison)} to the comparison group`,
      ),
    offered &&
      s(
        `jämförelsegruppen erbjuds ${quoted(textWords(offered, language), language)}`,
        `the comparison group is offered ${quoted(textWords(offered, language), language)}`,
      ),
    given &&
      s(
        `jämförelsegruppen får insatsen ${when(given, design, language)}`,
        `the comparison group gets the intervention ${when(given, design, language)}`,
      ),
    clusters &&
      s(
        `${amountWords(clusters, language)} kluster i varje grupp`,
        `${amountWords(clusters, language)} clusters in each group`,
      ),
    clusterSize &&
      s(
        `${amountWords(clusterSize, language)} personer i varje kluster`,
        `${amountWords(clusterSize, language)} persons in each cluster`,
      ),
    icc && `${s('intraklasskorrelation', 'intraclass correlation')} ${sourced(number(icc.value), icc, language)}`,
    layout && `${s('upplägg', 'layout')}: ${word('Layout', layout, language)}`,
    groups !== undefined && s(`${number(groups)} grupper`, `${number(groups)} groups`),
    ...norms.map((stated) => `${s('norm för', 'norm of')} ${normWords(design, stated, language)}`),
  ].filter((part): part is string => typeof part === 'string');
}
const when = (timing: NonNullable<Comparison['given']>, design: Design, language: Language): string =>
  timepointWords({ path: '', name: '', code: '', timings: [timing] }, language, design);

/** How much worse still counts as kept: `1,5 poäng`, `10 procentenheter`. */
export function marginWords(margin: NonNullable<Outcome['margin']>, language: Language): string {
  const size = margin.percent ? percentagePoints : scalePoints;
  return sourced(size(numberWords(margin.value, language), language), margin, language);
}

const sourced = (text: string, from: Provenance & { presumed?: true | undefined }, language: Language): string => {
  const source = from.reference ?? (from.source && textWords(from.source, language));
  const whole = source === undefined ? text : `${text} (${source})`;
  return from.presumed ? presumed(whole, language) : whole;
};
