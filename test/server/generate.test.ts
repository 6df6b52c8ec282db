import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../src/server/node/environment.js';
import {
  type GenerateParams,
  type GenerateResult,
  generateRequest,
  languageRequest,
} from '../../src/server/protocol.js';
import { design, filesIn, isu, project, textOf } from '../cli/harness.js';
import { Client } from './client.js';

const manifest = '.isu-generated.json';
let client: Client | undefined;
afterEach(() => client?.stop());

/** A file on disk, open in an editor. */
async function opened(text: string, config = {}) {
  const cwd = project({ 'a.isu': text, 'isu.config.json': JSON.stringify(config) });
  const uri = pathToFileURL(join(cwd, 'a.isu')).href;
  // The day of the harness of the command line.
  client = await Client.start({ environment: { today: () => '2026-01-01', settings: nodeEnvironment().settings } });
  const { connection } = client;
  await client.open(uri, text);
  const ask = (params: Omit<GenerateParams, 'uri' | 'folder' | 'index'> & { index?: boolean }) =>
    connection.sendRequest<GenerateResult>(generateRequest, {
      index: false,
      ...params,
      uri,
      folder: pathToFileURL(join(cwd, 'editor')).href,
    });
  const files = async (...asked: Parameters<typeof ask>) => {
    const result = await ask(...asked);
    if ('message' in result) throw new Error(result.message);
    return result.files;
  };
  return { cwd, uri, connection, ask, files, folder: join(cwd, 'editor') };
}
const contents = (folder: string) => filesIn(folder).map((path) => [path, textOf(folder, path)]);

describe('generating', () => {
  it('writes what the command line writes, and remembers it by the same names', async () => {
    const config = {
      severity: { 'U-01': 'off', 'T-01': 'error' },
      waivers: [{ rule: 'P4-02', because: 'Vi lägger till det i höst' }],
    };
    const { cwd, files, folder } = await opened(design(), config);
    const formats = ['html', 'docx', 'md'];
    const to = ['--to', formats.join(), '--out', 'cli', '--lang', 'sv'];
    await isu(['generate', 'plan', 'a.isu', ...to], { cwd });
    await isu(['review', 'a.isu', ...to], { cwd });
    await isu(['generate', 'forms', 'a.isu', '--to', 'html,docx', '--out', 'cli', '--lang', 'sv'], { cwd });
    const made: string[] = [];
    for (const output of ['plan', 'review'] as const) {
      for (const format of formats) made.push(...(await files({ output, format })));
    }
    made.push(...(await files({ output: 'forms', format: 'html' })));
    made.push(...(await files({ output: 'forms', format: 'docx', index: true })));
    expect(made).toContain('enheten.plan.sv.html');
    expect([...made, manifest].sort()).toEqual(filesIn(folder));
    expect(contents(folder)).toEqual(contents(join(cwd, 'cli')));
    expect(textOf(folder, 'enheten.review.sv.md')).toContain('Vi lägger till det i höst');
  });

  it('lists forms on the page that explains the forms, not the plan and the review', async () => {
    const { files, folder } = await opened(design());
    await files({ output: 'plan', format: 'html' });
    await files({ output: 'review', format: 'docx' });
    await files({ output: 'forms', format: 'html', index: true });
    const page = textOf(folder, 'index.html');
    expect(page).toContain('enheten_index.html');
    expect(page).not.toMatch(/\.plan\.|\.review\./);
  });

  it('is in the language asked for, else in that of the file; the other stays, and is not said to be old', async () => {
    const { uri, connection, files, folder } = await opened(design());
    expect(await connection.sendRequest(languageRequest, { uri })).toBe('sv');
    for (const output of ['plan', 'review'] as const) {
      expect(await files({ output, format: 'md' })).toContain(`enheten.${output}.sv.md`);
      expect(await files({ output, format: 'md', language: 'en' })).toContain(`enheten.${output}.en.md`);
    }
    expect(textOf(folder, 'enheten.plan.sv.md')).toMatch(/^# Analysplan: /);
    expect(textOf(folder, 'enheten.plan.en.md')).toMatch(/^# Analysis plan: /);
    expect(textOf(folder, manifest)).not.toContain('"left"');
  });

  it('writes those of every design in the file', async () => {
    const { files } = await opened(`${design('ett')}${design('två').split('instrument')[0]}`);
    expect(await files({ output: 'plan', format: 'html' })).toEqual(['ett.plan.sv.html', 'tva.plan.sv.html']);
  });

  it('overwrites its own files, and none that somebody has changed', async () => {
    const { uri, ask, files, folder } = await opened(design());
    await files({ output: 'plan', format: 'html' });
    await client?.change(uri, design().replace('Uppföljning vid enheten', 'Ett nytt namn'));
    await files({ output: 'plan', format: 'html' });
    expect(textOf(folder, 'enheten.plan.sv.html')).toContain('Ett nytt namn');
    writeFileSync(join(folder, 'enheten.plan.sv.html'), 'min egen');
    await client?.change(uri, design());
    expect(await ask({ output: 'plan', format: 'html' })).toEqual({
      message: expect.stringMatching(/enheten\.plan\.sv\.html har ändrats/),
    });
    expect(textOf(folder, 'enheten.plan.sv.html')).toBe('min egen');
  });

  it.each(['forms', 'plan', 'review'] as const)(
    'writes no %s while the text has errors, and says so',
    async (output) => {
      const { cwd, ask } = await opened(design().replace('mätning egen', 'mätning okänd'));
      expect(await ask({ output, format: 'html' })).toEqual({
        message: 'a.isu har fel i texten som måste rättas först.',
      });
      expect(filesIn(cwd)).toEqual(['a.isu', 'isu.config.json']);
    },
  );
});
