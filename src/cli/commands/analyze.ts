import { resolve } from 'node:path';
import type { NotAggregates } from '../../analysis/index.js';
import { neededArgument, notBoth } from '../../messages/call.js';
import * as dataTexts from '../../messages/data.js';
import type { Design, Said } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { type AnalysedData, analyseData, csvRows, type FileRow, findSources } from '../../tasks/index.js';
import type { Call, Command } from '../call/command.js';
import { type EarlierReport, readReport } from '../input/report-file.js';
import { saidSame } from '../input/said-same.js';
import { plain } from '../output/terminal.js';
import { generate } from '../write/generate.js';

const formats = ['html', 'md', 'json', 'docx'] as const;

/** Why a file is not the result of the design's SQL query. */
function whyNot(shown: string, wrong: NotAggregates): Said {
  switch (wrong.why) {
    case 'columns':
      return dataTexts.countsLack(shown, wrong.missing);
    case 'other-query':
      return dataTexts.otherQuery(shown);
    case 'cell':
      return dataTexts.wrongCount(shown, wrong);
    case 'incomplete':
      return dataTexts.partialCounts(shown, wrong);
  }
}

/** Reads the result of the design's SQL query into an analysis. Throws a `Problem` where it is none. */
async function readCounts(call: Call, design: Design, named: string): Promise<AnalysedData> {
  const analysis = await call.rooms.analysis(design);
  const rows: FileRow[] = [];
  for await (const some of csvRows(resolve(call.io.cwd, named), named)) rows.push(...some);
  const [head, ...below] = rows;
  if (!head) throw new Problem(dataTexts.emptyData(named));
  const wrong = analysis.aggregates(head.cells, below, named);
  if (wrong) throw new Problem(whyNot(named, wrong));
  if (analysis.used === 0) throw new Problem(dataTexts.noAnswers([named], 0));
  const remarks = analysis.remarks(call.language);
  return { analysis, lines: [call.say(dataTexts.fromCounts(named)), ...remarks] };
}

/** The earlier reports that the new one is to stand beside. Throws a `Problem` where it may not. */
function heldAgainst({ analysis, lines }: AnalysedData, earlier: readonly EarlierReport[], call: Call): void {
  for (const { shown, results } of earlier) {
    const refusal = analysis.refusal(results);
    if (refusal?.why === 'not-comparable') throw new Problem(dataTexts.otherReport(shown));
    if (refusal) {
      const { why, count, smallest } = refusal;
      throw new Problem((why === 'left' ? dataTexts.fewGone : dataTexts.fewNewcomers)(shown, count, smallest));
    }
    if (!results.clients) lines.push(call.say(dataTexts.namelessReport(shown)));
  }
}

/** `isu analyze`: the plan carried out on the data. */
export const run: Command = async (call) => {
  const [path = '', ...data] = call.arguments;
  const audience = call.flag('internal') ? 'internal' : 'report';
  let read: Promise<AnalysedData> | undefined;
  const { io, language, command, say } = call;
  const counts = call.value('aggregates');
  if (counts === undefined && data.length === 0) throw new Problem(neededArgument('DATA…', command));
  const other = data[0] ?? (call.value('map') === undefined ? undefined : '--map') ?? (call.value('same') && '--same');
  if (counts !== undefined && other) throw new Problem(notBoth('--aggregates', other));
  // The working copy is for those who may see each answer.
  const named = audience === 'report' ? (call.value('previous')?.split(',') ?? []) : [];
  const earlier = await Promise.all(named.map((one) => readReport(one.trim(), io.cwd)));
  const sources = await findSources([path], io.cwd);
  if (sources.length > 1) throw new Problem(dataTexts.oneDesign(path, sources.length));
  const code = await generate(
    { ...call, arguments: [path] },
    {
      formats: formats.join(','),
      configured: () => undefined,
      // Files of their own: a report does not take the place of an internal copy, nor of one in the other language.
      by: `${command} ${audience} ${language}`,
      make: async (design, format, { source }) => {
        const { length } = source.reading.designs;
        if (length > 1) throw new Problem(dataTexts.oneDesign(source.shown, length));
        read ??= (
          counts === undefined
            ? analyseData(call, { source, design }, { data, map: call.value('map'), same: saidSame(call, design) })
            : readCounts(call, design, counts)
        ).then((found) => {
          heldAgainst(found, earlier, call);
          return found;
        });
        const to = formats.find((each) => each === format) ?? 'html';
        const { analysis } = await read;
        return analysis.files({ to, language, audience, earlier: earlier.map(({ results }) => results) });
      },
    },
  );
  // After the report is written: where it cannot be, that is all that is said.
  const done = await read;
  for (const line of done?.lines ?? []) io.err(`isu: ${plain(line)}\n`);
  const unusable = done?.analysis.unusable ?? [];
  if (unusable.length === 0) return code;
  io.err(`isu: ${plain(say(dataTexts.tooManyUnusable(unusable)))}\n`);
  return 2;
};
