import { type Coded, codeListKey, nearest, type Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

/** What a project may call its list of municipalities. */
const municipalityLists: readonly string[] = ['kommun', 'municipality'];

export const codeNotListed = rule<{ list: string; code: string; near: Said }>({
  code: 'L-49',
  name: 'code-not-listed',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ list, code, near }) =>
      `”${code}” finns inte i er kodlista ${list}${near.sv}: rätta koden, eller hämta en nyare lista.`,
    en: ({ list, code, near }) =>
      `“${code}” is not in your code list ${list}${near.en}: correct the code, or get a newer list.`,
  },
  *check(design, { codeLists }) {
    const municipality = design.organisation?.municipality;
    const stated: Pick<Coded, 'path' | 'list' | 'code'>[] = [
      ...(municipality ? municipalityLists.map((list) => ({ ...municipality, list })) : []),
      ...read(design).codes.map(({ coded }) => coded),
    ];
    for (const { path, list, code } of stated) {
      const codes = codeLists.get(codeListKey(list));
      if (!codes || codes.has(code)) continue;
      const [near] = nearest(code, codes.keys());
      yield {
        path,
        params: {
          list,
          code,
          near: near === undefined ? { sv: '', en: '' } : { sv: ` (${near} finns)`, en: ` (${near} is)` },
        },
      };
    }
  },
});
