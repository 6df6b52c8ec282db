import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../cli/bundled.js';

const design = `uppföljning kurs "Uppföljning av kursen" {
    syfte "Veta om föräldrarna blir tryggare"   { gäller resultat }
  resultat tryggare "Föräldern känner sig tryggare" {
    mål förbättra
    indikator trygghet.nu från klient
  }
  mätning trygghet, CORE-OM från klient vid start, avslut
}

instrument trygghet "Trygghet" {
  fråga nu "Hur trygg är du?" skattas 0..10 högre är bättre
}
`;

/** A scratch folder with a design, and the program `isu` in its `bin`, as an editor finds it. */
export async function withProgram(): Promise<{ folder: string; env: NodeJS.ProcessEnv }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-editors-')));
  const program = join(folder, 'program');
  await bundled(program, 'main');
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'isu'), `#!/bin/sh\nexec "${process.execPath}" "${join(program, 'main.mjs')}" "$@"\n`);
  chmodSync(join(bin, 'isu'), 0o755);
  writeFileSync(join(folder, 'a.isu'), design);
  return { folder, env: { ...process.env, HOME: folder, PATH: `${bin}:${process.env.PATH}` } };
}

/** The first block of a language in a page of the documentation: what is told to a reader is what is tried. */
export function toldIn(page: string, language: string): string {
  const [, block] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(readFileSync(page, 'utf8')) ?? [];
  if (block === undefined) throw new Error(`${page} has no block of ${language}`);
  return block;
}
