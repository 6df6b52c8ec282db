import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysis } from '../../src/analysis/index.js';
import type { Results } from '../../src/analysis/results.js';
import { generateScript } from '../../src/analysis/script/index.js';
import type { Design } from '../../src/model/index.js';
import { dataTables } from '../../src/tasks/data/data-file.js';

/** A file of data, as text. */
export interface DataFile {
  path: string;
  text: string;
}
/** A design with its data. */
export interface Run {
  name: string;
  design: Design;
  files: readonly DataFile[];
}
/** By path: numbers, whether, and why not. */
export type Found = Map<string, number | string>;
export interface Outcome {
  ours: Found;
  theirs: Found;
  /** What R said: errors and warnings. */
  said: string[];
  /** What meant something else when the rows were filled in, so that nothing is counted: by the analysis and by R. */
  stopped: { ours: string; theirs: string };
}

/** What stands in the results but is no result of the data, or is not the script's to give: what the report is protected by, too. */
const notTheirs =
  /^(version|smallest|deviations\/.*|flow\/\d+\/outside|measures\/[^/]+\/(conditional|step|ends\/(low|high))|.*\/(alike|isState|tells))$/;

/** The numbers of the results by their place, and why a number is not given. */
function flat(value: unknown, path: readonly string[] = []): Found {
  if (value === null || value === undefined) return new Map();
  if (typeof value === 'object') {
    return new Map(Object.entries(value).flatMap(([key, one]) => [...flat(one, [...path, key])]));
  }
  const place = path.join('/');
  if (notTheirs.test(place)) return new Map();
  if (typeof value === 'number') return new Map([[place, value]]);
  if (typeof value === 'boolean') return new Map([[place, String(value)]]);
  return ['not', 'side', 'verdict', 'open', 'error'].includes(path.at(-1) ?? '')
    ? new Map([[place, String(value)]])
    : new Map();
}

/** The analysis of files, read as `isu analyze` reads them. */
async function analysed(design: Design, files: readonly string[]): Promise<{ results: Results; stop: string }> {
  const made = analysis(design);
  for (const file of files) {
    for (const table of await dataTables(design, { file, shown: file })) {
      const take = made.table(table.kind, table.names, table.shown);
      for await (const some of table.rows) for (const { cells, row } of some) take(cells, row);
    }
  }
  return { results: made.results('internal'), stop: otherwise(made.meaning(new Set()).stop?.sv) };
}

/** The names that a message about another meaning ends with. */
const otherwise = (text = ''): string =>
  (/--same (\S+)\.$/.exec(text.trim())?.[1] ?? '').split(',').toSorted().join(',');

const driver = `
# Most of the time would go to compiling functions that are used a few times.
invisible(compiler::enableJIT(0))
lines <- readLines("jobs.txt", encoding = "UTF-8")
said <- character(0)
for (line in lines) {
  args <- strsplit(line, "\\t")[[1]]
  own <- new.env(parent = globalenv())
  own$commandArgs <- function(...) args[-(1:2)]
  note <- function(kind, condition) said <<- c(said, paste(args[1], kind, gsub("\\\\s+", " ", conditionMessage(condition)), sep = "\\t"))
  tryCatch(withCallingHandlers(capture.output(sys.source(args[2], own)),
    warning = function(w) { note("warning", w); invokeRestart("muffleWarning") },
    message = function(m) invokeRestart("muffleMessage")),
    error = function(e) note("error", e))
}
writeLines(said, "said.txt", useBytes = TRUE)
`;

/** Carries out each run here and, by its generated script, in one process of R. */
export async function carriedOut(runs: readonly Run[]): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isu-r-'));
  try {
    const jobs = runs.map(({ design, files }, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      const paths = files.map(({ path, text }) => {
        const file = join(own, path);
        writeFileSync(file, text);
        return file;
      });
      const [script] = generateScript(design, { language: index % 2 === 0 ? 'sv' : 'en' });
      const at = join(own, script?.path ?? '');
      writeFileSync(at, script?.text ?? '');
      return {
        paths,
        line: [index, at, ...paths, '--results', join(own, 'results.csv')].join('\t'),
        out: join(own, 'results.csv'),
      };
    });
    writeFileSync(join(folder, 'jobs.txt'), `${jobs.map(({ line }) => line).join('\n')}\n`);
    writeFileSync(join(folder, 'driver.R'), driver);
    const r = rscript(folder);
    const made: Awaited<ReturnType<typeof analysed>>[] = [];
    for (const [index, { paths }] of jobs.entries()) made.push(await analysed(runs[index]?.design as Design, paths));
    const errors = await r;
    if (errors !== '') throw new Error(errors);
    const said = readFileSync(join(folder, 'said.txt'), 'utf8').split('\n');
    return jobs.map(({ out }, index) => {
      const own = said
        .filter((line) => line.startsWith(`${index}\t`))
        .map((line) => line.slice(line.indexOf('\t') + 1));
      const { results, stop } = made[index] as Awaited<ReturnType<typeof analysed>>;
      const stopped = { ours: stop, theirs: own.map(otherwise).find((one) => one !== '') ?? '' };
      return {
        ours: flat(results),
        theirs: own.some((line) => line.startsWith('error')) ? new Map() : foundIn(readFileSync(out, 'utf8')),
        said: own,
        stopped,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the driver; gives what R wrote as errors when it did not end well. */
const rscript = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn('Rscript', ['driver.R'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (status) => resolve(status === 0 ? '' : `R: ${errors}`));
  });

/** One run of the script by itself, as a statistician runs it; `env` beside the usual. */
export function ranAlone(
  { design, files }: Run,
  env: Record<string, string> = {},
): { theirs: Found; output: string; errors: string } {
  const folder = mkdtempSync(join(tmpdir(), 'isu-r-'));
  try {
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    const [script] = generateScript(design, { language: 'sv' });
    writeFileSync(join(folder, 'script.R'), script?.text ?? '');
    const names = files.map(({ path }) => path);
    const { stdout, stderr } = spawnSync('Rscript', ['script.R', ...names, '--results', 'results.csv'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    const written = stderr.includes('Error') ? '' : readFileSync(join(folder, 'results.csv'), 'utf8');
    return { theirs: foundIn(written), output: stdout, errors: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function foundIn(text: string): Found {
  const rows = text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  return new Map(
    rows.map((line) => {
      const at = line.lastIndexOf(',');
      const [path, value] = [line.slice(0, at).replace(/^"|"$/g, '').replaceAll('""', '"'), line.slice(at + 1)];
      return [path, /^-?[\d.]/.test(value) ? Number(value) : value];
    }),
  );
}

/** Whether a number is another, as near as two programs come. */
export function isNear(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= Math.max(1e-9, 1e-8 * Math.abs(expected));
}

/** What the two do not agree on, said so that it can be read. */
export function differences({ ours, theirs, said, stopped }: Outcome): string[] {
  if (stopped.ours !== stopped.theirs)
    return [`stopped by ${stopped.ours || 'nothing'}, R by ${stopped.theirs || 'nothing'}`];
  if (stopped.ours !== '') return [];
  const onlyOurs = [...ours.keys()]
    .filter((path) => !theirs.has(path))
    .map((path) => `only ours: ${path} ${ours.get(path)}`);
  const onlyTheirs = [...theirs.keys()]
    .filter((path) => !ours.has(path))
    .map((path) => `only R: ${path} ${theirs.get(path)}`);
  const apart = [...ours].flatMap(([path, a]) => {
    const b = theirs.get(path);
    if (b === undefined || a === b) return [];
    if (typeof a === 'string' || typeof b === 'string') return [`${path}: ${a}, R ${b}`];
    return isNear(a, b) ? [] : [`${path}: ${a}, R ${b}`];
  });
  return [...said, ...onlyOurs, ...onlyTheirs, ...apart];
}
