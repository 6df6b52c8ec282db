import { describe, expect, test } from 'vitest';
import { isu, project } from './harness.js';

const design = (more = '') => `uppföljning prov "Prov" @ar "تجربة" {
  språk sv, ar
${more}  mätning mående från klient vid start, avslut
}
instrument mående "Mående" @ar "الحال" {
  fråga nu "Hur mår du?" @ar "كيف حالك؟" ja-nej
}
`;

describe('isu texts', () => {
  test('lists what is missing as lines that can be put in the design, which is then whole but for their contents', async () => {
    const cwd = project({ 'a.isu': design('  formulärtext "Nästa" @ar "التالي"\n') });
    const { out, code } = await isu(['texts', 'a.isu', '--lang', 'sv'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^\/\/ .*arabiska: \d+\n/);
    expect(out).toContain('formulärtext "Tillbaka" @ar ""\n');
    expect(out).not.toContain('"Nästa"');
    const lines = out.split('\n').filter((line) => line.startsWith('formulärtext'));
    const filled = lines.map((line) => line.replace(/""$/, '"س"')).join('\n');
    const again = project({ 'a.isu': design(`  formulärtext "Nästa" @ar "التالي"\n${filled}\n`) });
    expect((await isu(['texts', 'a.isu', '--lang', 'sv'], { cwd: again })).out).toMatch(/arabiska: 0\n$/);
    const found = await isu(['check', 'a.isu', '--format', 'json'], { cwd: again });
    expect(found.out).not.toContain('"L-91"');
    expect((await isu(['check', 'a.isu', '--format', 'json'], { cwd })).out).toContain('"L-91"');
  });

  test('another language can be asked for, in English too', async () => {
    const cwd = project({ 'a.isu': design() });
    const { out } = await isu(['texts', 'a.isu', '--in', 'so', '--lang', 'en'], { cwd });
    expect(out).toMatch(/^\/\/ .*Somali: \d+\n/);
    expect(out).toContain('form-text "Next" @so ""\n');
  });
});
