import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { run } from '../../src/cli/call/run.js';
import type { Io } from '../../src/cli/io.js';
import { lazyRooms } from '../../src/cli/rooms/lazy-rooms.js';
import type { Rooms } from '../../src/cli/rooms/rooms.js';
import type { Design } from '../../src/model/index.js';
import type { Assessment, Finding } from '../../src/principles/finding.js';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with the files, removed after the test. A text or bytes by path. */
export function project(files: Record<string, string | Uint8Array> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-test-')));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** All files below a folder, by path with forward slashes, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

export const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8');

export interface Outcome {
  code: number;
  out: string;
  err: string;
}
export interface World {
  cwd?: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  rooms?: Partial<Rooms>;
}

/** Runs one call in this process. The locale is unset, so that it speaks English unless told otherwise. */
export async function isu(
  words: readonly string[],
  { cwd, stdin = '', env = {}, rooms = {} }: World = {},
): Promise<Outcome> {
  const written = { out: '', err: '' };
  const io: Io = {
    cwd: cwd ?? project(),
    env: { SOURCE_DATE_EPOCH: '1767225600', ...env },
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    terminal: { out: false, err: false },
  };
  const code = await run(words, io, { ...lazyRooms, ...rooms });
  return { code, ...written };
}

/** A small design without anything wrong in its text. */
export const design = (name = 'enheten') => `uppföljning ${name} "Uppföljning vid enheten" {
  syfte "Veta om klienterna mår bättre" {
    gäller resultat
  }
  mätning egen från klient vid start, avslut
}
instrument egen "Egen skattning" {
  fråga mående "Hur mår du?" skattas 0..10 högre är bättre
}
`;

const principles = (findings: readonly Finding[]): Assessment['principles'] => {
  const of = (principle: string) => {
    const codes = findings.filter((each) => each.group === principle).map(({ code }) => code);
    return { verdict: codes.length > 0 ? ('partly' as const) : ('follows' as const), findings: codes };
  };
  return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4'), P5: of('P5') };
};

/** A checker that says the same of every design. */
export const assessing =
  (findings: readonly Finding[]): Rooms['assess'] =>
  async (assessed: Design) => ({
    design: assessed,
    findings: [...findings],
    principles: principles(findings),
    staircase: { claimed: 3, supported: 2, possible: 2 },
  });

export const noBaseline: Finding = {
  code: 'P3-02',
  name: 'no-baseline',
  group: 'P3',
  severity: 'error',
  path: 'collect/1',
  message: { sv: 'Det saknas en mätning vid start.', en: 'There is no measurement at the start.' },
};
export const broadPurpose: Finding = {
  code: 'P1-03',
  name: 'broad-purpose',
  group: 'P1',
  severity: 'warning',
  path: 'purpose/1',
  message: { sv: 'Syftet är brett.', en: 'The purpose is broad.' },
};
/** The rules that the findings above belong to. */
export const twoRules: Pick<Rooms, 'rules' | 'pages'> = {
  rules: async () => [noBaseline, broadPurpose],
  pages: async () => ({
    'P3-02': { sv: '# P3-02 Baslinje saknas\n\nVarför.\n', en: '# P3-02 No baseline\n\nWhy.\n' },
    'P1-03': { sv: '# P1-03 Brett syfte\n', en: '# P1-03 Broad purpose\n' },
  }),
};
