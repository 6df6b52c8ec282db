import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What is imported through a room's index comes straight from the file that declares it. The bundler splits by file and
 * follows an index to everything that it lists, so that a command would load rooms that it does not use.
 */
export const straightImports: Plugin = {
  name: 'straight-imports',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: straight(readFileSync(path, 'utf8'), path),
    }));
  },
};

/** Types are left: they are gone before anything is bundled. */
const valueImport = /^import \{([^}]*)\} from '(\.[^']*)\.js';$/gm;
const listed = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));

function straight(text: string, path: string): string {
  const folder = dirname(path);
  return text.replaceAll(valueImport, (line: string, names: string, from: string) => {
    const imports = listed(names).map((each) => {
      const [name = '', as = name] = each.split(' as ');
      const [file, exported] = declared(join(folder, `${from}.ts`), name);
      return `import { ${exported} as ${as} } from './${relative(folder, file).replaceAll('\\', '/')}';`;
    });
    return imports.join(' ') + '\n'.repeat(line.split('\n').length - 1);
  });
}

interface Exports {
  /** By name: the file that it is exported from, and its name there. */
  listed: Map<string, [file: string, name: string]>;
  /** The files that all is exported from. */
  whole: string[];
  own: Set<string>;
}
const known = new Map<string, Exports>();
function exportsOf(file: string): Exports {
  const before = known.get(file);
  if (before) return before;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const target = (from = '') => join(dirname(file), `${from}.ts`);
  const found: Exports = {
    listed: new Map(
      [...text.matchAll(/^export \{([^}]*)\} from '(\.[^']*)\.js';$/gm)].flatMap(([, names = '', from]) =>
        listed(names).map((each): [string, [string, string]] => {
          const [name = '', as = name] = each.split(' as ');
          return [as, [target(from), name]];
        }),
      ),
    ),
    whole: [...text.matchAll(/^export \* from '(\.[^']*)\.js';$/gm)].map(([, from]) => target(from)),
    own: new Set(
      [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(([, name = '']) => name),
    ),
  };
  known.set(file, found);
  return found;
}

/** The file that declares what a file exports by a name, and its name there. */
function declared(file: string, name: string): [file: string, name: string] {
  const { listed, whole } = exportsOf(file);
  const at = listed.get(name);
  if (at) return declared(...at);
  const star = whole.find((each) => exportsOf(each).own.has(name));
  return star ? [star, name] : [file, name];
}
