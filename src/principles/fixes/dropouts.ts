import type { Design } from '../../model/index.js';
import type { DesignFix } from '../finding.js';
import { edit, fix, statement } from '../fixing.js';

const rules = [
  {
    counted: 'dropouts not-reached',
    title: ['Räkna avhopp som att resultatet inte är nått', 'Count dropouts as not having reached the outcome'],
  },
  {
    counted: 'dropouts missing',
    title: ['Redovisa avhopp som saknade', 'Report dropouts as missing'],
  },
] as const;
/** How dropouts are counted, in a statement of attrition at a path, or in a new one. */
export function dropoutFixes(design: Design, path: string): readonly DesignFix[] {
  const at = design.attritions.some((one) => one.path === path) ? path : design.attritions[0]?.path;
  return rules.map(({ counted, title: [sv, en] }) =>
    fix(
      sv,
      en,
      at ? edit(at, 'add-inside', counted) : edit('design', 'add-inside', statement`attrition {\n  ${counted}\n}`),
    ),
  );
}
