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
/** What results are split by, as it is called: `kön`, `insatsens längd`. */
export const splitWord = (by: SplitVariable, language: Language): string => variables[by][language];

/** `18–29 år`, `högst 2 månader`. */
const bandWords = (range: Range, unit: Unit, language: Language): string =>
  `${rangeWords(range, language)} ${unitWord(unit, isSingle(range, language) ? 1 : 2, language)}`;

/** What results are split by as the design says it: `ålder (18–29 år och 30–64 år)`; nothing for `none`. */
export function splitWords(design: Pick<Design, 'instruments'>, one: Split, language: Language): string {
  if ('instrument' in one) return measureTitle(design, one, language);
  const { variable, bands = [], unit = 'year' } = one;
  if (variable === 'none') return language === 'sv' ? 'inget' : 'nothing';
  const name = splitWord(variable, language);
  if (bands.length === 0) return name;
  return `${name} (${listed(
    bands.map((band) => bandWords(band, unit, language)),
    language,
  )})`;
}

const sexes: Readonly<Record<string, Said>> = {
  woman: { sv: 'kvinnor', en: 'women' },
  man: { sv: 'män', en: 'men' },
};
/** A group that results are split into: `kvinnor`, `18–29 år`, a part of the organisation by its title. */
export function splitGroupWords({ unit = 'year' }: SplitReading, group: SplitGroup, language: Language): string {
  if (group.range) return bandWords(group.range, unit, language);
  return group.text ? textWords(group.text, language) : (sexes[group.code]?.[language] ?? group.code);
}
