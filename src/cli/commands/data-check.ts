import type { DataProblem } from '../../data/check/index.js';
import * as dataTexts from '../../messages/data.js';
import { nothingIn } from '../../messages/files.js';
import { Problem } from '../../project/index.js';
import {
  brief,
  checkTables,
  findSources,
  type ProblemKind,
  pairingLines,
  plain,
  reader,
  sinceThen,
  sumOf,
  tablesOf,
} from '../../tasks/index.js';
import type { Call, Command } from '../call/command.js';
import { saidSame } from '../input/said-same.js';
import { isWhole } from '../write/rewrite.js';

/** `row 7, column date`. */
const placeOf = ({ row, column }: DataProblem, { say }: Call): string =>
  [
    ...(row === undefined ? [] : [`${say(dataTexts.row)} ${row}`]),
    ...(column === undefined ? [] : [`${say(dataTexts.column)} ${brief(column)}`]),
  ].join(', ');

function line(problem: DataProblem, call: Call): string {
  const { value, severity, message, remedy, code } = problem;
  const where = [placeOf(problem, call), ...(value === undefined ? [] : [JSON.stringify(brief(value))])].join(', ');
  return `  ${where}: ${call.say(message)} ${call.say(remedy)} [${severity === 'error' ? '' : '~'}${code}]\n`;
}

/** One message a kind: what and where first, how many more, and where. */
function kindLines(kinds: ReadonlyMap<string, ProblemKind>, call: Call): string {
  return [...kinds.values()]
    .sort((a, b) => (a.first[0]?.row ?? 0) - (b.first[0]?.row ?? 0))
    .map(({ count, first: [first, ...others] }) => {
      if (!first) return '';
      if (count === 1) return line(first, call);
      const places = others.map((one) => placeOf(one, call)).join('; ');
      const list = `${places}${count - 1 > others.length ? ' …' : ''}`;
      return `${line(first, call)}    ${call.say(dataTexts.more(count - 1, list))}\n`;
    })
    .join('');
}

/** `isu data check`: is the data what the design says; every problem with row, column, value and remedy. */
export const run: Command = async (call) => {
  const { io, say, rooms, language } = call;
  const [path = '', ...data] = call.arguments;
  const [source, ...others] = await findSources([path], io.cwd);
  const read = await reader(call);
  if (!source || others.length > 0) throw new Problem(dataTexts.oneDesign(path, others.length + 1));
  const opened = await read(source);
  if (!isWhole(opened, call)) return 1;
  const { designs } = opened.reading;
  const [only] = designs;
  if (!only) throw new Problem(nothingIn(source.shown));
  if (designs.length > 1) throw new Problem(dataTexts.oneDesign(source.shown, designs.length));
  const json = call.value('format') === 'json';
  const check = await rooms.dataCheck(only.design, saidSame(call, only.design));
  const tables = tablesOf(only.design, { cwd: io.cwd, data, map: call.value('map') });
  const reports = await checkTables(tables, check, json);
  const pairing = check.pairing();
  const found = check.meaning();
  const { stop } = found;
  const since = { source, design: only.design, days: check.meanings.unstatedDays };
  const notes = [...found.notes, ...(await sinceThen(since, call))];
  const sum = (key: 'rows' | 'errors' | 'warnings') => sumOf(reports, key);
  if (json) {
    const summary = { rows: sum('rows'), errors: sum('errors'), warnings: sum('warnings') };
    const files = reports.map(({ problems, notes, kinds: _, ...rest }) => ({
      ...rest,
      notes: notes.map((note) => say(note)),
      problems: problems.map(({ message, remedy, ...each }) => ({
        ...each,
        message: say(message),
        remedy: say(remedy),
      })),
    }));
    const said = { version: 1, design: only.design.name, files, notes: notes.map(say), pairing, summary };
    io.out(`${JSON.stringify(said, undefined, 2)}\n`);
  } else {
    for (const report of reports) {
      io.out(`${plain(report.path)}\n`);
      for (const note of report.notes) io.out(`  ${say(note)}\n`);
      io.out(kindLines(report.kinds, call));
    }
    for (const note of notes) io.out(`${plain(say(note))}\n`);
    const lines = pairingLines(pairing, language);
    if (lines.length > 0) io.out(`${say(dataTexts.pairing.title)}\n${lines.map((one) => `  ${one}\n`).join('')}`);
    io.out(`${say(dataTexts.summary(sum('rows'), sum('errors'), sum('warnings')))}\n`);
  }
  if (stop) throw new Problem(stop);
  return sum('errors') > 0 ? 1 : 0;
};
