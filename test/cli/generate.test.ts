import { mkdirSync, readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GeneratedFile } from '../../src/cli/rooms/rooms.js';
import type { Design } from '../../src/model/index.js';
import { design, filesIn, isu, project, textOf } from './harness.js';

const isRoot = process.getuid?.() === 0;

const manifest = '.isu-generated.json';
const generate = (cwd: string, files: readonly GeneratedFile[], words: readonly string[] = []) =>
  isu(['generate', 'forms', 'a.isu', '--to', 'html', '--out', 'out', ...words], {
    cwd,
    rooms: { forms: async () => [...files] },
  });
const form = (text = 'first', path = 'start-klient.html'): GeneratedFile => ({ path, text });
const begun = (files: Record<string, string> = {}) => project({ 'a.isu': design(), ...files });
const refused = ({ code, out, err }: Awaited<ReturnType<typeof generate>>) => {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^isu: [^\n]+\n$/);
  return err;
};

describe('what is written', () => {
  test('the files, in folders of their own, and what they came from', async () => {
    const cwd = begun();
    const { code, out, err } = await generate(cwd, [form(), form('deep', 'parts/deep/b.html')]);
    expect({ code, out, err }).toEqual({ code: 0, out: 'out/start-klient.html\nout/parts/deep/b.html\n', err: '' });
    expect(filesIn(join(cwd, 'out'))).toEqual([manifest, 'parts/deep/b.html', 'start-klient.html']);
    expect(textOf(cwd, 'out/parts/deep/b.html')).toBe('deep');
    const { files } = JSON.parse(textOf(cwd, 'out', manifest));
    expect(files['start-klient.html']).toMatchObject({ design: '../a.isu#enheten', by: 'generate forms' });
  });

  test('the same bytes the second time, also from another working folder', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    const before = textOf(cwd, 'out', manifest);
    mkdirSync(join(cwd, 'elsewhere'));
    const again = await isu(['generate', 'forms', '../a.isu', '--to', 'html', '--out', '../out'], {
      cwd: join(cwd, 'elsewhere'),
      rooms: { forms: async () => [form('second')] },
    });
    expect(again.code).toBe(0);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('second');
    await generate(cwd, [form()]);
    expect(textOf(cwd, 'out', manifest)).toBe(before);
  });

  test('the files of every design, when a file holds several; none when one of them may not be written', async () => {
    const cwd = project({ 'a.isu': `${design('ett')}${design('två').split('instrument')[0]}`, 'out/tva.html': 'mine' });
    const words = ['generate', 'forms', 'a.isu', '--to', 'html', '--out', 'out'];
    const rooms = { forms: async ({ code }: Design) => [form(code, `${code}.html`)] };
    expect(refused(await isu(words, { cwd, rooms }))).toContain('out/tva.html');
    expect(filesIn(join(cwd, 'out'))).toEqual(['tva.html']);
    expect((await isu([...words, '--force'], { cwd, rooms })).code).toBe(0);
    expect(filesIn(join(cwd, 'out'))).toEqual([manifest, 'ett.html', 'tva.html']);
  });

  test('a form that the design no longer has is named and left', async () => {
    const cwd = begun();
    await generate(cwd, [form(), form('x', 'old.html')]);
    const { code, err } = await generate(cwd, [form()]);
    expect(code).toBe(0);
    expect(err).toMatch(/^isu: out\/old\.html was generated .*It is left\.\n$/);
    expect(filesIn(join(cwd, 'out'))).toContain('old.html');
    expect((await generate(cwd, [form()])).err).toBe('');
    // It is still known as ours when the design has it again.
    expect(await generate(cwd, [form(), form('changed', 'old.html')])).toMatchObject({ code: 0, err: '' });
    expect(textOf(cwd, 'out/old.html')).toBe('changed');
  });

  test('forms and plan share a folder without naming each other old', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    const plan = await isu(['generate', 'plan', 'a.isu', '--to', 'md', '--out', 'out', '--lang', 'sv'], {
      cwd,
      rooms: { plan: async (_, { language }) => [{ path: 'plan.md', text: language }] },
    });
    expect(plan).toEqual({ code: 0, out: 'out/plan.md\n', err: '' });
    expect(textOf(cwd, 'out/plan.md')).toBe('sv');
  });
});

describe('a score that a program cannot work out', () => {
  const text = `design x "X" { collect i from client at start }
instrument i "I" {
  item spent "Spent" number 0..1000
  item first "First day" date
  item last "Last day" date
  scale log = ln(spent)
  scale more = log + 1
  scale days = days(first, last)
  scale since = days(first, date)
  scale plain = spent * 2
}
`;
  test.each([
    ['surveyjs', 'ilog, imore'],
    ['fhir', 'idays, isince'],
    ['redcap', 'isince'],
  ])('%s: is named, and so is what is made of it', async (format, scores) => {
    const cwd = project({ 'a.isu': text });
    const { code, err } = await isu(['generate', 'forms', 'a.isu', '--to', format, '--out', 'out'], { cwd });
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining(`${format} cannot work out ${scores} in`),
    });
    expect(err.trim().split('\n')).toHaveLength(1);
  });
  test.each(['html', 'xlsx', 'xlsform', 'limesurvey'])('%s works them all out, and nothing is said', async (format) => {
    const cwd = project({ 'a.isu': text });
    expect(await isu(['generate', 'forms', 'a.isu', '--to', format, '--out', 'out'], { cwd })).toMatchObject({
      code: 0,
      err: '',
    });
  });
});

describe('what is never overwritten', () => {
  test('a file that was not generated, unless forced', async () => {
    const cwd = begun({ 'out/start-klient.html': 'mine' });
    expect(refused(await generate(cwd, [form('x', 'a-new.html'), form()]))).toContain(
      'out/start-klient.html already exists',
    );
    // Nothing at all is written when one of the files may not be.
    expect(filesIn(join(cwd, 'out'))).toEqual(['start-klient.html']);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('mine');
    expect((await generate(cwd, [form()], ['--force'])).code).toBe(0);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('first');
  });

  test('a generated file that was changed afterwards, unless forced', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    writeFileSync(join(cwd, 'out/start-klient.html'), 'changed by hand');
    expect(refused(await generate(cwd, [form('second')]))).toContain('changed since');
    expect(textOf(cwd, 'out/start-klient.html')).toBe('changed by hand');
    expect((await generate(cwd, [form('second')], ['--force'])).code).toBe(0);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('second');
    writeFileSync(join(cwd, 'out/start-klient.html'), 'changed again');
    expect((await generate(cwd, [form('second')], ['--force'])).code).toBe(0);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('second');
  });

  test('a file that is gone is made again', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    unlinkSync(join(cwd, 'out/start-klient.html'));
    expect((await generate(cwd, [form()])).code).toBe(0);
    expect(textOf(cwd, 'out/start-klient.html')).toBe('first');
  });

  test('a file generated from another design', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    writeFileSync(join(cwd, 'a.isu'), design('annan'));
    expect(refused(await generate(cwd, [form('second')]))).toContain('not generated by isu from the same design');
    expect(textOf(cwd, 'out/start-klient.html')).toBe('first');
  });

  test('a folder in the way', async () => {
    const cwd = begun({ 'out/start-klient.html/x': '' });
    expect(refused(await generate(cwd, [form()], ['--force']))).toContain('already a folder');
  });
});

describe('what never leaves the folder', () => {
  test.each([
    '../x.html',
    '/tmp/x.html',
    'a/../../x.html',
    'a//x.html',
    './x.html',
    '..\\x.html',
    'c:x.html',
    'a\0b',
    manifest,
  ])('a path like %j', async (path) => {
    const cwd = begun();
    expect(refused(await generate(cwd, [form('x', path)], ['--force']))).toContain('outside out');
    expect(filesIn(cwd)).toEqual(['a.isu']);
  });

  test('a linked folder and a linked file in the output folder', async () => {
    const elsewhere = project({ 'start-klient.html': 'theirs' });
    const cwd = begun({ 'out/x': '' });
    symlinkSync(elsewhere, join(cwd, 'out/parts'));
    symlinkSync(join(elsewhere, 'start-klient.html'), join(cwd, 'out/start-klient.html'));
    expect(refused(await generate(cwd, [form('x', 'parts/new.html')], ['--force']))).toContain('outside out');
    expect(refused(await generate(cwd, [form()], ['--force']))).toContain('outside out');
    expect(filesIn(elsewhere)).toEqual(['start-klient.html']);
    expect(textOf(elsewhere, 'start-klient.html')).toBe('theirs');
  });

  test('an output folder that is itself a link is the folder it points at', async () => {
    const elsewhere = project();
    const cwd = begun();
    symlinkSync(elsewhere, join(cwd, 'out'));
    expect((await generate(cwd, [form()])).code).toBe(0);
    expect(filesIn(elsewhere)).toEqual([manifest, 'start-klient.html']);
  });
});

describe('several formats, several files', () => {
  const formats = (cwd: string, to: string, words: readonly string[] = ['a.isu']) =>
    isu(['generate', 'forms', ...words, '--to', to, '--out', 'out'], {
      cwd,
      rooms: {
        forms: async ({ code }, { to: format }) => [
          { path: `${format}/${code}_start.${format}`, text: format, title: { sv: 'Start', en: 'Start' } },
        ],
      },
    });

  test('all formats, with a page that links to each file and says what it is', async () => {
    const cwd = begun();
    const { code, out } = await formats(cwd, 'all');
    expect(code).toBe(0);
    expect(out.trim().split('\n').at(-1)).toBe('out/index.html');
    const page = textOf(cwd, 'out/index.html');
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.sort()).toEqual(filesIn(join(cwd, 'out')).filter((path) => path.includes('/')));
    expect(links).toHaveLength(9);
    expect(page).toContain('REDCap');
    expect(page).toContain('Uppföljning vid enheten');
  });

  test('one format has no such page, and does not call the others old', async () => {
    const cwd = begun();
    await formats(cwd, 'all');
    expect(await formats(cwd, 'html')).toEqual({ code: 0, out: 'out/html/enheten_start.html (unchanged)\n', err: '' });
    expect((await formats(cwd, 'html,fhir')).err).toBe('');
  });

  test('a folder of designs, one after another; the page has them all; one with errors does not stop the others', async () => {
    const cwd = project({
      'plans/a.isu': design('ett'),
      'plans/b.isu': 'uppföljning fel "Fel" { mätning finns-inte från klient vid start }',
      'plans/c.isu': design('tre'),
    });
    const { code, out, err } = await formats(cwd, 'html,fhir', ['plans']);
    expect(code).toBe(1);
    expect(err).toContain('finns-inte');
    expect(out.split('\n')).toEqual([
      'out/html/ett_start.html',
      'out/fhir/ett_start.fhir',
      'out/html/tre_start.html',
      'out/fhir/tre_start.fhir',
      'out/index.html',
      '',
    ]);
    // A design that is added later joins the page.
    writeFileSync(join(cwd, 'd.isu'), design('fyra'));
    await formats(cwd, 'html,fhir', ['d.isu']);
    expect(textOf(cwd, 'out/index.html').match(/href=/g)).toHaveLength(6);
  });

  test('two files whose designs would give the same files are refused before anything is written', async () => {
    const cwd = project({ 'a.isu': design('Åre'), 'b.isu': design('annan'), 'c.isu': design('are') });
    const words = ['generate', 'forms', '.', '--to', 'html', '--out', 'out'];
    const rooms = { forms: async ({ code }: Design) => [form(code, `${code}.html`)] };
    const error = refused(await isu(words, { cwd, rooms }));
    expect(error).toContain('a.isu and c.isu would both give the file are.html');
    expect(filesIn(cwd)).toEqual(['a.isu', 'b.isu', 'c.isu']);
    expect(refused(await isu([...words, '--force'], { cwd, rooms }))).toContain('are.html');
    // Of the same code, but with files of different names: as the two languages of one design have.
    const twins = { forms: async ({ name }: Design) => [form(name, `${encodeURI(name).length}.html`)] };
    expect((await isu(words, { cwd, rooms: twins })).code).toBe(0);
  });

  test('two designs of one file that would give the same files are refused', async () => {
    const cwd = project({ 'a.isu': `${design('Åre')}${design('are').split('instrument')[0]}` });
    const { code, err } = await isu(['generate', 'forms', 'a.isu', '--to', 'html', '--out', 'out'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('S-20');
    expect(filesIn(cwd)).toEqual(['a.isu']);
  });

  test('a page of that name that is not ours stops the run before anything is written', async () => {
    const cwd = begun({ 'out/index.html': 'mine' });
    expect(refused(await formats(cwd, 'all'))).toContain('out/index.html');
    expect(filesIn(join(cwd, 'out'))).toEqual(['index.html']);
  });

  test('two answers in the same column are refused', async () => {
    const cwd = project({
      'a.isu': `uppföljning x "X" {
  mätning da från klient vid start
}
instrument da "Dagbok" {
  fråga te "Dricker du te?" ja-nej
}
`,
    });
    const { code, err } = await isu(['generate', 'forms', 'a.isu', '--to', 'html', '--out', 'out'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^isu: Two questions or scores .*\(date\)\. Rename one of them\.\n$/),
    });
  });
});

describe('what stops it', () => {
  test('no --to, no --out, an output folder that is a file, a manifest that is broken', async () => {
    const cwd = begun({ file: 'x', 'broken/.isu-generated.json': '{"files":{"a":1}}' });
    const wrong = async (...words: string[]) => refused(await isu(['generate', 'forms', 'a.isu', ...words], { cwd }));
    expect(await wrong('--out', 'out')).toContain('--to html');
    expect(await wrong('--to', 'html')).toContain('--out DIR');
    expect(await wrong('--to', 'html', '--out', 'file')).toContain('file is a file');
    expect(await wrong('--to', 'html', '--out', 'file/deeper')).toContain('is a file');
    expect(await wrong('--to', 'html', '--out', 'broken')).toContain('broken/.isu-generated.json');
  });

  test('a text with errors: they are shown, and nothing is written', async () => {
    const cwd = project({ 'a.isu': 'uppföljning a "A" { mätning finns-inte från klient vid start }\n' });
    const { code, out, err } = await generate(cwd, [form()]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('finns-inte');
    expect(filesIn(cwd)).toEqual(['a.isu']);
  });

  test('a file without a design', async () => {
    const cwd = project({ 'a.isu': 'instrument x "X" {\n}\n' });
    expect(refused(await generate(cwd, [form()]))).toContain('a.isu contains no follow-up design');
  });

  test.skipIf(isRoot)(
    `a folder that cannot be written in${isRoot ? ' (skipped: root may do anything)' : ''}`,
    async () => {
      const cwd = begun();
      mkdirSync(join(cwd, 'out'), { mode: 0o555 });
      expect(refused(await generate(cwd, [form()]))).toContain('cannot be written');
    },
  );

  test('nothing half-written is left behind', async () => {
    const cwd = begun();
    await generate(cwd, [form()]);
    await generate(cwd, [form('second')]);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([manifest, 'start-klient.html']);
  });
});

describe('defaults from the configuration', () => {
  test('the folder and the formats, from the file that says so', async () => {
    const cwd = project({
      'isu.config.json': JSON.stringify({ outputs: { folder: 'made', forms: ['html'] } }),
      'plans/a.isu': design(),
    });
    const { code, out } = await isu(['generate', 'forms', 'a.isu'], {
      cwd: join(cwd, 'plans'),
      rooms: { forms: async () => [form()] },
    });
    expect({ code, out }).toEqual({ code: 0, out: '../made/start-klient.html\n' });
  });
});
