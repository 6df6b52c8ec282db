import type { Instrument, Fact as InstrumentFact, Item, Option, Scale, Section } from '../../model/index.js';
import { codes, derived, type ElementTable, editorial, element, fact, named } from './fact.js';

const within = 'variables' as const;
const previously = editorial('tidigare namn', 'previous name', { within: 'names' });
const source = editorial('källa', 'source');
const provenance = editorial('enligt', 'according to');
const notes = editorial('anmärkning', 'remark');

const option = element<Option>()(
  ['svar', 'option'],
  {
    name: named,
    code: fact('answer-code', 'svarets kod', 'code of the answer', { within }),
    number: fact('answer-code', 'svarets siffra', 'number of the answer', { within }),
    text: fact('anchors', 'svar', 'answer', { within }),
    points: fact('points', 'poäng', 'points', { within }),
    valence: fact('direction', 'om svaret är bra', 'whether the answer is good', { within }),
    measures: editorial('vad svaret mäter', 'what the answer measures', { list: 'Measures' }),
    reported: editorial('redovisas', 'reported', { list: 'YesNo' }),
    presumed: editorial('förmodligen', 'presumed', { within: 'not' }),
    detail: fact('column-removed', 'text till svaret', 'text of the answer', { within }),
    previously,
  },
  { within },
);
/** The kinds of an item as one: what a kind has not, is not there. */
interface AnyKind {
  type: unknown;
  range?: unknown;
  lowLabel?: unknown;
  highLabel?: unknown;
  options?: unknown;
  ordered?: unknown;
  like?: unknown;
  unit?: unknown;
}
const kind: ElementTable = element<AnyKind>()(
  ['svarsskala', 'answers'],
  {
    type: fact('type', 'frågans slag', 'type of question', { within }),
    range: fact('steps', 'skala', 'scale', { within }),
    lowLabel: fact('anchors', 'lägsta steget', 'lowest step', { within }),
    highLabel: fact('anchors', 'högsta steget', 'highest step', { within }),
    options: option,
    ordered: fact('steps', 'svaren är ordnade', 'answers are ordered', { within }),
    like: editorial('svar som i en annan fråga', 'answers as in another question', { within: 'not' }),
    unit: fact('steps', 'enhet', 'unit', { within }),
  },
  { within },
);

const items = element<Item>()(
  ['fråga', 'question'],
  {
    name: named,
    code: derived,
    variable: fact('column-renamed', 'kolumn', 'column', { within }),
    text: fact('wording', 'fråga', 'question', { within }),
    kind,
    moreOptions: editorial('fler svar finns', 'there are more answers', { list: 'YesNo' }),
    better: fact('direction', 'riktning', 'direction', { within }),
    optional: editorial('valfri', 'optional'),
    declinable: fact('steps', 'får avböjas', 'may be declined', { within }),
    informants: fact('informant', 'vems svar det är', 'whose answer it is', { within }),
    condition: fact('condition', 'när frågan ställs', 'when the question is asked', { within }),
    unasked: fact('scoring', 'vad frågan räknas som när den inte ställs', 'what it counts as when not asked', {
      within,
    }),
    codes,
    help: fact('wording', 'hjälptext', 'help', { within }),
    previously,
    measures: editorial('vad frågan mäter', 'what the question measures', { list: 'Measures' }),
    provenance,
    source,
  },
  { within, added: 'column-added', removed: 'column-removed' },
);
const facts = element<InstrumentFact>()(
  ['uppgift om skalan', 'fact of the score'],
  {
    kind: fact('levels', 'uppgift', 'fact', { list: 'FactKind' }),
    value: fact('levels', 'värde', 'value'),
    text: editorial('text', 'text'),
    for: fact('levels', 'vilka det gäller', 'whom it is for'),
    presumed: editorial('förmodligen', 'presumed', { within: 'not' }),
    reference: editorial('referens', 'reference'),
    source,
    url: editorial('url', 'url'),
    confidence: editorial('belägg', 'confidence'),
  },
  { added: 'levels', removed: 'levels' },
);
const levels = element<NonNullable<Scale['levels']>[number]>()(
  ['nivå', 'level'],
  {
    range: fact('levels', 'nivåns gränser', 'limits of the level'),
    text: fact('levels', 'nivå', 'level'),
    for: fact('levels', 'vilka nivån gäller', 'whom the level is for'),
    reference: editorial('referens', 'reference'),
    source,
    url: editorial('url', 'url'),
    confidence: editorial('belägg', 'confidence'),
  },
  { added: 'levels', removed: 'levels' },
);
const scales = element<Scale>()(
  ['skala', 'score'],
  {
    name: named,
    code: derived,
    variable: fact('column-renamed', 'kolumn', 'column', { within }),
    text: editorial('skalans namn', 'name of the score'),
    range: fact('steps', 'skalans gränser', 'limits of the score', { within }),
    better: fact('direction', 'riktning', 'direction', { within }),
    formula: fact('scoring', 'hur summan räknas', 'how the score is worked out', { within }),
    for: fact('levels', 'vilka skalan är för', 'whom the score is for'),
    facts,
    levels,
    codes,
    rows: fact('scoring', 'tabell', 'table', { within }),
    previously,
    notes,
    provenance,
    source,
  },
  { within, added: 'column-added', removed: 'column-removed' },
);
const sections = element<Section>()(['avsnitt', 'section'], {
  name: named,
  title: editorial('rubrik', 'heading'),
  introduction: fact('wording', 'inledning', 'introduction', { within }),
  stem: fact('wording', 'stam', 'stem', { within }),
  // What is asked of whom shows in the columns and their conditions.
  round: editorial('hur många gånger avsnittet frågas', 'how many times the section is asked'),
  items: editorial('frågor i avsnittet', 'questions of the section'),
});

export const instruments = element<Instrument>()(
  ['instrument', 'instrument'],
  {
    name: named,
    code: derived,
    from: editorial('var instrumentet är beskrivet', 'where the instrument is described', { within: 'not' }),
    title: fact('instrument-version', 'instrumentets namn', 'name of the instrument', { within }),
    construct: editorial('begrepp', 'construct'),
    targetGroup: editorial('instrumentets målgrupp', 'target group of the instrument'),
    measures: editorial('vad instrumentet mäter', 'what the instrument measures', { list: 'Measures' }),
    informants: editorial('instrumentets uppgiftslämnare', 'informants of the instrument'),
    methods: editorial('instrumentets metod', 'method of the instrument', { list: 'Method' }),
    structured: editorial('strukturerat', 'structured', { list: 'YesNo' }),
    standardised: editorial('standardiserat', 'standardised', { list: 'YesNo' }),
    origin: editorial('ursprung', 'origin'),
    previously,
    repeats: fact('instrument-version', 'upprepar', 'repeats'),
    resembles: editorial('liknar', 'resembles'),
    age: editorial('instrumentets ålder', 'age of the instrument'),
    lasts: editorial('hur lång tid det tar', 'how long it takes'),
    recall: fact('recall', 'tiden som frågorna gäller', 'the time that is looked back on', { within }),
    languages: editorial('instrumentets språk', 'languages of the instrument'),
    training: editorial('utbildning som krävs', 'training needed'),
    recommendedTraining: editorial('utbildning som rekommenderas', 'training recommended'),
    itemCount: fact('instrument-version', 'antal frågor', 'number of questions', { firstFree: true }),
    items,
    sections,
    scales,
    licence: editorial('licens', 'licence'),
    licenceKind: editorial('licens', 'licence'),
    electronic: editorial('elektroniskt', 'electronic'),
    notes,
    provenance,
    codes,
    url: editorial('url', 'url'),
    sources: source,
  },
  { within },
);
