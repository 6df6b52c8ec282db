import { createIsu, type DesignSource, fixEdits, type Reading, type TextEdit } from '../../../src/language/index.js';
import type { Language } from '../../../src/model/said.js';
import type { DesignFix, Finding } from '../../../src/principles/index.js';
import { assess } from '../../../src/principles/index.js';

const isu = createIsu(async () => undefined);
export const format = isu.format;
/** Laid out anew: words of another language have another length. */
export async function laidOut(text: string): Promise<string> {
  const laid = await isu.format(text);
  if (!('text' in laid)) throw new Error(`cannot be laid out: ${text}`);
  return laid.text;
}
export async function translated(text: string, to: Language, uri: string): Promise<string> {
  const other = await isu.translate(text, to, { uri });
  if (!('text' in other)) throw new Error(`cannot be translated: ${text}`);
  return other.text;
}
/** The fix with what it has for people in English only, since a translation of a file leaves that as it is. */
export function inOneLanguage({ title, edits }: DesignFix): DesignFix {
  const words = edits.map((edit) => ({
    ...edit,
    ...(edit.text && {
      text: edit.text.map((part) => (typeof part === 'string' ? part : { sv: part.en, en: part.en })),
    }),
  }));
  return { title, edits: words };
}
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
