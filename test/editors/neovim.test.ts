import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { howToInstall, neovim } from '../needs.js';
import { toldIn, withProgram } from './program.js';

interface Seen {
  failure?: string;
  findings: string[];
  hover: string;
  completion: string[];
  text: string;
}

const there = neovim.isThere();
const title = there ? 'in Neovim' : `in Neovim (skipped: it is missing; ${howToInstall(neovim)})`;

describe.skipIf(!there && process.env.CI !== 'true')(title, () => {
  let folder = '';
  let seen: Seen;
  beforeAll(async () => {
    const { folder: made, env } = await withProgram();
    folder = made;
    writeFileSync(join(folder, 'init.lua'), toldIn('docs/editor.md', 'lua'));
    const result = join(folder, 'result.json');
    const { stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', 'init.lua', 'a.isu', '-S', resolve('test/editors/drive.lua')],
      { cwd: folder, env: { ...env, ISU_RESULT: result }, encoding: 'utf8', timeout: 250_000 },
    );
    seen = JSON.parse(readFileSync(result, 'utf8'));
    expect(seen.failure, stderr).toBeUndefined();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('findings come with å, ä and ö', () => {
    expect(seen.findings).toContain('Det sägs inte vilken insats resultaten ska komma av: beskriv vad klienten får.');
  });
  it('the facts of an instrument are shown', () => {
    expect(seen.hover).toContain('Clinical Outcomes in Routine Evaluation');
  });
  it('what can be written is offered', () => {
    expect(seen.completion).toContain('mål');
    expect(seen.completion).toContain('indikator');
  });
  it('an instrument is given another name wherever it is used, and the file is laid out', () => {
    expect(seen.text).toContain('\n  syfte "Veta om föräldrarna blir tryggare" { gäller resultat }\n');
    expect(seen.text).toContain('indikator lugn.nu från klient');
    expect(seen.text).toContain('mätning lugn, CORE-OM');
    expect(seen.text).toContain('instrument lugn "Trygghet" {');
    expect(seen.text).not.toContain('trygghet');
  });
});
