import { type Block, item, type ListItem, list, paragraph, strong } from '../../documents/index.js';
import type { Design, Outcome } from '../../model/index.js';
import {
  type Compared,
  comparedOf,
  isBetween,
  isCounted,
  isModelled,
  type Judged,
  type MainTest,
  read,
} from '../../reading/index.js';
import { changeRecipe, onceText } from '../analysis/change.js';
import { individualTexts, maintainText, reliableChangeText } from '../analysis/individual.js';
import { claimText, methodText } from '../analysis/methods.js';
import { typeName } from '../analysis/types.js';
import type { Words } from '../design-words.js';

/** How an outcome is analysed: what is compared, the main measure, the method of each measure, and why. */
export const analysisBlocks = (outcome: Outcome, design: Design, words: Words): Block[] => {
  const { s } = words;
  const reading = read(design);
  const judged = reading.judged(outcome);
  const test = reading.tests.find((one) => one.outcome === outcome);
  if (!test) {
    return [
      paragraph(
        outcome.parts.length > 0
          ? s(
              'Delarna redovisas var för sig och slås inte ihop till ett tal. För helheten redovisas hur många som nått alla delar, de flesta, några och ingen, när minst två delar har ett kriterium som kan bedömas.',
              'The parts are reported one by one and not put together into one number. For the whole, how many reached all parts, most, some and none is reported, when at least two parts have a criterion that can be judged.',
            )
          : s('Kan inte bestämmas förrän ett mått är valt.', 'Cannot be decided until a measure is chosen.'),
      ),
    ];
  }
  const items: ListItem[] = [
    item([strong(s('Jämförelse:', 'Comparison:')), ` ${comparedText(test, words)}`]),
    item([strong(s('Hävdas:', 'Claimed:')), ` ${claimText(test, words)}.`]),
  ];
  if (judged.length > 1) {
    const label = test.proposed
      ? s('Huvudmått (förslag):', 'Main measure (proposal):')
      : s('Huvudmått:', 'Main measure:');
    items.push(
      item([
        strong(label),
        ` ${words.measure(test.judged.value)}, ${test.informant ? words.informant(test.informant) : words.unstated}. ${s('De andra måtten redovisas bredvid, utan p-värden, och räknas inte ihop med det.', 'The other measures are reported beside it, without p-values, and not merged with it.')}`,
      ]),
    );
  }
  for (const group of grouped(judged)) {
    const compared = comparedOf(reading, outcome, judged, group[0]?.times ?? []);
    items.push(measureItem(group, test, compared, words));
  }
  const repeated = judged.filter((one) => one.times.length > 1 && !(one === test.judged && test.lacks));
  const individuals = individualTexts(
    repeated.map(({ value }) => value),
    words,
  );
  if (individuals.length > 0) {
    items.push(
      item(
        [strong(s('För varje individ:', 'For each individual:')), ` ${reliableChangeText(words)}`],
        list(individuals.map(({ measure, known }) => item(measure, list(known)))),
      ),
    );
  }
  if (outcome.goals?.includes('maintain')) {
    items.push(
      item([
        strong(s('Att bibehålla:', 'To maintain:')),
        ` ${maintainText(
          { hypotheses: reading.hypotheses(outcome), main: test.judged.value },
          repeated.map(({ value }) => value),
          words,
        )}`,
      ]),
    );
  }
  if (outcome.individualised === 'yes' || outcome.individualised === 'partly') {
    items.push(
      item(
        s(
          'Målen är individuella: redovisa för hand hur många mål som nåtts per klient, aldrig en jämförelse av klienter, och hur svåra målen sattes.',
          'The goals are individual: report by hand how many goals each client reached, never a comparison of clients, and how difficult the goals were set.',
        ),
      ),
    );
  }
  return [list(items)];
};

const comparedText = (test: MainTest, words: Words): string => {
  const { s } = words;
  const { baseline, final, others, stated } = test.compared;
  const lacking = words.lack(test);
  if (lacking || baseline === undefined || final === undefined) {
    return s(`ingen förändring kan räknas: ${lacking}.`, `no change can be computed: ${lacking}.`);
  }
  const proposed = stated.baseline && stated.final ? '' : s(' (förslag)', ' (proposal)');
  const rest =
    others.length > 0 ? s(`; dessutom ${words.timepoints(others)}`, `; in addition ${words.timepoints(others)}`) : '';
  const [from, to] = [words.timepoint(baseline), words.timepoint(final)];
  return baseline === final
    ? s(
        `${from}, från den första till den senaste gången${proposed}${rest}.`,
        `${from}, from the first time to the latest${proposed}${rest}.`,
      )
    : s(`från ${from} till ${to}${proposed}${rest}.`, `from ${from} to ${to}${proposed}${rest}.`);
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

const measureItem = (group: readonly Judged[], test: MainTest, compared: Compared, words: Words): ListItem => {
  const { s } = words;
  const [first] = group;
  const type = first?.value.type ?? 'unstated';
  const times = first?.times ?? [];
  const called = words.measures(group.map((one) => one.value));
  const label = [strong(called), ` (${typeName(type, words)}). `];
  const recipe = changeRecipe(type, words);
  const { baseline, final } = compared;
  const isMain = group.includes(test.judged);
  const isChanging = baseline !== undefined && final !== undefined && (!isMain || !test.lacks);
  if (!recipe || !isChanging) return item([...label, withoutChange(times, type, words)]);
  const below: ListItem[] = [];
  if (isMain && test.method) {
    const { name, rule, sensitivity } = methodText(test.method, type, words);
    if (isBetween(test.method)) {
      below.push(
        item(
          s(
            'Prövas mellan grupperna; vilka som räknas och hur skillnaden räknas står under Jämförelse. Det som står ovan beskriver förändringen och prövas inte.',
            'Tested between the groups; who is counted and how the difference is computed stands under Comparison. What stands above describes the change and is not tested.',
          ),
        ),
      );
    }
    below.push(item(`${s('Test', 'Test')}: ${name}. ${rule}`));
    if (sensitivity) below.push(item(`${s('Känslighetsanalys', 'Sensitivity analysis')}: ${sensitivity}`));
  }
  if (baseline !== test.compared.baseline || final !== test.compared.final) {
    below.push(
      item(
        s(
          `Måttet jämförs från ${words.timepoint(baseline)} till ${words.timepoint(final)}.`,
          `The measure is compared from ${words.timepoint(baseline)} to ${words.timepoint(final)}.`,
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

/** What is done with a value without a change to compute. */
const withoutChange = (times: readonly string[], type: Judged['value']['type'], words: Words): string => {
  const { s } = words;
  const once = onceText(type, words);
  if (times.length === 0) return `${s('När det mäts är inte angivet.', 'When it is measured is not stated.')} ${once}`;
  if (!isCounted(type)) return once;
  const measured = words.at(times);
  return times.length === 1
    ? `${s(`Mäts bara ${measured}; ingen förändring kan beräknas.`, `Measured only ${measured}; no change can be computed.`)} ${once}`
    : `${s(`Mäts ${measured}; ingen förändring kan beräknas.`, `Measured ${measured}; no change can be computed.`)} ${once}`;
};
