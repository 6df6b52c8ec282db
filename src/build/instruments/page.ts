import { say } from '../../language/vocabulary.js';
import type { Instrument, Provenance, Range, Text } from '../../model/index.js';
import type { Language, Said } from '../../model/said.js';
import { numberWords } from '../../words/index.js';

/** `docs/instruments.md`: every instrument of the library, what is known, what nobody has checked, and the sources. */
export function instrumentsPage(library: readonly Instrument[]): string {
  const all = [...library].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return `${[...part('sv', all), ...part('en', all)].join('\n')}\n`;
}

function part(language: Language, all: readonly Instrument[]): string[] {
  const w = words[language];
  const known = all.filter((one) => saidOf(one).length > 0);
  return [
    ...w.intro,
    '',
    row(w.columns),
    row(w.columns.map(() => '---')),
    ...known.map((one) => row(cells(one, language))),
    '',
    ...w.nameless,
    '',
    ...all.filter((one) => !known.includes(one)).map(({ name }) => `- ${name}`),
    '',
    ...w.sources,
    '',
    ...sources(known, language),
    ...(language === 'sv' ? [''] : []),
  ];
}

function cells(one: Instrument, language: Language): string[] {
  const w = words[language];
  const title = one.title && shown(one.title, language);
  const unverified = saidOf(one).filter(isUnverified);
  const kind = one.licenceKind && w.licence[one.licenceKind];
  const screen = one.electronic && w.electronic[one.electronic];
  return [
    title && title !== one.name ? `**${one.name}**<br>${title}` : `**${one.name}**`,
    one.construct ? shown(one.construct, language) : '–',
    one.age ? range(one.age, language) : '–',
    scores(one, language) || '–',
    [kind, screen].filter(Boolean).join('; ') || '–',
    lists(unverified, language) || '–',
    keys(one).join(', '),
  ];
}

/** Not read and not worked out; what a note without a confidence says is advice. */
const isUnverified = ({ what, how: { confidence } }: About): boolean =>
  confidence === 'memory' || confidence === 'unsure' || (confidence === undefined && what !== 'note');

function scores({ itemCount, scales }: Instrument, language: Language): string {
  const w = words[language];
  const count = itemCount && `${itemCount.about ? w.about : ''}${itemCount.count} ${w.items(itemCount.count)}`;
  const ranges = scales
    .filter((scale) => scale.range)
    .map((scale) => `${scale.text ? shown(scale.text, language) : scale.name}: ${range(scale.range ?? {}, language)}`);
  const rest = ranges.length > 3 ? [...ranges.slice(0, 3), '…'] : ranges;
  return [count, ...rest].filter(Boolean).join('; ');
}

interface About {
  /** The property or the kind of number; `note` for a note. */
  what: string;
  value?: number;
  how: Provenance;
}
/** Everything that is said of an instrument with where it is from. */
function saidOf(one: Instrument): About[] {
  const { provenance, scales, items, notes = [], codes = [] } = one;
  const bare = (Object.keys(properties) as (keyof typeof properties)[]).filter(
    (key) => key !== 'codes' && key in one && !(key in (provenance ?? {})),
  );
  const stated = (of: Partial<Record<string, Provenance>> | undefined): About[] =>
    Object.entries(of ?? {}).flatMap(([what, how]) => (how ? [{ what, how }] : []));
  return [
    ...stated(provenance),
    ...bare.map((what) => ({ what, how: {} })),
    ...items.flatMap((one) => (one.provenance ? [{ what: 'item', how: one.provenance }] : [])),
    ...scales.flatMap((scale) => [
      ...stated(scale.provenance),
      ...scale.facts.map((how) => ({ what: how.kind, value: how.value, how })),
      ...(scale.notes ?? []).map((how) => ({ what: 'note', how })),
      ...(scale.codes ?? []).map((how) => ({ what: 'codes', how })),
    ]),
    ...codes.map((how) => ({ what: 'codes', how })),
    ...notes.map((how) => ({ what: 'note', how })),
  ];
}

/** `reliability 0.93, 0.66; time looked back on; 2 other things`. */
function lists(all: readonly About[], language: Language): string {
  const w = words[language];
  const values = new Map<string, string[]>();
  for (const { what, value } of all) {
    if (what === 'note') continue;
    values.set(what, [...(values.get(what) ?? []), ...(value === undefined ? [] : [number(value, language)])]);
  }
  const noted = all.filter(({ what }) => what === 'note').length;
  const named = [...values].map(([what, numbers]) => {
    const name =
      what in w.properties ? w.properties[what as keyof typeof w.properties] : say(language, 'FactKind', what);
    return numbers.length > 0 ? `${name} ${numbers.join(' · ')}` : name;
  });
  return [...named, ...(noted > 0 ? [w.notes(noted)] : [])].join('; ');
}

const keys = (one: Instrument): string[] => [
  ...new Set(saidOf(one).flatMap(({ how }) => (how.reference ? [how.reference] : []))),
];

function sources(all: readonly Instrument[], language: Language): string[] {
  const cited = new Map<string, Provenance>();
  for (const { how } of all.flatMap(saidOf)) if (how.reference) cited.set(how.reference, how);
  return [...cited]
    .sort(([a], [b]) => a.localeCompare(b, 'sv'))
    .map(([key, { source, url }]) => `- **${key}** ${source ? shown(source, language) : ''}${url ? ` <${url}>` : ''}`);
}

const shown = ({ text, translations }: Text, language: Language): string =>
  (translations?.[language] ?? text).replaceAll('|', '\\|');
const number = (value: number | undefined, language: Language): string =>
  value === undefined ? '' : numberWords(value, language);
const range = ({ low, high }: Range, language: Language): string =>
  `${number(low, language)}–${number(high, language)}`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const properties = {
  construct: { sv: 'begrepp', en: 'construct' },
  targetGroup: { sv: 'målgrupp', en: 'target group' },
  informants: { sv: 'uppgiftslämnare', en: 'informant' },
  methods: { sv: 'metod', en: 'method' },
  structured: { sv: 'struktur', en: 'structure' },
  age: { sv: 'ålder', en: 'age' },
  recall: { sv: 'tid tillbaka', en: 'time looked back on' },
  training: { sv: 'utbildning', en: 'training' },
  recommendedTraining: { sv: 'rekommenderad utbildning', en: 'training advised' },
  itemCount: { sv: 'antal frågor', en: 'number of items' },
  rated: { sv: 'svarsskala', en: 'answer scale' },
  licence: { sv: 'licens', en: 'licence' },
  electronic: { sv: 'elektronisk användning', en: 'electronic use' },
  codes: { sv: 'kod', en: 'code' },
  text: { sv: 'en skala', en: 'a scale' },
  range: { sv: 'poängens gränser', en: 'range of the score' },
  better: { sv: 'riktning', en: 'direction' },
  item: { sv: 'en fråga', en: 'an item' },
} satisfies Record<string, Said>;
const propertyWords = (language: Language): Record<keyof typeof properties, string> =>
  Object.fromEntries(Object.entries(properties).map(([key, said]) => [key, said[language]])) as never;

const words = {
  sv: {
    intro: [
      '# Instrumentbiblioteket',
      '',
      '[In English](#the-instrument-library)',
      '',
      'Instrument som kan användas med bara sitt namn: `mätning CORE-OM från klient vid start`. Varje uppgift har sin källa och',
      'hur den är känd (`enligt MG-KASAM läst`): *läst* i källan, *ur-minnet*, *osäkert* eller *härlett*. Det som är ur minnet eller',
      'osäkert är **inte kontrollerat**: slå upp det innan det används. Rader utan belägg är råd om användningen. Håll pekaren över',
      'ett instrument i editorn för alla uppgifter om det.',
      '',
      'Frågornas ordalydelse finns inte för något instrument: ingen källa som lästs ger tydligt rätt att återge den. `mäter` är vår',
      'egen sortering. Sidan görs ur biblioteket med `node src/build/instruments.ts`.',
      '',
      '## Instrumenten',
    ],
    columns: [
      'Instrument',
      'Mäter',
      'Ålder',
      'Frågor och poäng',
      'För att få använda det',
      'Inte kontrollerat',
      'Källor',
    ],
    nameless: [
      '## Namngivna utan källa',
      '',
      'Om dessa finns bara namnet. UIV, SpelDOK och (nästan) UBÅT ovan vilar bara på kartläggningen 2024.',
    ],
    sources: ['## Källor'],
    about: 'cirka ',
    items: (count: number) => (count === 1 ? 'fråga' : 'frågor'),
    notes: (count: number) => `${count} ${count === 1 ? 'annan uppgift' : 'andra uppgifter'}`,
    licence: { free: 'fri', permission: 'tillstånd', agreement: 'avtal', purchase: 'köps', unknown: 'okänt' },
    electronic: { yes: 'får ges på skärm', permission: 'på skärm bara efter tillstånd', no: 'inte på skärm' },
    properties: propertyWords('sv'),
  },
  en: {
    intro: [
      '# The instrument library',
      '',
      '[På svenska](#instrumentbiblioteket)',
      '',
      'Instruments that can be used by name alone: `collect CORE-OM from client at start`. Each fact has its source and how it is',
      'known (`according-to MG-KASAM seen`): *seen* in the source, from *memory*, *unsure* or *derived*. What is from memory or unsure',
      'is **not verified**: look it up before it is used. Lines that do not say how they are known are advice on use. Hover over an',
      'instrument in the editor for everything about it.',
      '',
      'The wording of the questions is not there for any instrument: no source that was read plainly gives the right to repeat it.',
      '`measures` is our own sorting. The page is made from the library by `node src/build/instruments.ts`.',
      '',
      '## The instruments',
    ],
    columns: [
      'Instrument',
      'Measures',
      'Age',
      'Items and scores',
      'To be allowed to use it',
      'Not verified',
      'Sources',
    ],
    nameless: [
      '## Named without a source',
      '',
      'Of these there is only the name. UIV, SpelDOK and (nearly) UBÅT above rest on the mapping 2024 alone.',
    ],
    sources: ['## The sources'],
    about: 'about ',
    items: (count: number) => (count === 1 ? 'item' : 'items'),
    notes: (count: number) => `${count} other ${count === 1 ? 'thing' : 'things'}`,
    licence: {
      free: 'free',
      permission: 'permission',
      agreement: 'agreement',
      purchase: 'is bought',
      unknown: 'not known',
    },
    electronic: {
      yes: 'may be given on a screen',
      permission: 'on a screen only by permission',
      no: 'not on a screen',
    },
    properties: propertyWords('en'),
  },
};
