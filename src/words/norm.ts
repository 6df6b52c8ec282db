import type { Design, Language, NormValue, Said } from '../model/index.js';
import type { NoNorm } from '../reading/index.js';
import { both } from './in-both.js';
import { numberWords } from './numbers.js';
import { informantWord } from './people.js';
import { listed } from './sentences.js';
import { measureTitle, textWords } from './titles.js';

/** What is stated of a measure in a norm population: `CORE-OM: medelvärde 4,6, standardavvikelse 4,8, 229 personer (Källan)`. */
export function normWords(design: Design, stated: NormValue, language: Language): string {
  const s = (sv: string, en: string) => (language === 'sv' ? sv : en);
  const { measure, from = [], mean, sd, size, reference, source } = stated;
  const number = (value: number) => numberWords(value, language);
  const what = 'instrument' in measure ? measureTitle(design, measure, language) : measure.variable;
  const who =
    from.length > 0
      ? ` (${listed(
          from.map((one) => informantWord(one, language)),
          language,
        )})`
      : '';
  const parts = [
    mean !== undefined && `${s('medelvärde', 'mean')} ${number(mean)}`,
    sd !== undefined && `${s('standardavvikelse', 'standard deviation')} ${number(sd)}`,
    size !== undefined && s(`${number(size)} personer`, `${number(size)} persons`),
  ].filter((one): one is string => one !== false);
  const cited = source && textWords(source, language);
  const by = reference === undefined ? cited : cited === undefined ? reference : `${reference}: ${cited}`;
  return `${what}${who}: ${parts.join(', ')}${by === undefined ? '' : ` (${by})`}`;
}

/** Why nothing is counted against a norm population, as it stands after a colon or a dash. */
export const noNormWords: Record<NoNorm, Said> = {
  'no-values': both(
    'normgruppens medelvärde och standardavvikelse är inte angivna',
    'the mean and standard deviation of the norm population are not stated',
  ),
  'no-mean': both('normgruppens medelvärde är inte angivet', 'the mean of the norm population is not stated'),
  'no-deviation': both(
    'normgruppens standardavvikelse är inte angiven, eller inte större än noll',
    'the standard deviation of the norm population is not stated, or not above zero',
  ),
  'no-size': both(
    'normgruppen är angiven som färre än två personer',
    'the norm population is stated to be fewer than two persons',
  ),
  'no-source': both('det är inte angivet varifrån normen är', 'it is not stated where the norm is from'),
  'no-points': both(
    'måttet har inga angivna poäng som ett medelvärde kan räknas av',
    'the measure has no points stated that a mean can be worked out from',
  ),
  'several-scores': both(
    'instrumentet har flera poäng, och vilken normen gäller är inte angivet',
    'the instrument has several scores, and which the norm is of is not stated',
  ),
  'several-informants': both(
    'flera lämnar uppgiften, och vems normen gäller är inte angivet',
    'several give the information, and whose the norm is of is not stated',
  ),
  'not-collected': both(
    'det sägs inte att måttet samlas in från den som normen gäller',
    'it is not said that the measure is collected from whom the norm is of',
  ),
  twice: both('normen är angiven två gånger för samma mått', 'the norm is stated twice for the same measure'),
  'two-groups': both(
    'två grupper jämförs, så det finns ingen enda grupp att ställa mot normen',
    'two groups are compared, so there is no one group to set against the norm',
  ),
};
