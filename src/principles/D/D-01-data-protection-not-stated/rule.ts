import type { System } from '../../../model/index.js';
import type { Said } from '../../../model/said.js';
import { listSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const dataProtectionNotStated = rule<{ system: string; missing: Said }>({
  code: 'D-01',
  name: 'data-protection-not-stated',
  group: 'D',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ system, missing }) =>
      `För ${system} sägs inte ${missing.sv}: ange det, helst tillsammans med dataskyddsombudet.`,
    en: ({ system, missing }) =>
      `For ${system} it is not said ${missing.en}: state it, preferably with the data protection officer.`,
  },
  *check(design) {
    for (const system of design.systems) {
      // A system fed from another holds no collection of its own.
      if (system.from?.length || system.identity === 'anonymous') continue;
      const missing = missingIn(system);
      if (missing.length > 0) {
        yield { path: system.path, params: { system: system.text.text, missing: listSaid(missing) } };
      }
    }
  },
});

function missingIn({ legalGround, retained, access, sensitive }: System): Said[] {
  const checks: [boolean, Said][] = [
    [legalGround === undefined, { sv: 'vilket lagstöd som gäller', en: 'which legal ground applies' }],
    [sensitive === undefined, { sv: 'om uppgifterna är känsliga', en: 'whether the data are sensitive' }],
    [retained === undefined, { sv: 'hur länge de bevaras', en: 'how long they are kept' }],
    [access.length === 0, { sv: 'vem som kommer åt dem', en: 'who has access to them' }],
  ];
  return checks.flatMap(([missing, said]) => (missing ? [said] : []));
}
