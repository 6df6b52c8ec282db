import { expect, test } from 'vitest';
import { forms } from '../../src/forms/index.js';
import { assess } from '../../src/principles/index.js';
import { filesIn, folders, nameOf, readFile } from './reading.js';

test.each(filesIn(new URL('instruments/', folders.examples)).map((file) => ({ name: nameOf(file), file })))(
  '$name: a form with no slip in the text and nothing left unsaid of its scores',
  async ({ file }) => {
    const { designs, findings } = await readFile(file);
    expect(findings).toEqual([]);
    expect(designs).toHaveLength(1);
    for (const { design } of designs) {
      expect(assess(design).findings.filter(({ code }) => code.startsWith('L-'))).toEqual([]);
      expect(forms(design).length).toBeGreaterThan(0);
    }
  },
);
