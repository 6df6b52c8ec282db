import { expect, test } from 'vitest';
import { isu, project } from '../cli/harness.js';
import { Client, root } from '../server/client.js';
import { allTexts } from './all-designs.js';

const severities = ['', 'error', 'warning', 'information', 'hint'];
/** The day that the command line is run on, see its harness. */
const today = () => '2026-01-01';

test.each(allTexts.map(({ name, text }) => [name, text]))(
  '%s: the editor and the command line say the same',
  async (_, text) => {
    const { out } = await isu(['check', 'a.isu', '--format', 'json', '--lang', 'sv'], {
      cwd: project({ 'a.isu': text }),
    });
    const told: { code: string; severity: string; message: string; range: unknown; accepted?: object }[] =
      JSON.parse(out).files[0].findings;
    const client = await Client.start({ language: 'sv', environment: { today } });
    const uri = `${root}/a.isu`;
    await client.open(uri, text);
    const shown = (client.diagnostics.get(client.uri(uri)) ?? []).map(({ code, range, severity = 0, message }) =>
      // What is accepted is shown with its reason, and as loud as a hint.
      JSON.stringify([code, range, severities[severity], String(message).split('\nGodtas: ')[0]]),
    );
    await client.stop();
    expect(shown.sort()).toEqual(
      told
        .map(({ code, range, severity, message, accepted }) =>
          JSON.stringify([code, range, accepted ? 'hint' : severity, message]),
        )
        .sort(),
    );
  },
);
