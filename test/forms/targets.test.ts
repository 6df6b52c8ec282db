import { describe, expect, it } from 'vitest';
import { type FormFile, formFormats, generateForms } from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { design, emptyDesign } from './fixture.js';
import { generatedDesigns } from './generated.js';

/** What holds in every format, whatever the design. What a format's own reader says of it is tested with the format. */
const designs = [design, ...generatedDesigns()];
const bytes = (files: readonly FormFile[]) =>
  files.map(({ path, text }) => [path, typeof text === 'string' ? text : Buffer.from(text).toString('base64')]);

describe.each(formFormats)('%s', (to) => {
  const all = new Map<Design, FormFile[]>();

  it('has files for every design, whose paths stay in the folder and are the same on every system', async () => {
    // Office files take longer, and each design's are tried with Microsoft's own validator.
    for (const one of to === 'docx' || to === 'xlsx' ? designs.slice(0, 40) : designs) {
      const files = await generateForms(one, { to });
      all.set(one, files);
      expect(files.length).toBeGreaterThan(0);
      for (const { path } of files) {
        expect(path).toMatch(/^([a-z]+\/)?[a-z0-9]+([_-][a-zA-Z0-9]+)*(\.[a-z0-9]+){1,3}$/);
        expect(path.includes('/') ? path.split('/')[0] : 'html').toBe(to);
      }
      const lower = files.map(({ path }) => path.toLowerCase());
      expect(new Set(lower).size).toBe(lower.length);
    }
  });

  it('gives the same bytes each time', async () => {
    for (const one of designs.slice(0, 12)) {
      expect(bytes(await generateForms(structuredClone(one), { to }))).toEqual(bytes(all.get(one) ?? []));
    }
  });

  it('gives nothing for a design without measurements, and leaves the design as it was', async () => {
    expect(await generateForms(emptyDesign(), { to })).toEqual([]);
    const before = JSON.stringify(design);
    await generateForms(design, { to });
    expect(JSON.stringify(design)).toBe(before);
  });
});

describe('all formats together', () => {
  it('never write to the same path', async () => {
    for (const one of designs.slice(0, 8)) {
      const files = (await Promise.all(formFormats.map((to) => generateForms(one, { to })))).flat();
      expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
    }
  });
});
