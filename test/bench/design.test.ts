import { expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { design, fiveQuestions, threeTimes } from './design.js';

/** A benchmark that stops at its own design is found when somebody runs it, long after. */
test.each([
  ['the large design', design(0)],
  ['the design of three measurements', threeTimes],
  ['the design of five questions', fiveQuestions],
])('%s has no errors', async (_, text) => {
  const [reading] = await createIsu(async () => undefined).open([{ uri: 'memory:/bench.isu', text }]);
  expect(reading?.findings).toEqual([]);
});
