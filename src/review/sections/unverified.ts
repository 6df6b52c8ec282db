import { type Block, type Content, heading, list, paragraph, table } from '../../documents/index.js';
import { type Fact, type Instrument, isVerified, type Provenance, type Said } from '../../model/index.js';
import { isInstrument, read } from '../../reading/index.js';
import { confidenceWords, factWords, isUnverified } from '../facts.js';
import type { Speech } from '../speech.js';
import { presumedIn } from './presumed.js';

/** What nobody has read in its source: presumed statements of the design, and numbers about instruments. */
export const unverified = (speech: Speech): Block[] => {
  const { s, design } = speech;
  const own = design.instruments.filter(({ from }) => from !== 'library');
  const presumed = presumedIn([{ ...design, instruments: [] }, own], [], speech);
  const rows = (measure: string, facts: readonly Fact[]): Content[][] =>
    facts
      .filter(isUnverified)
      .map((fact) => [
        measure,
        factWords(fact, speech),
        fact.source ? speech.text(fact.source) : speech.unstated,
        confidenceWords(fact, speech),
      ]);
  // First those that the design itself says that it counts with.
  const counted = read(design).outcomes.flatMap(({ outcome }) =>
    outcome.indicators.flatMap(({ measure, facts = [] }) =>
      isInstrument(measure)
        ? rows(
            `${speech.measure(measure)} (${s('räknas med i uppföljningen', 'counted with in the follow-up')})`,
            facts,
          )
        : [],
    ),
  );
  const known = design.instruments.flatMap((instrument) =>
    instrument.scales.flatMap((scale) =>
      rows(
        scale.text
          ? `${speech.instrument(instrument.name)}: ${speech.text(scale.text)}`
          : speech.measure({ instrument: instrument.name, part: scale.name }),
        scale.facts,
      ),
    ),
  );
  const facts = [...counted, ...known];
  const properties = design.instruments.flatMap((one): string[] => propertyWords(one, speech));
  const unsourced = design.instruments.filter((one) => one.from === 'library' && isEmpty(one));
  return [
    heading(2, s('Bilaga: uppgifter som inte är kontrollerade', 'Appendix: statements that are not verified')),
    ...(presumed.length + facts.length + properties.length + unsourced.length === 0
      ? [
          paragraph(
            s(
              'Inga uppgifter är märkta som antagna eller okontrollerade.',
              'No statements are marked as presumed or unverified.',
            ),
          ),
        ]
      : []),
    ...(presumed.length > 0
      ? [
          paragraph(s('Antaget, inte sagt av verksamheten själv:', 'Presumed, not said by the service itself:')),
          list(presumed),
        ]
      : []),
    ...(facts.length > 0
      ? [
          paragraph(
            s(
              'Siffror om instrument som ingen har läst i källan. Använd dem inte som gränsvärden innan de är kontrollerade.',
              'Numbers about instruments that nobody has read in the source. Do not use them as thresholds before they are verified.',
            ),
          ),
          table([s('Mått', 'Measure'), s('Uppgift', 'Statement'), s('Källa', 'Source'), s('Läge', 'State')], facts, {
            caption: s('Okontrollerade siffror', 'Unverified numbers'),
          }),
        ]
      : []),
    ...(properties.length > 0
      ? [
          paragraph(
            s(
              'Egenskaper hos instrument som ingen har läst i källan:',
              'Properties of instruments that nobody has read in the source:',
            ),
          ),
          list(properties),
        ]
      : []),
    ...(unsourced.length > 0
      ? [
          paragraph(
            speech.sentence(
              `${s('Ingen egenskap är belagd för', 'No property is sourced for')} ${speech.list(unsourced.map((one) => speech.instrument(one.name)))}`,
            ),
          ),
        ]
      : []),
  ];
};

const isEmpty = (one: Instrument): boolean =>
  one.sources.length === 0 &&
  one.scales.every(({ facts, source }) => facts.length === 0 && !source) &&
  one.items.length === 0;

const propertyNames: Record<string, Said> = {
  construct: { sv: 'vad det prövar', en: 'what it tests' },
  targetGroup: { sv: 'vem det är gjort för', en: 'whom it is made for' },
  measures: { sv: 'vad det visar', en: 'what it shows' },
  informants: { sv: 'vem som svarar', en: 'who answers' },
  methods: { sv: 'metoden', en: 'the method' },
  structured: { sv: 'om det är strukturerat', en: 'whether it is structured' },
  standardised: { sv: 'om det är standardiserat', en: 'whether it is standardised' },
  origin: { sv: 'ursprunget', en: 'its origin' },
  repeats: { sv: 'vad det upprepar', en: 'what it repeats' },
  resembles: { sv: 'vad det liknar', en: 'what it resembles' },
  age: { sv: 'åldern', en: 'the age' },
  lasts: { sv: 'hur lång tid det tar', en: 'how long it takes' },
  recall: { sv: 'hur långt tillbaka frågorna gäller', en: 'how far back it asks' },
  languages: { sv: 'språken', en: 'the languages' },
  training: { sv: 'utbildningen som krävs', en: 'the training required' },
  recommendedTraining: { sv: 'utbildningen som rekommenderas', en: 'the training recommended' },
  itemCount: { sv: 'antalet frågor', en: 'the number of questions' },
  rated: { sv: 'svarsskalan', en: 'the answer scale' },
  licence: { sv: 'villkoren', en: 'the terms' },
  electronic: { sv: 'om det får ges på skärm', en: 'whether it may be given on a screen' },
  text: { sv: 'att skalan finns', en: 'that there is such a scale' },
  range: { sv: 'skalans poäng', en: 'the range of the scale' },
  better: { sv: 'vilket håll som är bättre', en: 'which direction is better' },
};
/** `CORE-OM: åldern och villkoren`; the scales after the whole. */
const propertyWords = (one: Instrument, speech: Speech): string[] => {
  const named = (all: Partial<Record<string, Provenance>> | undefined): string[] =>
    Object.entries(all ?? {}).flatMap(([property, from]) =>
      from && !isVerified(from) ? [propertyNames[property]?.[speech.language] ?? property] : [],
    );
  const line = (called: string, all: Partial<Record<string, Provenance>> | undefined): string[] => {
    const names = named(all);
    return names.length > 0 ? [`${called}: ${speech.list(names)}`] : [];
  };
  return [
    ...line(speech.instrument(one.name), one.provenance),
    ...one.scales.flatMap((scale) =>
      line(speech.measure({ instrument: one.name, part: scale.name }), scale.provenance),
    ),
  ];
};
