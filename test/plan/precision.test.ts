import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/documents/index.js';
import type { Design } from '../../src/model/index.js';
import { generatePrecision, precisionOf } from '../../src/plan/precision/index.js';
import { precisionDocument } from '../../src/plan/precision/text.js';
import { columbus } from './columbus.js';

const sized = (people: number | undefined, percent?: number): Design => ({
  ...columbus,
  organisation: undefined,
  targetGroups: columbus.targetGroups.map((one) => ({
    ...one,
    sizes:
      people === undefined ? [] : [{ path: 'size', amount: { low: people, high: people }, unit: 'persons' as const }],
  })),
  attritions:
    percent === undefined
      ? []
      : [
          {
            ...(columbus.attritions[0] as Design['attritions'][number]),
            at: undefined,
            amount: { low: percent, high: percent, percent: true },
          },
        ],
});
const shown = (design: Design, language: 'sv' | 'en' = 'sv') => markdown(precisionDocument(design, language));

describe('what change can be seen', () => {
  it('with 30 who start and 20 % lost is what R says of 24 pairs', () => {
    const found = precisionOf(sized(30, 20));
    expect(found.fewest?.pairs).toBe(24);
    expect(found.fewest?.change80).toBeCloseTo(0.5971841003, 9);
    expect(shown(sized(30, 20))).toContain('minst 0,6 standardavvikelser');
    expect(shown(sized(30, 20), 'en')).toContain('at least 0.6 standard deviations');
  });

  it('needs more change the more are lost, and says so for each tenth', () => {
    const rows = precisionOf(sized(100, 20)).byAttrition;
    const changes = rows.map((one) => one.shows?.change80 ?? Number.NaN);
    expect(rows.map((one) => one.pairs)).toEqual([100, 90, 80, 70, 60, 50, 40, 30, 20]);
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    expect(changes[0]).toBeCloseTo(0.2829126328, 9);
    expect(changes[8]).toBeCloseTo(0.6604416546, 9);
  });

  it('is said plainly when there are too few, none stated, or no attrition stated', () => {
    expect(shown(sized(5, 0))).toContain('räcker inte till något statistiskt test');
    expect(shown(sized(undefined))).toContain('inte angivet i siffror');
    expect(shown(sized(40))).toContain('om ingen faller bort');
    for (const people of [0, 1, 2, 3, 5, 6, 1000])
      expect(shown(sized(people, 50))).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('never speaks of an effect', () => {
    for (const language of ['sv', 'en'] as const)
      expect(shown(sized(40, 20), language)).not.toMatch(/effekt|\beffect/i);
  });

  it('is the same in every format, as numbers too', () => {
    const json = JSON.parse(generatePrecision(sized(30, 20), { to: 'json', language: 'sv' }));
    expect(json.fewest.pairs).toBe(24);
    expect(generatePrecision(sized(30, 20), { to: 'html', language: 'en' })).toContain('<figure');
  });
});
