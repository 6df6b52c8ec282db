/**
 * Bundles the programs into `dist/`: `node src/build/bundle.ts [cli|server|extension|extension-web|page]…`, without names all of them.
 * Run from the project's folder. Source maps lie beside the bundles and are not packaged.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { common, inBrowser } from './options.ts';
import { bundlePage } from './page.ts';
import { insideElement, pagePart } from './page-part.ts';
import { bundleServers } from './server.ts';
import { straightImports } from './straight-imports.ts';

/** Packages that are CommonJS only still call `require` inside an ES module bundle. */
const esmRequire =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** Langium's core gets the few parts of the protocol that it uses; the server gets the real one. See `protocol.ts`. */
const slimProtocol: Plugin = {
  name: 'slim-protocol',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ importer }) =>
      /langium[/\\]lib[/\\](utils|workspace)[/\\]/.test(importer)
        ? { path: join(import.meta.dirname, 'protocol.ts') }
        : undefined,
    );
  },
};

/** Programs for the command line. */
const program = {
  ...common,
  format: 'esm',
  target: 'node20',
  banner: { js: `#!/usr/bin/env node\n${esmRequire}` },
} satisfies BuildOptions;

/** Of everything that a program is made from: what one program has kept, another does not take for its own. */
function buildHash(): string {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', ...files])
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const pageParts = async () => ({
  PAGE_SCRIPT: JSON.stringify(insideElement(await pagePart('src/extension/webview/page.mjs'))),
  PAGE_STYLE: JSON.stringify(insideElement(await pagePart('src/extension/webview/page.css'))),
});

const targets: Record<string, () => Promise<BuildOptions>> = {
  // Split at what is imported on demand: a command loads the rooms that it needs, and no others.
  cli: async () => ({
    ...program,
    plugins: [straightImports, slimProtocol],
    entryPoints: { cli: 'src/cli/launch.ts', demo: 'src/cli/demo.ts' },
    define: { ISU_BUILD: JSON.stringify(buildHash()) },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  }),
  extension: async () => ({
    ...common,
    entryPoints: ['src/extension/main.node.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    define: await pageParts(),
  }),
  'extension-web': async () => ({
    ...common,
    ...inBrowser,
    entryPoints: ['src/extension/main.browser.ts'],
    outfile: 'dist/extension.web.js',
    format: 'cjs',
    external: ['vscode'],
    define: await pageParts(),
  }),
};

/** The language server: a program of its own, and a web worker that a page starts from the text of core and server. */
const server = () => {
  const parts = { '#files': 'src/files/disk.ts', '#git': 'src/files/git.ts' };
  const web = {
    '#files': 'src/files/client.ts',
    '#git': 'src/files/no-git.ts',
  };
  const onNode: BuildOptions = { ...common, format: 'cjs', target: 'node20' };
  const inWorker: BuildOptions = { ...common, ...inBrowser, format: 'iife' };
  return bundleServers(
    [
      {
        entry: 'src/server/main.node.ts',
        parts,
        options: onNode,
        outfile: 'dist/server.cjs',
        head: "require('./server.core.cjs');",
      },
      { entry: 'src/server/main.browser.ts', parts: web, options: inWorker, outfile: 'dist/server.web.js', head: '' },
    ],
    { ...inWorker, target: ['node20', 'chrome120'] },
  );
};

/** The JSON Schema of the configuration file, which the editor explains and completes it by. */
async function writeConfigSchema(): Promise<void> {
  const contents = "export { configSchemaText } from './src/project/config-schema.js';";
  const { outputFiles } = await build({
    ...common,
    stdin: { contents, resolveDir: '.' },
    format: 'esm',
    write: false,
    sourcemap: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { configSchemaText } = (await import(`data:text/javascript;base64,${code}`)) as { configSchemaText(): string };
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/isu.config.schema.json', configSchemaText());
}

const asked = process.argv.slice(2);
const names = [...Object.keys(targets), 'server', 'page'];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`bundle: unknown target ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : names;
// Chunks are named by their content: those of earlier builds would stay.
if (chosen.includes('cli')) rmSync('dist/chunks', { recursive: true, force: true });
const options = await Promise.all(chosen.flatMap((name) => targets[name]?.() ?? []));
try {
  await Promise.all([
    ...options.map((each) => build(each)),
    ...(chosen.includes('server') ? [server()] : []),
    ...(chosen.includes('page') ? [bundlePage('dist')] : []),
  ]);
  if (chosen.includes('extension')) await writeConfigSchema();
} catch {
  // esbuild has said what is wrong, and where.
  process.exit(1);
}
