import type { FormCondition, FormItem, FormPart, FormTest } from '../form.js';
import { compose, type Wording } from '../words/wording.js';
import { ratingSteps } from './questions.js';

/** Questions that stand after each other in one part of the instrument, or in none. */
export interface Passage {
  part?: FormPart;
  items: FormItem[];
  /** When any of the part's questions is asked, so that nothing is said before those that are not; missing: always. */
  condition?: FormCondition;
}

export function passages(items: readonly FormItem[]): Passage[] {
  const found: Passage[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && last.part?.code === item.part?.code) last.items.push(item);
    else found.push({ ...(item.part && { part: item.part }), items: [item] });
  }
  return found.map((one) => {
    const condition = one.part && anyAsked(one.items);
    return condition ? { ...one, condition } : one;
  });
}

/** An item's own condition, where the part that it stands in does not say it already. */
export const ownCondition = ({ condition }: FormItem, passage: Passage): FormCondition | undefined =>
  JSON.stringify(condition) === JSON.stringify(passage.condition) ? undefined : condition;

/** Undefined where one of them always is. */
function anyAsked(items: readonly FormItem[]): FormCondition | undefined {
  // The text that goes with an answer is asked only where its question is.
  const own = items.filter(({ detailOf }) => !detailOf).map(({ condition }) => condition);
  if (own.some((one) => one === undefined)) return undefined;
  // Where an answer within the part decides, its question has been asked, and the heading is there.
  const inside = new Set(items.map(({ variable }) => variable));
  const groups = own
    .flatMap((one) => one?.any ?? [])
    .filter(({ all }) => !all.some(({ variable }) => inside.has(variable)));
  if (groups.length === 0) return undefined;
  const holds = (all: readonly FormTest[]) => new Set(all.map((test) => JSON.stringify(test)));
  const sets = groups.map(({ all }) => holds(all));
  // A group that asks for all that another does, and more, adds nothing.
  const isKept = (at: number) =>
    !sets.some(
      (other, place) =>
        place !== at &&
        [...other].every((test) => sets[at]?.has(test)) &&
        (other.size < (sets[at]?.size ?? 0) || place < at),
    );
  return { any: groups.filter((_, at) => isKept(at)) };
}

/** What is answered on the same scale has the same key; undefined for what has no answers to stand side by side. */
function scaleOf({ kind, condition }: FormItem): string | undefined {
  if (condition) return undefined;
  const answers =
    kind.type === 'yes-no'
      ? 2
      : kind.type === 'rating'
        ? ratingSteps(kind.range)?.length
        : kind.type === 'choice'
          ? kind.options.length
          : undefined;
  return answers === undefined || answers < 2 || answers > widest ? undefined : JSON.stringify(kind);
}
/** So many answers fit beside a question. */
const widest = 11;

/**
 * The questions in order, with those that stand after each other in a part with a stem and are answered on the same scale
 * together: a matrix. One with a text of its own beside its answers is none.
 */
export function matrices(items: readonly FormItem[]): (FormItem | FormItem[])[] {
  const detailed = new Set(items.flatMap(({ detailOf }) => detailOf?.variable ?? []));
  const keyOf = (item: FormItem) => (item.part?.stem && !detailed.has(item.variable) ? scaleOf(item) : undefined);
  const found: FormItem[][] = [];
  let before: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    const run = found.at(-1);
    if (run && key !== undefined && key === before && run[0]?.part?.code === item.part?.code) run.push(item);
    else found.push([item]);
    before = key;
  }
  return found.map((run) => (run.length === 1 && run[0] ? run[0] : run));
}

/** What is said before the questions of a part, one text a line: its heading, its introduction, the stem. */
export function saidBefore({ title, introduction, stem }: FormPart): Wording[] {
  return [title, introduction, stem].filter((text) => text !== undefined);
}

/** The question as it is read by itself: after the stem that it goes on from, and the time of a part that is repeated. */
export function wholeText({ text, part }: FormItem, languages: readonly string[]): Wording {
  const asked = part?.stem ? compose(languages, [part.stem, text], (texts) => texts.join(' ')) : text;
  return part?.repeated && part.title ? compose(languages, [part.title, asked], (texts) => texts.join(': ')) : asked;
}
