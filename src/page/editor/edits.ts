import type { EditorState, TransactionSpec } from '@codemirror/state';

export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export interface TextEdit {
  range: Range;
  newText: string;
}
export interface WorkspaceEdit {
  changes?: Record<string, TextEdit[]>;
}

export function offsetOf(state: EditorState, { line, character }: Position): number {
  if (line >= state.doc.lines) return state.doc.length;
  const { from, length } = state.doc.line(line + 1);
  return from + Math.min(character, length);
}
export function positionOf(state: EditorState, offset: number): Position {
  const { number, from } = state.doc.lineAt(offset);
  return { line: number - 1, character: offset - from };
}

/** A prompt that an edit leaves for the author. */
export const promptIn = /\[(?:Skriv|Write) [^\]"]*\]/;

/** Edits of a text as one change of it; the first prompt that they leave is selected, so that what is typed takes its place. */
export function asChange(state: EditorState, edits: readonly TextEdit[]): TransactionSpec {
  const changes = state.changes(
    edits.map(({ range, newText }) => ({
      from: offsetOf(state, range.start),
      to: offsetOf(state, range.end),
      insert: newText,
    })),
  );
  const prompts: { anchor: number; head: number }[] = [];
  const changed: number[] = [];
  changes.iterChanges((_from, _to, from, _end, inserted) => {
    changed.push(from);
    const found = promptIn.exec(inserted.toString());
    if (found) prompts.push({ anchor: from + found.index, head: from + found.index + found[0].length });
  });
  const selection = prompts[0] ?? { anchor: changed[0] ?? 0 };
  return { changes, selection, scrollIntoView: true, userEvent: 'input' };
}

/** A place as the server’s pages have it, `line:character-line:character`, zero-based; undefined for anything else. */
export function rangeOf(place: string | undefined): Range | undefined {
  const numbers = /^(\d+):(\d+)-(\d+):(\d+)$/
    .exec(place ?? '')
    ?.slice(1)
    .map(Number);
  if (!numbers) return undefined;
  const [line = 0, character = 0, endLine = 0, endCharacter = 0] = numbers;
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
