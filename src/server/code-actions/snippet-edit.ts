import { type LangiumDocument, RegExpUtils } from 'langium';
import type { Position, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** What one goes through after an edit: a prompt to be answered, a name to be chosen, or one of several words. */
export interface Stops {
  /** Names that the edit has made up, for the author to change: everywhere at once. */
  names: readonly string[];
  /** The text that the edit has written, and what else could stand there; it is the first of them. */
  choice?: { before: string; words: readonly string[]; after: string };
}

/**
 * Edits as an editor carries them out: where it takes snippets, the cursor comes to the first thing that is to be written.
 * Without anything to be written, or in an editor that takes no snippets, they are plain.
 */
export function workspaceEdit(
  document: LangiumDocument,
  edits: readonly TextEdit[],
  stops: Stops | undefined,
): WorkspaceEdit {
  const { uri, textDocument } = document;
  const plain: WorkspaceEdit = { changes: { [uri.toString()]: [...edits] } };
  if (!stops) return plain;
  const taken = { number: 0, names: new Map<string, number>(), isChosen: false };
  const snippets = inLines(document, edits).map(({ range, newText, old }): SnippetTextEdit => {
    const value = snippet(newText, old, stops, taken);
    return { range, snippet: { kind: 'snippet', value } };
  });
  if (taken.number === 0) return plain;
  return {
    documentChanges: [{ textDocument: { uri: uri.toString(), version: textDocument.version }, edits: snippets }],
  };
}

/**
 * Edits of whole lines, in their order: an editor indents what is inserted as a snippet by the line that it begins in, so
 * each begins where its line does. Those that meet in a line are one.
 */
function inLines({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): (TextEdit & { old: string })[] {
  const ordered = edits.toSorted((a, b) => order(a.range.start, b.range.start) || order(a.range.end, b.range.end));
  const runs: TextEdit[][] = [];
  for (const edit of ordered) {
    const last = runs.at(-1);
    if (last && edit.range.start.line <= (last.at(-1)?.range.end.line ?? -1)) last.push(edit);
    else runs.push([edit]);
  }
  return runs.map((run) => {
    let at: Position = { line: run[0]?.range.start.line ?? 0, character: 0 };
    const range = { start: at, end: run.at(-1)?.range.end ?? at };
    let newText = '';
    for (const edit of run) {
      newText += textDocument.getText({ start: at, end: edit.range.start }) + edit.newText;
      at = edit.range.end;
    }
    return { range, newText, old: textDocument.getText(range) };
  });
}
const order = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

const prompts = /\[(?:Skriv|Write) [^\]"]*\]/g;

function snippet(
  text: string,
  old: string,
  { names, choice }: Stops,
  taken: { number: number; names: Map<string, number>; isChosen: boolean },
): string {
  const places: { start: number; end: number; write(): string }[] = [];
  const left = [...old.matchAll(prompts)].map(([prompt]) => prompt);
  for (const { 0: prompt, index } of text.matchAll(prompts)) {
    // One that stood there before is another one's to answer.
    const before = left.indexOf(prompt);
    if (before >= 0) left.splice(before, 1);
    else
      places.push({ start: index, end: index + prompt.length, write: () => `\${${++taken.number}:${inside(prompt)}}` });
  }
  for (const name of names) {
    for (const { index } of text.matchAll(whole(name))) {
      const write = () => {
        const number = taken.names.get(name);
        if (number !== undefined) return `\${${number}:${inside(name)}}`;
        taken.names.set(name, ++taken.number);
        return `\${${taken.number}:${inside(name)}}`;
      };
      places.push({ start: index, end: index + name.length, write });
    }
  }
  const chosen = choice && !taken.isChosen ? text.indexOf(choice.before + choice.words[0] + choice.after) : -1;
  if (choice && chosen >= 0) {
    taken.isChosen = true;
    const start = chosen + choice.before.length;
    const words = choice.words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',');
    places.push({ start, end: start + (choice.words[0]?.length ?? 0), write: () => `\${${++taken.number}|${words}|}` });
  }
  let written = '';
  let at = 0;
  for (const { start, end, write } of places.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    written += inside(text.slice(at, start)) + write();
    at = end;
  }
  return written + inside(text.slice(at));
}

/** A name on its own, outside the texts. */
const whole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_"-])${RegExpUtils.escapeRegExp(name)}(?![\\p{L}\\p{N}_"-])`, 'gu');
const inside = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
