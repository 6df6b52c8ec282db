import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { design, filesIn, project } from '../cli/harness.js';
import { program } from './program.js';

/**
 * A command that is killed, wherever that is, loses nothing: what was there is whole, old or new, and the same command, after
 * another edit, comes to what it would have come to otherwise. Every third point or so of what it does with files; with RUNS=200, two
 * hundred of them.
 */
const isu = program();

const data = (value: (at: number) => number) =>
  `case,timepoint,informant,form,date,egenmaende\n${Array.from({ length: 12 }, (_, at) =>
    ['start', 'end'].map(
      (when) => `K${at},${when},client,${when}_client,2026-0${when === 'end' ? 6 : 1}-02,${value(at)}\n`,
    ),
  )
    .flat()
    .join('')}`;
const untidy = (name: string) => design(name).replaceAll('  ', '      ').replaceAll('{', '\n{');

interface Scene {
  words: readonly string[];
  files: Record<string, string>;
  /** What is written before the run that is stopped, and before the one after it. */
  edits: [Record<string, string>, Record<string, string>];
}
const scenes: Record<string, Scene> = {
  generate: {
    words: ['generate', 'forms', '.', '--to', 'html,surveyjs', '--out', 'out'],
    files: { 'a.isu': design('a'), 'b.isu': design('b'), 'out/mine.html': 'mine' },
    edits: [
      { 'a.isu': design('a').replace('mår', 'har'), 'b.isu': design('b').replace('mår', 'har') },
      { 'a.isu': design('a').replace('mår', 'sover'), 'b.isu': design('b').replace('avslut', 'avslut, senare') },
    ],
  },
  analyze: {
    words: ['analyze', 'a.isu', 'd.csv', '--to', 'html,md,json', '--out', 'out'],
    files: { 'a.isu': design('a'), 'd.csv': data((at) => at % 8) },
    edits: [{ 'd.csv': data((at) => at % 7) }, { 'd.csv': data((at) => at % 6) }],
  },
  format: {
    words: ['format', '.'],
    files: { 'a.isu': design('a'), 'b.isu': design('b'), 'c.isu': design('c') },
    edits: [{ 'a.isu': untidy('a'), 'b.isu': untidy('b'), 'c.isu': untidy('c') }, {}],
  },
  migrate: {
    words: ['migrate', 'data', '--map', 'map.json', '--out', 'new'],
    files: {
      'data/d.csv': data((at) => at % 8),
      'data/e.csv': data((at) => at % 7),
      'map.json': JSON.stringify({ columns: { egenmaende: 'egensomn' } }),
    },
    edits: [{}, {}],
  },
};
const later = 'mättillfälle senare "Senare" 6 månader efter avslut\n  mätning';
for (const edit of scenes.generate?.edits ?? []) {
  edit['b.isu'] = (edit['b.isu'] ?? '').replace('mätning', edit['b.isu']?.includes('senare') ? later : 'mätning');
}

const write = (cwd: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
};
const contents = (cwd: string) =>
  Object.fromEntries(filesIn(cwd).map((path) => [path, readFileSync(join(cwd, path), 'latin1')]));
/** A copy of a folder as it stands. */
const copy = (files: Record<string, string>) =>
  project(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'latin1')])));

/** Spread over all that there are: the same ones each time. */
function points(count: number): number[] {
  const wanted = Math.min(Number(process.env.RUNS ?? 4), count);
  return Array.from({ length: wanted }, (_, at) => Math.floor(((at + 0.5) * count) / wanted));
}

describe.each(Object.entries(scenes))('isu %s', (name, { words, files, edits: [before, after] }) => {
  test('that is killed has lost nothing, and goes on', async () => {
    const cwd = project(files);
    // Of what is generated there is an earlier version.
    if (name === 'generate' || name === 'analyze') expect((await isu(words, cwd)).code).toBe(0);
    write(cwd, before);
    const begun = contents(cwd);
    const whole = copy(begun);
    const count = join(project(), 'count');
    expect((await isu(words, whole, { COUNT_TO: count })).code).toBe(0);
    const done = contents(whole);
    const straight = copy(begun);
    write(straight, after);
    expect((await isu(words, straight)).code).toBe(0);
    const expected = contents(straight);
    for (const point of points(Number(readFileSync(count, 'utf8')))) {
      const stopped = copy(begun);
      const told = `stopped at ${point}`;
      expect((await isu(words, stopped, { STOP_AT: String(point) })).signal, told).toBe('SIGKILL');
      for (const [path, text] of Object.entries(contents(stopped))) {
        if (/(^|\/)\.[^/]*$|\.isu-generated/.test(path)) continue;
        expect([begun[path], done[path]], `${told}: ${path}`).toContain(text);
      }
      for (const path of Object.keys(begun)) expect(filesIn(stopped), told).toContain(path);
      write(stopped, after);
      expect(await isu(words, stopped), told).toMatchObject({ code: 0 });
      expect(contents(stopped), told).toEqual(expected);
    }
  });

  test('that a person stops leaves nothing half written', async () => {
    const cwd = project(files);
    write(cwd, before);
    const begun = contents(cwd);
    const count = join(project(), 'count');
    expect((await isu(words, cwd, { COUNT_TO: count })).code).toBe(0);
    const expected = contents(cwd);
    for (const point of points(Number(readFileSync(count, 'utf8')))) {
      const stopped = copy(begun);
      const told = `stopped at ${point}`;
      await isu(words, stopped, { STOP_AT: String(point), STOP_BY: 'SIGINT' });
      expect(
        filesIn(stopped).filter((path) => /\.tmp$|\.lock\//.test(path)),
        told,
      ).toEqual([]);
      expect(await isu(words, stopped), told).toMatchObject({ code: 0 });
      expect(contents(stopped), told).toEqual(expected);
    }
  });
});
