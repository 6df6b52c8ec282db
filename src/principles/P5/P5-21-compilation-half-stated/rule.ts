import type { Said } from '../../../model/index.js';
import { listSaid } from '../../../words/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const compilationHalfStated = rule<{ missing: Said }>({
  code: 'P5-21',
  name: 'compilation-half-stated',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ missing }) => `Det sägs inte ${missing.sv}: ange det, så att sammanställningen blir av.`,
    en: ({ missing }) => `It is not said ${missing.en}: state it, so that the compilation gets done.`,
  },
  *check(design) {
    const [first] = design.compilations;
    if (!first) return;
    const all = design.compilations;
    const lacking: [boolean, Said][] = [
      [all.every(({ by }) => !by), { sv: 'vem som sammanställer svaren', en: 'who compiles the answers' }],
      [
        all.every(({ levels }) => levels.length === 0),
        { sv: 'på vilken nivå det görs', en: 'at which level it is done' },
      ],
      [all.every(({ intervals }) => intervals.length === 0), { sv: 'hur ofta det görs', en: 'how often it is done' }],
    ];
    const missing = lacking.flatMap(([is, said]) => (is ? [said] : []));
    if (missing.length > 0) yield { path: first.path, params: { missing: listSaid(missing) }, unsaid: true };
  },
  fixes({ path }, design) {
    const [first] = design.compilations;
    // Level and interval have no wording that the author could be asked for.
    if (!first || first.by || first.levels.length === 0 || first.intervals.length === 0) return [];
    const by = prompt('vem som sammanställer', 'who compiles');
    return [fix('Ange vem som sammanställer', 'State who compiles', edit(path, 'add-clause', statement`by ${by}`))];
  },
});
