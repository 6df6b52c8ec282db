import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { designFromAnswers, templates } from '../../src/beginnings/index.js';
import { commands } from '../../src/cli/call/commands.js';

/**
 * Who works in an editor has no command line at hand: nothing that the extension or the server shows names one. What only the
 * command line says is in `src/messages/command-line.ts` and in the messages that only it uses.
 */
const root = join(import.meta.dirname, '../..');
/**
 * Messages of data, of what is due and of versions, which the command line and the editor have in common: the editor says them through `in-editor.ts`,
 * and `tasks.test.ts` looks through them as they are then.
 */
const saidOtherwise = ['data', 'compare', 'schedule'];
/** The texts of the rooms whose words the editor shows, but for what is said to git; of the messages, those that these rooms use. */
const shown = [
  ...globSync(
    'src/{server,extension,principles,language,compare,import,project,reading,words,settings,beginnings,forms,documents,plan,review,overview}/**/*.{ts,mjs,md}',
    {
      cwd: root,
    },
  ).filter(
    (file) => !file.includes('generated') && !['src/project/git.ts', 'src/server/project/in-editor.ts'].includes(file),
  ),
  ...['files', 'import', 'config', 'review', 'meant', 'letter'].map((name) => `src/messages/${name}.ts`),
  ...['package.nls.json', 'package.nls.sv.json', 'examples/README.md'],
];
const names = [...new Set(commands.map(({ name }) => name.split(' ')[0]))].join('|');
const options = [...new Set(commands.flatMap((one) => one.options.map(({ name }) => name)))].join('|');
const commandLine = new RegExp(
  String.raw`\bisu (${names})\b|\bnpm |\bnpx |(?<![-\w])--(${options})\b|command line|kommandorad|\b(the|a) terminal\b|terminalen`,
  'i',
);
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (all) => all.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/.*$/gm, '');
const wrong = (file: string, text: string) =>
  text.split('\n').flatMap((line, index) => (commandLine.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));

test('no text of the editor’s rooms names the command line', () => {
  expect(shown.length).toBeGreaterThan(200);
  const found = shown.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return wrong(file, /\.(ts|mjs)$/.test(file) ? withoutComments(text) : text);
  });
  expect(found).toEqual([]);
});

test('the messages that the editor’s rooms use are those that are looked through', () => {
  const used = shown
    .filter((file) => /^src\/(?!messages).*\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/messages\/([\w-]+)\.js'/g)].map(([, name]) => name),
    );
  const looked = shown.flatMap((file) => /^src\/messages\/([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
  expect(
    [...new Set(used)].filter((name) => !['command-line', ...saidOtherwise, ...looked].includes(name ?? '')),
  ).toEqual([]);
});

test('neither does what the extension contributes', () => {
  const { contributes, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = JSON.stringify({ contributes, description }, undefined, 1);
  expect(wrong('package.json', text)).toEqual([]);
});

test('nor do the designs that an editor begins', () => {
  const texts = Object.entries(templates).flatMap(([name, { text }]) => [wrong(name, text.sv), wrong(name, text.en)]);
  const open = [designFromAnswers({}, 'sv'), designFromAnswers({}, 'en')].map((text) => wrong('open', text));
  expect([...texts, ...open].flat()).toEqual([]);
});
