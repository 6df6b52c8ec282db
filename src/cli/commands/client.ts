import type { Client } from '../../client/index.js';
import { looksLikeIdentity } from '../../data/index.js';
import { forms } from '../../forms/index.js';
import { neededOption } from '../../messages/call.js';
import * as texts from '../../messages/client.js';
import { oneDesign } from '../../messages/data.js';
import { type Design, hash32 } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { findSources, type Source, sinceThen, tablesOf } from '../../tasks/index.js';
import type { Call, Command } from '../call/command.js';
import { saidSame } from '../input/said-same.js';
import { plain } from '../output/terminal.js';
import { generate } from '../write/generate.js';

interface Read {
  client: Client;
  /** What is to be said of the data, a line each. */
  lines: string[];
}

/** Reads what the data have of the client. Throws a `Problem` where there is nobody, or what is there means something else now. */
async function readClient(call: Call, source: Source, design: Design, data: readonly string[]): Promise<Read> {
  const { say } = call;
  const code = call.value('case') ?? '';
  if (forms(design).every(({ caseKey }) => !caseKey)) throw new Problem(texts.allAnonymous);
  const client = await call.rooms.client(design, code);
  const language = call.value('in') ?? call.language;
  if (!client.languages.includes(language)) throw new Problem(texts.notInLanguage(language, client.languages));
  const lines: string[] = [];
  for await (const table of tablesOf(design, { cwd: call.io.cwd, data, map: call.value('map') })) {
    const take = client.data.table(table.kind, table.names, table.shown);
    for await (const some of table.rows) for (const { cells, row } of some) take(cells, row);
    lines.push(...table.notes.map((note) => `${table.shown}: ${say(note)}`));
  }
  if (!client.data.isFound) throw new Problem(texts.noSuchCode(plain(code)));
  const { stop, notes } = client.data.meaning(saidSame(call, design));
  if (stop) throw new Problem(texts.noSheet(stop));
  const since = await sinceThen({ source, design, days: client.data.unstatedDays }, call);
  const [{ problems }, missing] = [client.data, client.untranslated(language)];
  const said = [
    ...notes,
    ...since,
    ...(problems > 0 ? [texts.someProblems(problems)] : []),
    ...(missing > 0 ? [texts.untranslated(language, missing)] : []),
  ];
  lines.push(...said.map(say));
  return { client, lines };
}

/** `isu client`: one client's own sheet, for the talk between client and professional. */
export const run: Command = async (call) => {
  const { io, say, command } = call;
  const [path = '', ...data] = call.arguments;
  const code = call.value('case');
  if (code === undefined) throw new Problem(neededOption('--case', 'CODE', command));
  if (looksLikeIdentity(code)) throw new Problem(texts.identityAsCode);
  const sources = await findSources([path], io.cwd);
  if (sources.length > 1) throw new Problem(oneDesign(path, sources.length));
  const [language, all] = [call.value('in') ?? call.language, call.flag('all')];
  let lines: string[] = [];
  const exit = await generate(
    { ...call, arguments: [path] },
    {
      formats: 'html',
      configured: () => ['html'],
      // Each client's sheet is a file of its own, and none of them takes the place of another.
      by: `${command} ${hash32(code)} ${language}${all ? ' all' : ''}`,
      make: async (design, _, { source }) => {
        const { length } = source.reading.designs;
        if (length > 1) throw new Problem(oneDesign(source.shown, length));
        const read = await readClient(call, source, design, data);
        const file = read.client.file({ language, all });
        if (!file) throw new Problem((all ? texts.nothingAtAll : texts.nothingOwn)(plain(code)));
        lines = read.lines;
        return [file];
      },
    },
  );
  for (const line of lines) io.err(`isu: ${plain(line)}\n`);
  if (all && exit === 0) io.err(`isu: ${say(texts.readFirst)}\n`);
  return exit;
};
