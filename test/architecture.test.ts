import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Data flows one way: which room of `src` may import from which, and which rooms may touch the machine. `build` makes
 * the others and is no part of them.
 */
const src = join(import.meta.dirname, '../src');
const pure = [
  'beginnings',
  'model',
  'words',
  'reading',
  'principles',
  'settings',
  'forms',
  'data',
  'statistics',
  'simulation',
  'documents',
  'plan',
  'analysis',
  'client',
  'schedule',
  'review',
  'overview',
  'site',
  'import',
  'compare',
];
const mayImport: Record<string, string[]> = {
  model: [],
  files: ['model'],
  beginnings: ['model'],
  // What a design can answer is said of data that the reading makes: their shapes only (see the test below).
  words: ['model', 'reading'],
  reading: ['model'],
  principles: ['model', 'words', 'reading'],
  settings: ['model', 'principles'],
  documents: ['model'],
  forms: ['model', 'words', 'reading', 'documents'],
  data: ['model', 'words', 'reading', 'forms'],
  statistics: [],
  simulation: ['model', 'reading', 'forms', 'data', 'statistics', 'plan'],
  plan: ['model', 'words', 'reading', 'documents', 'statistics'],
  analysis: ['model', 'words', 'reading', 'documents', 'forms', 'data', 'statistics', 'plan'],
  client: ['model', 'words', 'reading', 'documents', 'forms', 'data', 'statistics'],
  schedule: ['model', 'words', 'reading', 'documents', 'forms', 'data'],
  review: ['model', 'words', 'reading', 'principles', 'documents', 'plan'],
  overview: ['model', 'words', 'reading', 'principles', 'documents', 'plan', 'review'],
  site: ['model', 'words', 'reading', 'principles', 'documents', 'forms', 'plan', 'review', 'overview'],
  import: ['model', 'words', 'forms', 'data', 'instruments'],
  compare: ['model', 'words', 'reading', 'forms'],
  messages: ['principles', 'model', 'words', 'language'],
  instruments: [],
  language: ['model', 'words', 'principles', 'instruments'],
  project: ['model', 'files', 'settings', 'forms', 'messages'],
  tasks: [
    'model',
    'files',
    'language',
    'documents',
    'analysis',
    'compare',
    'data',
    'messages',
    'words',
    'project',
    'principles',
    'schedule',
  ],
  server: [
    'model',
    'files',
    'beginnings',
    'words',
    'reading',
    'principles',
    'settings',
    'language',
    'forms',
    'documents',
    'plan',
    'review',
    'import',
    'compare',
    'messages',
    'project',
    'overview',
    'simulation',
    'data',
    'analysis',
    'schedule',
    'tasks',
  ],
  sides: [],
  extension: ['server', 'files', 'model', 'beginnings', 'forms', 'documents', 'sides'],
  page: ['server', 'files', 'model', 'beginnings', 'forms', 'documents', 'sides', 'language'],
  cli: [
    'model',
    'beginnings',
    'words',
    'reading',
    'principles',
    'settings',
    'language',
    'forms',
    'documents',
    'plan',
    'review',
    'overview',
    'site',
    'simulation',
    'data',
    'import',
    'analysis',
    'client',
    'schedule',
    'compare',
    'messages',
    'project',
    'tasks',
    'server',
  ],
};

const files = globSync('**/*.ts', { cwd: src }).filter(
  (file) => !file.includes('generated') && !file.startsWith('build/'),
);
const imports = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({ file, target }));
});
const room = (path: string): string => path.split('/')[0] ?? '';

/** What other rooms import beside the index of a room, and why. */
const doors: Record<string, string> = {
  'analysis/analysis.ts': 'loaded on demand by a command',
  'analysis/script/index.ts': 'loaded on demand by a command',
  'analysis/sql/index.ts': 'loaded on demand by a command',
  'client/client.ts': 'loaded on demand by a command',
  'compare/compare.ts': 'loaded on demand by a command',
  'compare/page.ts': 'loaded on demand by a command',
  'data/check/index.ts': 'loaded on demand by a command',
  'data/tables/column-map-schema.ts': 'loaded on demand: brings the library that checks what is read',
  'data/workbook/spreadsheet.ts': 'loaded on demand: brings the library that reads workbooks',
  'documents/docx/index.ts': 'loaded on demand, with what writes Word',
  'documents/word/index.ts': 'loaded on demand, with what writes Word',
  'files/client.ts': 'the files of a server without a disk, named by its entrance',
  'files/paths.ts': 'paths as git has them, on every machine',
  'files/requests.ts': 'what a server without a disk asks its client for',
  'forms/generate.ts': 'loaded on demand by a command',
  'forms/html/folder-page.ts': 'loaded on demand by a command',
  'forms/own-texts.ts': 'loaded on demand by a command',
  'import/found.ts': 'loaded on demand by a command',
  'import/letter.ts': 'loaded on demand by a command',
  'import/made.ts': 'loaded on demand: brings the libraries that read files',
  'language/word-table.ts': 'the words that the page colours, without the language that reads them',
  'language/keep.ts': 'loaded on demand, with the language',
  'language/kept.ts': 'what was read before, without the language that read it',
  'language/session.ts': 'loaded on demand by a command',
  'model/schema.ts': 'loaded on demand: brings zod',
  'overview/document.ts': 'loaded on demand by a command',
  'plan/plan.ts': 'loaded on demand by a command',
  'plan/precision/index.ts': 'loaded on demand by a command',
  'principles/assess.ts': 'loaded on demand by a command',
  'principles/generated/pages.ts': 'loaded on demand: the text of every page',
  'principles/rules.ts': 'loaded on demand by a command',
  'project/config-schema.ts': 'loaded on demand: brings zod',
  'review/letter/letter.ts': 'loaded on demand by a command',
  'review/letter/replies.ts': 'loaded on demand by a command',
  'review/review.ts': 'loaded on demand by a command',
  'server/main.node.ts': 'loaded on demand: the server’s entrance, which starts when it is loaded',
  'sides/*.mjs': 'one part of a page each, as the browser runs it',
  'simulation/files.ts': 'loaded on demand by a command',
  'tasks/data/due.ts': 'loaded on demand by a command',
  'forms/conventions.ts': 'how each target names and lays out what comes back, for `data`',
  'language/editor.ts': 'the syntax tree and the services, for `server`',
  'language/generated/ast.ts': 'the syntax tree as Langium makes it, for `server`',
  'server/protocol.ts': 'what extension and server send each other: the extension holds no server',
  'instruments/generated/library.ts': 'the library as the build makes it; the room has no other code',
  'messages/*.ts': 'one subject each, imported as a whole by who says it',
};
const isDoor = (path: string): boolean =>
  path === `${room(path)}/index.ts` || path in doors || `${room(path)}/*${path.slice(path.lastIndexOf('.'))}` in doors;

describe('rooms', () => {
  test('the table names every room that has code', () => {
    expect([...new Set([...files.map(room), 'instruments'])].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('import only from the rooms that data comes from', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: relative(src, join(src, dirname(file), target)) }))
      .filter(({ to }) => to !== '../package.json')
      .filter(({ file, to }) => room(to) !== room(file) && !mayImport[room(file)]?.includes(room(to)))
      .map(({ file, to }) => `${file} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test('the words know the shapes of a reading, and run none of it', () => {
    const sentences = files
      .filter((file) => room(file) === 'words')
      .flatMap((file) => readFileSync(join(src, file), 'utf8').match(/(?:import|export)[^;]*?from '[^']*';/g) ?? []);
    const ofReading = sentences.filter((one) => one.includes('/reading/'));
    expect(ofReading.length).toBeGreaterThan(0);
    expect(ofReading.filter((one) => !one.startsWith('import type '))).toEqual([]);
  });

  test('another room is entered through its index, or through a door that the table gives a reason for', () => {
    const across = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({
        file,
        to: relative(src, join(src, dirname(file), target.replace(/\.js$/, '.ts'))),
      }))
      .filter(({ file, to }) => !to.startsWith('..') && room(to) !== room(file));
    expect(across.filter(({ to }) => !isDoor(to)).map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
    const used = new Set(across.map(({ to }) => to));
    const unused = Object.keys(doors).filter((door) => !door.includes('*') && !used.has(door));
    expect(unused, 'doors that nobody uses').toEqual([]);
  });

  // An index is followed to all that it lists: one with code of its own would be loaded for that code, and all else with it.
  test('an index only lists what its room offers', () => {
    const lists = [...globSync('*/index.ts', { cwd: src }), 'forms/conventions.ts', 'language/editor.ts'];
    const code = /^(export )?(default |async )?(const|let|var|function|class|enum) /m;
    expect(lists.filter((file) => code.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });

  test('on demand the file that is needed is loaded, not the index of its room', () => {
    const wrong = files.flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/\bimport\(\s*'(\.[^']*)'/g)]
        .map(([, target = '']) => relative(src, join(src, dirname(file), target)))
        .filter((to) => room(to) !== room(file) && /^\w+\/index\.js$/.test(to))
        .map((to) => `${file} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  // Asked for as a whole, all of it is in the program, words in fifty languages too, and each `isu check` of a project reads it.
  test('of zod only what is used is loaded', () => {
    const whole = files.filter((file) => /\bimport\('zod/.test(readFileSync(join(src, file), 'utf8')));
    expect(whole).toEqual([]);
  });

  test('the table of rooms in CONTRIBUTING.md says the same', () => {
    const text = readFileSync(join(src, '../CONTRIBUTING.md'), 'utf8');
    const rows = [...text.matchAll(/^\| (`[^|]+`) \| [^|]+ \| ([^|]+) \|$/gm)];
    const told = rows.flatMap(([, names = '', may = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']): [string, string[]] => [
        name,
        may === '–' ? [] : may.split(', ').sort(),
      ]),
    );
    const sorted = Object.entries(mayImport).map(([name, may]): [string, string[]] => [name, [...may].sort()]);
    expect(Object.fromEntries(told.filter(([name]) => name !== 'build'))).toEqual(Object.fromEntries(sorted));
  });

  test('a form target knows no other, but the workbook the codebook', () => {
    const targets = globSync('forms/*/index.ts', { cwd: src }).map((path) => path.split('/')[1]);
    const target = (path: string) => targets.find((name) => path.startsWith(`forms/${name}/`));
    const wrong = imports
      .filter(({ target: to }) => to.startsWith('.'))
      .map(({ file, target: to }) => ({ from: target(file), to: target(join(dirname(file), to)) }))
      .filter(({ from, to }) => from && to && from !== to)
      .map(({ from, to }) => `${from} → ${to}`);
    expect([...new Set(wrong)]).toEqual(['xlsx → codebook']);
  });

  test('the pure rooms know neither editor nor machine', () => {
    const pageScripts = ['forms/html/page-script.ts', 'site/script/copy.ts'];
    const forbidden = /^(langium|vscode|chevrotain|node:|fs$|path$)/;
    const wrong = imports.filter(({ file, target }) => pure.includes(room(file)) && forbidden.test(target));
    expect(wrong).toEqual([]);
    const globals = files
      // Scripts of pages are text for a browser; they ask for the day that a form is filled in, or a text is taken.
      .filter((file) => pure.includes(room(file)) && !pageScripts.includes(file))
      .filter((file) =>
        /\b(process\.|Date\.now|Math\.random|new Date\(\))/.test(readFileSync(join(src, file), 'utf8')),
      );
    expect(globals).toEqual([]);
  });
});

describe('what runs in a browser', () => {
  /** Who knows the machine; everything else is in the browser's bundles, or may come to be. */
  const onMachine = [
    /^cli\//,
    /^files\/(disk|git|unfinished)\.ts$/,
    /^server\/(node\/|main\.node\.ts$)/,
    /^extension\/main\.node\.ts$/,
    // Patterns of file names, which a shell may leave to the program.
    /^tasks\/designs\/paths\.ts$/,
  ];
  const elsewhere = files.filter((file) => !onMachine.some((one) => one.test(file)));

  test('knows no Node: neither its modules nor its globals', () => {
    const modules = /^(node:.*|tinyglobby|.*\/node)$/;
    expect(imports.filter(({ file, target }) => elsewhere.includes(file) && modules.test(target))).toEqual([]);
    const globals = elsewhere.filter((file) =>
      /\b(process|Buffer|__dirname)\.\w/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(globals).toEqual([]);
  });

  test('reaches files in the rooms that work with files', () => {
    const rooms = imports.filter(({ target }) => target === '#files').map(({ file }) => room(file));
    expect([...new Set(rooms)].sort()).toEqual(['project', 'server', 'tasks']);
    expect(imports.filter(({ target }) => target === '#git').map(({ file }) => file)).toEqual(['project/git.ts']);
  });
});

describe('what a design means is worked out by its reading', () => {
  /** Where in the other rooms a text matches, but for the files named. */
  const outside = (pattern: RegExp, rooms: readonly string[], shown: readonly string[] = []): string[] =>
    files
      .filter((file) => !rooms.includes(room(file)) && !shown.includes(file))
      .flatMap((file) => {
        const lines = readFileSync(join(src, file), 'utf8').split('\n');
        return lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
      });

  test('when a timepoint is', () => {
    // A room that asks for raw timings would put the timepoints in an order of its own. The words say them as they stand.
    const raw = /\.timings\b|\btimings\s*[,}]/;
    // What is shown when the pointer rests on an event: the timepoints that name it.
    expect(outside(raw, ['model', 'reading', 'language', 'words'], ['server/hover/describe.ts'])).toEqual([]);
  });

  test('which instruments ask the same', () => {
    // These show the line as it stands in the design. `timepoint.repeats` is of a form, and of another thing.
    const shown = [
      'server/hover/instrument.ts',
      'review/plain/instruments.ts',
      'plan/sections/measures.ts',
      'principles/meanings.ts',
    ];
    const raw = /(?<!\b(timepoint\??|words|how|w))\.repeats\b/;
    expect(outside(raw, ['model', 'reading', 'language'], shown)).toEqual([]);
  });

  test('what share a count comes to', () => {
    expect(outside(/\banswered\??\.(low|high|of)\b/, ['model', 'reading', 'language', 'words'])).toEqual([]);
  });

  test('how long a month and a year are', () => {
    // A formula of the workbook counts weeks in days, as text.
    const lengths = /30\.4|365\.2|(?<!\*)[*/] ?(7|28|30|31|365)\b|\b(7|28|30|31|365) ?\*(?!\*)/;
    expect(outside(lengths, ['model', 'reading'], ['forms/xlsx/due-formulas.ts'])).toEqual([]);
  });
});

describe('what is deleted', () => {
  test('is a folder that was made for it, never a path worked out from another', () => {
    const root = join(import.meta.dirname, '..');
    const scripts = globSync('{src,test}/**/*.{ts,mjs}', { cwd: root });
    const wrong = scripts.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:rmSync|rmdirSync|rimraf)\(([^)]*)/g)]
        .filter(([, target = '']) => !/^(\w+|'dist\/\w+')(, |$)/.test(target))
        .map(([call]) => `${file}: ${call}`),
    );
    expect(wrong).toEqual([]);
  });
});
