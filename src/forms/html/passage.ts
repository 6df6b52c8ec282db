import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { matrices, type Passage } from '../logic/arrangement.js';
import { isWorded, stepsOf, stepWording } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import type { Texts } from './texts.js';

/** Questions that stand together: under their heading, with their introduction and the stem that they go on from. */
export function passageHtml(
  texts: Texts,
  { part, items }: Passage,
  section: string,
  { when, question }: { when: string; question: (item: FormItem, stem: string | undefined) => string },
): string {
  if (!part) return items.map((item) => question(item, undefined)).join('\n');
  const id = `${section}-${part.code}`;
  const { title, introduction, stem } = part;
  const stemId = stem && `stem-${id}`;
  const all = matrices(items).map((one) =>
    Array.isArray(one) ? matrixHtml(texts, one, (item) => question(item, stemId)) : question(one, stemId),
  );
  const named = title ? ` role="group" aria-labelledby="part-${id}"` : '';
  return `<div class="part"${named}>
${title ? `<h3 id="part-${id}">${texts.html(title)}</h3>` : ''}
${when}
${introduction ? `<p class="note">${texts.html(introduction)}</p>` : ''}
${stem ? `<p class="stem" id="${stemId}">${texts.html(stem)}</p>` : ''}
${all.join('\n')}
</div>`;
}

/**
 * Questions on one scale, a row each where there is room. Each stays a group of its own, so that it is read out with its
 * answers; what stands over the columns is for the eyes only.
 */
function matrixHtml(texts: Texts, items: readonly FormItem[], question: (item: FormItem) => string): string {
  return `<div class="matrix">
<div class="columns" aria-hidden="true"><span></span>${columnsHtml(texts, items[0])}</div>
${items.map(question).join('\n')}
</div>`;
}

function columnsHtml(texts: Texts, item: FormItem | undefined): string {
  const cells = (all: string[]) => `<div class="cells">${all.map((one) => `<span>${one}</span>`).join('')}</div>`;
  switch (item?.kind.type) {
    case 'choice':
      return cells(item.kind.options.map(({ text }) => texts.html(text)));
    case 'yes-no':
      return cells(Object.keys(yesNoCodes).map((code) => texts.html(code === 'yes' ? yesWord : noWord)));
    case 'rating': {
      const { lowLabel, highLabel } = item.kind;
      if (isWorded(item.kind)) {
        return cells((stepsOf(item.kind) ?? []).map((step) => texts.html(stepWording(step, texts.languages))));
      }
      return `<div class="ends">${[lowLabel, highLabel].map((end) => `<span>${end ? texts.html(end) : ''}</span>`).join('')}</div>`;
    }
    default:
      return '';
  }
}
