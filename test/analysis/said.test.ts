import { describe, expect, test } from 'vitest';
import { contextOf } from '../../src/analysis/report/context.js';
import { brief } from '../../src/analysis/report/sections/brief.js';
import { specification } from '../../src/analysis/specification.js';
import { type Inline, plain } from '../../src/documents/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { tries } from '../generate/runs.js';
import { designOf, fed, simulated } from './feed.js';

const designs = [await designOf('every-type'), ...(await exampleDesigns())];

/** The sentences in short on how a group changed and whether a goal was reached: what a reader looks for. */
function mainSentences(of: (typeof designs)[number], clients: number, seed: number): string[] {
  const specified = specification(of);
  const results = fed(of, simulated(of, clients, seed)).results('report');
  const blocks = brief(contextOf(specified, results, { language: 'en' }));
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.map(({ content }) => plain(content as Inline[])) : []))
    .filter((text) =>
      /^(On average|The middle change|The change in|The share with|Individual by individual|Goal|Of n = \d+, \d+ changed)/.test(
        text,
      ),
    );
}
/** A number of what was found: a share, a change, a count of persons that is none of the sizes. */
const carries = (text: string): boolean => {
  const found = text
    .replace(/^Goal \([^)]*\)[^:]*:/, '')
    .replace(/n = [\d,]+/g, '')
    .replace(/scale [\d–-]+/g, '');
  return /\d/.test(found);
};

describe('what is safe is said', () => {
  test.each([
    [15, 0.93],
    [25, 0.93],
    [40, 0.93],
  ])('of %i clients most main sentences carry a number', (clients, least) => {
    let [all, some] = [0, 0];
    for (const design of designs) {
      for (let seed = 1; seed <= tries(4); seed++) {
        const said = mainSentences(design, clients, seed);
        all += said.length;
        some += said.filter(carries).length;
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(some / all).toBeGreaterThan(least);
  });
});
