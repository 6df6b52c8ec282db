import {
  type Block,
  type Content,
  column,
  heading,
  item,
  list,
  note,
  paragraph,
  table,
} from '../../documents/index.js';
import type { Design, Informant } from '../../model/index.js';
import { type MeasureRef, read, uniqueInformants } from '../../reading/index.js';
import type { Words } from '../design-words.js';
import { timeline } from '../figure.js';
import { titled } from '../titles.js';

interface Row {
  measure: MeasureRef;
  informant?: Informant;
  at: Set<string>;
  /** Only as a way out when the ordinary one fails. */
  instead: Set<string>;
}

/** When what is measured from whom: the timepoints, a picture of them, and the table of measurements. */
export const schedule = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const timepoints = read(design).time.order;
  const picture = timeline(design, words);
  return [
    titled(2, 'schedule', words),
    timepoints.length > 0
      ? table(
          [s('Mättillfälle', 'Timepoint'), s('När', 'When'), s('Vilka', 'Who')],
          timepoints.map((one) => [
            one.text ? words.show(one.text) : words.timepoint(one.name),
            words.when(one.name),
            one.for ? words.people(one.for) : s('alla som följs', 'all who are followed'),
          ]),
          { caption: s('Mättillfällen', 'Timepoints') },
        )
      : paragraph(s('Mättillfällen är inte angivna.', 'Timepoints are not stated.')),
    ...(picture ? [picture] : []),
    ...measurements(design, words),
    ...explicitGaps(design, words),
    ...windowRules(design, words),
  ];
};

const rowsOf = (design: Design): Row[] => {
  const rows = new Map<string, Row>();
  for (const { measure, informant, at, instead } of read(design).asks) {
    const key = JSON.stringify([measure.instrument, measure.part, informant?.kind, informant?.label?.text]);
    const row = rows.get(key) ?? { measure, informant, at: new Set<string>(), instead: new Set<string>() };
    for (const name of at) (instead ? row.instead : row.at).add(name);
    rows.set(key, row);
  }
  return [...rows.values()];
};

/** More columns than this do not fit on paper. */
const widest = 6;
const measurements = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const rows = rowsOf(design);
  if (rows.length === 0) return [paragraph(s('Inga mätningar är angivna.', 'No measurements are stated.'))];
  const { time } = read(design);
  const all = time.sort(rows.flatMap((row) => [...row.at, ...row.instead]));
  const informant = (row: Row): string => (row.informant ? words.informant(row.informant) : words.unstated);
  const caption = s('Vad som mäts, från vem och när', 'What is measured, from whom and when');
  const undated = rows.some((row) => row.at.size + row.instead.size === 0);
  const someInstead = rows.some((row) => row.instead.size > 0);
  const someOnlyInstead = rows.some((row) => [...row.instead].some((name) => !row.at.has(name)));
  const explanation = [
    ...(someOnlyInstead
      ? [s('I andra hand: bara när det ordinarie sättet inte går.', 'Instead: only when the ordinary way fails.')]
      : []),
    ...(undated
      ? [s('En rad utan markering: tidpunkten är inte angiven.', 'A row without a mark: the time is not stated.')]
      : []),
    ...(someInstead
      ? [
          s(
            'Vad som görs i andra hand beskrivs under ”Så går mätningarna till”.',
            'The fallbacks are described under “How the measurements are done”.',
          ),
        ]
      : []),
  ].join(' ');
  const after = explanation === '' ? [] : [paragraph(explanation)];
  const mark = (row: Row, name: string): string => {
    if (row.at.has(name)) return s('Ja', 'Yes');
    return row.instead.has(name) ? s('I andra hand', 'Instead') : '–';
  };
  if (all.length <= widest) {
    const columns = [
      s('Mått', 'Measure'),
      s('Uppgiftslämnare', 'Informant'),
      ...all.map((name) => column(words.timepoint(name), 'center')),
    ];
    const cells = rows.map((row): Content[] => [
      words.measure(row.measure),
      informant(row),
      ...all.map((name) => mark(row, name)),
    ]);
    return [table(columns, cells, { caption }), ...after];
  }
  const cells = rows.map((row): Content[] => {
    const instead = time.sort([...row.instead].filter((name) => !row.at.has(name)));
    const parts = [
      words.timepoints(time.sort(row.at)),
      instead.length > 0 ? `${s('i andra hand', 'instead')}: ${words.timepoints(instead)}` : '',
    ].filter((part) => part !== '');
    return [words.measure(row.measure), informant(row), parts.join('; ') || words.unstated];
  });
  const columns = [s('Mått', 'Measure'), s('Uppgiftslämnare', 'Informant'), s('Mättillfällen', 'Timepoints')];
  return [table(columns, cells, { caption }), ...after];
};

/** What the design says is not measured, or not decided. */
const explicitGaps = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const gaps = design.collects.filter((one) => one.none || one.unknown);
  if (gaps.length === 0) return [];
  const items = gaps.map((one) => {
    const where = [
      one.measures.length > 0 ? words.list(one.measures.map(words.measure)) : '',
      one.from.length > 0 ? `${s('från', 'from')} ${words.list(uniqueInformants(one.from).map(words.informant))}` : '',
      one.at.length > 0 ? words.at(one.at) : '',
      one.for ? `${s('för', 'for')} ${words.people(one.for)}` : '',
    ].filter((part) => part !== '');
    const scope = where.join(' ');
    return item(
      one.none
        ? `${s('Mäts inte', 'Not measured')}${scope === '' ? '' : `: ${scope}`}`
        : `${s('Ska mätas, men måttet är inte valt', 'To be measured, but the measure is not chosen')}${scope === '' ? '' : `: ${scope}`}`,
    );
  });
  return [
    heading(3, s('Uttryckligen inte mätt eller inte bestämt', 'Expressly not measured, or not decided')),
    list(items),
  ];
};

const windowRules = (design: Design, words: Words): Block[] => {
  const { s } = words;
  const rows = rowsOf(design);
  const asked = (name: string): Set<string> =>
    new Set(rows.filter(({ at }) => at.has(name)).map((row) => JSON.stringify([row.measure, row.informant?.kind])));
  const isShared = (one: string, other: string): boolean => [...asked(one)].some((key) => asked(other).has(key));
  const meeting = read(design)
    .time.overlaps(isShared)
    .filter(({ certainty }) => certainty !== 'unknown');
  return [
    ...(meeting.length > 0
      ? [
          heading(3, s('Mätfönster som kan mötas', 'Windows that can meet')),
          list(
            meeting.map((one) => {
              const pair = words.list([words.timepoint(one.first), words.timepoint(one.second)]);
              return one.certainty === 'always'
                ? s(
                    `${pair} möts alltid, med samma mått från samma uppgiftslämnare.`,
                    `${pair} always meet, with the same measure from the same informant.`,
                  )
                : s(
                    `${pair} kan infalla samtidigt för en del, med samma mått från samma uppgiftslämnare.`,
                    `${pair} can fall at the same time for some, with the same measure from the same informant.`,
                  );
            }),
          ),
        ]
      : []),
    note(
      'proposal',
      s('Förslag', 'Proposal'),
      paragraph(
        s(
          'En mätning hör till det mättillfälle som dess formulär är för. Av två svar på samma formulär räknas det första; av ett mättillfälle som kommer tillbaka räknas klientens senaste. Svar utanför fönstret används, och deras antal redovisas. Fönster som inte är angivna bestäms före datainsamlingen.',
          'A measurement belongs to the timepoint that its form is for. Of two answers to the same form the first counts; of a timepoint that comes back the client’s latest counts. Answers outside the window are used, and their number is reported. Windows that are not stated are decided before data collection.',
        ),
      ),
    ),
  ];
};
