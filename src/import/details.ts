import { asName, code, codeLength } from '../model/index.js';
import type { DraftItem } from './draft.js';
import type { FoundOption, FoundQuestion, FoundSection } from './found.js';
import { readCondition } from './logic/condition.js';

/**
 * A text that goes with an answer (“other, namely”): most programs have it as a question of its own, right after the one
 * that has the answer, asked when that answer is given.
 */

/** What the answers are called in a generated form, so that the variables of their texts stay as they are. */
export function detailNames(question: FoundQuestion, section: FoundSection, own: string): Map<FoundOption, string> {
  const names = new Map<FoundOption, string>();
  if (!('options' in question.answer)) return names;
  const { options } = question.answer;
  const beginning = question.name;
  const find = (name: string) => {
    const found = section.questions.find((one) => (one.called ?? one.name) === name);
    return found ? { question: found } : undefined;
  };
  for (const one of section.questions) {
    if (one.answer.type !== 'text' || !one.asked || !one.name.startsWith(beginning)) continue;
    const name = asName(one.name.slice(beginning.length));
    const [group, ...groups] = readCondition(one.asked, { find, emptyIsLow: false })?.groups ?? [];
    const [test, ...more] = group ?? [];
    if (!name || !test || groups.length + more.length > 0 || test.question !== question || test.operator !== 'is')
      continue;
    const { value } = test;
    const option = 'code' in value ? options.find((each) => each.code === value.code) : undefined;
    const item = beginning.slice(own.length);
    if (option && own + code(`${item}-${name}`, codeLength.item) === one.name) names.set(option, name);
  }
  return names;
}

/**
 * The items with such a text as part of the answer. `keeps`: whether a variable may be what the text is called from now
 * on. With the items that went, and what each is called.
 */
export function foldDetails(
  items: readonly DraftItem[],
  prefix: string,
  keeps: (variable: string) => boolean,
): { items: DraftItem[]; variables: Map<DraftItem, string> } {
  const variables = new Map<DraftItem, string>();
  const read = new Set(items.flatMap(({ condition = [] }) => condition.flat().map(({ item }) => item)));
  const kept: DraftItem[] = [];
  for (const item of items) {
    const asker = kept.at(-1);
    const folded = asker && !read.has(item.name) ? withDetail(asker, item) : undefined;
    const variable = folded && prefix + code(`${asker?.name}-${folded.option}`, codeLength.item);
    if (folded && variable !== undefined && keeps(variable)) {
      kept[kept.length - 1] = folded.item;
      variables.set(item, variable);
    } else kept.push(item);
  }
  return { items: kept, variables };
}

/** The question with the text as part of the answer that it is asked of; undefined where it is a question of its own. */
function withDetail(asker: DraftItem, { kind, help, condition, optional, text, part }: DraftItem) {
  if (kind.type !== 'text' || help || part !== asker.part || optional !== asker.optional) return undefined;
  if (asker.kind.type !== 'choice' && asker.kind.type !== 'choices') return undefined;
  const [group, ...groups] = condition ?? [];
  const [test, ...more] = group ?? [];
  if (!test || groups.length + more.length > 0 || test.item !== asker.name || test.operator !== 'is') return undefined;
  const { options } = asker.kind;
  const option = options.find(({ name }) => name === test.value);
  if (!option?.name || option.detail) return undefined;
  const made = options.map((one) => (one === option ? { ...one, detail: { prompt: text } } : one));
  return { item: { ...asker, kind: { ...asker.kind, options: made } }, option: option.name };
}
