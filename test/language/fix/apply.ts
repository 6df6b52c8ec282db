import { createIsu, type DesignSource, fixEdits, type Reading, type TextEdit } from '../../../src/language/index.js';
import type { DesignFix, Finding } from '../../../src/principles/index.js';
import { assess } from '../../../src/principles/index.js';

const isu = createIsu(async () => undefined);
export const format = isu.format;
/** The day that the cases about expired acceptances are read on. */
const today = '2026-06-01';

export async function read(text: string, uri = 'file:///fix.isu'): Promise<Reading> {
  const [reading] = await isu.open([{ uri, text }]);
  if (!reading) throw new Error('not read');
  return reading;
}
export interface Placed {
  finding: Finding;
  source: DesignSource;
}
export function found({ designs }: Reading): Placed[] {
  return designs.flatMap((source) => assess(source.design, { today }).findings.map((finding) => ({ finding, source })));
}

export function apply(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, character }: TextEdit['range']['start']) => (starts[line] ?? text.length) + character;
  const ordered = edits.map(({ range, newText }, index) => ({
    from: offset(range.start),
    to: offset(range.end),
    newText,
    index,
  }));
  ordered.sort((a, b) => b.from - a.from || b.index - a.index);
  return ordered.reduce((left, { from, to, newText }) => left.slice(0, from) + newText + left.slice(to), text);
}
export function fixed({ text }: Reading, { source }: Placed, fix: DesignFix): string {
  return apply(text, fixEdits(source, fix));
}
/** As an author who answers every prompt. */
export function answered(text: string): string {
  return text.replace(/"\[(?:Skriv|Write) ([^\]]*)\]"/g, '"Svar: $1"');
}
/** How many findings of each code. */
export function counts(findings: readonly Placed[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { finding } of findings) all.set(finding.code, (all.get(finding.code) ?? 0) + 1);
  return all;
}
