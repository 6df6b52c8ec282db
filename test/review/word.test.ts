import { describe, expect, test } from 'vitest';
import { assess } from '../../src/principles/index.js';
import { generateReview } from '../../src/review/index.js';
import { designIn, filesIn, folders, nameOf } from '../examples/reading.js';
import { lacking, printed } from '../forms/docx/word.js';

describe.skipIf(lacking !== undefined && process.env.CI !== 'true')(lacking ?? 'in Word’s format', () => {
  test('the decision sheet is one page, whichever the design and the language', { timeout: 300_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    for (const file of filesIn(folders.examples)) {
      const assessment = assess(await designIn(file), { today: '2026-06-01' });
      for (const language of ['sv', 'en'] as const) {
        const [made] = await generateReview(assessment, { language, to: 'docx' });
        if (made) files.set(`${nameOf(file)}-${language}`, made.text as Uint8Array);
      }
    }
    const long: string[] = [];
    for (const [name, [first = '', second = '']] of await printed(files)) {
      expect(first).toMatch(/Beslut om uppföljningsplan|Decision on the follow-up plan/);
      const isWhole = /Dataskyddsombudet har sett planen|data protection officer has seen/.test(first);
      if (!isWhole || !/Det här är en granskning|This is a review/.test(second)) long.push(name);
    }
    expect(long).toEqual([]);
  });
});
