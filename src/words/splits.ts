import type { Design, Language, Range, Said, Split, SplitVariable, Unit } from '../model/index.js';
import type { SplitGroup, SplitReading } from '../reading/index.js';
import { isSingle, rangeWords } from './numbers.js';
import { listed } from './sentences.js';
import { measureTitle, textWords } from './titles.js';
import { unitWord } from './units.js';

const variables: Readonly<Record<SplitVariable, Said>> = {
  sex: { sv: 'kön', en: 'sex' },
  age: { sv: 'ålder', en: 'age' },
  unit: { sv: 'enhet', en: 'unit' },
  team: { sv: 'team', en: 'team' },
  intervention: { sv: 'insats', en: 'intervention' },
  reason: { sv: 'kontaktorsak', en: 'reason for coming' },
  length: { sv: 'insatsens längd', en: 'length of the intervention' },
};
/** What the list of the clients says, as it is called: `kön`, `insatsens längd`. */
export const splitWord = (by: SplitVariable, language: Language): string => variables[by][language];
/** What results are split by, as it stands within a sentence: `kön`, `första svaret i PHQ-9: total`. */
export function splitName(design: Pick<Design, 'instruments'>, split: SplitReading, language: Language): string {
  if (!split.answer) return isVariable(split.by) ? splitWord(split.by, language) : split.by;
  const first = language === 'sv' ? 'första svaret i' : 'the first answer in';
  return `${first} ${measureTitle(design, split.answer.value, language)}`;
}
const isVariable = (by: string): by is SplitVariable => by in variables;

/** `18–29 år`, `högst 2 månader`. */
const bandWords = (range: Range, unit: Unit, language: Language): string =>
  `${rangeWords(range, language)} ${unitWord(unit, isSingle(range, language) ? 1 : 2, language)}`;

/** What results are split by as the design says it: `ålder (18–29 år och 30–64 år)`; nothing for `none`. */
export function splitWords(design: Pick<Design, 'instruments'>, one: Split, language: Language): string {
  const { bands = [] } = one;
  if ('variable' in one && one.variable === 'none') return language === 'sv' ? 'inget' : 'nothing';
  const isMeasure = 'instrument' in one;
  const name = isMeasure ? measureTitle(design, one, language) : splitWord(one.variable as SplitVariable, language);
  if (bands.length === 0) return name;
  const words = (band: Range) =>
    isMeasure ? rangeWords(band, language) : bandWords(band, one.unit ?? 'year', language);
  return `${name} (${listed(bands.map(words), language)})`;
}

const answers: Readonly<Record<string, Said>> = {
  yes: { sv: 'ja', en: 'yes' },
  no: { sv: 'nej', en: 'no' },
};
const sexes: Readonly<Record<string, Said>> = {
  woman: { sv: 'kvinnor', en: 'women' },
  man: { sv: 'män', en: 'men' },
};
/** A group that results are split into: `kvinnor`, `18–29 år`, a part of the organisation by its title. */
export function splitGroupWords(split: SplitReading, group: SplitGroup, language: Language): string {
  const { unit = 'year' } = split;
  if (split.answer) {
    if (group.range) return rangeWords(group.range, language);
    if (split.answer.value.type === 'yes-no') return answers[group.code]?.[language] ?? group.code;
  }
  if (group.range) return bandWords(group.range, unit, language);
  return group.text ? textWords(group.text, language) : (sexes[group.code]?.[language] ?? group.code);
}
