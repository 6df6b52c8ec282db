import { type Block, item, type ListItem, list, paragraph, strong } from '../../documents/index.js';
import type { Outcome } from '../../model/index.js';
import { changeRecipe, onceText } from '../analysis/change.js';
import { individualTexts, maintainText, reliableChangeText } from '../analysis/individual.js';
import { showsChange, typeName } from '../analysis/types.js';
import type { Words } from '../design-words.js';
import { type Judged, mainMeasure, namedMeasures } from '../facts/indicators.js';
import { isModelled } from '../facts/measures.js';
import type { Compared } from '../facts/occasions.js';

/** How an outcome is analysed: what is compared, the main measure, the method of each measure, and why. */
export const analysisBlocks = (
  outcome: Outcome,
  judged: readonly Judged[],
  compared: Compared,
  words: Words,
): Block[] => {
  const { s } = words;
  if (judged.length === 0) {
    return [
      paragraph(
        outcome.parts.length > 0
          ? s(
              'Delarna redovisas var för sig och slås inte ihop till ett tal. För helheten redovisas hur många som nått alla delar, de flesta, några och ingen.',
              'The parts are reported one by one and not put together into one number. For the whole, report how many reached all parts, most, some and none.',
            )
          : s('Kan inte bestämmas förrän ett mått är valt.', 'Cannot be decided until a measure is chosen.'),
      ),
    ];
  }
  const items: ListItem[] = [item([strong(s('Jämförelse:', 'Comparison:')), ` ${comparedText(compared, words)}`])];
  if (judged.length > 1) {
    const first = mainMeasure(outcome, judged);
    const label =
      namedMeasures(outcome, [first]).length > 0
        ? s('Huvudmått:', 'Main measure:')
        : s('Huvudmått (förslag):', 'Main measure (proposal):');
    items.push(
      item([
        strong(label),
        ` ${words.measure(first.value)}, ${first.from[0] ? words.informant(first.from[0]) : words.unstated}. ${s('De andra måtten redovisas bredvid, utan p-värden, och räknas inte ihop med det.', 'The other measures are reported beside it, without p-values, and not merged with it.')}`,
      ]),
    );
  }
  for (const group of grouped(judged)) items.push(measureItem(group, compared, words));
  const repeated = judged.filter((one) => one.times.length > 1).map((one) => one.value);
  const individuals = individualTexts(repeated, words);
  if (individuals.length > 0) {
    items.push(
      item(
        [strong(s('För varje individ:', 'For each individual:')), ` ${reliableChangeText(words)}`],
        list(individuals.map(({ measure, known }) => item(measure, list(known)))),
      ),
    );
  }
  if (outcome.goals?.includes('maintain')) {
    const values = judged.map((one) => one.value);
    items.push(item([strong(s('Att bibehålla:', 'To maintain:')), ` ${maintainText(values, words)}`]));
  }
  if (outcome.individualised === 'yes' || outcome.individualised === 'partly') {
    items.push(
      item(
        s(
          'Målen är individuella: redovisa hur många mål som nåtts per klient, aldrig en jämförelse av klienter, och hur svåra målen sattes.',
          'The goals are individual: report how many goals each client reached, never a comparison of clients, and how difficult the goals were set.',
        ),
      ),
    );
  }
  return [list(items)];
};

const comparedText = (compared: Compared, words: Words): string => {
  const { s } = words;
  const { baseline, primary, others } = compared;
  if (baseline === undefined && primary === undefined) {
    return s(
      'mättillfällen är inte angivna, så ingen förändring kan beräknas.',
      'timepoints are not stated, so no change can be computed.',
    );
  }
  if (baseline === undefined && primary !== undefined) {
    return s(
      `inget första värde vid start, så ingen förändring sedan start kan beräknas; värdena ${words.at([...others, primary])} beskrivs.`,
      `no first value at the start, so no change since the start can be computed; the values ${words.at([...others, primary])} are described.`,
    );
  }
  if (baseline === undefined) return words.unstated;
  if (primary === undefined) {
    return s(
      `bara en mätning (${words.timepoint(baseline)}), så ingen förändring kan beräknas.`,
      `only one measurement (${words.timepoint(baseline)}), so no change can be computed.`,
    );
  }
  const proposed = compared.stated.baseline && compared.stated.primary ? '' : s(' (förslag)', ' (proposal)');
  const rest =
    others.length > 0 ? s(`; dessutom ${words.timepoints(others)}`, `; in addition ${words.timepoints(others)}`) : '';
  return s(
    `från ${words.timepoint(baseline)} till ${words.timepoint(primary)}${proposed}${rest}.`,
    `from ${words.timepoint(baseline)} to ${words.timepoint(primary)}${proposed}${rest}.`,
  );
};

/** Measures of the same kind that are compared at the same timepoints share a paragraph. */
const grouped = (judged: readonly Judged[]): Judged[][] => {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = JSON.stringify([one.value.type, one.times]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
};

const measureItem = (group: readonly Judged[], compared: Compared, words: Words): ListItem => {
  const { s } = words;
  const type = group[0]?.value.type ?? 'unstated';
  const times = group[0]?.times ?? [];
  const called = words.measures(group.map((one) => one.value));
  const label = [strong(called), ` (${typeName(type, words)}). `];
  const recipe = changeRecipe(type, words);
  const both = [compared.baseline, compared.primary].every((name) => name !== undefined && times.includes(name));
  if (!recipe || !showsChange(type) || times.length < 2) {
    const single =
      times.length === 1 && showsChange(type)
        ? `${s(`Mäts bara ${words.at(times)}; ingen förändring kan beräknas.`, `Measured only ${words.at(times)}; no change can be computed.`)} `
        : times.length === 0
          ? `${s('När det mäts är inte angivet.', 'When it is measured is not stated.')} `
          : '';
    return item([...label, single + onceText(type, words)]);
  }
  const below: ListItem[] = [];
  if (recipe.sensitivity) below.push(item(`${s('Känslighetsanalys', 'Sensitivity analysis')}: ${recipe.sensitivity}`));
  if (!both) {
    below.push(
      item(
        s(
          `Måttet mäts ${words.at(times)} och jämförs mellan dem.`,
          `The measure is taken ${words.at(times)} and compared between those.`,
        ),
      ),
    );
  }
  if (times.length > 2) {
    below.push(
      item(
        isModelled(type)
          ? s(
              'Alla mättillfällen tillsammans: blandad linjär modell med slumpmässig nivå per individ och mättillfället som kategori (REML), som använder alla värden som finns. Intervall ur t-fördelningen med modellens inre frihetsgrader. Den står bredvid förändringen för dem som har båda mätningarna.',
              'All timepoints together: a linear mixed model with a random level per individual and the timepoint as a category (REML), which uses all values there are. Intervals from the t distribution with the model’s inner degrees of freedom. It stands beside the change for those with both measurements.',
            )
          : s(
              'Övriga mättillfällen jämförs på samma sätt med det första värdet, utan p-värden.',
              'The other timepoints are compared with the first value in the same way, without p-values.',
            ),
      ),
    );
  }
  below.push(item(`${s('Varför', 'Why')}: ${recipe.why}`));
  return item([...label, recipe.main], list(below));
};
