import type { Said, System } from '../../../model/index.js';
import { isSensitive } from '../../../reading/index.js';
import { allTitledSaid, listSaid } from '../../../words/index.js';
import { alike } from '../../alike.js';
import { rule } from '../../rule.js';

export const dataProtectionNotStated = rule<{ systems: Said; missing: Said }>({
  code: 'D-01',
  name: 'data-protection-not-stated',
  group: 'D',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ systems, missing }) =>
      `För ${systems.sv} sägs inte ${missing.sv}: ange det, helst tillsammans med dataskyddsombudet.`,
    en: ({ systems, missing }) =>
      `For ${systems.en} it is not said ${missing.en}: state it, preferably with the data protection officer.`,
  },
  *check({ systems }) {
    // A system fed from another holds no collection of its own; of sensitive data more is asked (D-02).
    const own = systems.filter((one) => !one.from?.length && one.identity !== 'anonymous' && !isSensitive(one));
    const lacking = (one: System) =>
      missingIn(one)
        .map(({ en }) => en)
        .join();
    for (const some of alike(own, lacking)) {
      const [first] = some;
      const missing = first ? missingIn(first) : [];
      if (!first || missing.length === 0) continue;
      yield { path: first.path, params: { systems: allTitledSaid(some), missing: listSaid(missing) }, unsaid: true };
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
