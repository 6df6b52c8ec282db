import { pathToFileURL } from 'node:url';
import { DocumentState } from 'langium';
import { expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { nodeEnvironment } from '../../../src/server/node/environment.js';
import { project } from '../../cli/harness.js';
import { Client } from '../client.js';
import { Draws } from './draws.js';
import { cold, shown } from './findings.js';
import { ChaosFolder } from './folder.js';
import { configFile } from './texts.js';

/** Steps with one seed; `RUNS=100` goes through a hundred seeds. */
const steps = 100;
const rests = 4;
const seeds = Array.from({ length: Number(process.env.RUNS ?? 6) }, (_, index) => index + 1);
/** The day that the command line is run on, see its harness. */
const today = () => '2026-01-01';
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
      expect(shown(client.diagnostics, path)).toEqual(expected);
      // No more documents than there are files, though thousands of requests were about those that are not there.
      expect(own().length).toBeLessThanOrEqual(10);
      expect(own().filter(({ state }) => state < DocumentState.Validated)).toEqual([]);
    }
    await client.stop();
  },
);
