import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { excerpt } from '../../src/cli/output/excerpt.js';
import { staircase } from '../../src/messages/check.js';
import type { Finding } from '../../src/principles/finding.js';
import { assessing, broadPurpose, design, isu, noBaseline, project, type World } from './harness.js';

/** `isu check --format json` as `docs/cli.md` describes it, and nothing beside it. */
const Position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const Verdict = z.strictObject({
  verdict: z.enum(['follows', 'partly', 'does not', 'not stated']),
  findings: z.array(z.string()),
});
const CheckJson = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      path: z.string(),
      designs: z.array(
        z.strictObject({
          name: z.string(),
          staircase: z.strictObject({ claimed: z.int().optional(), supported: z.int(), possible: z.int() }),
          answers: z.array(
            z.strictObject({
              for: z.string().regex(/^(question|outcome)\//),
              can: z.enum(['difference', 'change', 'share', 'state', 'counts', 'nothing']),
              answered: z.enum(['yes', 'partly', 'no']),
              because: z.array(z.string().regex(/^\P{Ll}.*[.!?…][”"]?$/u)).min(1),
            }),
          ),
          principles: z.strictObject({ P1: Verdict, P2: Verdict, P3: Verdict, P4: Verdict, P5: Verdict }),
        }),
      ),
      findings: z.array(
        z.strictObject({
          code: z.string().regex(/^[A-Z]\d*-\d+$/),
          name: z.string().regex(/^[a-z][a-z-]*$/),
          principle: z.string(),
          severity: z.enum(['error', 'warning', 'information', 'hint']),
          kind: z.enum(['finding', 'unsaid']),
          decides: z.literal(true).optional(),
          message: z.string().min(1),
          range: z.strictObject({ start: Position, end: Position }),
          accepted: z
            .strictObject({ because: z.string().optional(), by: z.string().optional(), until: z.string().optional() })
            .optional(),
          fixes: z.array(z.string()),
          help: z.string().min(1),
        }),
      ),
    }),
  ),
  summary: z.strictObject({ files: z.int(), designs: z.int(), errors: z.int(), warnings: z.int(), accepted: z.int() }),
});

const unsaid: Finding = {
  code: 'U-02',
  name: 'nobody-asked',
  group: 'U',
  severity: 'hint',
  path: 'collect/1',
  message: { sv: 'Det sägs inte vem som frågar: ange det.', en: 'It is not said who asks: state it.' },
  unsaid: true,
};
const answering = `uppföljning d "D" {
  syfte "Veta" { frågeställning hjälp "Hjälper det?" }
  resultat mår "Mår bättre" {
    besvarar hjälp
    mål förbättra
    indikator CORE-OM.total från klient
  }
  mätning CORE-OM från klient vid avslut
}
`;
const acceptedBaseline: Finding = {
  ...noBaseline,
  accepted: { because: 'Det går inte', by: 'Chefen', until: '2027-12-31' },
};
const checking = (findings: readonly Finding[], words: readonly string[] = [], world: World = {}) =>
  isu(['check', 'a.isu', ...words], {
    cwd: project({ 'a.isu': design() }),
    ...world,
    rooms: { assess: assessing(findings) },
  });
const json = async (findings: readonly Finding[], words: readonly string[] = []) =>
  CheckJson.parse(JSON.parse((await checking(findings, ['--format', 'json', ...words])).out));
/** Where the measurement stands in the design of the harness. */
const collectPlace = { line: 4, character: 2 };

describe('exit codes', () => {
  test.each([
    ['nothing found', [], [], 0],
    ['an error', [noBaseline], [], 1],
    ['an error that is accepted', [acceptedBaseline], [], 0],
    ['an error with --no-fail', [noBaseline], ['--no-fail'], 0],
    ['a warning', [broadPurpose], [], 0],
    ['as many warnings as are accepted', [broadPurpose], ['--max-warnings', '1'], 0],
    ['more warnings than are accepted', [broadPurpose], ['--max-warnings', '0'], 1],
    ['more warnings with --no-fail', [broadPurpose], ['--max-warnings', '0', '--no-fail'], 0],
  ] as const)('%s', async (_, findings, words, code) => {
    expect((await checking(findings, words)).code).toBe(code);
  });

  test('a text that cannot be understood is findings, not a wrong call', async () => {
    const cwd = project({ 'a.isu': 'uppföljning a "A" { mätning }\n' });
    const { code, err } = await isu(['check'], { cwd, rooms: { assess: assessing([]) } });
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

describe('what can be answered', () => {
  test.each([
    ['pretty', '      nej  Mår bättre – CORE-OM mäts bara vid avslut, så det finns inget att jämföra med.\n'],
    [
      'markdown',
      '- **Mår bättre:** Nej. CORE-OM mäts bara vid avslut, så det finns inget att jämföra med. Det som kan sägas är läget vid avslut.\n',
    ],
  ])('stands under the verdicts of %s', async (format, line) => {
    const cwd = project({ 'a.isu': answering });
    const { out } = await isu(['check', 'a.isu', '--no-fail', '--format', format, '--lang', 'sv'], { cwd });
    expect(out).toContain('Går att besvara');
    expect(out).toContain(line);
  });
});

describe('--format json', () => {
  test('has the agreed shape, with zero-based places', async () => {
    const report = await json([noBaseline, broadPurpose]);
    expect(report.summary).toEqual({ files: 1, designs: 1, errors: 1, warnings: 1, accepted: 0 });
    const [file] = report.files;
    expect(file?.path).toBe('a.isu');
    expect(file?.designs[0]).toMatchObject({
      name: 'enheten',
      staircase: { claimed: 3, supported: 2 },
      principles: { P3: { verdict: 'partly', findings: ['P3-02'] }, P4: { verdict: 'follows', findings: [] } },
    });
    // In the order of the text: the purpose stands before the measurement.
    expect(file?.findings.map(({ code }) => code)).toEqual(['P1-03', 'P3-02']);
    expect(file?.findings[1]).toMatchObject({
      name: 'no-baseline',
      principle: 'P3',
      severity: 'error',
      message: 'There is no measurement at the start.',
      range: { start: collectPlace },
      help: 'isu explain P3-02',
    });
  });

  test('says what decides a verdict, and what is merely not stated', async () => {
    const { files } = await json([{ ...broadPurpose, decides: true }, unsaid]);
    expect(files[0]?.findings.map(({ code, kind, decides }) => [code, kind, decides])).toEqual([
      ['P1-03', 'finding', true],
      ['U-02', 'unsaid', undefined],
    ]);
  });

  test('speaks the language asked for, with the same codes and keys', async () => {
    const [sv, en] = [await json([noBaseline], ['--lang', 'sv']), await json([noBaseline])];
    expect(sv.files[0]?.findings[0]?.message).toBe('Det saknas en mätning vid start.');
    const silent = (report: typeof sv) =>
      JSON.stringify(report, (key, value) => (key === 'message' || key === 'because' ? '' : value));
    expect(silent(sv)).toBe(silent(en));
  });

  test('says of each question and outcome what can be answered, and why', async () => {
    const cwd = project({ 'a.isu': answering });
    const { out } = await isu(['check', 'a.isu', '--format', 'json', '--no-fail'], { cwd });
    expect(CheckJson.parse(JSON.parse(out)).files[0]?.designs[0]?.answers).toEqual([
      {
        for: 'question/hjälp',
        can: 'state',
        answered: 'no',
        because: ['The question is to be answered by the outcome “Mår bättre” (no).'],
      },
      {
        for: 'outcome/mår',
        can: 'state',
        answered: 'no',
        because: ['CORE-OM is measured only at the end, so there is nothing to compare with.'],
      },
    ]);
  });

  test('shows an accepted finding with its reason, counted as accepted only', async () => {
    const { files, summary } = await json([acceptedBaseline]);
    expect(files[0]?.findings[0]?.accepted).toEqual({ because: 'Det går inte', by: 'Chefen', until: '2027-12-31' });
    expect(summary).toMatchObject({ errors: 0, warnings: 0, accepted: 1 });
  });

  test('gives the same bytes every time', async () => {
    const once = await checking([noBaseline, broadPurpose], ['--format', 'json']);
    expect(await checking([noBaseline, broadPurpose], ['--format', 'json'])).toEqual(once);
  });

  test('names what can be corrected in a text, in the language asked for', async () => {
    const cwd = project({ 'a.isu': 'uppföljning a “A” {\n}\n' });
    const { out } = await isu(['check', '--format', 'json', '--lang', 'sv'], { cwd, rooms: { assess: assessing([]) } });
    const { files } = CheckJson.parse(JSON.parse(out));
    expect(files[0]?.findings.flatMap(({ fixes }) => fixes).length).toBeGreaterThan(0);
  });
});

describe('an imported instrument', () => {
  const files = {
    'a.isu': 'importera "lib.isu"\nuppföljning a "A" {\n  mätning egen från klient vid start\n}\n',
    'b.isu': 'importera "lib.isu"\nuppföljning b "B" {\n  mätning egen från klient vid start\n}\n',
    'lib.isu': '// Gemensamt.\ninstrument egen "Egen" {\n  fråga mående "Hur mår du?" ja-nej\n}\n',
  };
  const inInstrument: Finding = { ...noBaseline, path: 'instrument/egen' };
  const check = async (words: readonly string[]) => {
    const { out } = await isu(['check', '--format', 'json', ...words], {
      cwd: project(files),
      rooms: { assess: assessing([inInstrument]) },
    });
    return CheckJson.parse(JSON.parse(out)).files.map(({ path, findings }) => ({
      path,
      found: findings.map(({ code, range, message }) => ({ code, line: range.start.line, message })),
    }));
  };

  test('is reported once, in its own file, when that is checked too', async () => {
    expect(await check(['.'])).toEqual([
      { path: 'a.isu', found: [] },
      { path: 'b.isu', found: [] },
      { path: 'lib.isu', found: [{ code: 'P3-02', line: 1, message: 'There is no measurement at the start.' }] },
    ]);
  });

  test('is otherwise reported at the design that uses it, saying where it stands', async () => {
    const [file] = await check(['a.isu']);
    expect(file?.found).toHaveLength(1);
    expect(file?.found[0]).toMatchObject({ line: 1 });
    expect(file?.found[0]?.message).toContain('lib.isu, line 2');
  });
});

describe('for people', () => {
  test('a finding shows its place, severity, code, name, message and line', async () => {
    const { out } = await checking([noBaseline], ['--lang', 'sv']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('P3-02 no-baseline'));
    expect(lines[0]).toBe('a.isu');
    expect(lines[at]).toMatch(/^ {2}5:3 {2}fel {2}P3-02 no-baseline$/);
    expect(lines[at + 1]?.trim()).toBe('Det saknas en mätning vid start.');
    const [source = '', carets = ''] = lines.slice(at + 2, at + 4);
    expect(source).toContain('mätning egen från klient vid start, avslut');
    expect(carets.indexOf('^')).toBe(source.indexOf('mätning'));
    expect(carets.lastIndexOf('^')).toBe(source.indexOf('avslut') + 'avslut'.length - 1);
  });

  test.each([
    ['sv', ['Delvis', 'Följer', 'Utvärderingstrappan', 'räcker till steg 2 av 5', '1 fel, 1 varning, 1 godtagen']],
    ['en', ['Partly', 'Follows', 'Evaluation staircase', 'supports step 2 of 5', '1 error, 1 warning, 1 accepted']],
  ])('the five verdicts, the staircase, the summary and what to do next (%s)', async (lang, words) => {
    const accepted: Finding = { ...broadPurpose, code: 'P4-02', group: 'P4', accepted: { because: 'Skälet' } };
    const { out } = await checking([noBaseline, broadPurpose, accepted], ['--lang', lang]);
    for (const word of [...words, 'P1', 'P2', 'P3', 'P4', 'P5', 'Skälet', 'isu explain P3-02'])
      expect(out).toContain(word);
    expect(out).not.toContain('\u001b');
  });

  test('colours only when asked to, and never against NO_COLOR', async () => {
    expect((await checking([noBaseline], [], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31m');
    expect((await checking([noBaseline], [], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain(
      '\u001b',
    );
  });

  test('control characters in a design never reach the terminal', async () => {
    const cwd = project({ 'a.isu': design().replace('vid enheten', 'vid \u001b[31m\u0007\u009b31m\u202eenheten') });
    const { out } = await isu(['check'], { cwd, rooms: { assess: assessing([{ ...noBaseline, path: 'design' }]) } });
    expect(out).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
  });

  test('what decides a verdict comes first, and what is merely not stated last, as one list', async () => {
    const deciding: Finding = { ...broadPurpose, code: 'P5-06', path: 'collect/1', decides: true };
    const asked: Finding = { ...unsaid, code: 'P4-09', path: 'purpose/1' };
    const stood: Finding = { ...unsaid, code: 'J-01', accepted: { because: 'Frågan är ställd' } };
    const { out } = await checking([unsaid, broadPurpose, deciding, stood, asked], ['--lang', 'sv']);
    const lines = out.split('\n');
    const at = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(at('P5-06')).toBeLessThan(at('P1-03'));
    expect(at('P1-03')).toBeLessThan(at('Återstår att ta ställning till'));
    expect(at('J-01')).toBeLessThan(at('Återstår att ta ställning till'));
    const list = lines.slice(at('Återstår att ta ställning till') + 1);
    expect(list.slice(0, 3).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^2:3 +P4-09 {2}Det sägs inte vem som frågar$/),
      expect.stringMatching(/^5:3 +U-02 {2}Det sägs inte vem som frågar$/),
      '',
    ]);
  });

  test('nothing found is said', async () => {
    expect((await checking([])).out).toContain('1 file, 1 design: No findings.');
  });
});

describe('other formats', () => {
  const accepted: Finding = { ...acceptedBaseline, path: 'purpose/1' };
  const percent: Finding = { ...noBaseline, message: { sv: '30 %, ja: <nej> & "så"', en: '30 %, yes: <no> & "so"' } };

  test('github: one command a finding, one-based, escaped', async () => {
    const { out } = await checking([percent, accepted], ['--format', 'github']);
    const [first, second, ...rest] = out.split('\n');
    expect(first).toMatch(/^::notice file=a\.isu,line=2,.*Det går inte/);
    expect(second).toMatch(
      /^::error file=a\.isu,line=5,endLine=5,col=3,endColumn=44,title=P3-02 no-baseline \(error\)::30 %25, yes: <no> & "so"$/,
    );
    expect(rest).toEqual(['']);
  });

  test('sarif: version 2.1.0, rules once, accepted findings suppressed with their reason', async () => {
    const { out } = await checking([noBaseline, accepted, broadPurpose], ['--format', 'sarif']);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['P1-03', 'P3-02']);
    expect(results).toHaveLength(3);
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    const open = results.filter((result: { suppressions?: unknown }) => !result.suppressions);
    expect(open.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ['P1-03', 'warning'],
      ['P3-02', 'error'],
    ]);
    const { region, artifactLocation } = open[1].locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri: 'a.isu' });
    expect(region).toEqual({ startLine: 5, startColumn: 3, endLine: 5, endColumn: 45 });
  });

  test('junit: errors and warnings fail, accepted findings are skipped, a clean file passes', async () => {
    const { out } = await checking([percent, accepted], ['--format', 'junit']);
    expect(out).toContain('<testsuite name="a.isu" tests="2" failures="1" errors="0" skipped="1">');
    expect(out).toContain('30 %, yes: &lt;no&gt; &amp; &quot;so&quot;');
    expect(out).not.toContain('<no>');
    expect((await checking([], ['--format', 'junit'])).out).toContain('tests="1" failures="0"');
  });

  test('markdown: a table of verdicts and a list of findings, escaped', async () => {
    const { out } = await checking([percent, accepted], ['--format', 'markdown', '--lang', 'sv']);
    expect(out).toContain('| P3 Måtten kan jämföras över tid och visar grad av förändring | Delvis | P3-02, P3-02 |');
    expect(out).toContain('\\<nej\\> \\& "så"');
    expect(out).toContain('Det går inte');
  });

  test('markdown: what is merely not stated is one list after the findings', async () => {
    const { out } = await checking([unsaid, broadPurpose], ['--format', 'markdown', '--lang', 'sv']);
    const [findings = '', left = ''] = out.split('### Återstår att ta ställning till');
    expect(findings).toContain('P1-03');
    expect(left.trim()).toBe('- Det sägs inte vem som frågar (U-02, rad 5)');
  });
});

describe('the line that a finding shows', () => {
  const range = (from: number, to: number) => ({
    start: { line: 0, character: from },
    end: { line: 0, character: to },
  });

  test('is underlined under the range, also with tabs and with accents of their own', () => {
    const line = '\t\tsyfte "Ma\u030a bra" här';
    const from = line.indexOf('här');
    const shown = excerpt([line], range(from, from + 3));
    expect(shown?.text).toBe('syfte "Ma\u030a bra" här');
    expect(shown?.underline).toBe(`${' '.repeat(15)}^^^`);
  });

  test('is cut around the range when it is long', () => {
    const line = `  källa "${'x'.repeat(300)}" fel ${'y'.repeat(300)}`;
    const from = line.indexOf(' fel ') + 1;
    const shown = excerpt([line], range(from, from + 3));
    expect(shown?.text.length).toBeLessThan(120);
    expect(shown?.text.slice(shown.underline.indexOf('^'), shown.underline.lastIndexOf('^') + 1)).toBe('fel');
  });

  test('is left out where there is nothing to show', () => {
    expect(excerpt(['', 'a'], range(0, 0))).toBeUndefined();
    expect(excerpt([], range(0, 0))).toBeUndefined();
  });
});

describe('the staircase', () => {
  test.each<[Parameters<typeof staircase>, string, string]>([
    [[3, undefined, 3], 'räcker till steg 3 av 5', 'supports step 3 of 5'],
    [[2, 3, 2], 'räcker till steg 2 av 5; gör anspråk på steg 3', 'supports step 2 of 5; claims step 3'],
    [
      [3, 4, 4],
      'räcker till steg 3 av 5; till steg 4 om jämförelsegruppen mäts på samma sätt, vilket inte sägs; gör anspråk på steg 4',
      'supports step 3 of 5; step 4 if the comparison group is measured in the same way, which is not said; claims step 4',
    ],
    [
      [3, undefined, 5],
      'räcker till steg 3 av 5; till steg 5 om jämförelsegruppen mäts på samma sätt, vilket inte sägs',
      'supports step 3 of 5; step 5 if the comparison group is measured in the same way, which is not said',
    ],
    [
      [1, undefined, 3],
      'räcker till steg 1 av 5; till steg 3 om det som inte sägs är så',
      'supports step 1 of 5; step 3 if what is not said is so',
    ],
  ])('%j', (steps, sv, en) => {
    expect(staircase(...steps)).toEqual({ sv, en });
  });
});
