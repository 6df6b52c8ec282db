import type { SplitReading } from '../../../reading/index.js';
import { splitGroupWords } from '../../../words/index.js';
import type { Context } from '../context.js';

/** What a group is called: as the design names it, else as the list does. */
export function groupName({ words: { language } }: Context, split: SplitReading, code: string): string {
  return splitGroupWords(split, split.groups?.find((one) => one.code === code) ?? { code }, language);
}
