import { type Block, heading, item, type ListItem, list, note, paragraph, table } from '../../documents/index.js';
import type { Design, Exception, Size } from '../../model/index.js';
import { read } from '../../reading/index.js';
import { detectable, shareHalfWidth } from '../../statistics/index.js';
import { figuresFor, percentagePoints, perWords } from '../../words/index.js';
import type { Words } from '../design-words.js';
import { expectedText, noNumberText } from '../expected.js';
import { testPrecision } from '../precision/main-test.js';
import { isCompared } from '../precision/numbers.js';
import { testLead, testTable } from '../precision/text-test.js';
import { titled } from '../titles.js';
import { remarkItems } from './remarks.js';

/** Who is followed, what is counted, and how much can be said with so many. */
export const population = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const groups = design.targetGroups.flatMap((one): Block[] => [
    heading(3, one.name && design.targetGroups.length > 1 ? [words.show(one.text)] : s('Målgrupp', 'Target group')),
    list([
      ...(one.name && design.targetGroups.length > 1 ? [] : [item(words.show(one.text))]),
      ...(one.for ? [item(`${s('Gäller', 'For')}: ${words.people(one.for)}`)] : []),
      item(`${s('Ålder', 'Age')}: ${one.age ? `${words.range(one.age)} ${s('år', 'years')}` : words.unstated}`),
      ...one.includes.map((each) => item([s('Omfattar: ', 'Includes: '), words.show(each)])),
      item(`${s('Antal', 'Number')}: ${words.list(one.sizes.map((each) => sizeText(each, words))) || words.unstated}`),
      item(`${s('Språk', 'Languages')}: ${one.languages ? words.languages(one.languages) : words.unstated}`),
      ...one.exceptions.map((each) => exceptionItem(each, words)),
      ...remarkItems(one.path, design, words),
    ]),
  ]);
  const sizes = design.organisation?.sizes ?? [];
  return [
    titled(2, 'people', words),
    ...(groups.length > 0 ? groups : [paragraph(s('Målgruppen är inte angiven.', 'The target group is not stated.'))]),
    ...(sizes.length > 0
      ? [
          paragraph(
            `${s('Hela verksamheten', 'The whole operation')}: ${words.list(sizes.map((one) => sizeText(one, words)))}.`,
          ),
        ]
      : []),
    titled(3, 'counted', words),
    paragraph(countedText(design, words)),
    note(
      'proposal',
      s('Förslag', 'Proposal'),
      paragraph(
        s(
          'Nämnaren är alla som påbörjat insatsen under perioden, även de som avbryter. Förändring beräknas för dem som har både första värdet och värdet vid det mättillfälle som jämförs. Skriv alltid ut båda talen: ”av n som startade följdes m upp”.',
          'The denominator is everyone who started the intervention during the period, also those who end early. Change is computed for those with both the first value and the value at the timepoint compared. Always give both numbers: “of n who started, m were followed up”.',
        ),
      ),
    ),
    ...precision(design, words),
  ];
};

export const sizeText = (size: Size, words: Words): string => {
  const { s } = words;
  const asides = [
    size.concurrently ? s('samtidigt', 'at the same time') : '',
    size.from ? `${s('från', 'from')} ${size.from}` : '',
    size.to ? `${s('till', 'to')} ${size.to}` : '',
    size.for ? words.people(size.for) : '',
  ].filter((one) => one !== '');
  const per = size.per ? ` ${perWords(size.per, words.language)}` : '';
  const text = `${words.amount(size.amount)} ${words.word('CountUnit', size.unit)}${per}`;
  return asides.length > 0 ? `${text} (${asides.join(', ')})` : text;
};

export const exceptionItem = (one: Exception, words: Words): ListItem => {
  const { s } = words;
  const asides = [
    one.instruments ? `${s('i', 'in')} ${words.list(one.instruments.map(words.instrument))}` : '',
    one.at ? words.at(one.at) : '',
    one.because ? `${s('skäl', 'reason')}: ${words.text(one.because)}` : s('skäl inte angivet', 'no reason stated'),
  ].filter((each) => each !== '');
  return item([s('Undantag: ', 'Exception: '), words.show(one.text), ` (${asides.join('; ')})`]);
};

const countedText = (design: Design, words: Words): string => {
  const { s } = words;
  const units = new Set([
    ...design.collects.flatMap((one) => (one.countedAs ? [one.countedAs] : [])),
    ...design.collects.flatMap((one) => one.fallbacks.flatMap((each) => (each.countedAs ? [each.countedAs] : []))),
  ]);
  if (units.size === 0)
    return s('Vad som räknas är inte angivet. Förslag: personer.', 'What is counted is not stated. Proposal: persons.');
  const counted = words.words('CountUnit', [...units]);
  const text = s(`Enligt beskrivningen räknas ${counted}.`, `According to the description, ${counted} are counted.`);
  const caution = s(
    ' De är olika saker och läggs aldrig ihop; en person kan ha flera ärenden eller inskrivningar.',
    ' They are different things and are never added together; one person can have several cases or enrolments.',
  );
  return units.size > 1 || !units.has('persons') ? text + caution : text;
};

const precision = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const title = titled(3, 'size', words);
  const text = expectedText(design, words);
  const { pairs } = read(design).expected;
  if (text === undefined) {
    return [
      title,
      paragraph(
        s(
          `${noNumberText(design, words)}. Tabellen visar vad olika antal räcker till.`,
          `${noNumberText(design, words)}. The table shows what different numbers suffice for.`,
        ),
      ),
      sufficesTable(suffices(), words),
    ];
  }
  const expected = paragraph(`${s('Att vänta', 'To expect')}: ${text}.`);
  const reading = read(design);
  // A number of all together says nothing of how far apart groups are.
  if (isCompared(reading)) {
    const test = testPrecision(design);
    return [title, expected, ...(test ? [paragraph(testLead(test, words))] : []), ...testTable(test, words, 4)];
  }
  // Without two measurements of somebody there is no change to see, whatever the number.
  if (!pairs || reading.comparison.refused) return [title, expected];
  const rows = suffices(pairs.low, pairs.high).filter(
    (one) => one.pairs >= pairs.low * 0.5 && one.pairs <= pairs.high * 1.5,
  );
  const few = pairs.high < 6;
  return [
    title,
    expected,
    paragraph(
      few
        ? s(
            'Så få räcker inte till något statistiskt test. Redovisa individerna internt var för sig, och inga siffror utåt.',
            'So few suffice for no statistical test. Look at the individuals one by one internally, and publish no figures.',
          )
        : s(
            'Tabellen visar hur stor en medelförändring måste vara för att upptäckas med 80 procents sannolikhet, i standardavvikelser av förändringen (0,5 brukar kallas medelstor, men vad som är viktigt avgörs i sak), och hur osäker en andel blir.',
            'The table shows how large a mean change must be to be found with a probability of 80 per cent, in standard deviations of the change (0.5 is often called medium, but what matters is a question of substance), and how uncertain a share becomes.',
          ),
    ),
    ...(few ? [] : [sufficesTable(rows, words)]),
  ];
};

/** What a number of pairs suffices for. */
interface Suffices {
  pairs: number;
  /** The mean change, in standard deviations of the change, that a paired t test finds with 80 % power (two-sided 5 %). */
  change: number;
  /** The widest half of a 95 % Wilson interval for a share. */
  share: number;
}
/** For numbers that most operations have, and for those that are expected. */
const suffices = (...expected: readonly number[]): Suffices[] =>
  [...new Set([6, 8, 10, 15, 20, 30, 50, 100, ...expected])]
    .sort((a, b) => a - b)
    .flatMap((pairs) => {
      const [change, share] = [detectable(pairs), shareHalfWidth(pairs)];
      return change === undefined || share === undefined ? [] : [{ pairs, change, share }];
    });

const sufficesTable = (rows: readonly Suffices[], words: Words): Block => {
  const { s } = words;
  const right = (title: string) => ({ title: [title], align: 'right' as const });
  return table(
    [
      right(s('Personer med båda mätningarna', 'Persons with both measurements')),
      right(s('Minsta medelförändring som kan upptäckas', 'Smallest mean change that can be found')),
      right(s('Osäkerhet för en andel', 'Uncertainty of a share')),
    ],
    rows.map((one) => [
      words.number(one.pairs),
      figuresFor(words.language).fixed(one.change, 2),
      percentagePoints(`±${Math.round(one.share * 100)}`, words.language),
    ]),
    { caption: s('Vad antalet räcker till', 'What the number suffices for') },
  );
};
