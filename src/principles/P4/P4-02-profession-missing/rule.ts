import type { Design } from '../../../model/index.js';
import type { Said } from '../../../model/said.js';
import { isAbsent, isOpen, reachOf, read } from '../../../reading/index.js';
import { atTimepointsSaid, capital } from '../../../words/index.js';
import { edit, fix, newMeasure, remove } from '../../fixing.js';
import { rule } from '../../rule.js';

type Why = 'nobody' | 'some' | 'reason' | 'early' | 'unsaid';
const messages: Record<Why, Said> = {
  nobody: {
    sv: 'Professionens bedömning av resultatet syns inte: lägg till en bedömning som kan nyansera klientens svar.',
    en: "The profession's assessment of the result does not show: add one that can shed light on the client's answers.",
  },
  some: {
    sv: 'Professionen bedömer resultatet bara för en del av klienterna: låt bedömningen omfatta alla.',
    en: 'The profession judges the result for only some of the clients: let the assessment include all.',
  },
  early: {
    sv: 'Professionen bedömer bara läget vid start och inte hur det gick: låt den bedöma resultatet också vid avslut.',
    en: 'The profession judges only the state at start and not how it turned out: let it judge the result at end too.',
  },
  unsaid: {
    sv: 'Det sägs inte när professionen bedömer resultatet, så det går inte att se om det är hur det gick: ange mättillfällen.',
    en: 'It is not said when the profession judges the result, so one cannot see whether it is how it turned out: name the timepoints.',
  },
  reason: {
    sv: 'Avslutsorsaken visar bara till en del hur professionen bedömer resultatet: lägg till en bedömning av hur det gick.',
    en: 'The reason for closing shows only in part how the profession judges the result: add an assessment of how it went.',
  },
};

/** `at`: one late timepoint, with its preposition, where only the client's assessment shows. */
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
        ? `${capital(params.at.sv)} syns bara klientens bedömning: låt också professionen bedöma resultatet då, eller säg varför inte.`
        : messages[params.why].sv,
    en: (params) =>
      'at' in params
        ? `${capital(params.at.en)} only the client's assessment shows: let the profession judge the result then too, or say why not.`
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
                ? 'nobody'
                : profession,
        },
        verdict:
          isAbsent(profession) && isAbsent(client) ? 'does not' : isOpen(profession, client) ? 'not stated' : 'partly',
      };
    }
    if (profession !== 'full' || client === 'none') return;
    yield* timesWithOnlyClient(design);
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
    if (params.why !== 'nobody' && params.why !== 'reason') return [];
    const denial = design.collects.find(
      (one) => one.path === professionDenied && one.measures.length + one.at.length === 0,
    );
    return [
      fix(
        'Låt professionen bedöma hur det gick',
        'Let the profession judge how it went',
        ...(denial ? [remove(denial.path)] : []),
        ...newMeasure(design, 'professional'),
      ),
    ];
  },
});

/** Late timepoints where the client judges the result and nobody of the profession does. */
function* timesWithOnlyClient(design: Design) {
  const { clientMeasures, professionMeasures } = read(design).sides;
  const judged = new Set(professionMeasures.flatMap(({ collect }) => collect.at));
  const reported = new Set<string>();
  // With no time stated for the profession's assessment, it cannot be said to be missing at any.
  if (professionMeasures.some(({ collect }) => collect.at.length === 0)) return;
  for (const { collect, bearing, instrument } of clientMeasures) {
    if (bearing !== 'result' || reachOf(collect.for) === 'few') continue;
    for (const at of collect.at) {
      if (judged.has(at) || reported.has(at) || !read(design).time.canBeFinal(at)) continue;
      reported.add(at);
      yield {
        path: collect.path,
        params: { at: atTimepointsSaid(design, [at]) },
        verdict: null,
        instruments: [instrument],
        at: [at],
      };
    }
  }
}
