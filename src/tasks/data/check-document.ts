import type { DataProblem, Pairing } from '../../data/check/index.js';
import { type Block, type Document, document, heading, list, paragraph, table } from '../../documents/index.js';
import * as dataTexts from '../../messages/data.js';
import type { Language, Said } from '../../model/index.js';
import { both } from '../../words/index.js';
import { sumOf, type TableReport } from './check.js';
import { brief, pairingLines, plain } from './check-lines.js';

/** Nobody goes through more than this; the rest are counted. */
const mostShown = 2000;

const said = {
  title: (design: string) => both(`Kontroll av data: ${design}`, `Data check: ${design}`),
  careful: both(
    'Här står koder och svar ur filerna. Hantera sidan som filerna själva.',
    'Codes and answers from the files stand here. Handle the page as you handle the files.',
  ),
  rows: (count: number) => both(count === 1 ? '1 rad.' : `${count} rader.`, count === 1 ? '1 row.' : `${count} rows.`),
  nothing: both('Inget att anmärka på.', 'Nothing to remark on.'),
  more: (count: number) => both(`Och ${count} till.`, `And ${count} more.`),
  what: both('Vad', 'What'),
  todo: both('Vad man gör', 'What to do'),
  weight: both('Vikt', 'Weight'),
  value: both('I filen', 'In the file'),
  error: both('fel', 'error'),
  warning: both('varning', 'warning'),
  all: both('Om alla filer', 'Of all files'),
};

/** What the check of the data came to, for people: `reports` with all their problems, `notes` of all the files. */
export function checkDocument(
  {
    design,
    reports,
    pairing,
    notes,
  }: { design: string; reports: readonly TableReport[]; pairing: Pairing; notes: readonly Said[] },
  language: Language,
): Document {
  const say = (text: Said) => text[language];
  const sum = (key: 'rows' | 'errors' | 'warnings') => sumOf(reports, key);
  const lines = pairingLines(pairing, language);
  return document(say(said.title(design)), [
    paragraph(say(dataTexts.summary(sum('rows'), sum('errors'), sum('warnings')))),
    paragraph(say(said.careful)),
    ...reports.flatMap((report) => tableBlocks(report, say)),
    ...(notes.length > 0 ? [heading(2, say(said.all)), list(notes.map((note) => plain(say(note))))] : []),
    ...(lines.length > 0 ? [heading(2, say(dataTexts.pairing.title)), list(lines)] : []),
  ]);
}

function tableBlocks({ path, rows, notes, problems }: TableReport, say: (text: Said) => string): Block[] {
  const row = ({ row, column, value, severity, message, remedy, code }: DataProblem) => [
    [row === undefined ? '' : `${say(dataTexts.row)} ${row}`, column === undefined ? '' : brief(column)]
      .filter(Boolean)
      .join(', '),
    value === undefined ? '' : brief(value),
    say(message),
    say(remedy),
    `${say(said[severity])}, ${code}`,
  ];
  const place = `${say(dataTexts.row)[0]?.toUpperCase()}${say(dataTexts.row).slice(1)}, ${say(dataTexts.column)}`;
  const columns = [place, say(said.value), say(said.what), say(said.todo), say(said.weight)];
  return [
    heading(2, plain(path)),
    paragraph(say(said.rows(rows))),
    ...(notes.length > 0 ? [list(notes.map((note) => plain(say(note))))] : []),
    problems.length > 0
      ? table(columns, problems.slice(0, mostShown).map(row), { caption: plain(path) })
      : paragraph(say(said.nothing)),
    ...(problems.length > mostShown ? [paragraph(say(said.more(problems.length - mostShown)))] : []),
  ];
}
