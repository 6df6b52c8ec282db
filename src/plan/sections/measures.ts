import { type Block, column, heading, item, type ListItem, list, paragraph, table } from '../../documents/index.js';
import { type Design, type Instrument, isVerified, type Provenance } from '../../model/index.js';
import { itemValue, optionsOf, rangeOf, read, type Value } from '../../reading/index.js';
import { formulaRules, formulaWords, levelsWords, scoreGroupWords } from '../../words/index.js';
import { typeName } from '../analysis/types.js';
import type { Words } from '../design-words.js';
import { titled } from '../titles.js';

/** Every instrument: what it measures, its scores and items, and what is known of it, with source and how sure. */
export const measures = (design: Design, words: Words): Block[] => {
  const { s } = words;
  return [
    titled(2, 'measures', words),
    paragraph(
      s(
        'Vad som är känt om måtten, med källa. ”Inte kontrollerad” betyder att ingen har läst uppgiften i källan: gör det innan den används.',
        'What is known of the measures, with source. “Not verified” means that nobody has read it in the source: do so before it is used.',
      ),
    ),
    ...(design.instruments.length > 0
      ? design.instruments.flatMap((one) => instrumentBlocks(one, design, words))
      : [paragraph(s('Inga mått är angivna.', 'No measures are stated.'))]),
  ];
};

const instrumentBlocks = (one: Instrument, design: Design, words: Words): Block[] => {
  const { s } = words;
  const items: ListItem[] = [];
  const add = (label: string, text: string | undefined, how?: Provenance): void => {
    if (text === undefined || text === '') return;
    const doubt = how && !isVerified(how) ? ` (${sureness(how, words)})` : '';
    items.push(item(`${label}: ${text}${doubt}`));
  };
  const how = one.provenance ?? {};
  if (one.title && words.instrument(one.name) === one.name) items.push(item([words.show(one.title)]));
  add(s('Mäter', 'Measures'), one.construct && words.text(one.construct), how.construct);
  add(s('Handlar om', 'Concerns'), one.measures && words.words('Measures', one.measures));
  add(
    s('Uppgiftslämnare enligt måttet', 'Informant according to the measure'),
    one.informants && words.list(one.informants.map(words.informant)),
  );
  add(s('Metod', 'Method'), one.methods && words.words('Method', one.methods), how.methods);
  add(s('Standardiserat', 'Standardised'), one.standardised ? words.word('YesNo', one.standardised) : words.unstated);
  add(s('Strukturerat', 'Structured'), one.structured && words.word('YesNo', one.structured));
  add(
    s('Ursprung', 'Origin'),
    one.origin && (one.origin === 'own' ? s('verksamhetens eget', 'the operation’s own') : words.text(one.origin)),
  );
  add(s('Upprepar', 'Repeats'), one.repeats && `${words.instrument(one.repeats)} ${s('(jämförbart)', '(comparable)')}`);
  add(
    s('Liknar', 'Resembles'),
    one.resembles && `${words.instrument(one.resembles)} ${s('(inte jämförbart)', '(not comparable)')}`,
  );
  add(s('Gjort för', 'Made for'), one.targetGroup && words.text(one.targetGroup), how.targetGroup);
  add(s('Ålder', 'Age'), one.age && `${words.range(one.age)} ${s('år', 'years')}`, how.age);
  add(s('Frågar om tiden bakåt', 'Looks back on'), one.recall && words.duration(one.recall), how.recall);
  add(s('Tar', 'Takes'), one.lasts && words.duration(one.lasts), how.lasts);
  add(s('Språk', 'Languages'), one.languages && words.languages(one.languages), how.languages);
  add(s('Utbildning', 'Training'), trainingText(one, words), how.training);
  add(
    s('Rekommenderad utbildning', 'Training advised'),
    one.recommendedTraining && words.text(one.recommendedTraining),
    how.recommendedTraining,
  );
  add(s('Frågor', 'Items'), countText(one, words), how.rated ?? how.itemCount);
  add(s('Licens', 'Licence'), one.licence && words.text(one.licence), how.licence);
  const also = s('Också känt', 'Also known');
  for (const note of one.notes ?? []) add(also, words.text(note.text), note);
  for (const { name, text, notes } of one.scales) {
    for (const note of notes ?? []) add(`${also} (${text ? words.text(text) : name})`, words.text(note.text), note);
  }
  add(s('Källor', 'Sources'), words.texts(one.sources));
  const values: Value[] = [
    ...one.scales.flatMap((scale) => read(design).values({ instrument: one.name, part: scale.name })),
    ...one.items.map((each) => itemValue(one.name, each)),
  ];
  return [
    heading(3, words.instrument(one.name)),
    list(items),
    ...(values.length > 0
      ? [valueTable(values, one, words)]
      : [
          paragraph(
            s('Måttets frågor och poäng är inte beskrivna.', 'The measure’s items and scores are not described.'),
          ),
        ]),
    ...factBlocks(one, words),
  ];
};

const trainingText = (one: Instrument, words: Words): string | undefined => {
  const { s } = words;
  if (one.training === 'none') return s('krävs inte', 'not required');
  return one.training === 'required' ? s('krävs', 'required') : one.training && words.text(one.training);
};
const countText = (one: Instrument, words: Words): string | undefined => {
  if (!one.itemCount) return undefined;
  const { count, rated } = one.itemCount;
  return `${one.itemCount.about ? words.s('cirka ', 'about ') : ''}${count}${rated ? words.s(`, skattas ${words.range(rated)}`, `, rated ${words.range(rated)}`) : ''}`;
};

const valueTable = (values: readonly Value[], one: Instrument, words: Words): Block => {
  const { s } = words;
  return table(
    [
      s('Poäng eller fråga', 'Score or item'),
      s('Slag', 'Kind'),
      column(s('Värden', 'Values')),
      s('Bättre är', 'Better is'),
    ],
    values.map((value) => {
      const text = value.scale?.text ?? value.item?.text;
      return [
        [text ? words.show(text) : (value.part ?? one.name), onlyText(value, words)],
        typeName(value.type, words),
        rangeText(value, words),
        betterText(value, words),
      ];
    }),
    {
      caption: s(
        `Poäng och frågor i ${words.instrument(one.name)}`,
        `Scores and items of ${words.instrument(one.name)}`,
      ),
    },
  );
};

/** Whom a score is for, where it is not for everyone. */
const onlyText = ({ scale }: Value, words: Words): string => {
  const group = scoreGroupWords(scale?.for, words.language, (kind) => words.informant({ kind: kind as 'client' }));
  return group === '' ? '' : ` (${words.s('bara', 'only')} ${group})`;
};

export const rangeText = (value: Value, words: Words): string => {
  const kind = value.item?.kind;
  if (kind?.type === 'choice' || kind?.type === 'choices') {
    const listed = kind.options.map((one) => words.text(one.text)).join(' · ');
    return value.item?.moreOptions === 'yes'
      ? `${listed} · ${words.s('(fler svar finns)', '(there are more answers)')}`
      : listed;
  }
  if (kind?.type === 'yes-no') return words.s('ja · nej', 'yes · no');
  const range = rangeOf(value);
  if (!range) return value.type === 'text' || value.type === 'date' ? '–' : words.unstated;
  if (kind?.type !== 'rating') return words.range(range);
  const ends = [kind.lowLabel, kind.highLabel].map((one) => (one ? words.text(one) : ''));
  return ends.every((end) => end !== '') ? `${words.range(range)} (${ends.join(' – ')})` : words.range(range);
};

export const betterText = (value: Value, words: Words): string => {
  const { s } = words;
  const { better, desired, item } = value;
  if (value.type === 'yes-no' && desired[0] !== undefined) return desired[0] === 1 ? s('ja', 'yes') : s('nej', 'no');
  if ((value.type === 'choice' || value.type === 'choices') && item) {
    const texts = optionsOf(item).flatMap(({ text }, index) => (desired.includes(index + 1) ? [words.text(text)] : []));
    return texts.join(' · ') || '–';
  }
  if (better) return better === 'higher' ? s('högre', 'higher') : s('lägre', 'lower');
  return ['text', 'date', 'area', 'yes-no', 'choice', 'choices', 'unstated'].includes(value.type)
    ? '–'
    : words.unstated;
};

/** How sure a fact is. Only what someone has read in the source counts as verified. */
export const sureness = (fact: Provenance, words: Words): string => {
  const { s } = words;
  switch (fact.confidence) {
    case 'seen':
      return s('läst i källan', 'read in the source');
    case 'derived':
      return s('härledd ur andra uppgifter', 'derived from other facts');
    case 'memory':
      return s('inte kontrollerad (ur minnet)', 'not verified (from memory)');
    case 'unsure':
      return s('inte kontrollerad (osäker)', 'not verified (unsure)');
    default:
      return s('inte kontrollerad', 'not verified');
  }
};

const factBlocks = (one: Instrument, words: Words): Block[] => {
  const { s } = words;
  const rows = one.scales.flatMap((scale) =>
    scale.facts.map((fact) => [
      scale.text ? words.text(scale.text) : scale.name,
      `${words.word('FactKind', fact.kind)}${fact.text ? ` (${words.text(fact.text)})` : ''}`,
      `${words.number(fact.value)}${fact.presumed ? ` ${s('(antaget)', '(presumed)')}` : ''}`,
      fact.source ? words.text(fact.source) : s('ingen källa', 'no source'),
      sureness(fact, words),
    ]),
  );
  const formulas = one.scales.flatMap((scale) => {
    const { formula } = scale;
    if (!formula) return [];
    const titleOf = (name: string) => {
      const found = one.items.find((each) => each.name === name) ?? one.scales.find((each) => each.name === name);
      return found?.text ? words.text(found.text) : name;
    };
    const named = (term: { item: string } | { scale: string } | { score: string }) =>
      words.quote(titleOf('item' in term ? term.item : 'scale' in term ? term.scale : term.score));
    const called = scale.text ? words.text(scale.text) : scale.name;
    const how = formulaWords(formula.value, { named, brief: true }, words.language);
    return [item(`${called}${s(' är ', ' is ')}${how}. ${formulaRules(formula, words.language).join(' ')}`)];
  });
  const levels = one.scales.flatMap((scale) => {
    if (!scale.levels) return [];
    const all = scale.levels.map((level) => ({ ...level, text: words.text(level.text), verified: isVerified(level) }));
    const called = scale.text ? words.text(scale.text) : scale.name;
    return [item(`${called}: ${levelsWords(all, words.language)}.`)];
  });
  const label = words.instrument(one.name);
  return [
    ...(formulas.length + levels.length > 0 ? [list([...formulas, ...levels])] : []),
    ...(rows.length > 0
      ? [
          table(
            [
              s('Poäng', 'Score'),
              s('Uppgift', 'Fact'),
              column(s('Värde', 'Value'), 'right'),
              s('Källa', 'Source'),
              s('Hur säker', 'How sure'),
            ],
            rows,
            { caption: s(`Känt om ${label}`, `Known of ${label}`) },
          ),
        ]
      : []),
  ];
};
