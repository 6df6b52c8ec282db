import type { Design, Said } from '../../model/index.js';
import type { Assessment } from '../../principles/index.js';
import { type ConfigNote, Configuration, noteLine } from '../../project/index.js';
import { forFile, groupOf, type Settings, settled, withSettings } from '../../settings/index.js';
import { folderOf, readDesigns, readSource, type Source } from '../../tasks/index.js';
import type { Call } from '../call/command.js';
import { LeftOut } from '../input/left-out.js';
import { progress, today } from '../io.js';
import { type AssessedSource, makeReport, type Report } from './report.js';

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
  return settled(await rooms.assess(design, { today: date, thresholds: settings.thresholds }), settings, date);
}

/** Reads the sources and checks every design in them, with the settings of their folders. */
export async function assessSources(
  sources: readonly Source[],
  call: Call,
): Promise<{ report: Report; notices: Said[]; leftOut: boolean }> {
  const { io } = call;
  const configuration = configurationOf(call);
  const shown = progress(io, sources.length, 'isu check');
  const assessed: AssessedSource[] = [];
  const notices = new Map<string, Said>();
  const left = new LeftOut(call, sources);
  try {
    const reads = await readDesigns(sources, call, (source) => left.orTold(() => readSource(source, io)));
    for (const source of reads) {
      const { settings, notices: noted } = await settingsOf(source, configuration, io.cwd);
      for (const line of noted.map((note) => noteLine(note, io.cwd))) notices.set(line.en, line);
      const textFindings = withSettings(source.reading.findings, settings, { today: today(io.env) });
      const assessments = [];
      for (const { design } of source.reading.designs) assessments.push(await judged(design, settings, call));
      assessed.push({ source, textFindings, assessments });
      shown.step();
    }
  } finally {
    shown.end();
  }
  return { report: makeReport(assessed, io.cwd), notices: [...notices.values()], leftOut: left.some };
}
