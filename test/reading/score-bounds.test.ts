import { describe, expect, it } from 'vitest';
import { allAsked, allScores, forms, scoresOf } from '../../src/forms/index.js';
import { possibleRange } from '../../src/reading/index.js';
import { designOf } from '../scoring/cases.js';

const items: Record<string, { text: string; answers: (number | string)[] }> = {
  plain: { text: 'skattas 1..4', answers: [1, 2, 3, 4] },
  'a step with more points': { text: 'skattas 0..3 {\n svar 3 "Alltid" ger 7\n}', answers: [0, 1, 2, 3] },
  'a lowest step with points': { text: 'skattas 1..3 {\n svar 1 "Aldrig" ger 4\n}', answers: [1, 2, 3] },
  'an answer beside the scale': { text: 'skattas 1..3 {\n svar 9 "Inget" ger 0\n}', answers: [1, 2, 3, 9] },
  'a choice with points': {
    text: 'val ordnat {\n svar 0 a "A" ger 2\n svar 1 b "B" ger 5\n svar 2 c "C" räknas inte\n}',
    answers: ['0', '1', '2'],
  },
};
const formulas = [
  'summa(a, b)',
  'summa(a, vänd(b))',
  'medel(vänd(a), vänd(b))',
  'a - vänd(b)',
  'högsta(a, vänd(b))',
  'summa(a, vänd(b)) tillåt 1 saknade som lägsta',
];
const all = Object.keys(items).flatMap((a) =>
  Object.keys(items).flatMap((b) => formulas.map((f) => [a, b, f] as const)),
);

describe('the limits of a score', () => {
  it.each(all)('%s and %s: %s', async (a, b, formula) => {
    const text = `uppföljning prov "Prov" {\n mätning i vid start\n}\ninstrument i "I" {
 fråga a "A" ${items[a]?.text}\n fråga b "B" ${items[b]?.text}\n skala s "S" = ${formula}\n}\n`;
    const design = await designOf('prov', text);
    const [form] = forms(design);
    const [instrument] = design.instruments;
    const [scale] = instrument?.scales ?? [];
    if (!form || !instrument || !scale) throw new Error('no form');
    const section = { items: allAsked(form), scores: allScores(form) };
    const [first, second] = section.items.map(({ variable }) => variable);
    const values = [...(items[a]?.answers ?? []), undefined].flatMap((one) =>
      [...(items[b]?.answers ?? []), undefined].flatMap((other) => {
        const given = Object.entries({ [first ?? '']: one, [second ?? '']: other });
        const answers = Object.fromEntries(
          given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
        );
        return scoresOf(section, answers)[scale.variable] ?? [];
      }),
    );
    expect(possibleRange(instrument, scale)).toEqual({ low: Math.min(...values), high: Math.max(...values) });
  });
});
