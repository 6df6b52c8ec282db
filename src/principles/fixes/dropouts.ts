import type { Design } from '../../model/index.js';
import type { DesignFix } from '../finding.js';
import { edit, fix } from '../fixing.js';

const rules = [
  {
    sv: 'ej-uppnått',
    en: 'not-reached',
    title: ['Räkna avhopp som att resultatet inte är nått', 'Count dropouts as not having reached the outcome'],
  },
  { sv: 'saknade', en: 'missing', title: ['Redovisa avhopp som saknade', 'Report dropouts as missing'] },
] as const;
/** How dropouts are counted, in a statement of attrition at a path, or in a new one. */
export function dropoutFixes(design: Design, path: string): readonly DesignFix[] {
  const at = design.attritions.some((one) => one.path === path) ? path : design.attritions[0]?.path;
  return rules.map(({ sv, en, title: [swedish, english] }) => {
    const [rule, counted] = [`avhopp räknas som ${sv}`, `dropouts counted as ${en}`];
    return fix(
      swedish,
      english,
      at
        ? edit(at, 'add-inside', rule, counted)
        : edit('design', 'add-inside', `bortfall {\n  ${rule}\n}`, `attrition {\n  ${counted}\n}`),
    );
  });
}
