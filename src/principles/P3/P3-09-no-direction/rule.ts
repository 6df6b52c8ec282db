import type { Design, Indicator, Instrument, Item, Outcome, Said, Scale } from '../../../model/index.js';
import { type MeasureRef, read } from '../../../reading/index.js';
import { allTitledSaid, listSaid, measureSaid } from '../../../words/index.js';
import { edit, fix, isOwn } from '../../fixing.js';
import { rule } from '../../rule.js';

export const noDirection = rule<{ outcomes: Said; measures: Said }>({
  code: 'P3-09',
  name: 'no-direction',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcomes, measures }) =>
      `Det sägs inte om högre eller lägre är bättre i ${measures.sv}, som ska visa ${outcomes.sv}: ange riktningen.`,
    en: ({ outcomes, measures }) =>
      `It is not said whether higher or lower is better in ${measures.en}, which is to show ${outcomes.en}: give the direction.`,
  },
  *check(design) {
    const open = openIn(design);
    const [first] = open;
    if (!first) return;
    yield {
      path: first.indicator.path,
      params: {
        outcomes: allTitledSaid(open.map(({ outcome }) => outcome)),
        measures: listSaid(uniqueMeasures(open).map(({ measure }) => measureSaid(design, measure))),
      },
      unsaid: true,
      instruments: [...new Set(open.map(({ measure }) => measure.instrument))],
    };
  },
  fixes(_, design) {
    const open = uniqueMeasures(openIn(design));
    return open.flatMap(({ measure, part, content }) => {
      if (!isOwn(content)) return [];
      const said = open.length > 1 ? measureSaid(design, measure) : undefined;
      const [sv, en] = said ? [` i ${said.sv}`, ` in ${said.en}`] : ['', ''];
      return (['higher', 'lower'] as const).map((better) =>
        fix(
          `Ange att ${better === 'higher' ? 'högre' : 'lägre'} är bättre${sv}`,
          `State that ${better} is better${en}`,
          edit(part.path, 'add-clause', `${better} is better`),
        ),
      );
    });
  },
});

interface Open {
  outcome: Outcome;
  indicator: Indicator;
  measure: MeasureRef;
  part: Item | Scale;
  content: Instrument;
}
/** Scales and ratings that indicators name, that have numbers but no better end. */
function openIn(design: Design): Open[] {
  return read(design).outcomes.flatMap(({ outcome }) =>
    outcome.indicators.flatMap((indicator): Open[] => {
      const { measure } = indicator;
      if (!('instrument' in measure) || measure.part === undefined) return [];
      const content = read(design).instruments.content(measure.instrument);
      const scale = content?.scales.find(({ name }) => name === measure.part);
      const item = content?.items.find(({ name }) => name === measure.part);
      const part = scale ?? item;
      const isNumber = scale
        ? scale.range !== undefined
        : item?.kind?.type === 'rating' || item?.kind?.type === 'number';
      return content && part && isNumber && !part.better ? [{ outcome, indicator, measure, part, content }] : [];
    }),
  );
}
const uniqueMeasures = (open: readonly Open[]): Open[] => [
  ...new Map(open.map((one) => [one.part.path, one])).values(),
];
