import type { LangiumDocument } from 'langium';
import { type DesignSource, type TextEdit, textRules } from '../../language/index.js';
import type { DesignFix } from '../../principles/index.js';
import type { PlacedFinding } from '../findings/placed.js';
import { actions } from '../texts.js';
import { type Repair, written } from './written.js';

/** Slips of writing, each with one way to write what was meant: nothing that is read changes when they are mended. */
const slips: ReadonlySet<string> = new Set(
  (
    [
      'typographic-quotes',
      'range-dash',
      'decimal-comma',
      'stray-character',
      'decomposed-letter',
      'mixed-keywords',
      'older-form',
    ] as const
  ).map((name) => textRules[name].code),
);

/** Mends every slip of writing in a file. */
export function slipEdits(findings: readonly PlacedFinding[]): TextEdit[] {
  return apart(findings.filter(({ code, fixes }) => slips.has(code) && fixes.length === 1));
}

/** The same as a repair of one finding, for all of its kind in the file; undefined when there is only one. */
export function sameKind(
  document: LangiumDocument,
  findings: readonly PlacedFinding[],
  { code, about, fixes }: PlacedFinding,
): Repair | undefined {
  const alike = findings.filter((each) => each.code === code && !each.accepted);
  const title = actions.all(alike.length, code);
  if (alike.length < 2) return undefined;
  if (about) {
    const own = alike.filter((each) => each.about?.source === about.source);
    const edits = own.length < alike.length ? [] : designEdits(own, about.finding.fixes);
    return edits.length > 0 ? written(document, about.source as DesignSource, [{ title, edits }])[0] : undefined;
  }
  if (fixes.length !== 1 || alike.some((each) => each.fixes.length !== 1)) return undefined;
  return { title, edits: apart(alike) };
}

/** The fixes of several findings as one: those that each has alone, or those that are called the same. */
function designEdits(alike: readonly PlacedFinding[], [first]: readonly DesignFix[] = []): DesignFix['edits'] {
  const chosen = alike.map(({ about }) => {
    const own = about?.finding.fixes ?? [];
    return own.length === 1 ? own[0] : own.find(({ title }) => title.sv === first?.title.sv);
  });
  if (chosen.some((fix) => fix === undefined)) return [];
  // What answers two of them is done once.
  const edits = new Map(chosen.flatMap((fix) => fix?.edits ?? []).map((edit) => [JSON.stringify(edit), edit]));
  return [...edits.values()];
}

/** The edits of the findings' only fixes, without those that would change what another one changes. */
function apart(findings: readonly PlacedFinding[]): TextEdit[] {
  const kept: TextEdit[] = [];
  const meets = ({ range: a }: TextEdit, { range: b }: TextEdit) =>
    !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
  for (const { fixes } of findings) {
    const edits = fixes[0]?.edits ?? [];
    if (!edits.some((edit) => kept.some((other) => meets(edit, other)))) kept.push(...edits);
  }
  return kept;
}
const isBefore = (a: TextEdit['range']['start'], b: TextEdit['range']['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
