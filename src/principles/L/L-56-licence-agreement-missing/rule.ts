import type { Design, Instrument, Said } from '../../../model/index.js';
import { type Measured, read } from '../../../reading/index.js';
import { instrumentSaid, instrumentsSaid } from '../../../words/index.js';
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

export const licenceAgreementMissing = rule<{ instruments: Said }>({
  code: 'L-56',
  name: 'licence-agreement-missing',
  group: 'L',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ instruments }) =>
      `${instruments.sv} får bara användas efter avtal eller tillstånd, och det sägs inte om ni har det: ange det som källa, eller välj ett fritt instrument.`,
    en: ({ instruments }) =>
      `${instruments.en} may be used only by agreement or permission, and it is not said whether you have it: state it as a source, or choose a free instrument.`,
  },
  *check(design) {
    const bound = boundIn(design);
    const [first] = bound;
    if (!first) return;
    const instruments = bound.map(({ instrument }) => instrument);
    yield {
      path: first.collect.path,
      params: { instruments: instrumentsSaid(design, instruments) },
      unsaid: true,
      instruments,
      at: [...new Set(bound.flatMap(({ at }) => at))],
    };
  },
  fixes(_, design) {
    return boundIn(design).map(({ instrument }) => {
      const said = instrumentSaid(design, instrument);
      const text = prompt(
        `vilket avtal eller tillstånd som gäller för ${instrument}`,
        `which agreement or permission holds for ${instrument}`,
      );
      return fix(
        `Ange avtalet för ${said.sv} som källa`,
        `State the agreement for ${said.en} as a source`,
        edit('design', 'add-inside', statement`source ${text}`),
      );
    });
  },
});

/** What may be used only by agreement, where none is stated; each instrument once. */
function boundIn(design: Design): Measured[] {
  const found = new Map<string, Measured>();
  for (const measured of read(design).evidence) {
    const { instrument } = measured;
    const used = read(design).instruments.of(instrument);
    if (used && !found.has(instrument) && isNeeded(used) && !hasAgreement(design, instrument)) {
      found.set(instrument, measured);
    }
  }
  return [...found.values()];
}

/** A source of the design, or a partner, that names the instrument and the agreement. */
function hasAgreement({ sources, organisation }: Design, instrument: string): boolean {
  return [...sources, ...(organisation?.partners ?? [])].some(
    ({ text }) => stated.test(text) && text.toLowerCase().includes(instrument.toLowerCase()),
  );
}
