import type { Said } from '../../../model/said.js';
import { fix, newMeasure, remove } from '../../fixing.js';
import { readSides } from '../../reading/sides.js';
import { rule } from '../../rule.js';

type Why = 'nobody' | 'some' | 'experience';
const messages: Record<Why, Said> = {
  nobody: {
    sv: 'Klientens egen bedömning av resultatet syns inte: låt klienten själv svara på hur det gick.',
    en: "The client's own assessment of the result does not show: let the client say how it turned out.",
  },
  some: {
    sv: 'Bara en del av klienterna bedömer själva resultatet: låt alla svara på hur det gick.',
    en: 'Only some of the clients judge the result themselves: let all of them say how it turned out.',
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
      readSides(design);
    if (!informantsStated && !clientDenied) return;
    if (client === 'full' || (client === 'part' && replaced)) return;
    const nobody = client === 'none' && (profession === 'none' || profession === 'facts');
    yield {
      path: clientDenied ?? clientMeasures[0]?.collect.path ?? design.path,
      params: { why: experienceOnly ? 'experience' : client === 'part' ? 'some' : 'nobody' },
      verdict: nobody ? 'does not' : 'partly',
    };
  },
  fixes({ params: { why } }, design) {
    if (why === 'some') return [];
    const { clientDenied } = readSides(design);
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
