import { markdown } from '../../documents/index.js';
import { notBoth, onlyWith, tooLargeNumber, wrongNumber } from '../../messages/call.js';
import { oneDesign } from '../../messages/data.js';
import { nothingIn } from '../../messages/files.js';
import * as texts from '../../messages/schedule.js';
import { type Design, dayNumber, isDate } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { type ClientDays, type Schedule, scheduleFile, scheduleFormats, worklist } from '../../schedule/index.js';
import { clientsIn, dueOf, mostWeeks, usualWeeks } from '../../tasks/data/due.js';
import { findSources, reader } from '../../tasks/index.js';
import type { Call, Command, ExitCode } from '../call/command.js';
import { today } from '../io.js';
import { generate } from '../write/generate.js';
import { isWhole } from '../write/rewrite.js';

/** `isu schedule`: what is due when and from whom; printed, or as files. */
export const run: Command = async (call): Promise<ExitCode> => {
  const { io, language } = call;
  const [path = '', ...given] = call.arguments;
  const list = call.value('clients');
  const data = [...given, ...(list === undefined ? [] : [list])];
  checkOptions(call, data);
  const sources = await findSources([path], io.cwd);
  const [source] = sources;
  if (!source || sources.length > 1) throw new Problem(oneDesign(path, sources.length));
  const lines: string[] = [];
  const made = async (design: Design): Promise<Schedule> => {
    const { clients, said } = await clientsOf(design, data, call);
    lines.push(...said);
    return dueOf(design, clients, { today: today(io.env), weeks: weeks(call), workdays: call.flag('workdays') });
  };
  let exit: ExitCode = 0;
  if (call.value('to') === undefined) {
    const opened = await (await reader(call))(source);
    if (!isWhole(opened, call)) return 1;
    const [only, ...others] = opened.reading.designs;
    if (!only) throw new Problem(nothingIn(source.shown));
    if (others.length > 0) throw new Problem(oneDesign(source.shown, others.length + 1));
    io.out(markdown(worklist(only.design, await made(only.design), language)));
  } else {
    // Read once, whatever the number of formats.
    const kept = new Map<Design, Promise<Schedule>>();
    exit = await generate(
      { ...call, arguments: [path] },
      {
        formats: scheduleFormats.join(','),
        configured: () => undefined,
        by: `${call.command} ${language}`,
        make: async (design, format, { source: { shown, reading } }) => {
          if (reading.designs.length > 1) throw new Problem(oneDesign(shown, reading.designs.length));
          const schedule = kept.get(design) ?? made(design);
          kept.set(design, schedule);
          const to = scheduleFormats.find((each) => each === format) ?? 'html';
          return [await scheduleFile(design, await schedule, { to, language })];
        },
      },
    );
  }
  for (const line of lines) io.err(`isu: ${line}\n`);
  return exit;
};

/** Those of the data, or the one that is stated; and what is to be said of the data. */
async function clientsOf(
  design: Design,
  data: readonly string[],
  call: Call,
): Promise<{ clients: Iterable<ClientDays>; said: string[] }> {
  if (call.value('start') !== undefined) return { clients: [statedClient(design, call)], said: [] };
  const places = { cwd: call.io.cwd, data, map: call.value('map') };
  const { clients, errors } = await clientsIn(design, places, call.rooms);
  return { clients, said: errors > 0 ? [call.say(texts.dataProblems(errors))] : [] };
}

function checkOptions(call: Call, data: readonly string[]): void {
  const start = call.value('start');
  if (start === undefined) {
    for (const option of ['end', 'event', 'case'])
      if (call.value(option) !== undefined) throw new Problem(onlyWith(`--${option}`, '--start'));
    if (data.length === 0) throw new Problem(texts.whoseSchedule);
  } else if (data.length > 0) {
    throw new Problem(notBoth('--start', call.value('clients') === undefined ? 'DATA' : '--clients'));
  }
}

function weeks(call: Call): number {
  const value = call.value('weeks');
  if (value === undefined) return usualWeeks;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Problem(wrongNumber('--weeks', value, 1));
  if (Number(value) > mostWeeks) throw new Problem(tooLargeNumber('--weeks', Number(value), mostWeeks));
  return Number(value);
}

/** The client of `--start`, by the options. */
function statedClient(design: Design, call: Call): ClientDays {
  const day = (option: string, value: string): number => {
    if (!isDate(value)) throw new Problem(texts.notADate(option, value));
    return dayNumber(value);
  };
  const [start, end] = [call.value('start'), call.value('end')];
  const startDay = day('--start', start ?? '');
  const endDay = end === undefined ? undefined : day('--end', end);
  if (endDay !== undefined && endDay < startDay) throw new Problem(texts.endBeforeStart);
  const names = design.events.map(({ name }) => name);
  const events = (call.value('event')?.split(',') ?? []).map((one): [string, number] => {
    const [name = '', value = ''] = one.split('=');
    if (!names.includes(name)) throw new Problem(texts.notAnEvent(one, names));
    return [name, day('--event', value)];
  });
  return {
    code: call.value('case') ?? '',
    stated: { start: startDay, ...(endDay !== undefined && { end: endDay }), events: Object.fromEntries(events) },
    answered: [],
    missed: [],
  };
}
