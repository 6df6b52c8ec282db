import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/session.js';

const isu = createIsu(async () => undefined);
const read = async (text: string) => {
  const [reading] = await isu.open([{ uri: 'file:///a.isu', text }]);
  const errors = (reading?.findings ?? []).filter(({ severity }) => severity === 'error');
  return { errors: errors.map(({ code }) => code), design: reading?.designs[0]?.design };
};

/** Found by fuzzing: what a person writes who leaves the name out, and what is left of a statement that is being written. */
describe('a statement that lacks its name, or what it is about, is told of and left out', () => {
  test.each([
    'timepoint at start',
    'outcome from client',
    'problem for women',
    'event at start',
    'collect from client at start',
    'compile in at start',
    'purpose "x" { question from client }',
  ])('%s', async (statement) => {
    const { errors, design } = await read(`design a "A" {\n  ${statement}\n  system s "S"\n}\n`);
    expect(errors.length).toBeGreaterThan(0);
    expect(design?.timepoints.filter(({ implicit }) => !implicit)).toEqual([]);
    expect(design?.systems.map(({ name }) => name)).toEqual(['s']);
  });

  test.each(['item if x is 3', 'item y number if x is 3 and is not 4', 'item y number if is 3'])(
    '%s',
    async (statement) => {
      const text = `design a "A" {\n  collect i from client at start\n}\ninstrument i "I" {\n  item x "X" number\n  ${statement}\n  item z "Z" number\n}\n`;
      const { errors, design } = await read(text);
      expect(errors.length).toBeGreaterThan(0);
      const names = design?.instruments[0]?.items.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['x', 'z']));
      expect(names).not.toContain(undefined);
    },
  );
});
