import type { Form, FormCondition, Section } from '../form.js';
import { ownCondition, passages } from '../logic/arrangement.js';
import { entryItem } from '../logic/questions.js';
import { entryNotes, otherNotes, recallNote, sourceRows } from '../words/about.js';
import { conditionWords } from '../words/condition-words.js';
import type { Wording } from '../words/wording.js';
import { rowsHtml } from './about.js';
import { itemHtml, whenHtml } from './item.js';
import { levelsHtml } from './levels.js';
import { passageHtml } from './passage.js';
import type { Texts } from './texts.js';

/** One instrument: its heading, what is said of its questions, the questions, and the scores that are written in. */
export function sectionHtml(texts: Texts, section: Section, form: Form, numberOf: ReadonlyMap<string, number>): string {
  const { code, title, items, entries } = section;
  const notes = (all: readonly Wording[]) => all.map((one) => `<p class="note">${texts.html(one)}</p>`).join('\n');
  const recall = recallNote(section, form);
  const recallId = `recall-${code}`;
  const when = (condition: FormCondition | undefined) => condition && conditionWords(condition, items, numberOf, texts);
  const questions = passages(items).map((passage) =>
    passageHtml(texts, passage, code, {
      when: whenHtml(texts, when(passage.condition)),
      question: (item, stem) =>
        itemHtml(texts, item, numberOf.get(item.variable) ?? 0, {
          note: when(ownCondition(item, passage)),
          before: [...(recall ? [recallId] : []), ...(stem ? [stem] : [])],
          alone: form.answersAlone,
        }),
    }),
  );
  const scores = entries.map((entry) => itemHtml(texts, entryItem(entry), numberOf.get(entry.variable) ?? 0));
  // No landmark of its own: two instruments may have the same title.
  return `<section class="card">
<h2 id="s-${code}">${texts.html(title)}</h2>
${notes(otherNotes(section, form))}
${recall ? `<p class="note" id="${recallId}">${texts.html(recall)}</p>` : ''}
${rowsHtml(texts, sourceRows(section))}
${[...questions, ...levelsHtml(texts, form, section)].join('\n')}
${notes(entryNotes(section))}
${scores.join('\n')}
</section>`;
}
