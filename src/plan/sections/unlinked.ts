import { type Block, paragraph, table } from '../../documents/index.js';
import type { Collect, Design } from '../../model/index.js';
import { onceText } from '../analysis/change.js';
import type { Words } from '../design-words.js';
import { keyOf, usedByOutcomes } from '../facts/indicators.js';
import { about, instrumentOf, itemType, relatives, type Value, valuesOf } from '../facts/measures.js';
import { collected, informantsOf, outcomesOf, timesOf } from '../facts/occasions.js';
import { titled } from '../titles.js';

export interface Unlinked {
  value: Value;
  /** What the instrument or item is about: not stated when empty. */
  about: readonly string[];
  collects: Collect[];
}

/** What is collected although no outcome is judged by it. */
export const unlinkedOf = (design: Design): Unlinked[] => {
  const used = usedByOutcomes(
    design,
    outcomesOf(design).map((one) => one.outcome),
  );
  const found = new Map<string, Unlinked>();
  for (const collect of collected(design)) {
    const fallbacks = collect.fallbacks.flatMap((one) => one.instruments ?? []);
    const all: { instrument: string; part?: string }[] = [
      ...collect.measures,
      ...fallbacks.map((instrument) => ({ instrument })),
    ];
    for (const measure of all) {
      const instrument = instrumentOf(design, measure.instrument);
      const values: Value[] =
        measure.part !== undefined
          ? valuesOf(design, measure)
          : instrument && instrument.items.length > 0
            ? [
                ...instrument.scales.flatMap((one) =>
                  valuesOf(design, { instrument: instrument.name, part: one.name }),
                ),
                // Items that only make up a used score are not collected for their own sake.
                ...(instrument.scales.some((scale) =>
                  isUsed(design, used, { instrument: instrument.name, part: scale.name }),
                )
                  ? instrument.items.filter((item) => !inScore(instrument.scales, item.name))
                  : instrument.items
                ).map((item): Value => ({ instrument: instrument.name, part: item.name, type: itemType(item), item })),
              ]
            : valuesOf(design, measure);
      for (const value of values) {
        if (isUsed(design, used, value)) continue;
        const key = keyOf(value);
        const one = found.get(key) ?? { value, about: about(instrument, value.item), collects: [] };
        if (!one.collects.includes(collect)) one.collects.push(collect);
        found.set(key, one);
      }
    }
  }
  return [...found.values()];
};

const isUsed = (design: Design, used: ReadonlySet<string>, measure: { instrument: string; part?: string }): boolean =>
  relatives(design, measure.instrument).some((name) => used.has(keyOf({ ...measure, instrument: name })));
const inScore = (scales: readonly { formula?: { terms: { item: string }[] } }[], item: string): boolean =>
  scales.some((scale) => scale.formula?.terms.some((term) => term.item === item));

/** What it is for: the questions it answers, the purpose of its own, and what it is about. */
export const purposeOf = (one: Unlinked, design: Design, words: Words): string => {
  const { s } = words;
  const questions = design.purposes.flatMap((purpose) => purpose.questions);
  const asked = one.collects
    .flatMap((collect) => collect.questions ?? [])
    .map((name) => questions.find((each) => each.name === name))
    .filter((each) => each !== undefined)
    .map((each) => words.text(each.text));
  const purposes = design.purposes
    .filter((purpose) => purpose.instruments?.includes(one.value.instrument))
    .map((purpose) => (purpose.text ? words.text(purpose.text) : words.words('PurposeKind', purpose.kinds)));
  const uses = design.uses
    .filter((use) => use.instruments?.includes(one.value.instrument) && use.text)
    .map((use) => (use.text ? `${s('används till', 'used for')}: ${words.text(use.text)}` : ''));
  const replaced = one.collects.flatMap((collect) => {
    const ordinary = collect.measures.some((each) => each.instrument === one.value.instrument);
    return ordinary ? [] : [`${s('i stället för', 'instead of')} ${words.list(collect.measures.map(words.measure))}`];
  });
  return [...new Set([...asked, ...purposes, ...uses, ...replaced])].join('; ');
};

/** Measures without an outcome, and what they are for. */
export const unlinked = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const all = unlinkedOf(design);
  const title = titled(2, 'unlinked', words);
  if (all.length === 0) {
    return [
      title,
      paragraph(
        s(
          'Allt som samlas in används för något av resultaten.',
          'Everything that is collected is used for one of the outcomes.',
        ),
      ),
    ];
  }
  return [
    title,
    paragraph(
      s(
        'Varje uppgift ska ha ett syfte. Den som saknar syfte ska få ett, eller sluta samlas in.',
        'Every datum is to have a purpose. One without a purpose is to be given one, or no longer collected.',
      ),
    ),
    table(
      [
        s('Uppgift', 'Datum'),
        s('Uppgiftslämnare', 'Informant'),
        s('Mäts vid', 'Measured at'),
        s('Handlar om', 'Concerns'),
        s('Till för', 'For'),
        s('Redovisas', 'Reported'),
      ],
      all.map((one) => [
        words.measure(one.value),
        words.list(informantsOf(design, one.value).map(words.informant)) || words.unstated,
        words.timepoints(timesOf(design, one.value)) || words.unstated,
        aboutText(one, words),
        purposeOf(one, design, words) || words.unstated,
        reported(one, words),
      ]),
      { caption: s('Uppgifter utan eget resultat', 'Data without an outcome of their own') },
    ),
  ];
};

const aboutText = (one: Unlinked, words: Words): string => {
  const known = one.value.item?.measures ?? (one.about.length > 0 ? one.about : []);
  const named = known.flatMap((word) => (isMeasureWord(word) ? [words.word('Measures', word)] : []));
  return words.list(named) || words.unstated;
};
const measureWords = [
  'outcome',
  'goal-attainment',
  'closing-reason',
  'experience',
  'output',
  'fidelity',
  'background',
  'planning',
] as const;
const isMeasureWord = (word: string): word is (typeof measureWords)[number] => measureWords.some((one) => one === word);

const reported = (one: Unlinked, words: Words): string => {
  const { s } = words;
  if (one.collects.every((collect) => collect.included === 'no')) {
    return s('Ingår inte i uppföljningen; analyseras inte.', 'Not part of the follow-up; not analysed.');
  }
  const text = onceText(one.value.type, words);
  if (one.about.includes('experience')) {
    return `${text} ${s('Nöjdhet med stödet är inget resultat och redovisas för sig.', 'Satisfaction with the service is not an outcome and is reported separately.')}`;
  }
  if (one.about.includes('closing-reason')) {
    return `${text} ${s('En avslutsorsak är en enda mätning och visar ingen grad av förändring.', 'A reason for closing is a single measurement and shows no degree of change.')}`;
  }
  return one.about.includes('background')
    ? `${text} ${s('Används för att beskriva gruppen och jämföra dem som följts upp med dem som saknas.', 'Used to describe the group and to compare those followed up with those missing.')}`
    : text;
};
