import {
  type Block,
  type Content,
  column,
  figure,
  heading,
  type Mark,
  paragraph,
  type ScheduleGroup,
  scheduleChart,
  table,
} from '../../documents/index.js';
import type { Informant } from '../../model/index.js';
import { isMade, read } from '../../reading/index.js';
import { capital } from '../../words/index.js';
import type { Speech } from '../speech.js';

interface Row {
  measure: { instrument: string; part?: string };
  marks: Map<string, Exclude<Mark, 'no'>>;
}
interface Answering {
  label: string;
  rows: Map<string, Row>;
}

/** Who answers what, and when: as a picture, and the same as a table. */
export const schedule = (speech: Speech): Block[] => {
  const { s } = speech;
  const groups = answeringIn(speech);
  if (groups.length === 0) return [];
  const times = timesIn(speech, groups);
  const title = heading(3, s('Mätschema: vem svarar på vad, och när', 'Schedule: who answers what, and when'));
  if (times.length === 0) {
    return [
      title,
      paragraph(
        s(
          'När mätningarna görs är inte angivet, så ingen bild kan ritas.',
          'When the measurements are made is not stated, so no picture can be drawn.',
        ),
      ),
      asTable(groups, times, speech),
    ];
  }
  return [title, picture(groups, times, speech), asTable(groups, times, speech)];
};

const answeringIn = (speech: Speech): Answering[] => {
  const { s, design } = speech;
  const groups = new Map<string, Answering>();
  const rank: Record<Exclude<Mark, 'no'>, number> = { yes: 3, part: 2, instead: 1 };
  const add = (
    from: Informant | undefined,
    measure: Row['measure'],
    at: readonly string[],
    mark: Exclude<Mark, 'no'>,
  ): void => {
    const label = from
      ? capital(speech.who(from))
      : s('Uppgiftslämnaren är inte angiven', 'The informant is not stated');
    const key = JSON.stringify([from?.kind, from?.label?.text]);
    const group = groups.get(key) ?? { label, rows: new Map<string, Row>() };
    groups.set(key, group);
    const name = JSON.stringify([measure.instrument, measure.part]);
    const row: Row = group.rows.get(name) ?? { measure, marks: new Map() };
    group.rows.set(name, row);
    for (const each of at) {
      const known = row.marks.get(each);
      if (known === undefined || rank[known] < rank[mark]) row.marks.set(each, mark);
    }
  };
  const isPart = (people: object | undefined, at: string): boolean =>
    people !== undefined || design.timepoints.find((one) => one.name === at)?.for !== undefined;
  for (const collect of design.collects) {
    if (!isMade(collect)) continue;
    const informants = collect.from.length > 0 ? collect.from : [undefined];
    for (const measure of collect.measures) {
      for (const from of informants) {
        add(
          from,
          measure,
          collect.at.filter((at) => !isPart(collect.for, at)),
          'yes',
        );
        add(
          from,
          measure,
          collect.at.filter((at) => isPart(collect.for, at)),
          'part',
        );
      }
    }
    for (const fallback of collect.fallbacks) {
      const measures = fallback.instruments?.map((instrument) => ({ instrument })) ?? collect.measures;
      const others = fallback.from.length > 0 ? fallback.from : collect.from;
      const at = fallback.at.length > 0 ? fallback.at : collect.at;
      for (const measure of measures) for (const from of others) add(from, measure, at, 'instead');
    }
  }
  return [...groups.values()];
};

/** The names of the timepoints that something is measured at, in time order. */
const timesIn = (speech: Speech, groups: readonly Answering[]): string[] => {
  const used = new Set(groups.flatMap((group) => [...group.rows.values()].flatMap((row) => [...row.marks.keys()])));
  return read(speech.design).time.sort(used);
};

const legendOf = ({ s }: Speech): Record<Exclude<Mark, 'no'>, string> => ({
  yes: s('mäts', 'measured'),
  part: s('mäts bara för en del', 'measured only for some'),
  instead: s('bara när det ordinarie sättet inte går', 'only when the ordinary way is not possible'),
});

const picture = (groups: readonly Answering[], times: readonly string[], speech: Speech): Block => {
  const { s } = speech;
  const drawn: ScheduleGroup[] = groups.map((group) => ({
    label: group.label,
    rows: [...group.rows.values()].map((row) => ({
      label: speech.measure(row.measure),
      marks: times.map((name): Mark => row.marks.get(name) ?? 'no'),
      ...(row.marks.size === 0 ? { aside: s('tiden är inte angiven', 'the time is not stated') } : {}),
    })),
  }));
  const spoken = groups.map((group) => {
    const rows = [...group.rows.values()].map((row) => {
      const at = times.filter((name) => row.marks.has(name));
      return `${speech.measure(row.measure)} ${at.length > 0 ? speech.times(at) : s('(tiden är inte angiven)', '(the time is not stated)')}`;
    });
    return `${group.label}: ${rows.join('; ')}.`;
  });
  const svg = scheduleChart({
    moments: times.map((name) => ({ label: speech.timepoint(name), when: shortWhen(name, speech) })),
    groups: drawn,
    legend: legendOf(speech),
  });
  return figure(
    'schedule',
    svg,
    `${s('Mätschema.', 'Schedule of measurements.')} ${spoken.join(' ')}`,
    s(
      'Mätschemat i tidsordning, från vänster till höger. Samma uppgifter finns i tabellen nedanför.',
      'The schedule in order of time, from left to right. The table below holds the same.',
    ),
  );
};

/** When a timepoint is; left out when its own words already say it. */
const shortWhen = (name: string, speech: Speech): string => {
  const moment = speech.moment(name);
  return moment.toLowerCase() === speech.timepoint(name).toLowerCase() ? '' : moment;
};

/** More columns than this do not fit on paper. */
const widest = 5;
const asTable = (groups: readonly Answering[], times: readonly string[], speech: Speech): Block => {
  const { s } = speech;
  const caption = s('Vem som svarar på vad, och när', 'Who answers what, and when');
  const rows = groups.flatMap((group) => [...group.rows.values()].map((row) => ({ group, row })));
  const word = (row: Row, name: string): string => {
    const mark = row.marks.get(name);
    return mark === undefined
      ? '–'
      : { yes: s('Ja', 'Yes'), part: s('För en del', 'For some'), instead: s('I andra hand', 'Instead') }[mark];
  };
  if (times.length > 0 && times.length <= widest) {
    return table(
      [s('Mått', 'Measure'), s('Vem', 'Who'), ...times.map((name) => column(speech.timepoint(name), 'center'))],
      rows.map(({ group, row }): Content[] => [
        speech.measure(row.measure),
        group.label,
        ...times.map((name) => word(row, name)),
      ]),
      { caption },
    );
  }
  return table(
    [s('Mått', 'Measure'), s('Vem', 'Who'), s('När', 'When')],
    rows.map(({ group, row }): Content[] => {
      const at = (mark: Mark): string[] => times.filter((name) => row.marks.get(name) === mark);
      const parts = [
        ...(at('yes').length > 0 ? [speech.times(at('yes'))] : []),
        ...(at('part').length > 0 ? [`${s('för en del', 'for some')}: ${speech.times(at('part'))}`] : []),
        ...(at('instead').length > 0 ? [`${s('i andra hand', 'instead')}: ${speech.times(at('instead'))}`] : []),
      ];
      return [speech.measure(row.measure), group.label, parts.join('; ') || speech.unstated];
    }),
    { caption },
  );
};
