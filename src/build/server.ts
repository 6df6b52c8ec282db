import { resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { straightImports } from './straight-imports.ts';

/**
 * The language server for a computer and for a browser: what both have lies once, in `server.core.cjs`, since the package
 * would be nearly twice as large with two whole servers. The core runs nothing when it is loaded: it says how a module is had by
 * its path. What `imports` of package.json gives each of the two, the core takes from who has loaded it.
 */
interface Half {
  entry: string;
  /** Resolved otherwise in the two, by the name in `imports`. */
  parts: Readonly<Record<string, string>>;
  options: BuildOptions;
  outfile: string;
  /** What is run first. */
  head: string;
}

const slash = (path: string) => path.replaceAll('\\', '/');
const absolute = (path: string) => slash(resolve(path));

/** The modules that an entry reaches, and what each imports. */
async function reached({ entry, options }: Half): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    write: false,
    sourcemap: false,
    metafile: true,
  });
  const modules = Object.entries(metafile?.inputs ?? {});
  return new Map(modules.map(([path, { imports }]) => [path, imports.map((one) => one.path)]));
}

/** The parts as whoever loads the core has them. */
const partsFromOutside = (names: readonly string[]): Plugin => ({
  name: 'parts-from-outside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#/ }, ({ path }) => (names.includes(path) ? { path, namespace: 'part' } : undefined));
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: `module.exports = globalThis.isuParts[${JSON.stringify(path)}]`,
    }));
  },
});

/** Modules of the core are had from there. */
const fromCore = (shared: ReadonlyMap<string, string>): Plugin => ({
  name: 'from-core',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /./ }, async ({ path, ...about }) => {
      if (about.pluginData === 'asked' || about.kind === 'entry-point') return undefined;
      const found = await find(path, { ...about, pluginData: 'asked' });
      const name = found.errors.length === 0 && !found.external ? shared.get(slash(found.path)) : undefined;
      return name === undefined ? undefined : { path: name, namespace: 'core' };
    });
    onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
      contents: `module.exports = globalThis.isuCore(${JSON.stringify(path)})`,
    }));
  },
});

/** Bundles both halves and their core into `dist/`. `core` are the options of what runs in either place. */
export async function bundleServers(halves: readonly [Half, Half], core: BuildOptions): Promise<void> {
  const [one, other] = await Promise.all(halves.map(reached));
  if (!one || !other) return;
  const both = new Set([...one.keys()].filter((path) => other.has(path)));
  const entered = [one, other].flatMap((modules) =>
    [...modules].filter(([path]) => !both.has(path)).flatMap(([, imports]) => imports.filter((path) => both.has(path))),
  );
  const doors = [...new Set(entered)].sort();
  const table = doors.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(absolute(path))})`);
  await build({
    ...core,
    stdin: {
      contents: `const doors = {${table.join(',')}}; globalThis.isuCore = (path) => doors[path]();`,
      resolveDir: '.',
    },
    outfile: 'dist/server.core.cjs',
    format: 'iife',
    plugins: [partsFromOutside(Object.keys(halves[0].parts)), straightImports],
  });
  const shared = new Map(doors.map((path) => [absolute(path), path]));
  for (const { entry, parts, options, outfile, head } of halves) {
    const given = Object.entries(parts).map(
      ([name, path]) => `${JSON.stringify(name)}: require(${JSON.stringify(absolute(path))})`,
    );
    await build({
      ...options,
      stdin: {
        contents: `${head} globalThis.isuParts = {${given.join(',')}}; module.exports = require(${JSON.stringify(absolute(entry))});`,
        resolveDir: '.',
      },
      outfile,
      external: ['./server.core.cjs'],
      plugins: [fromCore(shared), straightImports],
    });
  }
}
