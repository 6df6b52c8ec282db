import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fix, TextEdit } from '../../../src/language/index.js';
import { createIsu } from '../../../src/language/index.js';

/**
 * Each file is a text with its expectation beside it: `»…«` marks the place of a finding, `//! CODE words` at the end
 * of the line says which finding and some words of its message, `// finns: path path` which parts of the model must be
 * there in spite of it. What is not expected must not be found.
 */
const isu = createIsu(async () => undefined);

interface Expected {
  code: string;
  words: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

function parseCase(marked: string): { text: string; expected: Expected[]; present: string[] } {
  const expected: Expected[] = [];
  const present: string[] = [];
  const lines = marked.split('\n').map((line, number) => {
    const [, body = line, comment = ''] = /^(.*?)(\/\/(?:!| finns:).*)?$/.exec(line) ?? [];
    if (comment.startsWith('// finns:')) present.push(...comment.slice(9).trim().split(/\s+/));
    const start = body.indexOf('»');
    if (comment.startsWith('//!') !== start >= 0)
      throw new Error(`Line ${number + 1}: a mark and a comment go together.`);
    if (start < 0) return body;
    const plain = body.replace('»', '').replace('«', '').trimEnd();
    const end = body.indexOf('«') - 1;
    const [code = '', ...words] = comment.slice(3).trim().split(' ');
    expected.push({
      code,
      words: words.join(' '),
      range: { start: { line: number, character: start }, end: { line: number, character: end } },
    });
    return plain;
  });
  return { text: lines.join('\n'), expected, present };
}

function apply(text: string, fix: Fix): string {
  const offset = ({ line, character }: TextEdit['range']['start']) =>
    text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const edits = [...fix.edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return edits.reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
}

const folder = import.meta.dirname;
describe('syntax', () => {
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.isu'))) {
    const { text, expected, present } = parseCase(readFileSync(join(folder, name), 'utf8'));

    test(name, async () => {
      const [reading] = await isu.open([{ uri: `file:///${name}`, text }]);
      expect(reading?.findings.map(({ code, range }) => ({ code, range }))).toEqual(
        expected.map(({ code, range }) => ({ code, range })),
      );
      expected.forEach(({ words }, i) => {
        expect(reading?.findings[i]?.message.sv).toContain(words);
        expect(reading?.findings[i]?.message.en).not.toBe('');
      });
      const paths = JSON.stringify(reading?.designs.map((d) => d.design) ?? []);
      for (const path of present) expect(paths).toContain(`"path":"${path}"`);
    });

    test(`${name}: each fix removes its finding and adds none`, async () => {
      const [before] = await isu.open([{ uri: `file:///${name}`, text }]);
      for (const found of before?.findings ?? []) {
        for (const fix of found.fixes) {
          const [after] = await isu.open([{ uri: `file:///${name}`, text: apply(text, fix) }]);
          expect(after?.findings.length, fix.title.en).toBeLessThan(before?.findings.length ?? 0);
        }
      }
    });
  }
});
