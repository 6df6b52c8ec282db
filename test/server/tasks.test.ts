import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import * as compareTexts from '../../src/messages/compare.js';
import * as dataTexts from '../../src/messages/data.js';
import * as filesTexts from '../../src/messages/files.js';
import * as scheduleTexts from '../../src/messages/schedule.js';
import { nodeEnvironment } from '../../src/server/node/environment.js';
import { inEditor } from '../../src/server/project/in-editor.js';
import { type TaskParams, type TaskResult, taskRequest } from '../../src/server/protocol.js';
import { design, filesIn, isu, project, textOf } from '../cli/harness.js';
import { Client } from './client.js';

let client: Client | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

type Asked = Omit<TaskParams, 'folder'> & { folder?: string };
const today = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 1) / 1000) };

/** Files on disk, all of them open in an editor whose workspace they are. */
async function opened(files: Record<string, string>) {
  const cwd = project(files);
  client = await Client.start({
    environment: { today: () => '2026-01-01', settings: nodeEnvironment().settings },
  });
  const { connection } = client;
  const uriOf = (file: string) => pathToFileURL(join(cwd, file)).href;
  for (const [file, text] of Object.entries(files)) if (file.endsWith('.isu')) await client.open(uriOf(file), text);
  const ask = (params: Asked, token?: CancellationTokenSource['token']) => {
    const all: TaskParams = {
      language: 'sv',
      ...params,
      folder: pathToFileURL(params.folder ?? join(cwd, 'editor')).href,
      ...(params.data && { data: params.data.map((path) => pathToFileURL(path).href) }),
    };
    return token
      ? connection.sendRequest<TaskResult>(taskRequest, all, token)
      : connection.sendRequest<TaskResult>(taskRequest, all);
  };
  const done = async (params: Asked) => {
    const result = await ask(params);
    if ('message' in result) throw new Error(result.message);
    return result;
  };
  return { cwd, ask, done, uri: uriOf('a.isu'), folder: join(cwd, 'editor') };
}

describe('tasks', () => {
  it('set all designs side by side, as isu overview does', async () => {
    const { cwd, done, folder } = await opened({ 'a.isu': design(), 'b.isu': design('andra') });
    const { files } = await done({ task: 'overview' });
    expect(files).toEqual(['overview.sv.html', 'overview.csv']);
    const { out } = await isu(['overview', 'a.isu', 'b.isu', '--format', 'html', '--lang', 'sv'], { cwd, env: today });
    expect(textOf(folder, 'overview.sv.html')).toBe(out);
  });

  it('make up data and the report on them, as isu simulate and isu analyze do', async () => {
    const { cwd, done, folder, uri } = await opened({ 'a.isu': design() });
    const { files } = await done({ task: 'simulation', uri, clients: 30 });
    await isu(['simulate', 'a.isu', '--clients', '30', '--out', 'cli'], { cwd });
    const [data] = ['cli'].map((one) => filesIn(join(cwd, one)).filter((path) => /\.csv$/.test(path)));
    await isu(
      [
        'analyze',
        'a.isu',
        ...(data ?? []).map((path) => `cli/${path}`),
        '--to',
        'html,json',
        '--out',
        'cli',
        '--lang',
        'sv',
      ],
      { cwd, env: today },
    );
    const plain = (of: string) => filesIn(of).filter((path) => !path.startsWith('.'));
    expect(plain(folder)).toEqual(plain(join(cwd, 'cli')));
    for (const path of plain(folder)) expect(textOf(folder, path), path).toBe(textOf(cwd, 'cli', path));
    expect(files[0]).toMatch(/\.html$/);
    expect([...files].sort()).toEqual(plain(folder));
  });

  it('say what is due for the clients of a list, as isu schedule does, in all its formats', async () => {
    const list = 'case;start;end\nK1;2025-12-01;\nK2;2025-06-01;2025-12-20\n';
    const { cwd, done, ask, folder, uri } = await opened({
      'a.isu': design(),
      'klienter.csv': list,
      'fel.csv': 'a;b\n1;2\n',
    });
    const data = [join(cwd, 'klienter.csv')];
    const { files, notes } = await done({ task: 'schedule', uri, data, weeks: 12, workdays: true });
    await isu(
      [
        'schedule',
        'a.isu',
        '--clients',
        'klienter.csv',
        '--weeks',
        '12',
        '--workdays',
        '--to',
        'html,csv,xlsx,ics',
        '--out',
        'cli',
        '--lang',
        'sv',
      ],
      { cwd, env: today },
    );
    expect(files.map((path) => path.slice(path.lastIndexOf('.')))).toEqual(['.html', '.csv', '.xlsx', '.ics']);
    expect(notes).toEqual([]);
    for (const path of files) expect(textOf(folder, path), path).toBe(textOf(cwd, 'cli', path));
    expect(textOf(folder, files[1] ?? '')).toMatch(/K1[\s\S]*K2|K2[\s\S]*K1/);
    const refused = await ask({ task: 'schedule', uri, data: [join(cwd, 'fel.csv')] });
    expect('message' in refused && refused.message).toMatch(/\S/);
  });

  it('check data and analyse them, and say what is wrong where', async () => {
    const { cwd, done, folder, uri } = await opened({ 'a.isu': design() });
    await isu(['simulate', 'a.isu', '--clients', '30', '--out', 'data'], { cwd });
    const first = filesIn(join(cwd, 'data')).find((path) => /(?<!cases|missed)\.csv$/.test(path)) ?? '';
    const lines = textOf(cwd, 'data', first).split('\n');
    // A client code that no other file has.
    writeFileSync(
      join(cwd, 'data', first),
      [...lines.slice(0, 2), lines[1]?.replace(/SIM-\d+/, 'okänd'), ''].join('\n'),
    );
    const data = [join(cwd, 'data')];
    const checked = await done({ task: 'data-check', uri, data });
    const page = textOf(folder, checked.files[0] ?? '');
    const { out } = await isu(['data', 'check', 'a.isu', 'data', '--format', 'json', '--lang', 'sv'], { cwd });
    const problems = JSON.parse(out).files.flatMap(
      (file: { problems: { message: string; code: string }[] }) => file.problems,
    );
    expect(problems.length).toBeGreaterThan(0);
    const told = page.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
    for (const { message, code } of problems) {
      expect(told).toContain(code);
      expect(told).toContain(message);
    }
    const analysed = await done({ task: 'analysis', uri, data });
    expect(analysed.files[0]).toMatch(/\.html$/);
    expect(textOf(folder, analysed.files[0] ?? '')).toContain('<h1>');
    // A report may be written beside the data: it is none, and the next one is of the same rows.
    const beside = await done({ task: 'analysis', uri, data, folder: data[0] ?? '' });
    const again = await done({ task: 'analysis', uri, data, folder: data[0] ?? '' });
    expect(again.files).toEqual(beside.files);
  });

  it('say what means something else than in the last commit, as isu breaking does', async () => {
    const before = design();
    const { cwd, done, ask, folder, uri } = await opened({ 'a.isu': before });
    const early = await ask({ task: 'differences', uri });
    expect(early).toEqual({ message: expect.stringMatching(/a\.isu ligger inte i ett git-arkiv.*git först\.$/) });
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', 'a.isu');
    git('commit', '--quiet', '-m', 'a');
    const same = await done({ task: 'differences', uri });
    const { out: none } = await isu(
      ['breaking', '--against', 'HEAD', 'a.isu', '--format', 'markdown', '--lang', 'sv'],
      { cwd, env: today },
    );
    expect(textOf(folder, same.files[0] ?? '')).toBe(none);
    writeFileSync(join(cwd, 'a.isu'), before.replace('0..10 högre', '0..10 lägre'));
    const { files } = await done({ task: 'differences', uri });
    const { out } = await isu(['breaking', '--against', 'HEAD', 'a.isu', '--format', 'markdown', '--lang', 'sv'], {
      cwd,
      env: today,
    });
    expect(out).toContain('direction, a.isu:8');
    // On the command line more is said, of commands that help with what breaks.
    const told = textOf(folder, files[0] ?? '');
    expect(out.startsWith(told)).toBe(true);
    expect(told).not.toContain('isu migrate');
  });

  it('stop when the person changes their mind, and write nothing then', async () => {
    const { cwd, ask, uri } = await opened({ 'a.isu': design() });
    const source = new CancellationTokenSource();
    const asked = ask({ task: 'simulation', uri, clients: 5000 }, source.token);
    source.cancel();
    const ended = await asked.catch((error: { code?: number }) => error.code);
    expect([{ files: [], notes: [] }, LSPErrorCodes.RequestCancelled]).toContainEqual(ended);
    expect(filesIn(cwd).filter((path) => path.includes('report'))).toEqual([]);
  });

  it('say in plain words what cannot be done, without a trace of code', async () => {
    const { cwd, ask, uri } = await opened({ 'a.isu': `${design()}\n}` });
    for (const task of ['simulation', 'data-check', 'analysis'] as const) {
      const result = await ask({ task, uri, data: [cwd] });
      expect(result).toEqual({ message: expect.stringContaining('a.isu') });
    }
    const fine = await opened({ 'a.isu': design() });
    const result = await fine.ask({ task: 'analysis', uri: fine.uri, data: [join(fine.cwd, 'borta.csv')] });
    expect(result).toEqual({ message: expect.stringContaining('borta.csv') });
  });
});

describe('what the command line says', () => {
  it('sends nobody in an editor to a terminal', () => {
    const argument = 'fil';
    const all: Record<string, unknown> = { ...filesTexts, ...compareTexts, ...dataTexts, ...scheduleTexts };
    // Of arguments and commands that the editor has not.
    const elsewhere =
      /^(againstNeeded|shallow|unknownSame|mapNeeded|bothDesigns|ownWorkbook|fromWorkbook|notInPlace|alreadyThere|notReport|otherQuery|partialCounts|countsLack|wrongCount|fromCounts|unreadableMap|more|whoseSchedule|notADate|notAnEvent|endBeforeStart)$|[mM]igrate|^map/;
    const told: string[] = [];
    for (const [name, said] of Object.entries(all)) {
      if (elsewhere.test(name)) continue;
      const texts =
        typeof said === 'function' && said.length <= 3 ? attempt(() => said(argument, argument, argument)) : said;
      if (typeof texts !== 'object' || texts === null || !('sv' in texts) || !('en' in texts)) continue;
      for (const language of ['sv', 'en'] as const) {
        const text = inEditor(String(texts[language]), language);
        if (
          /(^|\s)--[a-z]|\bisu (init|check|data|diff|breaking|migrate|generate|analyze|precision|simulate|overview|format)\b/.test(
            text,
          )
        )
          told.push(`${name}: ${text}`);
      }
    }
    expect(told).toEqual([]);
  });
});

const attempt = (make: () => unknown) => {
  try {
    return make();
  } catch {
    return undefined;
  }
};
