import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuzz } from './fuzz.js';

/** A short run of what `npm run fuzz` does for as long as one likes: the same files each time; with RUNS=20, twenty designs. */
let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-fuzz-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files that are made of designs without errors, and changes of them, are read or refused in plain words', async () => {
  const { tried, found } = await fuzz({ from: 3, designs: Number(process.env.RUNS ?? 2), changes: 6, folder });
  expect(
    found.map(({ seed, file, change, what, wrong }) => `${what} --place ${seed},${file},${change}\n${wrong}`),
  ).toEqual([]);
  // Every format and every reader has had its share.
  expect([...tried.keys()].sort()).toMatchInlineSnapshot(`
    [
      "config config",
      "data csv",
      "data fhir",
      "data html",
      "data limesurvey",
      "data odk",
      "data redcap",
      "data sheet",
      "data surveyjs",
      "data xlsx",
      "design isu",
      "form codebook",
      "form docx",
      "form fhir",
      "form html",
      "form limesurvey",
      "form redcap",
      "form surveyjs",
      "form xlsform",
      "form xlsx",
      "map map",
    ]
  `);
  expect(Math.min(...tried.values())).toBeGreaterThan(6);
});
