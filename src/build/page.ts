/**
 * Makes the page for those who do not program: `dist/isu.html`, one file that holds everything, and `dist/isu-page/`, the same as
 * html and js for an intranet. What the page may run stands in its policy by hash.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { common, inBrowser } from './options.ts';
import { packagesOf } from './package/bundled.ts';
import { noticesOf } from './package/notices.ts';
import { sbomOf } from './package/sbom.ts';
import { bundledPart, insideElement, pagePart, sourcesIn } from './page-part.ts';
import { straightImports } from './straight-imports.ts';

/** What the forms and documents that the page shows in its frames may run and look like: the same for every design. */
interface Shown {
  script: string[];
  style: string[];
}

const options: BuildOptions = { ...common, ...inBrowser, format: 'iife', sourcemap: false, write: false };

/** Runs in the build, on the rooms themselves: forms for clients and for staff, and a document, as the page shows them. */
const shownFrom = `
  import { createIsu } from './src/language/session.js';
  import { forms, htmlForm } from './src/forms/index.js';
  import { html, document } from './src/documents/index.js';
  import { templates } from './src/beginnings/index.js';
  import { formSources } from './src/sides/index.js';
  export async function shown() {
    const isu = createIsu(async () => undefined);
    const readings = await isu.open(Object.entries(templates).map(([name, { text }]) => ({ uri: 'file:///' + name + '.isu', text: text.sv })));
    const all = readings.flatMap(({ designs }) => designs.flatMap(({ design }) => forms(design)));
    const pages = all.map((form) => htmlForm(form, { embedded: true, language: 'sv' }).text);
    return [...pages, html(document('', []), { language: 'sv' })].map(formSources);
  }`;

async function shownSources(): Promise<Shown> {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: shownFrom, resolveDir: '.' },
    platform: 'node',
    conditions: [],
    format: 'esm',
  });
  const code = Buffer.from(outputFiles?.[0]?.contents ?? []).toString('base64');
  const { shown } = (await import(`data:text/javascript;base64,${code}`)) as { shown(): Promise<Shown[]> };
  const all = await shown();
  const each = (of: (one: Shown) => string[]) => [...new Set(all.flatMap(of))];
  return { script: each(({ script }) => script), style: each(({ style }) => style) };
}

/** The language server as a classic worker: text that the page starts it from, packed so that the file stays small. */
async function workerPart(): Promise<{ text: string; sources: string[] }> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: ['src/server/main.browser.ts'],
    plugins: [straightImports],
    // Zod tries whether it may compile programs: under the page's policy each try is told of as a breach.
    metafile: true,
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
  });
  return { text: outputFiles?.[0]?.text ?? '', sources: metafile ? sourcesIn(metafile) : [] };
}

const packed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64');

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `script`: what the page's own script is allowed by. */
const policy = (script: string, style: string, frame: string, shown: Shown) =>
  [
    "default-src 'none'",
    `script-src ${[script, hash(frame), ...shown.script].join(' ')}`,
    `style-src ${[hash(style), ...shown.style].join(' ')}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types isu',
  ].join('; ');

/** Makes both editions in a folder. */
export async function bundlePage(folder: string): Promise<void> {
  const examples = Object.fromEntries(
    globSync('examples/*.isu')
      .sort()
      .map((file) => [basename(file), readFileSync(file, 'utf8')]),
  );
  const [{ text: script, sources }, style, frame, worker, shown] = await Promise.all([
    bundledPart('src/page/main.ts', { EXAMPLES: JSON.stringify(examples) }),
    pagePart('src/page/page.css'),
    pagePart('src/sides/frame-within.mjs'),
    workerPart(),
    shownSources(),
  ]);
  const skeleton = readFileSync('src/page/page.html', 'utf8');
  const [code, look] = [insideElement(script), insideElement(style)];
  const page = (source: string, end: string) =>
    skeleton
      .replace('{{policy}}', () => policy(source, look, insideElement(frame), shown))
      .replace('<style></style>', () => `<style>${look}</style>`)
      .replace('{{end}}', () => end);
  const bundled = packagesOf([...sources, ...worker.sources]);
  const notices = noticesOf(bundled);
  const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };
  const parts = sbomOf('isu-page', version, license, bundled);
  const texts = { worker: packed(worker.text), licences: packed(notices) };
  const elements = Object.entries(texts).map(([id, text]) => `<script type="text/plain" id="${id}">${text}</script>`);
  const hosted = join(folder, 'isu-page');
  mkdirSync(hosted, { recursive: true });
  writeFileSync(join(folder, 'isu.html'), page(hash(code), [...elements, `<script>${code}</script>`].join('\n')));
  writeFileSync(join(hosted, 'index.html'), page("'self'", '<script src="isu.js" defer></script>'));
  writeFileSync(join(hosted, 'isu.js'), `globalThis.isuTexts=${JSON.stringify(texts)};\n${script}\n`);
  writeFileSync(join(hosted, 'THIRD-PARTY-NOTICES.txt'), notices);
  copyFileSync('LICENSE', join(hosted, 'LICENSE'));
  writeFileSync(join(hosted, 'sbom.cdx.json'), parts);
  writeFileSync(join(folder, 'isu.html.cdx.json'), parts);
}
