import {
  type Block,
  type Content,
  column,
  figure,
  heading,
  paragraph,
  rangesChart,
  table,
} from '../../documents/index.js';
import { perWords, unbroken } from '../../words/index.js';
import type { AttritionGroup, AttritionKind, AttritionStatement, SizeBand } from '../data.js';
import type { Side, Sides } from '../side.js';
import { attritionTerms, bandTerms, certaintyTerms } from '../terms.js';

const kinds: AttritionKind[] = ['change', 'no change'];
interface Said {
  side: Side;
  one: AttritionStatement;
}

/** How much is missing, by what the measures can show and by how large the services are. */
export const attrition = (sides: Sides): Block[] => {
  const { s, language, data, all } = sides;
  const statements = all.flatMap((side) => side.row.attrition.map((one): Said => ({ side, one })));
  const silent = all.filter(({ row }) => row.attrition.length === 0).map(({ called }) => called);
  return [
    heading(2, s('Bortfall', 'Attrition')),
    paragraph(
      s(
        'Bortfall är räknat på olika sätt i olika verksamheter: av dem som påbörjat, av dem som fullföljt, eller utan att det är sagt. Siffrorna står därför sida vid sida och slås aldrig ihop.',
        'Attrition is reckoned in different ways in different services: of those who started, of those who completed, or without saying so. The figures therefore stand side by side and are never merged.',
      ),
    ),
    ...(statements.length > 0 ? [...picture(statements, sides), statementTable(statements, sides)] : []),
    ...(silent.length > 0
      ? [
          paragraph(
            `${s('Inget är sagt om bortfallet i', 'Nothing is said of the attrition in')}: ${sides.list(silent)}.`,
          ),
        ]
      : []),
    heading(3, s('Efter vad måtten kan visa', 'By what the measures can show')),
    groupTable(
      kinds.map((kind) => [attritionTerms[kind][language], data.attrition.byKind[kind]]),
      s('Mått', 'Measures'),
      sides,
    ),
    paragraph(compareWords(sides)),
    heading(3, s('Efter verksamhetens storlek', 'By the size of the service')),
    groupTable(
      (Object.keys(bandTerms) as SizeBand[]).map((band) => [bandTerms[band][language], data.attrition.bySize[band]]),
      s('Storlek', 'Size'),
      sides,
    ),
    paragraph(
      s(
        'Storleken är det största tal som anges för målgruppen, i den enhet som anges. Verksamheter som räknar personer, ärenden och platser går inte att jämföra på djupet.',
        'The size is the largest number stated for the target group, in the unit stated. Services that count persons, cases and places cannot be compared closely.',
      ),
    ),
    heading(2, s('Hur många det gäller', 'How many it concerns')),
    table(
      [s('Uppföljning', 'Follow-up'), s('Antal, som det är angivet', 'Number, as stated')],
      all.map(({ called, row, words }): Content[] => [
        called,
        row.sizes
          .map(({ amount, unit, per, concurrently }) =>
            [
              words.amount(amount),
              words.word('CountUnit', unit),
              per ? perWords(per, words.language) : '',
              concurrently ? s('(samtidigt)', '(at the same time)') : '',
            ]
              .filter((part) => part !== '')
              .join(' '),
          )
          .join('; ') || words.unstated,
      ]),
      {
        caption: s(
          'Personer, ärenden, platser och inskrivningar läggs aldrig ihop',
          'Persons, cases, places and enrolments are never added together',
        ),
      },
    ),
  ];
};

const concernWords = ({ side, one }: Said, { s }: Sides): string => {
  const { words } = side;
  const what = one.instruments
    ? words.list(one.instruments.map(words.instrument))
    : s('allt som mäts', 'all that is measured');
  return one.at ? `${what}, ${words.timepoints(one.at)}` : what;
};
const shareWords = ({ side, one }: Said): string => {
  const { words } = side;
  if (one.high === undefined || one.low === undefined)
    return one.magnitude ? words.word('Magnitude', one.magnitude) : words.unstated;
  const { low, high } = one;
  return unbroken(words.amount({ low, high, percent: true, ...(one.amount?.about && { about: true }) }));
};
const wholeWords = ({ side, one }: Said, { s }: Sides): string => {
  const { of, number } = one.denominator;
  const what = {
    started: s('de som påbörjat', 'those who started'),
    completed: s('de som fullföljt', 'those who completed'),
    others: s('en del av klienterna', 'some of the clients'),
    'not stated': s('inte angivet', 'not stated'),
  }[of];
  return number === undefined ? what : `${what} (${side.words.number(number)})`;
};

const picture = (statements: readonly Said[], sides: Sides): Block[] => {
  const { s, language } = sides;
  const drawn = statements.filter(({ one }) => one.high !== undefined);
  if (drawn.length === 0) return [];
  const groups = kinds.map((kind) => ({
    label: attritionTerms[kind][language],
    rows: drawn
      .filter(({ one }) => one.kind === kind)
      .map((said) => ({
        label: `${said.side.called}: ${concernWords(said, sides)}`,
        low: said.one.low ?? 0,
        high: said.one.high ?? 0,
        certain: said.one.certainty !== 'estimate',
        aside: shareWords(said),
      })),
  }));
  const alt = groups
    .filter(({ rows }) => rows.length > 0)
    .map((group) => `${group.label}: ${group.rows.map((row) => `${row.label}, ${row.aside}`).join('; ')}.`)
    .join(' ');
  return [
    figure(
      'attrition',
      rangesChart({
        groups,
        words: { certain: s('siffra eller intervall', 'number or range'), estimated: s('uppskattning', 'estimate') },
      }),
      alt,
      s(
        'Angivet bortfall i procent. Uttalanden utan siffra finns bara i tabellen.',
        'Stated attrition in per cent. Statements without a figure stand only in the table.',
      ),
    ),
  ];
};

const statementTable = (statements: readonly Said[], sides: Sides): Block => {
  const { s, language } = sides;
  return table(
    [
      s('Uppföljning', 'Follow-up'),
      s('Gäller', 'Concerns'),
      column(s('Bortfall', 'Attrition'), 'right'),
      s('Andel av', 'Share of'),
      s('Säkerhet', 'Certainty'),
      s('Slag av mått', 'Kind of measure'),
    ],
    statements.map((said): Content[] => [
      said.side.called,
      concernWords(said, sides),
      shareWords(said),
      wholeWords(said, sides),
      certaintyTerms[said.one.certainty][language] + (said.one.counted ? s(', räknat', ', counted') : ''),
      said.one.baseline
        ? s('bara vid start', 'only at start')
        : said.one.kind === 'change'
          ? s('visar förändring', 'shows change')
          : s('visar inte förändring', 'does not show change'),
    ]),
    { caption: s('Varje uppgift om bortfall', 'Every statement on attrition') },
  );
};

const groupTable = (groups: readonly (readonly [string, AttritionGroup])[], label: string, sides: Sides): Block => {
  const { s, all } = sides;
  const number = (value: number | undefined): string =>
    value === undefined
      ? '–'
      : unbroken(all[0]?.words.amount({ low: value, high: value, percent: true }) ?? String(value));
  return table(
    [
      label,
      column(s('Uppföljningar med siffra', 'Follow-ups with a figure'), 'right'),
      column(s('Utan siffra', 'Without a figure'), 'right'),
      column(s('Lägst', 'Lowest'), 'right'),
      column(s('Median', 'Median'), 'right'),
      column(s('Högst', 'Highest'), 'right'),
    ],
    groups.map(([name, one]): Content[] => [
      name,
      String(one.designs),
      String(one.withoutFigure),
      number(one.lowest),
      number(one.median),
      number(one.highest),
    ]),
    {
      caption: s(
        'Varje uppföljning räknas en gång, med sin högsta siffra efter starten',
        'Each follow-up counts once, by its highest figure after the start',
      ),
    },
  );
};

const compareWords = (sides: Sides): string => {
  const { s, data } = sides;
  const { change, 'no change': other } = data.attrition.byKind;
  const caution = s(
    'Verksamheterna är få och räknar olika; det visar ett mönster, inte en orsak.',
    'The services are few and count in different ways; this shows a pattern, not a cause.',
  );
  if (change.median === undefined || other.median === undefined) {
    return s(
      'Det finns för få siffror för att ställa måtten mot varandra.',
      'There are too few figures to set the measures against each other.',
    );
  }
  if (change.median > other.median) {
    return `${s('Bortfallet är högre där måtten visar förändring: det är svårare att få svar två gånger än att registrera en gång.', 'Attrition is higher where the measures show change: it is harder to get answers twice than to record once.')} ${caution}`;
  }
  if (change.median < other.median)
    return `${s('Bortfallet är lägre där måtten visar förändring.', 'Attrition is lower where the measures show change.')} ${caution}`;
  return s('Bortfallet är lika stort i båda slagen av mått.', 'Attrition is the same in both kinds of measure.');
};
