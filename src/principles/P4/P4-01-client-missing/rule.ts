import type { Said } from '../../../model/said.js';
import { isAbsent, isOpen, read } from '../../../reading/index.js';
import { fix, newMeasure, remove } from '../../fixing.js';
import { rule } from '../../rule.js';

type Why = 'nobody' | 'some' | 'experience' | 'early' | 'unsaid';
const messages: Record<Why, Said> = {
  nobody: {
    sv: 'Klientens egen bedömning av resultatet syns inte: låt klienten själv svara på hur det gick.',
    en: "The client's own assessment of the result does not show: let the client say how it turned out.",
  },
  some: {
    sv: 'Bara en del av klienterna bedömer själva resultatet: låt alla svara på hur det gick.',
    en: 'Only some of the clients judge the result themselves: let all of them say how it turned out.',
  },
  early: {
    sv: 'Klienten bedömer bara läget vid start och inte hur det gick: fråga samma sak också vid avslut.',
    en: 'The client judges only the state at start and not how it turned out: ask the same at end too.',
  },
  unsaid: {
    sv: 'Det sägs inte när klienten bedömer resultatet, så det går inte att se om det är hur det gick: ange mättillfällen.',
    en: 'It is not said when the client judges the result, so one cannot see whether it is how it turned out: name the timepoints.',
  },
  experience: {
    sv: 'Klienten berättar hur insatsen upplevdes men inte hur det gick: fråga också om resultatet.',
    en: 'The client tells how the service was experienced but not how it turned out: ask about the result too.',
  },
};

export const clientMissing = rule<{ why: Why }>({
  code: 'P4-01',
  name: 'client-missing',
  group: 'P4',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: { sv: ({ why }) => messages[why].sv, en: ({ why }) => messages[why].en },
  *check(design) {
    const { client, profession, replaced, clientDenied, clientMeasures, experienceOnly, informantsStated } =
      read(design).sides;
    if (!informantsStated && !clientDenied) return;
    if (client === 'full' || (client === 'part' && replaced)) return;
    const nobody = isAbsent(client) && isAbsent(profession);
    const why = experienceOnly
      ? 'experience'
      : client === 'part'
        ? 'some'
        : client === 'none' || client === 'facts'
          ? 'nobody'
          : client;
    yield {
      path: clientDenied ?? clientMeasures[0]?.collect.path ?? design.path,
      params: { why },
      verdict: nobody ? 'does not' : isOpen(client, profession) ? 'not stated' : 'partly',
    };
  },
  fixes({ params: { why } }, design) {
    if (why !== 'nobody' && why !== 'experience') return [];
    const { clientDenied } = read(design).sides;
    const denial = design.collects.find(
      ({ path, measures, at }) => path === clientDenied && measures.length + at.length === 0,
    );
    return [
      fix(
        'Låt klienten bedöma hur det gick',
        'Let the client judge how it went',
        ...(denial ? [remove(denial.path)] : []),
        ...newMeasure(design, 'client'),
      ),
    ];
  },
});
