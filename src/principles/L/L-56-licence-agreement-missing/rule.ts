import type { Design, Instrument } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

/** What a licence says in words, where its kind is not stated. */
const needed =
  /köps|behöver licens|kräver avtal|efter tillstånd|need a licence|needs an? (?:agreement|licence)|after permission|are bought/iu;
function isNeeded({ licenceKind, licence }: Instrument): boolean {
  if (licenceKind) return licenceKind === 'permission' || licenceKind === 'agreement' || licenceKind === 'purchase';
  return needed.test([licence?.text, ...Object.values(licence?.translations ?? {})].join('\n'));
}
/** What a design says when it has one. */
const stated = /licens|avtal|tillstånd|licence|license|agreement|permission/iu;

export const licenceAgreementMissing = rule<{ instrument: string }>({
  code: 'L-56',
  name: 'licence-agreement-missing',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instrument }) =>
      `${instrument} får bara användas efter avtal eller tillstånd, och det sägs inte om ni har det: ange det som källa, eller välj ett fritt instrument.`,
    en: ({ instrument }) =>
      `${instrument} may be used only by agreement or permission, and it is not said whether you have it: state it as a source, or choose a free instrument.`,
  },
  *check(design) {
    const reported = new Set<string>();
    for (const { collect, instrument } of read(design).evidence) {
      const used = read(design).instruments.of(instrument);
      if (!used || reported.has(instrument) || !isNeeded(used) || hasAgreement(design, instrument)) continue;
      reported.add(instrument);
      yield { path: collect.path, params: { instrument }, instruments: [instrument], at: collect.at };
    }
  },
  fixes({ params: { instrument } }) {
    const text = prompt(
      `vilket avtal eller tillstånd som gäller för ${instrument}`,
      `which agreement or permission holds for ${instrument}`,
    );
    return [
      fix(
        'Ange avtalet som källa',
        'State the agreement as a source',
        edit('design', 'add-inside', statement`source ${text}`),
      ),
    ];
  },
});

/** A source of the design, or a partner, that names the instrument and the agreement. */
function hasAgreement({ sources, organisation }: Design, instrument: string): boolean {
  return [...sources, ...(organisation?.partners ?? [])].some(
    ({ text }) => stated.test(text) && text.toLowerCase().includes(instrument.toLowerCase()),
  );
}
