import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';

/** The W3C's own checker of HTML, CSS and Content-Security-Policy. */
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
const there = spawnSync('java', ['-version']).status === 0;

export interface CheckedPage {
  path: string;
  text: string;
}
interface Message {
  type: string;
  url: string;
  message: string;
}

/** Every error and warning about the pages, with one exception: what a design says need not be in Unicode's composed form. */
export async function w3cFindings(files: readonly CheckedPage[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isu-w3c-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const options = ['--format', 'json', '--exit-zero-always', '--stdout', folder];
    const { stdout } = await promisify(execFile)('java', ['-jar', checker, ...options], { maxBuffer: 2 ** 28 });
    const { messages } = JSON.parse(stdout) as { messages: Message[] };
    return messages
      .filter(({ message }) => !message.startsWith('Text run is not in Unicode Normalization Form C.'))
      .map(({ type, url, message }) => `${url.slice(url.indexOf('isu-w3c-') + 15)}: ${type}: ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests that need the checker. Without Java they are skipped, and the name says why; with CI=true they fail. */
export function withW3c(title: string, tests: () => void): void {
  const name = there ? title : `${title} (skipped: no java; apt-get install default-jre-headless)`;
  describe.skipIf(!there && process.env.CI !== 'true')(name, tests);
}
