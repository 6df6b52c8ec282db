import { type Block, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read, type Unlinked } from '../../reading/index.js';
import { onceText } from '../analysis/change.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';

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
  const reading = read(design);
  const all = reading.unlinked;
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
        words.list(reading.informants(one.value).map(words.informant)) || words.unstated,
        words.timepoints(reading.times(one.value)) || words.unstated,
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
