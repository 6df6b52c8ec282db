import type { LangiumDocument } from 'langium';
import type { IsuParseResult } from '../../language/editor.js';
import { type DesignSource, fixEdits, type TextEdit } from '../../language/index.js';
import type { Said } from '../../model/index.js';
import type { DesignFix } from '../../principles/index.js';
import { alternatives } from './alternatives.js';
import type { Stops } from './snippet-edit.js';

/** Something that can be done about a finding in the text of its file. */
export interface Repair {
  title: Said;
  edits: readonly TextEdit[];
  stops?: Stops;
}

/** Fixes of the model as changes of the text; those that cannot be made there are left out. */
export function written(document: LangiumDocument, source: DesignSource, fixes: readonly DesignFix[]): Repair[] {
  const made = fixes.map((fix) => ({ fix, edits: fixEdits(source, fix) })).filter(({ edits }) => edits.length > 0);
  const choices = alternatives(
    document,
    made.map(({ edits }) => edits),
  );
  return made.map(({ fix, edits }, index) => {
    const choice = choices[index];
    return { title: fix.title, edits, stops: { names: namesOf(document, fix), ...(choice && { choice }) } };
  });
}

/** The names that a fix makes up. */
function namesOf(document: LangiumDocument, { edits }: DesignFix): string[] {
  const { keywords } = document.parseResult as IsuParseResult;
  const said = edits.flatMap(({ text = [] }) => text.filter((part) => typeof part !== 'string'));
  return [...new Set(said.map((each) => each[keywords]).filter((word) => /^[\p{L}\p{N}-]+$/u.test(word)))];
}
