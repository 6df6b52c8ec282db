import type { Design, Said } from '../../model/index.js';
import type { Assessment } from '../../principles/index.js';
import { type ConfigNote, Configuration, noteLine } from '../../project/index.js';
import { forFile, groupOf, type Settings, settled, withSettings } from '../../settings/index.js';
import { folderOf, readDesigns, readSource, type Source, uriOfSource } from '../../tasks/index.js';
import type { Call } from '../call/command.js';
import { LeftOut } from '../input/left-out.js';
import { progress, today } from '../io.js';
import { Gathered, type Report } from './report.js';

/** So many files are read at once: what they share is read once for them, and no more than they are in memory. */
const together = 50;

export function configurationOf({ io, rooms }: Pick<Call, 'io' | 'rooms'>): Configuration {
  return new Configuration({
    cwd: io.cwd,
    today: today(io.env),
    rules: async () => {
      const rules = await rooms.rules();
      return [...new Set(rules.flatMap(({ code, name }) => [groupOf(code), code, name]))];
    },
  });
}

/** The settings that hold for one file. */
export async function settingsOf(
  source: Source,
  configuration: Configuration,
  cwd: string,
): Promise<{ settings: Settings; notices: readonly ConfigNote[] }> {
  const found = await configuration.settings(folderOf(source, cwd));
  return { settings: forFile(found, source.file ?? source.shown), notices: found.notices };
}

/** How a design is judged, as the settings of its file have it. */
export async function judged(
  design: Design,
  settings: Settings,
  { io, rooms }: Pick<Call, 'io' | 'rooms'>,
): Promise<Assessment> {
  const date = today(io.env);
  const { thresholds, codeLists } = settings;
  return settled(await rooms.assess(design, { today: date, thresholds, codeLists }), settings, date);
}

/** Reads the sources and checks every design in them, with the settings of their folders. */
export async function assessSources(
  sources: readonly Source[],
  call: Call,
): Promise<{ report: Report; notices: Said[]; leftOut: boolean }> {
  const { io } = call;
  const configuration = configurationOf(call);
  const shown = progress(io, sources.length, 'isu check');
  const gathered = new Gathered(new Set(sources.map((source) => uriOfSource(source, io.cwd))), {
    cwd: io.cwd,
    language: call.language,
  });
  const notices = new Map<string, Said>();
  const left = new LeftOut(call, sources);
  try {
    for (let next = 0; next < sources.length; next += together) {
      const group = sources.slice(next, next + together);
      for (const source of await readDesigns(group, call, (each) => left.orTold(() => readSource(each, io)))) {
        const { settings, notices: noted } = await settingsOf(source, configuration, io.cwd);
        for (const line of noted.map((note) => noteLine(note, io.cwd))) notices.set(line.en, line);
        const textFindings = withSettings(source.reading.findings, settings, { today: today(io.env) });
        const assessments = [];
        for (const { design } of source.reading.designs) assessments.push(await judged(design, settings, call));
        gathered.add({ source, textFindings, assessments });
        shown.step();
      }
    }
  } finally {
    shown.end();
  }
  return { report: gathered.report(), notices: [...notices.values()], leftOut: left.some };
}
