import picocolors from 'picocolors';
import { verdicts as verdictWords } from '../messages/check.js';
import * as demoTexts from '../messages/demo.js';
import type { Language, Said } from '../model/index.js';
import { principles } from '../principles/index.js';
import { run } from './call/run.js';
import { coloured, type Io, localeLanguage } from './io.js';
import type { Rooms } from './rooms/rooms.js';

/** Where the examples lie and where the demonstration writes, below the working folder. */
const examples = 'examples';
const improved = `${examples}/columbus-improved.isu`;
const out = 'out';

interface CheckedFile {
  path: string;
  designs: { name: string; principles: Record<string, { verdict: keyof typeof verdictWords }> }[];
}

/** Runs one call of the command line and keeps what it writes to standard output. */
async function captured(words: readonly string[], io: Io, rooms: Rooms): Promise<{ code: number; text: string }> {
  let text = '';
  const out = (more: string) => {
    text += more;
  };
  const code = await run(words, { ...io, out }, rooms);
  return { code, text };
}

/** The five verdicts of every example, one row each, in words. */
function table(files: readonly CheckedFile[], language: Language, colour: boolean): string {
  const { bold, green, yellow, red, dim } = picocolors.createColors(colour);
  const paint = { follows: green, partly: yellow, 'does not': red, 'not stated': dim };
  const rows = files.flatMap(({ path, designs }) =>
    designs.map((design) => ({
      path,
      verdicts: principles.map((each) => design.principles[each]?.verdict ?? 'not stated'),
    })),
  );
  const first = Math.max(...rows.map(({ path }) => path.length));
  const width = Math.max(...Object.values(verdictWords).map((word) => word[language].length));
  const head = `${' '.repeat(first)}  ${principles.map((each) => each.padEnd(width)).join('  ')}`;
  const lines = rows.map(
    ({ path, verdicts }) =>
      `${path.padEnd(first)}  ${verdicts.map((each) => paint[each](verdictWords[each][language].padEnd(width))).join('  ')}`,
  );
  return [bold(head), ...lines].map((line) => `${line.trimEnd()}\n`).join('');
}

/**
 * Shows what the tool does on the examples: the five verdicts of each, then the forms and the plan of one of them, and the
 * plan carried out on made-up data, written below `out/`. The findings are expected; the exit code is 0 unless something could not be done at all.
 */
export async function demo(io: Io, rooms: Rooms): Promise<number> {
  const language = localeLanguage(io.env);
  const say = (text: Said) => text[language];
  const lang = ['--lang', language];
  const checked = await captured(['check', examples, '--format', 'json', '--no-fail', ...lang], io, rooms);
  if (checked.code !== 0) return checked.code;
  const { files, summary } = JSON.parse(checked.text);
  io.out(`${say(demoTexts.title)}\n\n${table(files, language, coloured(io))}\n`);
  io.out(`${say(demoTexts.found(summary.designs, summary.errors, summary.warnings, summary.accepted))}\n\n`);
  const steps: [words: string[], folder: string, about?: (count: number, folder: string) => Said][] = [
    [['generate', 'forms', improved, '--to', 'html'], 'forms', demoTexts.forms],
    [['generate', 'plan', improved, '--to', 'md'], 'plan', demoTexts.plan],
    [['simulate', improved, '--clients', '40'], 'data'],
    [['analyze', improved, `${out}/data`, '--to', 'html'], 'report', demoTexts.report],
  ];
  for (const [words, name, about] of steps) {
    const folder = `${out}/${name}`;
    const made = await captured([...words, '--out', folder, ...lang], io, rooms);
    if (made.code !== 0) return made.code;
    if (!about) continue;
    const paths = made.text.split('\n').flatMap((line) => line.split(' ')[0] || []);
    io.out(`${say(about(paths.length, folder))}\n`);
    const index = paths.find((path) => path.endsWith('index.html')) ?? paths[0];
    if (index !== undefined) io.out(`  ${say(demoTexts.open(index))}\n`);
  }
  io.out(`\n${say(demoTexts.next(improved))}\n`);
  return 0;
}
