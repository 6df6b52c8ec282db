import { type Block, column, type Document, document, heading, list, paragraph, table } from '../documents/index.js';
import { type Design, dateOf, type Language, weekOf } from '../model/index.js';
import { capital, textWords } from '../words/index.js';
import { daysWords, type Speech, whatOf, whenOf, whoOf, whyOf } from './said.js';
import { dayOf, type Row, type Schedule } from './schedule.js';
import { statusWords, texts } from './texts.js';

/** What staff have to do, week by week, what is late first. */
export function worklist(design: Design, schedule: Schedule, language: Language): Document {
  const speech: Speech = { design, language };
  const of = (...some: Row['status'][]) => schedule.rows.filter(({ status }) => some.includes(status));
  const [overdue, open] = [of('overdue'), of('now', 'coming')];
  const weeks = new Map<number, Row[]>();
  for (const row of open) {
    const { monday } = weekOf(Math.max(dayOf(row), schedule.today));
    weeks.set(monday, [...(weeks.get(monday) ?? []), row]);
  }
  const ordered = [...weeks].sort(([one], [other]) => one - other);
  const title = design.title ? textWords(design.title, language) : design.name;
  return document(`${texts.title[language]}: ${title}`, [
    paragraph(periodWords(schedule, language)),
    paragraph(texts.inside[language]),
    ...(overdue.length > 0
      ? [heading(2, `${texts.overdue[language]} (${overdue.length})`), rowsTable(overdue, speech, 'status')]
      : []),
    ...(overdue.length + open.length === 0 ? [paragraph(texts.nothing[language])] : []),
    ...ordered.flatMap(([monday, rows]) => [heading(2, weekWords(monday, language)), rowsTable(rows, speech)]),
    ...waitingBlocks(schedule, speech),
    ...anonymousBlocks(schedule, speech),
    heading(2, texts.done[language]),
    paragraph(doneWords(of('answered').length, of('missed').length, language)),
  ]);
}

const periodWords = ({ today, until }: Schedule, language: Language): string =>
  language === 'sv'
    ? `Sett från ${dateOf(today)}, till och med ${dateOf(until)}.`
    : `As seen on ${dateOf(today)}, up to and including ${dateOf(until)}.`;
const weekWords = (monday: number, language: Language): string => {
  const { week } = weekOf(monday);
  const days = `${dateOf(monday)} – ${dateOf(monday + 6)}`;
  return language === 'sv' ? `Vecka ${week} (${days})` : `Week ${week} (${days})`;
};
const doneWords = (answered: number, missed: number, language: Language): string =>
  language === 'sv'
    ? `${answered} är besvarade och ${missed} är registrerade som bortfall.`
    : `${answered} ${answered === 1 ? 'is' : 'are'} answered and ${missed} registered as missed.`;

/** A column that is empty in every row, as days without a window, is left out. */
function rowsTable(rows: readonly Row[], speech: Speech, leftOut?: 'status'): Block {
  const { language } = speech;
  const all = rows.map((row) => {
    const [earliest, target, latest] = daysWords(row);
    return {
      ...{ client: row.code, earliest, target, latest, form: whatOf(row.asked, speech) },
      from: capital(whoOf(row.asked, speech)),
      timepoint: `${whenOf(row, speech)}${timesWords(row, language)}`,
      status: statusWords[row.status][language],
    };
  });
  const names = columns.filter((name) => name !== leftOut && all.some((one) => one[name] !== ''));
  return table(
    names.map((name) => column(texts[name][language])),
    all.map((one) => names.map((name) => one[name])),
    { isCards: true },
  );
}
const columns = ['client', 'earliest', 'target', 'latest', 'form', 'from', 'timepoint', 'status'] as const;
/** So many within the interval. */
const timesWords = ({ times }: Row, language: Language): string => {
  const count = times?.low ?? times?.high;
  if (count === undefined) return '';
  return language === 'sv' ? `, ${count} gånger` : `, ${count} times`;
};

/** By what is waited for, not client by client: there may be hundreds. */
function waitingBlocks({ waiting }: Schedule, speech: Speech): Block[] {
  if (waiting.length === 0) return [];
  const byWhy = new Map<string, Set<string>>();
  for (const one of waiting) {
    const said = `${whenOf(one, speech)}: ${whyOf(one, speech)}`;
    byWhy.set(said, (byWhy.get(said) ?? new Set()).add(one.code));
  }
  return [
    heading(2, texts.waiting[speech.language]),
    list([...byWhy].map(([said, codes]) => `${said} (${codesWords([...codes], speech.language)})`)),
  ];
}
const mostCodes = 10;
const codesWords = (codes: readonly string[], language: Language): string =>
  codes.length <= mostCodes ? codes.join(', ') : `${codes.length} ${language === 'sv' ? 'klienter' : 'clients'}`;

function anonymousBlocks({ anonymous }: Schedule, speech: Speech): Block[] {
  if (anonymous.length === 0) return [];
  const { language } = speech;
  return [
    heading(2, texts.anonymous[language]),
    list(anonymous.map((asked) => `${whenOf({ asked }, speech)}: ${whatOf(asked, speech)} (${whoOf(asked, speech)})`)),
    paragraph(texts.anonymousAbout[language]),
  ];
}
