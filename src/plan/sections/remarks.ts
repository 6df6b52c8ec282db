import { item, type ListItem } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { remarksOn } from '../../reading/index.js';
import type { Words } from '../design-words.js';

/** What is remarked on an element, in one line; empty when nothing is. */
export const remarkText = (path: string, design: Design, words: Words): string => {
  const remarks = remarksOn(design, path);
  return remarks.length > 0 ? `${words.s('anmärkning', 'remark')}: ${words.texts(remarks)}` : '';
};

export const remarkItems = (path: string, design: Design, words: Words): ListItem[] =>
  remarksOn(design, path).map((one) => item([words.s('Anmärkning: ', 'Remark: '), words.show(one)]));
