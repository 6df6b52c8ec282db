import type { Said } from '../../../model/index.js';
import { isSensitive } from '../../../reading/index.js';
import { listSaid, titledSaid } from '../../../words/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const sensitiveUnprotected = rule<{ system: Said; missing: Said }>({
  code: 'D-02',
  name: 'sensitive-unprotected',
  group: 'D',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ system, missing }) =>
      `${system.sv} har känsliga uppgifter utan att det sägs ${missing.sv}: ange det före insamlingen, tillsammans med dataskyddsombudet.`,
    en: ({ system, missing }) =>
      `${system.en} holds sensitive data, and it is not said ${missing.en}: state it before collecting, with the data protection officer.`,
  },
  *check(design) {
    for (const system of design.systems) {
      if (!isSensitive(system)) continue;
      const { path, legalGround, retained, access } = system;
      const lacking: [boolean, Said][] = [
        [legalGround === undefined, { sv: 'vilket lagstöd som gäller', en: 'which legal ground applies' }],
        [retained === undefined, { sv: 'hur länge de bevaras', en: 'how long they are kept' }],
        [access.length === 0, { sv: 'vem som kommer åt dem', en: 'who has access to them' }],
      ];
      const missing = lacking.flatMap(([is, said]) => (is ? [said] : []));
      if (missing.length > 0) yield { path, params: { system: titledSaid(system), missing: listSaid(missing) } };
    }
  },
  fixes({ path }, design) {
    const system = design.systems.find((one) => one.path === path);
    // How long is a number, which only the author knows.
    if (!system?.retained) return [];
    const ground = prompt('vilket lagstöd som gäller', 'which legal ground applies');
    const access = prompt('vem som kommer åt uppgifterna', 'who has access to the data');
    return [
      fix(
        'Ange lagstöd och åtkomst',
        'State legal ground and access',
        ...(system.legalGround ? [] : [edit(path, 'add-inside', statement`legal-ground ${ground}`)]),
        ...(system.access.length > 0 ? [] : [edit(path, 'add-inside', statement`access ${access}`)]),
      ),
    ];
  },
});
