import { type Block, type Content, column, heading, paragraph, table } from '../../documents/index.js';
import type { Said } from '../../model/index.js';
import { both } from '../../words/index.js';
import type { Lessons, StandardGroup } from '../data.js';
import type { Side, Sides } from '../side.js';
import { bandTerms } from '../terms.js';

/** What the mapping found, and how it is here; who asks, who compiles and where data are. */
export const lessons = (sides: Sides): Block[] => {
  const { s, data } = sides;
  return [
    heading(2, s('Det kartläggningen fann', 'What the mapping found')),
    paragraph(
      s(
        'Kartläggningen 2024 drog lärdomar av sjutton uppföljningar. Här är samma frågor ställda till de här.',
        'The mapping of 2024 drew lessons from seventeen follow-ups. Here the same questions are asked of these.',
      ),
    ),
    table(
      [s('Lärdom', 'Lesson'), column(s('Antal', 'Number'), 'right'), s('Vilka', 'Which')],
      lessonRows(data.lessons, sides),
      {
        caption: s(
          'Kartläggningens lärdomar, i de här uppföljningarna',
          'The lessons of the mapping, in these follow-ups',
        ),
        isCards: true,
      },
    ),
    ...standardBlocks(data.lessons.standard, sides),
    table(
      [
        s('Uppföljning', 'Follow-up'),
        s('Efterfrågas av', 'Asked for by'),
        s('Sammanställs av', 'Compiled by'),
        s('System', 'Systems'),
        s('Brister som nämns', 'Weaknesses named'),
      ],
      sides.all.map((side) => keptRow(side, sides)),
      {
        caption: s(
          'Vem som frågar, vem som sammanställer och var uppgifterna finns',
          'Who asks, who compiles and where data are',
        ),
        isCards: true,
      },
    ),
  ];
};

function lessonRows(lessons: Lessons, sides: Sides): Content[][] {
  const { s, counted } = sides;
  const row = (
    said: string,
    designs: readonly string[],
    of = counted,
    named = designs.map(sides.named).join('; '),
  ): Content[] => [said, s(`${designs.length} av ${of}`, `${designs.length} of ${of}`), named || '–'];
  const { closing, demanded } = lessons;
  const lacking = closing.designs.filter((one) => !closing.negative.includes(one));
  return [
    row(
      s(
        'Lista över hur det slutade kan registrera att det gick dåligt (av dem som har en sådan lista)',
        'A list of how it ended can register that it went badly (of those with such a list)',
      ),
      closing.negative,
      closing.designs.length,
    ),
    ...(lacking.length > 0
      ? [
          row(
            s(
              'Lista över hur det slutade utan något svar för det sämre',
              'A list of how it ended without an answer for the worse',
            ),
            lacking,
            closing.designs.length,
          ),
        ]
      : []),
    row(s('Flera syften på en gång', 'Several purposes at once'), lessons.severalPurposes),
    row(s('Någon frågar efter resultaten', 'Somebody asks for the results'), demanded.by),
    row(s('Ingen frågar efter resultaten', 'Nobody asks for the results'), demanded.byNobody),
    row(
      s('Det sägs inte om någon frågar efter resultaten', 'It is not said whether anybody asks for the results'),
      demanded.notStated,
    ),
    row(
      s('Saknar stöd: tid, analys eller ledning', 'Lacks support: time, analysis or management'),
      lessons.lacksSupport,
    ),
    row(s('Det sägs vem som sammanställer', 'It is said who compiles'), lessons.compilerStated),
    row(
      s(
        'Mäts två gånger enligt planen, men mer än hälften saknas: för de flesta syns ingen förändring',
        'Measured twice by the plan, but more than half are missing: for most no change can be seen',
      ),
      lessons.mostlyMissing.map(({ design }) => design),
      counted,
      lessons.mostlyMissing.map(({ design, high }) => `${sides.named(design)} (${number(high, sides)} %)`).join('; '),
    ),
    ...lessons.families.map(({ family, members, designs }): Content[] => [
      s(`Instrument i samma familj: ${family}`, `Instruments of one family: ${family}`),
      String(members.length),
      `${members.join(', ')} (${designs.map(sides.named).join('; ')})`,
    ]),
  ];
}

const standardTerms: Record<StandardGroup['standardised'], Said> = {
  yes: both('standardiserat', 'standardised'),
  partly: both('delvis standardiserat', 'partly standardised'),
  no: both('eget eller inte standardiserat', 'own or not standardised'),
  'not stated': both('inte angivet', 'not stated'),
};

/** Standardised or own, by the size of the service and by what is missing: put side by side, never averaged. */
function standardBlocks(groups: readonly StandardGroup[], sides: Sides): Block[] {
  if (groups.length === 0) return [];
  const { s, language } = sides;
  return [
    table(
      [
        s('Mått på resultat', 'Measures of results'),
        s('Verksamhetens storlek', 'Size of the service'),
        column(s('Uppföljningar', 'Follow-ups'), 'right'),
        s('Bortfall efter start, i dem som har en siffra', 'Missing after the start, in those with a figure'),
      ],
      groups.map(({ standardised, size, designs, figures }): Content[] => [
        standardTerms[standardised][language],
        bandTerms[size][language],
        String(designs.length),
        figures.length > 0
          ? figures.map((one) => `${number(one, sides)} %`).join(', ')
          : s('ingen siffra', 'no figure'),
      ]),
      {
        caption: s(
          'Standardiserade eller egna mått, efter storlek och bortfall',
          'Standardised or own measures, by size and attrition',
        ),
      },
    ),
  ];
}
const number = (one: number, { language }: Sides): string => one.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');

function keptRow({ called, row, words }: Side, sides: Sides): Content[] {
  const { demands, compiles, compilers, systems, weaknesses } = row.kept;
  const { s } = sides;
  const list = (texts: readonly string[]) => [...new Set(texts)].join('; ');
  return [
    called,
    list(demands.map((one) => (one === 'none' ? s('ingen', 'nobody') : words.text(one)))) || words.unstated,
    list(compilers.map((one) => words.text(one))) ||
      (compiles ? s('det sägs inte vem', 'it is not said who') : words.unstated),
    list(systems.map((one) => words.text(one))) || words.unstated,
    list(weaknesses.map(({ kind }) => words.word('WeaknessKind', kind))) || '–',
  ];
}
