import { fileURLToPath, pathToFileURL } from 'node:url';
import { DocumentState } from 'langium';
import { expect, it } from 'vitest';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { nodeEnvironment } from '../../../src/server/node/environment.js';
import { isu, project } from '../../cli/harness.js';
import { Client } from '../client.js';
import { Draws } from './draws.js';
import { ChaosFolder, line } from './folder.js';
import { configFile } from './texts.js';

/** Steps with one seed; `RUNS=100` goes through a hundred seeds. */
const steps = 100;
const rests = 4;
const seeds = Array.from({ length: Number(process.env.RUNS ?? 6) }, (_, index) => index + 1);
/** The day that the command line is run on, see its harness. */
const today = () => '2026-01-01';
const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What a cold check of the folder says, by the command line; undefined when its configuration is wrong. */
async function cold(folder: string): Promise<string[] | undefined> {
  const { code, out } = await isu(['check', '--format', 'json', '--lang', 'sv', '--no-fail'], { cwd: folder });
  if (code === 2) return undefined;
  const { files } = JSON.parse(out) as {
    files: { path: string; findings: (Diagnostic & { message: string; accepted?: object })[] }[];
  };
  return files
    .flatMap(({ path, findings }) =>
      findings.map(({ code: rule, severity, message, range, accepted }) =>
        line(path, rule, accepted ? 'hint' : severity, message.replace(/ \((Står|Det står) i .*\)$/s, ''), range),
      ),
    )
    .sort();
}

/** What the editor shows, each finding in the file that it is about, once: as the command line tells it. */
function shown(client: Client, folder: string): string[] {
  const found = new Set<string>();
  for (const [uri, diagnostics] of client.diagnostics) {
    for (const each of diagnostics) {
      const about = each.relatedInformation?.[0]?.location;
      const place = about?.uri.startsWith('file:') ? about : { uri, range: each.range };
      const file = fileURLToPath(place.uri).slice(folder.length + 1);
      if (file === configFile) continue;
      const message = String(each.message).replace(/\nGodtas.*$/s, '');
      found.add(line(file, each.code, severities[each.severity ?? 0], message, place.range));
    }
  }
  return [...found].sort();
}

it.each(seeds)(
  'whatever is done, in any order: all is answered, and ends as a cold check has it (seed %i)',
  async (seed) => {
    const draws = new Draws(seed);
    const path = project();
    const folder = new ChaosFolder(path, draws, () => new CancellationTokenSource());
    const client = await Client.start({
      language: 'sv',
      folder: pathToFileURL(path).href,
      environment: { ...nodeEnvironment(), today, watch: undefined, committed: undefined },
    });
    folder.connection = client.connection;
    const { workspace } = client.services.shared;
    const own = () => workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file').toArray();
    for (let rest = 0; rest < rests; rest++) {
      for (let step = 0; step < steps / rests; step++) await folder.step();
      await folder.rest();
      await client.settled();
      let expected = await cold(path);
      const told = client.diagnostics.get(folder.uri(configFile)) ?? [];
      expect(told.some(({ severity }) => severity === 1)).toBe(expected === undefined);
      if (!expected) {
        await folder.mend();
        await client.settled();
        expected = await cold(path);
      }
      expect(shown(client, path)).toEqual(expected);
      // No more documents than there are files, though thousands of requests were about those that are not there.
      expect(own().length).toBeLessThanOrEqual(10);
      expect(own().filter(({ state }) => state < DocumentState.Validated)).toEqual([]);
    }
    await client.stop();
  },
);
