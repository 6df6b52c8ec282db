import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { instrumentsPage } from '../../src/build/instruments/page.js';
import { declared, library } from './library.js';

const committed = readFileSync(new URL('../../docs/instruments.md', import.meta.url), 'utf8');
const [swedish = '', english = ''] = committed.split('\n# The instrument library');
let page = '';
beforeAll(async () => {
  page = instrumentsPage([...(await library()).values()]);
});

describe('docs/instruments.md', () => {
  test('is what the build makes of the library (node src/build/instruments.ts)', () => {
    expect(committed).toBe(page);
  });

  test('has every instrument, in both languages; one without a source as a name only', () => {
    for (const half of [swedish, english]) {
      for (const name of declared) expect(half).toContain(name === 'BAS' ? '\n- BAS\n' : `| **${name}**`);
    }
  });

  test('says what nobody has checked, and what it takes to use an instrument', () => {
    const line = (half: string, name: string) =>
      half.split('\n').find((each) => each.startsWith(`| **${name}**`)) ?? '';
    expect(line(swedish, 'CORE-OM')).toContain('reliabilitet 0,94 · 0,9; förändring 5');
    expect(line(english, 'GAD-7')).toContain('range of the score');
    expect(line(swedish, 'SOC-13')).toContain('tillstånd; på skärm bara efter tillstånd');
    expect(line(english, 'YSR')).toContain('is bought');
    // All else that is said of it was read.
    expect(line(english, 'NODS').split(' | ')[5]).toBe('1 other thing');
  });
});
