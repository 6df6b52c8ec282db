import type { Said } from '../model/said.js';
import { Configuration } from '../project/config.js';
import type { Call } from './command.js';
import { progress, today } from './io.js';
import { folderOf, type Source } from './paths.js';
import { readDesigns } from './read.js';
import { type AssessedSource, groupOf, makeReport, type Report } from './report.js';

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

/** Reads the sources and checks every design in them, with the settings of their folders. */
export async function assessSources(
  sources: readonly Source[],
  call: Call,
): Promise<{ report: Report; notices: Said[] }> {
  const { io, rooms } = call;
  const configuration = configurationOf(call);
  const date = today(io.env);
  const shown = progress(io, sources.length, 'isu check');
  const assessed: AssessedSource[] = [];
  const notices = new Set<Said>();
  try {
    const reads = await readDesigns(sources, call);
    for (const read of reads) {
      const settings = await configuration.settings(folderOf(read, io.cwd));
      for (const notice of settings.notices) notices.add(notice);
      const assessments = [];
      for (const { design } of read.reading.designs) {
        assessments.push(await rooms.assess(design, { today: date, thresholds: settings.thresholds }));
      }
      assessed.push({ source: read, assessments, settings });
      shown.step();
    }
  } finally {
    shown.end();
  }
  return { report: makeReport(assessed, io.cwd), notices: [...notices] };
}
