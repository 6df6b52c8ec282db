import { belongsTo, levelsInTurn, namedLevels } from '../../model/index.js';
import type { Form, ScoreLevel, Section } from '../form.js';
import { leveledScores, levelNotes, levelWording } from '../words/levels.js';
import type { Texts } from './texts.js';

/** A level as the page's script knows it: its limits in thousandths, and the number of its text. */
export interface PageLevel {
  low?: number;
  high?: number;
  code: number;
  text: number;
  /** For a group that the person may belong to or not. */
  unsure?: true;
}

/** The scores that staff see with their level while they answer, by variable. */
export function pageLevels(texts: Texts, form: Form): Record<string, PageLevel[]> {
  const all = form.sections.flatMap((section) => leveledScores(form, section));
  return Object.fromEntries(all.map(({ variable, levels }) => [variable, inTurn(texts, form, levels)]));
}

/** In the order in which they go before each other, each later one before those that stand earlier. */
function inTurn(texts: Texts, { informant }: Form, levels: readonly ScoreLevel[]): PageLevel[] {
  const named = namedLevels(levels.map((level) => ({ ...level, text: { text: JSON.stringify(level.text) } })));
  const thousandths = (limit: number) => Number((limit * 1000).toPrecision(12));
  return levelsInTurn(named.flatMap(({ code, levels: own }) => own.map((level) => ({ ...level, code })))).flatMap(
    (level): PageLevel[] => {
      const belongs = belongsTo(level.for ?? {}, informant ? { informant: informant.kind } : {});
      if (belongs === false) return [];
      const { low, high } = level.range;
      return [
        {
          ...(low !== undefined && { low: thousandths(low) }),
          ...(high !== undefined && { high: thousandths(high) }),
          code: level.code,
          text: texts.number(levelWording({ ...level, text: JSON.parse(level.text.text) })),
          ...(belongs === undefined && { unsure: true }),
        },
      ];
    },
  );
}

/** What the levels are, and which one the answers so far come to. */
export function levelsHtml(texts: Texts, form: Form, section: Section): string[] {
  const notes = levelNotes(form, section);
  return leveledScores(form, section).map(
    ({ variable, title }, index) => `<div class="tell">
<p class="js-only">${texts.html(title)}: <output id="score-${variable}"></output> <span id="level-${variable}"></span></p>
<p class="note">${texts.html(notes[index] ?? {})}</p>
</div>`,
  );
}
