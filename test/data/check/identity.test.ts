import { describe, expect, test } from 'vitest';
import { checked, timed } from './checked.js';

const design = await timed('timepoint first "1" at start', []);
const found = (wtotal: string) =>
  checked(design, [{ path: 'd.csv', text: `case,form,date,wtotal\nK1,first_client,2026-03-02,"${wtotal}"\n` }]);

describe('an identity number in a cell that is not for it', () => {
  test.each(['11.4285714286', '0,9001011234', '-14.1212121212'])('%s is a score with its decimals', (cell) => {
    expect(found(cell)).not.toContain('d.csv:2 identity-number');
  });
  test.each(['9001011234', '9001011234.0', '199001011234,0', '900101-1234', '1,900101-1234'])('%s is one', (cell) => {
    expect(found(cell)).toContain('d.csv:2 identity-number');
  });
});
