import type { Rewritten, TextFinding } from '../../language/index.js';
import { needsRepair } from '../../messages/files.js';
import { groupOf } from '../../settings/index.js';
import type { ReadSource, SourceText } from '../../tasks/index.js';
import type { Call } from '../call/command.js';
import { coloured } from '../io.js';
import { prettyFindings } from '../output/pretty.js';

/** The new text as the file should hold it: with the byte order mark and the line endings that it had. */
export function asItWas(source: SourceText, text: string): string {
  const crlf = source.text.includes('\r\n');
  const lines = text.replaceAll('\r\n', '\n');
  return (source.marked ? '\uFEFF' : '') + (crlf ? lines.replaceAll('\n', '\r\n') : lines);
}

/** The file's present text, with its byte order mark. */
export const asRead = (source: SourceText) => (source.marked ? '\uFEFF' : '') + source.text;

/** Whether a file could be rewritten; if not, why is shown on standard error. */
export function isRewritten(result: Rewritten, source: SourceText, call: Call): result is { text: string } {
  if ('text' in result) return true;
  showTextFindings([{ source, findings: result.findings }], call);
  return false;
}

/** Shows findings of the text on standard error. */
export function showTextFindings(
  files: readonly { source: SourceText; findings: readonly TextFinding[] }[],
  { io, language }: Call,
): void {
  const reported = files.map(({ source, findings }) => ({
    path: source.shown,
    lines: source.text.split(/\r\n|\r|\n/),
    designs: [],
    findings: findings.map(({ fixes, ...finding }) => ({
      ...finding,
      group: groupOf(finding.code),
      fixes: fixes.map(({ title }) => title),
    })),
  }));
  io.err(prettyFindings(reported, language, coloured(io) && io.terminal.err));
}

/** Whether a text has no errors, so that something can be made of it; if it has, they are shown on standard error. */
export function isWhole(source: ReadSource, call: Call): boolean {
  const findings = source.reading.findings.filter(({ severity }) => severity === 'error');
  if (findings.length === 0) return true;
  showTextFindings([{ source, findings }], call);
  call.io.err(`isu: ${call.say(needsRepair(source.shown))}\n`);
  return false;
}
