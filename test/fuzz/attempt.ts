import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lazyRooms } from '../../src/cli/rooms/lazy-rooms.js';
import { DataCheck } from '../../src/data/check/index.js';
import { FormsRefused } from '../../src/forms/generate.js';
import { ImportRefused } from '../../src/import/found.js';
import { importForm } from '../../src/import/import.js';
import { createIsu } from '../../src/language/session.js';
import { Configuration, Problem } from '../../src/project/index.js';
import { readableText } from '../../src/tasks/designs/read.js';
import { analyseData, checkTables, tablesOf } from '../../src/tasks/index.js';
import type { Input, Reader } from './inputs.js';

const isu = createIsu(async () => undefined);
const knownRules = lazyRooms
  .rules()
  .then((rules) => rules.flatMap(({ code, name }) => [code.split('-')[0] ?? '', code, name]));

/** How a file is read in one folder after another; what is said is to be whole and on one line. Throws what nobody should see. */
type Attempt = (input: Input, folder: string) => Promise<unknown>;

/** Of a draft, that it has no errors: what is written is to be read. */
async function readBack(text: string): Promise<void> {
  const [reading] = await isu.open([{ uri: 'file:///draft.isu', text }]);
  const errors = (reading?.findings ?? []).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first)
    throw new Error(
      `the draft is not read: ${first.code} ${first.message.en}\n${text.split('\n')[first.range.start.line]}`,
    );
}

const attempts: Record<Reader, Attempt> = {
  form: async ({ content, name }) => {
    const options = { file: name.split('/').at(-1) ?? '', language: 'sv' as const };
    // Translated and laid out, as it is written, now and then: that is read four times over.
    const isWritten = content.length % 5 === 0;
    const { text } = await (isWritten
      ? lazyRooms.importForm(content, options, isu)
      : importForm(content, { ...options, library: [] }));
    await readBack(text);
  },
  data: async ({ content, name, design }, folder) => {
    writeFileSync(join(folder, name), content);
    const places = { cwd: folder, data: [name] };
    const reports = await checkTables(tablesOf(design, places), new DataCheck(design), true);
    for (const { notes, problems } of reports) whole([...notes, ...problems.map(({ message }) => message)], content);
    const asked = {
      io: { cwd: folder },
      rooms: lazyRooms,
      language: 'sv' as const,
      say: (said: { sv: string }) => said.sv,
    };
    const { analysis } = await analyseData(
      asked,
      { design, source: { shown: 'a.isu' } },
      { data: [name], same: new Set() },
    );
    analysis.results('report');
    return reports;
  },
  map: async ({ content, name, design, beside = new Uint8Array() }, folder) => {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'data.csv'), beside);
    const places = { cwd: folder, data: ['data.csv'], map: name };
    return checkTables(tablesOf(design, places), new DataCheck(design), true);
  },
  config: async ({ content, name }, folder) => {
    writeFileSync(join(folder, name), content);
    const configuration = new Configuration({ cwd: folder, today: '2026-11-30', rules: () => knownRules });
    const { waivers, notices } = await configuration.settings(folder);
    whole(
      notices.map(({ message }) => message),
      content,
    );
    for (const { holdsIn } of waivers) holdsIn?.(join(folder, 'a/b.isu'));
  },
  design: async ({ content }) => {
    const text = readableText(content);
    if (text === undefined) return;
    const [reading] = await isu.open([{ uri: 'file:///design.isu', text }]);
    const laidOut = await isu.format(text);
    if ('text' in laidOut) {
      const again = await isu.format(laidOut.text);
      if (!('text' in again) || again.text !== laidOut.text) throw new Error('laid out again it is another text');
    }
    if (reading?.findings.some(({ severity }) => severity === 'error')) return;
    for (const { design } of reading?.designs ?? []) {
      await lazyRooms.assess(design, { today: '2026-11-30', thresholds: {} });
      for (const to of ['html', 'surveyjs', 'fhir'] as const) await lazyRooms.forms(design, { to });
      await lazyRooms.plan(design, { to: 'md', language: 'sv' });
      await lazyRooms.simulation(design, { clients: 2, seed: 1 });
    }
  },
};

/** What no message says of its own; what is repeated from the file is there. */
const strange = ['undefined', '[object', 'NaN'];
const isStrange = (said: string, content: Uint8Array): boolean =>
  said.trim() === '' || strange.some((word) => said.includes(word) && !Buffer.from(content).includes(word));

/** What is said is shown on a terminal, a line each, and is to be there in both languages. */
function whole(all: readonly { sv: string; en: string }[], content: Uint8Array): void {
  for (const said of all.flatMap(({ sv, en }) => [sv, en]))
    if (isStrange(said, content)) throw new Error(`said: ${said}`);
}

/** What went wrong, with where; undefined when nothing did: the file was read, or refused with something to do about it. */
export async function wrong(input: Input, folder: string): Promise<string | undefined> {
  const place = join(folder, 'input');
  mkdirSync(dirname(join(place, input.name)), { recursive: true });
  try {
    await attempts[input.reader](input, place);
    if ('polluted' in {} || Object.keys(Object.prototype).length > 0) return 'Object.prototype has something in it';
    return undefined;
  } catch (error) {
    if (error instanceof Problem || error instanceof FormsRefused || error instanceof ImportRefused) {
      const { sv, en } = error.said;
      const isWhole = ![sv, en].some((said) => isStrange(said, input.content));
      return isWhole ? undefined : `said: ${sv} ${en}`;
    }
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The same of a file as it was made: what is made to be read is not refused, and answers that fit the design have nothing wrong. */
export async function wrongAsMade(input: Input, folder: string): Promise<string | undefined> {
  const said = await wrong(input, folder);
  if (said !== undefined) return said;
  const place = join(folder, 'input');
  try {
    if (input.reader !== 'data') await attempts[input.reader](input, place);
    else if (fitting.has(input.kind)) {
      const tables = tablesOf(input.design, { cwd: place, data: [input.name] });
      const problems = (await checkTables(tables, new DataCheck(input.design), true)).flatMap((one) => one.problems);
      const [first] = problems.filter(({ severity }) => severity === 'error');
      if (first) return `made: ${first.code} ${first.column}: ${first.message.en}`;
    }
    return undefined;
  } catch (error) {
    if (mayBeRefused.has(`${input.reader} ${input.kind}`)) return undefined;
    return error instanceof Error ? `made: ${error.message}` : String(error);
  }
}

/** Answers that were made to fit the design. */
const fitting = new Set(['csv', 'sheet', 'html', 'surveyjs', 'fhir']);
/** Files that lie beside the forms, and forms with nothing that is asked. */
const mayBeRefused = new Set(
  ['html', 'codebook', 'redcap', 'limesurvey', 'fhir', 'docx', 'xlsx', 'xlsform'].map((kind) => `form ${kind}`),
);
