import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { Client } from './client.js';

const { Created, Changed, Deleted } = FileChangeType;
const design = (imported: string, instrument = 'delad') => `importera "${imported}"
uppföljning a "A" {
  mätning ${instrument} från klient vid start
}
`;
const instrument = (name = 'delad') => `instrument ${name} { fråga x "X" skattas 0..4 }\n`;
const unknown = (client: Client, name: string) =>
  client.codes(name).filter((code) => code === 'S-08' || code === 'S-12');

let client: Client;
beforeEach(async () => {
  client = await Client.start({
    files: {
      'a.isu': design('b.isu'),
      'b.isu': instrument(),
      'annan.isu': design('c.isu', 'tredje'),
      'c.isu': instrument('tredje'),
    },
  });
});
afterEach(() => client.stop());

describe('findings in other files follow a change', () => {
  it('a name is taken away in an imported file, and put back', async () => {
    expect(unknown(client, 'a.isu')).toEqual([]);
    await client.open('b.isu', instrument());
    await client.change('b.isu', instrument('annat'));
    expect(unknown(client, 'a.isu')).toEqual(['S-08']);
    await client.change('b.isu', instrument());
    expect(unknown(client, 'a.isu')).toEqual([]);
  });
  it('an import is added, and removed', async () => {
    const without = design('b.isu').replace(/^importera.*\n/, '');
    await client.open('a.isu', without);
    expect(unknown(client, 'a.isu')).toEqual(['S-08']);
    await client.change('a.isu', design('b.isu'));
    expect(unknown(client, 'a.isu')).toEqual([]);
    // From now on a change in b concerns a; and no longer when the import is gone.
    await client.open('b.isu', instrument());
    await client.change('b.isu', instrument('annat'));
    expect(unknown(client, 'a.isu')).toEqual(['S-08']);
    await client.change('a.isu', without);
    const published = client.published.get(client.uri('a.isu'));
    await client.change('b.isu', instrument('ännu-ett'));
    expect(client.published.get(client.uri('a.isu'))).toBe(published);
  });
  it('an imported file is deleted, and created again', async () => {
    await client.disk([['b.isu', Deleted]]);
    expect(unknown(client, 'a.isu')).toEqual(['S-12', 'S-08']);
    expect(client.diagnostics.get(client.uri('b.isu'))).toEqual([]);
    await client.disk([['b.isu', Created, instrument()]]);
    expect(unknown(client, 'a.isu')).toEqual([]);
  });
  it('an imported file is given another name, and the import follows', async () => {
    await client.open('a.isu', design('b.isu'));
    await client.disk([
      ['b.isu', Deleted],
      ['nytt.isu', Created, instrument()],
    ]);
    expect(unknown(client, 'a.isu')).toEqual(['S-12', 'S-08']);
    await client.change('a.isu', design('nytt.isu'));
    expect(unknown(client, 'a.isu')).toEqual([]);
    await client.open('nytt.isu', instrument());
    await client.change('nytt.isu', instrument('annat'));
    expect(unknown(client, 'a.isu')).toEqual(['S-08']);
  });
  it('a folder with imported files is deleted, and comes back', async () => {
    await client.disk([['mapp/d.isu', Created, instrument('djup')]]);
    await client.open('e.isu', design('mapp/d.isu', 'djup'));
    expect(unknown(client, 'e.isu')).toEqual([]);
    client.files.texts.delete(client.uri('mapp/d.isu'));
    await client.disk([['mapp', Deleted]]);
    expect(unknown(client, 'e.isu')).toEqual(['S-12', 'S-08']);
    client.files.texts.set(client.uri('mapp/d.isu'), instrument('djup'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('mapp'), type: Created }],
    });
    await client.settled();
    expect(unknown(client, 'e.isu')).toEqual([]);
  });
  it('through two imports: what an instrument repeats is in a third file', async () => {
    await client.disk([
      ['grund.isu', Created, 'instrument grund { fråga x "X" skattas 0..4 }\n'],
      ['upprepar.isu', Created, 'importera "grund.isu"\ninstrument igen { upprepar grund }\n'],
    ]);
    const text = `importera "upprepar.isu"\nuppföljning a "A" {\n  resultat r { indikator igen.x }\n}\n`;
    await client.open('ytterst.isu', text);
    expect(unknown(client, 'ytterst.isu')).toEqual([]);
    await client.disk([['grund.isu', Changed, 'instrument grund { fråga y "Y" skattas 0..4 }\n']]);
    expect(unknown(client, 'ytterst.isu')).toEqual(['S-08']);
  });
  it('a circle of imports arises, and is broken', async () => {
    const circle = () => client.codes('a.isu').filter((code) => code === 'S-13');
    await client.open('b.isu', instrument());
    expect(circle()).toEqual([]);
    await client.change('b.isu', `importera "a.isu"\n${instrument()}`);
    expect(circle()).toEqual(['S-13']);
    expect(client.codes('b.isu')).toContain('S-13');
    await client.change('b.isu', instrument());
    expect(circle()).toEqual([]);
  });
  it('what was not saved is gone when the file is closed', async () => {
    await client.open('b.isu', instrument());
    await client.change('b.isu', instrument('annat'));
    expect(unknown(client, 'a.isu')).toEqual(['S-08']);
    await client.close('b.isu');
    expect(unknown(client, 'a.isu')).toEqual([]);
  });
  it('a change of the instrument changes what the design’s findings say, not only its names', async () => {
    const uri = client.uri('a.isu');
    const before = JSON.stringify(client.diagnostics.get(uri));
    await client.disk([['b.isu', Changed, 'instrument delad { mäter upplevelse  fråga x "X" skattas 0..4 }\n']]);
    expect(JSON.stringify(client.diagnostics.get(uri))).not.toBe(before);
  });
});

describe('only what a change can touch is read again', () => {
  it('not the files that do not lead to it', async () => {
    await client.open('b.isu', instrument());
    const before = client.published.get(client.uri('annan.isu'));
    await client.change('b.isu', instrument('annat'));
    await client.change('b.isu', instrument());
    expect(client.published.get(client.uri('annan.isu'))).toBe(before);
    expect(before).toBeGreaterThan(0);
  });
  it('a file with an error is not read again because of any other', async () => {
    await client.open('fel.isu', 'uppföljning x "X" {\n  mätning finns-inte från klient vid start\n}\n');
    const before = client.published.get(client.uri('fel.isu'));
    await client.open('b.isu', instrument());
    await client.change('b.isu', instrument('annat'));
    expect(client.published.get(client.uri('fel.isu'))).toBe(before);
  });
});

describe('which files are read', () => {
  it('those of the folder, but not hidden ones, those in node_modules, and those that git leaves out', async () => {
    const other = await Client.start({
      files: {
        'a.isu': instrument(),
        'node_modules/b.isu': instrument(),
        '.dold/c.isu': instrument(),
        'ut/d.isu': instrument(),
        'läsmig.md': 'x',
      },
      environment: { ignores: async ({ path }) => path.endsWith('/ut') },
    });
    const names = ['a.isu', 'node_modules/b.isu', '.dold/c.isu', 'ut/d.isu', 'läsmig.md'];
    expect(names.filter((name) => other.known(name))).toEqual(['a.isu']);
    await other.disk([
      ['ut/ny.isu', Created, instrument()],
      ['egen.isu', Created, instrument()],
    ]);
    expect(['ut/ny.isu', 'egen.isu'].filter((name) => other.known(name))).toEqual(['egen.isu']);
    // One that is opened is checked all the same, until it is closed.
    await other.open('ut/d.isu', 'uppföljning');
    expect(other.codes('ut/d.isu').length).toBeGreaterThan(0);
    await other.close('ut/d.isu');
    expect(other.known('ut/d.isu')).toBe(false);
    expect(other.codes('ut/d.isu')).toEqual([]);
    await other.stop();
  });
  it('one outside of the folder while it is imported, and each change of it', async () => {
    const outside = 'file:///annanstans/delat.isu';
    const told: (() => void)[] = [];
    let watched = 0;
    const watch = (_: unknown, changed: () => void) => {
      watched += 1;
      told.push(changed);
      return {
        dispose() {
          watched -= 1;
        },
      };
    };
    const other = await Client.start({ environment: { watch } });
    other.files.texts.set(outside, instrument());
    await other.open('a.isu', design('../annanstans/delat.isu'));
    expect(unknown(other, 'a.isu')).toEqual([]);
    other.files.texts.set(outside, instrument('annat'));
    told[0]?.();
    await other.settled();
    expect(unknown(other, 'a.isu')).toEqual(['S-08']);
    other.files.texts.delete(outside);
    told[0]?.();
    await other.settled();
    expect(unknown(other, 'a.isu')).toEqual(['S-12', 'S-08']);
    other.files.texts.set(outside, instrument());
    told[0]?.();
    await other.settled();
    expect(unknown(other, 'a.isu')).toEqual([]);
    await other.change('a.isu', 'uppföljning a "A" { }\n');
    expect(other.known(outside)).toBe(false);
    expect(watched, 'nothing is watched any more').toBe(0);
    await other.stop();
  });
});
