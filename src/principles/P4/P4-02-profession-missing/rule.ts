import type { Design, Said } from '../../../model/index.js';
import { isAbsent, isOpen, type Measured, read } from '../../../reading/index.js';
import { atTimepointsSaid } from '../../../words/index.js';
import { edit, fix, newMeasureFixes } from '../../fixing.js';
import { rule } from '../../rule.js';

type Why = 'denied' | 'nobody' | 'some' | 'reason' | 'early' | 'unsaid';
const messages: Record<Why, Said> = {
  denied: {
    sv: 'Inget sägs samlas in från professionen om hur det gick: lägg till en bedömning som kan nyansera klientens svar.',
    en: 'Nothing is said to be collected from the profession on how it turned out: add an assessment that can shed light on the client’s answers.',
  },
  nobody: {
    sv: 'Professionens bedömning av resultatet framgår inte: lägg till en bedömning som kan nyansera klientens svar.',
    en: 'The profession’s assessment of the result is not stated: add one that can shed light on the client’s answers.',
  },
  some: {
    sv: 'Det framgår inte att professionen bedömer resultatet för alla klienter: låt bedömningen omfatta alla.',
    en: 'It is not said that the profession judges the result for all clients: let the assessment include all.',
  },
  early: {
    sv: 'Professionen bedömer läget vid start, men det sägs inte att den bedömer hur det gick: låt den bedöma resultatet också vid avslut.',
    en: 'The profession judges the state at start, but it is not said that it judges how it turned out: let it judge the result at end too.',
  },
  unsaid: {
    sv: 'Det sägs inte när professionen bedömer resultatet, så det går inte att se om det är hur det gick: ange mättillfällen.',
    en: 'It is not said when the profession judges the result, so one cannot see whether it is how it turned out: name the timepoints.',
  },
  reason: {
    sv: 'Avslutsorsaken visar bara till en del hur det gick, och det sägs inte att professionen bedömer resultatet på annat sätt: lägg till en bedömning av hur det gick.',
    en: 'The reason for closing shows only in part how it went, and it is not said that the profession judges the result in another way: add an assessment of how it went.',
  },
};

/** `at`: late timepoints, with their preposition, where the client's assessment shows and the profession's is not stated. */
export const professionMissing = rule<{ at: Said } | { why: Why }>({
  code: 'P4-02',
  name: 'profession-missing',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: (params) =>
      'at' in params
        ? `Det sägs inte om professionen bedömer resultatet ${params.at.sv}, som klienten gör: ange det.`
        : messages[params.why].sv,
    en: (params) =>
      'at' in params
        ? `It is not said whether the profession judges the result ${params.at.en}, as the client does: state it.`
        : messages[params.why].en,
  },
  *check(design) {
    const sides = read(design).sides;
    const { client, profession, professionDenied, professionMeasures, informantsStated } = sides;
    if (!informantsStated && !professionDenied) return;
    if (profession !== 'full' && profession !== 'facts') {
      yield {
        path: professionDenied ?? professionMeasures[0]?.collect.path ?? design.path,
        params: {
          why: sides.reasonOnly
            ? 'reason'
            : profession === 'part'
              ? 'some'
              : profession === 'none'
                ? isDenied(design, professionDenied)
                  ? 'denied'
                  : 'nobody'
                : profession,
        },
        verdict:
          isAbsent(profession) && isAbsent(client) ? 'does not' : isOpen(profession, client) ? 'not stated' : 'partly',
      };
    }
    if (profession !== 'full' || client === 'none') return;
    const times = timesOfClientAlone(design);
    const [first] = times;
    if (!first) return;
    const at = times.map((one) => one.at);
    yield {
      path: first.measured.collect.path,
      params: { at: atTimepointsSaid(design, at) },
      verdict: null,
      unsaid: true,
      instruments: [...new Set(times.map(({ measured }) => measured.instrument))],
      at,
    };
  },
  fixes({ params, at = [] }, design) {
    const { professionMeasures, professionDenied } = read(design).sides;
    if ('at' in params) {
      const collect = professionMeasures.find((one) => one.collect.at.length > 0)?.collect;
      if (!collect || collect.from.every(({ kind }) => kind === 'external' || kind === 'school')) return [];
      return [
        fix(
          `Låt professionen bedöma också ${params.at.sv}`,
          `Let the profession judge ${params.at.en} too`,
          edit(`${collect.path}/at`, 'add-last', at.join(', ')),
        ),
      ];
    }
    if (params.why !== 'denied' && params.why !== 'nobody' && params.why !== 'reason') return [];
    const denial = design.collects.find(
      (one) => one.path === professionDenied && one.measures.length + one.at.length === 0,
    );
    return newMeasureFixes(design, 'professional', denial);
  },
});

/** Late timepoints where the client judges the result, and nobody of the profession is said to. */
function timesOfClientAlone(design: Design): { at: string; measured: Measured }[] {
  const { clientMeasures, professionMeasures } = read(design).sides;
  const judged = new Set(professionMeasures.flatMap(({ collect }) => collect.at));
  // With no time stated for the profession's assessment, it cannot be said to be missing at any.
  if (professionMeasures.some(({ collect }) => collect.at.length === 0)) return [];
  const found = new Map<string, Measured>();
  for (const measured of clientMeasures) {
    if (measured.bearing !== 'result' || measured.people === 'few') continue;
    for (const at of measured.at) {
      if (!judged.has(at) && !found.has(at) && read(design).time.canBeFinal(at)) found.set(at, measured);
    }
  }
  return [...found].map(([at, measured]) => ({ at, measured }));
}

/** Nothing at all is collected from them, and not only at one time, with one instrument or for some. */
function isDenied({ collects }: Design, path: string | undefined): boolean {
  const denial = collects.find((one) => one.path === path);
  return denial !== undefined && denial.measures.length + denial.at.length === 0 && !denial.for;
}
