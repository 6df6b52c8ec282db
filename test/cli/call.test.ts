import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/call/commands.js';
import { isu, twoRules } from './harness.js';

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('the language of what is said', () => {
  test.each([
    [{}, 'Usage:'],
    [{ LANG: 'sv_SE.UTF-8' }, 'Så här:'],
    [{ LANG: 'sv_SE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'Usage:'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'sv_FI' }, 'Så här:'],
    [{ LANG: 'C' }, 'Usage:'],
    [{ LANG: 'svx_XX' }, 'Usage:'],
  ])('follows the locale %o', async (env, shown) => {
    expect((await isu(['--help'], { env })).out).toContain(shown);
  });

  test('is what --lang says, wherever it stands', async () => {
    const env = { LANG: 'en_GB.UTF-8' };
    expect((await isu(['--lang', 'sv', 'check', '--help'], { env })).out).toContain('Så här:');
    expect((await isu(['check', '--help', '--lang=sv'], { env })).out).toContain('Så här:');
  });

  test('cannot be another', async () => {
    const { code, err, out } = await isu(['check', '--lang', 'no']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('sv or en');
  });
});

describe('help', () => {
  test.each(['sv', 'en'])('names every command (%s)', async (lang) => {
    const { code, out } = await isu(['--help', '--lang', lang]);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name}`);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'of %s names its options',
    async (name, command) => {
      const asked = await isu([...name.split(' '), '--help', '--lang', 'sv']);
      expect(asked.code).toBe(0);
      for (const option of command.options) expect(asked.out).toContain(`--${option.name}`);
      expect(asked).toEqual(await isu(['help', ...name.split(' '), '--lang', 'sv']));
    },
  );

  test('is shown without a command', async () => {
    expect(await isu([])).toEqual(await isu(['--help']));
  });

  test('the version is a version', async () => {
    const { code, out } = await isu(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});

describe('a wrong call', () => {
  test.each([
    [['chekc'], 'chekc', 'check'],
    [['generate'], 'generate', 'forms'],
    [['generate', 'froms'], 'generate froms', 'generate forms'],
    [['check', '--fromat', 'json'], '--fromat', '--format'],
    [['check', '--format', 'jsno'], 'jsno', 'json'],
    [['check', '--format'], '--format', 'json'],
    [['check', '--format='], '--format', 'json'],
    [['check', '--no-fail=yes'], '--no-fail', ' --no-fail.'],
    [['check', '--max-warnings', 'many'], 'many', '0'],
    [['check', '--max-warnings', '-1'], '-1', '0'],
    [['check', '-x'], '-x', '--help'],
    [['--verson'], '--verson', '--version'],
    [['translate', '--to', 'sv'], 'translate', 'PATH'],
    [['translate', 'a.isu'], '--to', 'sv|en'],
    [['init', 'a', 'b'], 'b', 'init --help'],
    [['generate', 'forms', '--to', 'pdf', 'a.isu'], 'pdf', 'html'],
    [['explain', 'P3-03'], 'P3-03', 'P3-02'],
    [['check', '-', 'a.isu'], '-', 'standard'],
    [['lsp'], 'lsp', '--stdio'],
  ])('%j: one line that says what and what to do, in both languages', async (words, what, hint) => {
    const spoken = [];
    for (const lang of ['sv', 'en']) {
      const { code, out, err } = await isu([...words, '--lang', lang], { rooms: twoRules });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(lines(err)).toHaveLength(1);
      expect(err).toMatch(/^isu: .+\n$/);
      expect(err).toContain(what);
      expect(err).toContain(hint);
      spoken.push(err);
    }
    expect(spoken[0]).not.toBe(spoken[1]);
  });

  test('an option name of something inherited is unknown too', async () => {
    expect((await isu(['check', '--constructor'])).code).toBe(2);
    expect((await isu(['toString'])).code).toBe(2);
  });
});

describe('an error of the tool itself', () => {
  const rooms = {
    readings: async () => {
      throw new TypeError('something\nbroke');
    },
  };

  test('is one line without a stack trace, and says how to see more', async () => {
    const { code, err } = await isu(['check', '-'], { rooms });
    expect(code).toBe(2);
    expect(lines(err)).toHaveLength(1);
    expect(err).toContain('something broke');
    expect(err).toContain('ISU_DEBUG=1');
  });

  test('shows its stack when asked', async () => {
    const { err } = await isu(['check', '-'], { rooms, env: { ISU_DEBUG: '1' } });
    expect(err).toContain('harness.ts');
  });
});

describe('explain', () => {
  test('shows the page of a rule by code or name, in the language asked for', async () => {
    const { code, out } = await isu(['explain', 'p3-02', '--lang', 'sv'], { rooms: twoRules });
    expect({ code, out }).toEqual({ code: 0, out: '# P3-02 Baslinje saknas\n\nVarför.\n' });
    expect((await isu(['explain', 'no-baseline'], { rooms: twoRules })).out).toBe('# P3-02 No baseline\n\nWhy.\n');
  });

  test('lists the rules of a principle, and all rules', async () => {
    const one = await isu(['explain', 'P3'], { rooms: twoRules });
    expect(one.out).toContain('P3-02');
    expect(one.out).not.toContain('P1-03');
    const all = await isu(['explain'], { rooms: twoRules });
    expect(all.out).toContain('P3-02');
    expect(all.out).toContain('P1-03');
  });
});
