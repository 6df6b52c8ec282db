import { describe, expect, test } from 'vitest';
import { exampleDesigns } from '../../examples/reading.js';
import { designOf, simulated } from '../feed.js';
import { differences, inDuckDb, registerOf } from './engines.js';

const examples = await exampleDesigns();
const own = await Promise.all(['every-type', 'edges', 'levels', 'recurring', 'btheb', 'anorexia'].map(designOf));
/** What is made up says so in each row; a register says it once. */
const madeUp = (sql: string) => sql.replace('0 AS simulated', '1 AS simulated');

describe('the counts of a register and the files give the same results', () => {
  for (const [index, design] of [...examples, ...own].entries()) {
    test(`${index} ${design.name}`, async () => {
      const tables = simulated(design, 40, 7);
      const result = await inDuckDb(design, registerOf(design, tables), madeUp);
      expect(differences(design, tables, result)).toEqual([]);
    });
  }
});
