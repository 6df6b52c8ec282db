import { describe, expect, test } from 'vitest';
import { filesIn, isu, project, textOf } from './harness.js';

const questions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'radiogroup',
    name: `q${index + 1}`,
    title: `Fråga ${index + 1}`,
    choices: [0, 1, 2, 3],
  }));
const survey = (title: string, count: number) => JSON.stringify({ title, pages: [{ elements: questions(count) }] });

describe('isu import', () => {
  test('writes the draft to standard output, and what is lost to standard error', async () => {
    const cwd = project({ 'a.json': survey('Mående', 2) });
    const { code, out, err } = await isu(['import', 'a.json', '--lang', 'sv'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^\/\/ Utkast, gjort av a\.json/);
    expect(out).toMatch(/uppföljning mående "Mående" \{\n {2}språk sv\n {2}syfte "\[Skriv /);
    expect(out).toMatch(/fråga q1 "Fråga 1" skattas 0\.\.3/);
    expect(err).toMatch(/a\.json: läst som SurveyJS \(\.json\), 2 frågor\./);
    expect(filesIn(cwd)).toEqual(['a.json']);
  });

  test('the draft is checked as any design, and is laid out', async () => {
    const cwd = project({ 'a.json': survey('Mående', 2) });
    await isu(['import', 'a.json', '--out', 'a.isu'], { cwd });
    expect((await isu(['format', '--check', 'a.isu'], { cwd })).code).toBe(0);
    const { out } = await isu(['check', 'a.isu', '--format', 'json'], { cwd });
    const codes = JSON.parse(out).files[0].findings.map((one: { code: string }) => one.code);
    expect(codes).toContain('L-54');
  });

  test('nothing existing is overwritten unless told so, and nothing is half-written', async () => {
    const cwd = project({ 'a.json': survey('A', 1), 'b.map.json': 'mine' });
    const refused = await isu(['import', 'a.json', '--out', 'b.isu'], { cwd });
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringMatching(/^isu: b\.map\.json exists already\..*--force\.\n$/),
    ]);
    expect(filesIn(cwd)).toEqual(['a.json', 'b.map.json']);
    expect((await isu(['import', 'a.json', '--out', 'b.isu', '--force'], { cwd })).code).toBe(0);
    expect(JSON.parse(textOf(cwd, 'b.map.json')).columns).toEqual({ q1: 'aq1' });
  });

  test('several forms go into a folder; one that is none stops all of them', async () => {
    const cwd = project({ 'a.json': survey('A', 1), 'b.json': survey('B', 2), 'c.json': '{' });
    const refused = await isu(['import', 'a.json', 'c.json', '--out', 'ut'], { cwd });
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/^isu: c\.json: The file is damaged.*\n$/)]);
    expect(filesIn(cwd)).toEqual(['a.json', 'b.json', 'c.json']);
    expect((await isu(['import', 'a.json', 'b.json', '--out', 'ut'], { cwd })).out).toBe('ut/a.isu\nut/b.isu\n');
  });

  test.each([
    [['import'], /FILE/],
    [['import', 'no.json'], /no\.json does not exist/],
    [['import', 'a.json', '--as', 'paper'], /--as/],
    [['import', 'a.json', '--as', 'fhir'], /a\.json: The file is not FHIR/],
    [['import', 'large.csv'], /larger than 20 MB/],
  ])('%j is refused in one line', async (words, expected) => {
    const cwd = project({ 'a.json': survey('A', 1), 'large.csv': new Uint8Array(50_000_000) });
    const { code, out, err } = await isu(words as string[], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
    expect(err.trim()).not.toMatch(/\n.*\n/);
  });

  test('a protected instrument is referred to and not copied, one that is free is copied', async () => {
    const cwd = project({
      'ors.json': survey('ORS – hur har du haft det?', 4),
      'longer.json': survey('ORS och mer', 9),
      'phq.json': survey('PHQ-9', 9),
      'other.json': survey('Egen skattning', 4),
    });
    const linked = await isu(['import', 'ors.json'], { cwd });
    expect(linked.out).toMatch(/collect ORS\n/);
    expect(linked.out).not.toMatch(/Fråga 1|instrument/);
    expect(linked.err).toMatch(/Recognised as ORS of the library \(may be used by those who have an agreement\)/);
    const longer = await isu(['import', 'longer.json'], { cwd });
    expect(longer.err).toMatch(/Is called as ORS of the library, which has 4 questions and not 9/);
    for (const name of ['phq.json', 'other.json', 'longer.json'])
      expect((await isu(['import', name], { cwd })).out).toMatch(/"Fråga 1"/);
  });
});
