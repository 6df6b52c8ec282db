import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git } from './git.js';
import { isu, project, textOf } from './harness.js';

/** The command lines of a page, in order: each line of its shell blocks, several with dots between. */
const linesOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```(?:sh|console)\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .flatMap((line) => line.replace(/\s+#.*$/, '').split(/\s+·\s+/))
      .map((line) => line.trim())
      .filter((line) => line.startsWith('isu ')),
  );
const wordsOf = (line: string): string[] => line.split(/\s+/).slice(1);

/** What has tests of its own, since it goes on until it is stopped or draws on what a person has filled in. */
const elsewhere: readonly RegExp[] = [/--watch/, /^isu lsp/];

/** A folder as somebody has it who has read so far: a design of their own, a form that exists, a history. */
async function asRead(): Promise<string> {
  const cwd = project({ 'design.isu': readFileSync('examples/columbus-improved.isu', 'utf8') });
  git(cwd, 'init', '-q');
  commit(cwd);
  git(cwd, 'branch', '-M', 'main');
  await isu(['generate', 'forms', 'design.isu', '--to', 'xlsform', '--out', 'made'], { cwd });
  const form = readdirSync(join(cwd, 'made'), { recursive: true, encoding: 'utf8' }).find((one) =>
    one.endsWith('.xlsx'),
  );
  writeFileSync(join(cwd, 'form.xlsx'), readFileSync(join(cwd, 'made', form ?? '')));
  return cwd;
}

describe('the command lines of the README', () => {
  const lines = linesOf('README.md').filter((line) => !elsewhere.some((one) => one.test(line)));

  test('work one after the other, in the folder of somebody who reads it', async () => {
    expect(lines.length).toBeGreaterThan(20);
    const cwd = await asRead();
    for (const line of lines) {
      const words = wordsOf(line).map((word) => (word === 'K12' ? 'SIM-0012' : word));
      const { code, out, err } = await isu([...words, '--lang', 'sv'], { cwd });
      // A check may find something; nothing else may.
      const allowed = /^isu (check|data check|overview)/.test(line) ? [0, 1] : [0];
      expect(allowed, `${line}\n${err}`).toContain(code);
      if (!line.includes('--out')) expect(`${out}${err}`, line).not.toBe('');
    }
    for (const made of ['out', 'report', 'data', 'draft.isu', 'my-follow-up']) expect(readdirSync(cwd)).toContain(made);
  });
});

describe('the options that pages show', () => {
  test.each(readdirSync('docs').filter((name) => name.endsWith('.md')))(
    'docs/%s names commands and options that there are',
    async (name) => {
      const known = new Map<string, string>();
      const helpOf = async (command: string): Promise<string> => {
        const before = known.get(command);
        if (before !== undefined) return before;
        const { out, code } = await isu([...command.split(' '), '--help', '--lang', 'en']);
        expect(code, command).toBe(0);
        known.set(command, out);
        return out;
      };
      const shown = [
        ...textOf('docs', name).matchAll(/`isu ((?:data check|generate (?:forms|plan|script)|[a-z]+))\b([^`]*)`/g),
      ];
      for (const [said, command = '', rest = ''] of shown) {
        // The first word of several commands.
        if (command === 'generate') continue;
        const help = await helpOf(command);
        for (const [option] of rest.matchAll(/--[a-z][a-z-]+/g)) expect(help, said).toContain(option);
      }
    },
  );
});
