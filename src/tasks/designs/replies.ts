import { type DesignSource, fixEdits, type TextEdit } from '../../language/index.js';
import * as texts from '../../messages/letter.js';
import type { Said } from '../../model/index.js';
import type { DesignFix } from '../../principles/index.js';

/** What the replies of a letter come to, as the review reads them. */
export interface ReadReplies {
  /** The design is not as it was when the letter was written. */
  isOtherPlan: boolean;
  /** `fixes`: best first; empty where nothing is to be changed. */
  proposed: readonly { number: number; fixes: readonly DesignFix[]; said: Said }[];
}

/** What replies would change in the text of a design, and what is said of each of them; nothing is changed by it. */
export function repliesInto(
  source: DesignSource,
  { isOtherPlan, proposed }: ReadReplies,
): { said: Said[]; edits: TextEdit[] } {
  const chosen: DesignFix[] = [];
  const said = isOtherPlan ? [texts.otherPlan] : [];
  for (const { number, fixes, said: what } of proposed) {
    const made = fixes.find((one) => fixEdits(source, together([...chosen, one])).length > 0);
    if (made) chosen.push(made);
    said.push(texts.reply(number, made || fixes.length === 0 ? what : texts.noPlace));
  }
  return { said, edits: chosen.length > 0 ? fixEdits(source, together(chosen)) : [] };
}

/** Several fixes as one, so that they are placed in the same text. */
const together = (fixes: readonly DesignFix[]): DesignFix => ({
  title: fixes[0]?.title ?? { sv: '', en: '' },
  edits: fixes.flatMap(({ edits }) => edits),
});

/** The text with the changes made, the last first. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const at = ({ line, character }: TextEdit['range']['start']) => (starts[line] ?? text.length) + character;
  return edits
    .toSorted((one, other) => at(other.range.start) - at(one.range.start))
    .reduce((done, { range, newText }) => done.slice(0, at(range.start)) + newText + done.slice(at(range.end)), text);
}
