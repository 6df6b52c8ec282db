import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver-protocol';
import { runs } from '../generate/runs.js';
import { Client } from './client.js';

let client: Client;
beforeEach(async () => {
  client = await Client.start();
});
afterEach(() => client.stop());

const options = { tabSize: 2, insertSpaces: true };
const textDocument = () => ({ uri: client.uri('a.isu') });
const ofRange = async (from: number, to: number) =>
  (await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
    textDocument: textDocument(),
    range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
    options,
  })) ?? [];
const ofAll = async () =>
  (await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: textDocument(), options })) ??
  [];

describe('formatting a part', () => {
  it('lays out the lines that are selected, and no other', async () => {
    await client.open(
      'a.isu',
      'uppföljning a "A" {\nproblem b   "B"\nproblem c   "C" // kommentar\nproblem d   "D"\n}\n',
    );
    expect(client.applied('a.isu', await ofRange(2, 3))).toBe(
      'uppföljning a "A" {\nproblem b   "B"\n  problem c "C" // kommentar\nproblem d   "D"\n}\n',
    );
  });

  it('leaves a file with errors as it is', async () => {
    await client.open('a.isu', 'uppföljning a "A" {\nproblem b c d\n}\n');
    expect(await ofRange(0, 3)).toEqual([]);
  });

  it('of any lines leaves the others as they are, and of all lines is the formatting of the file', async () => {
    const laidOut = readFileSync('examples/columbus.isu', 'utf8');
    const words = laidOut.split('\n');
    const disturbed = fc.array(fc.constantFrom('', ' ', '\t', '      '), {
      minLength: words.length,
      maxLength: words.length,
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(disturbed, fc.nat(words.length - 2), fc.nat(words.length - 2), async (before, one, other) => {
        const text = words.map((line, index) => (before[index] ?? '') + line.trimStart()).join('\n');
        if (round++ === 0) await client.open('a.isu', text);
        else await client.change('a.isu', text);
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1];
        const part = client.applied('a.isu', await ofRange(from, to)).split('\n');
        const lines = text.split('\n');
        expect(part.slice(0, from)).toEqual(lines.slice(0, from));
        expect(part.slice(to - lines.length)).toEqual(lines.slice(to));
        const whole = client.applied('a.isu', await ofAll());
        expect(client.applied('a.isu', await ofRange(0, lines.length))).toBe(whole);
        await client.change('a.isu', part.join('\n'));
        expect(client.applied('a.isu', await ofAll())).toBe(whole);
      }),
      runs(15),
    );
  });

  it('lays out a block when its brace is typed, and nothing around it', async () => {
    const text = 'uppföljning a "A" {\nproblem b   "B"\nresultat c "C" {\nsvarar mot   b\n}\n}\n';
    await client.open('a.isu', text);
    const edits =
      (await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        textDocument: textDocument(),
        position: { line: 4, character: 1 },
        ch: '}',
        options,
      })) ?? [];
    expect(client.applied('a.isu', edits)).toBe(
      'uppföljning a "A" {\nproblem b   "B"\nresultat c "C" {\n    svarar mot b\n  }\n}\n',
    );
  });
});
