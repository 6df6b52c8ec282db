import { type Block, heading, item, type ListItem, list, paragraph, table } from '../../documents/index.js';
import type { Design, Outcome } from '../../model/index.js';
import { type FlatOutcome, type Judged, read } from '../../reading/index.js';
import { typeName } from '../analysis/types.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';
import { analysisBlocks } from './analysis.js';
import { betterText, rangeText } from './measures.js';
import { remarkItems } from './remarks.js';
import { criteriaBlocks, successBlocks } from './success.js';

/** Each desired outcome: what it answers to, what shows it, when it is reached, and how it is analysed. */
export const outcomes = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const all = read(design).outcomes;
  const none = design.noOutcome
    ? s(
        'Beskrivningen säger att inget önskat resultat är definierat. Utan det finns inget att bedöma utfallet mot.',
        'The description says that no desired outcome is defined. Without one there is nothing to judge the result against.',
      )
    : s(
        'Inget önskat resultat är angivet. Utan det finns inget att bedöma utfallet mot.',
        'No desired outcome is stated. Without one there is nothing to judge the result against.',
      );
  return [
    titled(2, 'outcomes', words),
    ...(all.length === 0 ? [paragraph(none)] : []),
    ...criteriaBlocks(
      all.map(({ outcome }) => outcome),
      design,
      words,
    ),
    ...all.flatMap((one) => outcomeBlocks(one, design, words)),
  ];
};

const outcomeBlocks = (flat: FlatOutcome, design: Design, words: Words): Block[] => {
  const { s } = words;
  const { outcome, number } = flat;
  const judged = read(design).judged(outcome);
  return [
    heading(3, [
      s(`Resultat ${number}: `, `Outcome ${number}: `),
      outcome.text ? words.show(outcome.text) : outcome.name,
    ]),
    list(aboutItems(flat, design, words)),
    ...indicatorBlocks(judged, outcome, words),
    heading(4, s('När resultatet räknas som uppnått', 'When the outcome counts as reached')),
    ...successBlocks(outcome, design, words),
    heading(4, s('Analys', 'Analysis')),
    ...analysisBlocks(outcome, design, words),
  ];
};

const aboutItems = (flat: FlatOutcome, design: Design, words: Words): ListItem[] => {
  const { s } = words;
  const { outcome, parent } = flat;
  const called = (name: string): string => {
    const problem = design.problems.find((one) => one.name === name);
    return problem?.text ? words.text(problem.text) : name;
  };
  const asked = (name: string): string => {
    const question = design.purposes.flatMap((one) => one.questions).find((one) => one.name === name);
    return question ? words.text(question.text) : name;
  };
  const { primary } = read(design);
  const rank =
    primary === outcome
      ? outcome.primary === 'yes'
        ? s('huvudresultat', 'primary outcome')
        : s('huvudresultat (det enda)', 'primary outcome (the only one)')
      : outcome.primary === 'no' || primary
        ? s('ytterligare resultat', 'secondary outcome')
        : undefined;
  const label = {
    rank: s('Rang', 'Rank'),
    addresses: s('Svarar mot problem', 'Problem addressed'),
    goals: s('Mål', 'Goal'),
    chosenBy: s('Valt av', 'Chosen by'),
  };
  const stated: Record<keyof typeof label, string | undefined> = {
    rank,
    addresses: outcome.addresses && words.list(outcome.addresses.map(called)),
    goals: outcome.goals && words.words('Goal', outcome.goals),
    chosenBy: outcome.chosenBy && words.list(outcome.chosenBy.map(words.informant)),
  };
  const line = (key: keyof typeof label): ListItem[] =>
    stated[key] === undefined ? [] : [item(`${label[key]}: ${stated[key]}`)];
  const missing: Record<keyof typeof label, string> = {
    rank: s('vilken rang det har', 'its rank'),
    addresses: s('vilket problem det svarar mot', 'the problem that it addresses'),
    goals: s('målet', 'the goal'),
    chosenBy: s('vem som har valt det', 'who has chosen it'),
  };
  const keys = Object.keys(label) as (keyof typeof label)[];
  // What an outcome with parts does not say itself is stated for the parts.
  const silent = keys.filter((key) => stated[key] === undefined && (key === 'rank' || outcome.parts.length === 0));
  return [
    ...line('rank'),
    ...(parent ? [item(`${s('Del av', 'Part of')}: ${parent.text ? words.text(parent.text) : parent.name}`)] : []),
    ...(outcome.parts.length > 0
      ? [
          item(
            `${s('Delar', 'Parts')}: ${words.list(outcome.parts.map((one) => (one.text ? words.text(one.text) : one.name)))}`,
          ),
        ]
      : []),
    ...line('addresses'),
    ...line('goals'),
    ...(outcome.margin
      ? [
          item(
            `${s('Största försämring som godtas', 'Largest deterioration accepted')}: ${words.margin(outcome.margin)}`,
          ),
        ]
      : []),
    ...(outcome.questions ? [item(`${s('Besvarar', 'Answers')}: ${outcome.questions.map(asked).join(' ')}`)] : []),
    ...(outcome.individualised
      ? [
          item(
            `${s('Individuella mål för varje klient', 'Individual goals for each client')}: ${words.word('YesNo', outcome.individualised)}`,
          ),
        ]
      : []),
    ...line('chosenBy'),
    ...(silent.length > 0
      ? [
          item(
            `${s('Inte angivet (se Öppna frågor)', 'Not stated (see Open questions)')}: ${words.list(silent.map((key) => missing[key]))}`,
          ),
        ]
      : []),
    ...remarkItems(outcome.path, design, words),
    ...(outcome.sources.length > 0 ? [item(`${s('Källor', 'Sources')}: ${words.texts(outcome.sources)}`)] : []),
  ];
};

const indicatorBlocks = (judged: readonly Judged[], outcome: Outcome, words: Words): Block[] => {
  const { s } = words;
  if (judged.length === 0) {
    return [
      paragraph(
        outcome.parts.length > 0
          ? s('Resultatet bedöms genom sina delar.', 'The outcome is judged through its parts.')
          : s('Inget mått är angivet för resultatet.', 'No measure is stated for the outcome.'),
      ),
    ];
  }
  const columns = [
    s('Mått', 'Measure'),
    s('Uppgiftslämnare', 'Informant'),
    s('Slag', 'Kind'),
    s('Värden', 'Values'),
    s('Bättre är', 'Better is'),
    s('Mäts vid', 'Measured at'),
  ];
  const rows = judged.map((one) => [
    words.measure(one.value),
    words.list(one.from.map(words.informant)) || words.unstated,
    typeName(one.value.type, words),
    rangeText(one.value, words),
    betterText(one.value, words),
    words.timepoints(one.times) || words.unstated,
  ]);
  return [table(columns, rows, { caption: s('Mått som visar resultatet', 'Measures that show the outcome') })];
};
