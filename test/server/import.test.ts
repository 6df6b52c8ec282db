import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type ImportParams, type ImportResult, importRequest } from '../../src/server/protocol.js';
import { filesIn, isu, project, textOf } from '../cli/harness.js';
import { Client } from './client.js';

let client: Client | undefined;
afterEach(() => client?.stop());

const survey = JSON.stringify({
  title: 'Mående',
  pages: [{ elements: [{ type: 'text', name: 'q1', title: 'Hur är det?' }] }],
});

async function asked(cwd: string, form: string, draft: string): Promise<ImportResult> {
  client = await Client.start({});
  const [from, to] = [form, draft].map((path) => pathToFileURL(join(cwd, path)).href) as [string, string];
  const params: ImportParams = { form: from, draft: to, language: 'sv' };
  return client.connection.sendRequest<ImportResult>(importRequest, params);
}

it('a form becomes the same draft as on the command line, with its column map', async () => {
  const cwd = project({ 'a.json': survey });
  expect(await asked(cwd, 'a.json', 'editor.isu')).toEqual({ lost: 0 });
  await isu(['import', 'a.json', '--out', 'cli.isu', '--lang', 'sv'], { cwd });
  expect(textOf(cwd, 'editor.isu')).toBe(textOf(cwd, 'cli.isu'));
  expect(textOf(cwd, 'editor.map.json')).toBe(textOf(cwd, 'cli.map.json'));
});

it('the draft may take the place of a file that was chosen, the column map not; what is no form is said', async () => {
  const cwd = project({ 'a.json': survey, 'b.json': '{', 'd.isu': 'old', 'e.map.json': 'mine' });
  expect(await asked(cwd, 'a.json', 'd.isu')).toEqual({ lost: 0 });
  expect(await asked(cwd, 'a.json', 'e.isu')).toEqual({ message: expect.stringMatching(/e\.map\.json finns redan/) });
  expect(await asked(cwd, 'b.json', 'f.isu')).toEqual({ message: expect.stringMatching(/skadad eller avkortad/) });
  expect(await asked(cwd, 'none.csv', 'f.isu')).toEqual({ message: expect.stringMatching(/none\.csv finns inte/) });
  expect(filesIn(cwd)).toEqual(['a.json', 'b.json', 'd.isu', 'd.map.json', 'e.map.json']);
});
