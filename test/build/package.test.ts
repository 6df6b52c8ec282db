import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledIn } from '../../src/build/package/bundled.js';
import { noticesOf } from '../../src/build/package/notices.js';
import { packPage } from '../../src/build/package/page.js';
import { sbomOf } from '../../src/build/package/sbom.js';
import { bundlePage } from '../../src/build/page.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
const archive = resolve(`dist/isu-${version}.tgz`);
const node = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8' });

/** What the command line's package is made of, and how it is for somebody who installs it. */
describe('the package of the command line', () => {
  const empty = mkdtempSync(join(tmpdir(), 'isu-package-'));
  const inEmpty = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: empty, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  const installed = join(empty, 'node_modules', 'isu');
  beforeAll(() => {
    node('src/build/bundle.ts', 'cli');
    node('src/build/package.ts', 'command-line');
    writeFileSync(join(empty, 'package.json'), '{ "private": true }\n');
    // Nothing is to be fetched.
    inEmpty('npm', 'install', '--offline', '--no-audit', '--no-fund', '--save-dev', archive);
  });
  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  test('is small, whole, and holds nothing for those who build it', () => {
    expect(statSync(archive).size).toBeLessThan(4e6);
    expect(readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['isu']);
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json']));
    expect(files.filter((file) => /\.map$|\.ts$|\.test\.|demo/.test(file))).toEqual([]);
  });

  test('takes a new follow-up from nothing to a check, forms and a plan', () => {
    const isu = (...args: string[]) => inEmpty('npx', '--no-install', 'isu', ...args);
    expect(isu('--version')).toContain(version);
    isu('init', 'mine', '--lang', 'sv');
    const path = join('mine', 'uppfoljning.isu');
    expect(isu('check', path, '--lang', 'sv')).toContain('Går att besvara');
    isu('generate', 'forms', path, '--to', 'html,xlsx,docx', '--out', 'out');
    isu('generate', 'plan', path, '--to', 'md', '--out', 'out');
    const made = readdirSync(join(empty, 'out'), { recursive: true, encoding: 'utf8' }).join(' ');
    for (const kind of ['.html', '.xlsx', '.docx', '.plan.']) expect(made).toContain(kind);
  });

  test('runs where it is only unpacked, as the container has it', () => {
    const folder = join(empty, 'unpacked');
    mkdirSync(folder);
    inEmpty('tar', '-xzf', archive, '-C', folder);
    expect(inEmpty(join(folder, 'package/dist/cli.js'), '--version')).toContain(version);
  });

  test('comes out the same when it is packed again', () => {
    const before = readFileSync(archive);
    node('src/build/package.ts', 'command-line');
    expect(readFileSync(archive).equals(before)).toBe(true);
  });

  test('says what it is made of, so that a program can read it', async () => {
    const text = readFileSync(join(installed, 'sbom.cdx.json'), 'utf8');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const { components } = JSON.parse(text) as { components: { name: string; licenses: unknown[]; purl: string }[] };
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chevrotain', 'langium', 'hucre', 'zod']),
    );
    for (const { licenses, purl } of components) {
      expect(licenses).toHaveLength(1);
      expect(purl).toMatch(/^pkg:npm\//);
    }
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name } of components) expect(notices).toContain(`\n${name} `);
  });
});

describe('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isu-page-package-'));
  beforeAll(() => bundlePage(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is packed whole, each edition with its licences and the list of its parts', async () => {
    const files = packPage(folder).map((file) => relative(folder, file).replaceAll('\\', '/'));
    expect(files).toEqual([
      'isu.html',
      'isu.html.cdx.json',
      ...['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'index.html', 'isu.js', 'sbom.cdx.json'].map(
        (file) => `isu-page/${file}`,
      ),
    ]);
    const text = readFileSync(join(folder, 'isu.html.cdx.json'), 'utf8');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    expect(readFileSync(join(folder, 'isu-page/sbom.cdx.json'), 'utf8')).toBe(text);
    const { components } = JSON.parse(text) as { components: { name: string }[] };
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@codemirror/view', 'langium', 'ical.js']),
    );
    const notices = readFileSync(join(folder, 'isu-page/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name } of components) expect(notices).toContain(`\n${name} `);
    const [, inside = ''] = /id="licences">([^<]+)</.exec(readFileSync(join(folder, 'isu.html'), 'utf8')) ?? [];
    expect(gunzipSync(Buffer.from(inside, 'base64')).toString('utf8')).toBe(notices);
  });
});

describe('what must go with the parts of others', () => {
  const maps = readdirSync('dist')
    .filter((file) => file.endsWith('.map'))
    .map((file) => join('dist', file));
  const bundled = bundledIn(maps);

  test('each package has a text of its licence', () => {
    expect(bundled.filter(({ texts }) => texts.length === 0)).toEqual([]);
  });
  test('also what a package carries of yet another’s', () => {
    // Its code for powers is Sun's.
    const powers = bundled.find(({ name }) => name === '@stdlib/math-base-special-pow');
    expect(powers?.texts.join()).toContain('Sun Microsystems');
  });
  test('no text is left out, and one that many share stands once', () => {
    const notices = noticesOf(bundled);
    const texts = [...new Set(bundled.flatMap((one) => one.texts))];
    for (const text of texts) expect(notices).toContain(text);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    expect(notices.length).toBeLessThan(1.5 * length);
  });
  test('a choice of licences is said as one', async () => {
    const text = sbomOf('x', '1.0.0', 'MIT', [
      { name: 'y', version: '2.0.0', licence: '(MIT OR Apache-2.0)', texts: [] },
    ]);
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    expect(text).toContain('"expression": "(MIT OR Apache-2.0)"');
  });
  test('a part without a licence is not shipped', () => {
    const folder = mkdtempSync(join(tmpdir(), 'isu-unlicensed-'));
    const inside = join(folder, 'node_modules', 'none');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'package.json'), '{ "name": "none", "version": "1.0.0" }');
    writeFileSync(join(inside, 'index.js'), '');
    writeFileSync(join(folder, 'a.js.map'), JSON.stringify({ sources: ['node_modules/none/index.js'] }));
    expect(() => bundledIn([join(folder, 'a.js.map')])).toThrow(/licence/);
    rmSync(folder, { recursive: true });
  });
});
