import type { Design, Said } from '../../../model/index.js';
import { isAbsent, isOpen, read } from '../../../reading/index.js';
import { newMeasureFixes } from '../../fixing.js';
import { rule } from '../../rule.js';

type Why = 'denied' | 'nobody' | 'some' | 'experience' | 'early' | 'unsaid';
const messages: Record<Why, Said> = {
  denied: {
    sv: 'Inget sägs samlas in från klienten om hur det gick: låt klienten själv svara på det.',
    en: 'Nothing is said to be collected from the client on how it turned out: let the client answer that.',
  },
  nobody: {
    sv: 'Klientens egen bedömning av resultatet framgår inte: låt klienten själv svara på hur det gick.',
    en: 'The client’s own assessment of the result is not stated: let the client say how it turned out.',
  },
  some: {
    sv: 'Det framgår inte att alla klienter själva bedömer resultatet: låt alla svara på hur det gick.',
    en: 'It is not said that all clients judge the result themselves: let all of them say how it turned out.',
  },
  early: {
    sv: 'Klienten bedömer läget vid start, men det sägs inte att klienten bedömer hur det gick: fråga samma sak också vid avslut.',
    en: 'The client judges the state at start, but it is not said that the client judges how it turned out: ask the same at end too.',
  },
  unsaid: {
    sv: 'Det sägs inte när klienten bedömer resultatet, så det går inte att se om det är hur det gick: ange mättillfällen.',
    en: 'It is not said when the client judges the result, so one cannot see whether it is how it turned out: name the timepoints.',
  },
  experience: {
    sv: 'Klienten svarar på annat än resultatet, men det sägs inte att klienten bedömer hur det gick: fråga också om resultatet.',
    en: 'The client answers about other things than the result, but it is not said that the client judges how it turned out: ask about the result too.',
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
          ? isDenied(design, clientDenied)
            ? 'denied'
            : 'nobody'
          : client;
    yield {
      path: clientDenied ?? clientMeasures[0]?.collect.path ?? design.path,
      params: { why },
      verdict: nobody ? 'does not' : isOpen(client, profession) ? 'not stated' : 'partly',
    };
  },
  fixes({ params: { why } }, design) {
    if (why !== 'denied' && why !== 'nobody' && why !== 'experience') return [];
    const { clientDenied } = read(design).sides;
    const denial = design.collects.find(
      ({ path, measures, at }) => path === clientDenied && measures.length + at.length === 0,
    );
    return newMeasureFixes(design, 'client', denial);
  },
});

/** Nothing at all is collected from them, and not only at one time, with one instrument or for some. */
function isDenied({ collects }: Design, path: string | undefined): boolean {
  const denial = collects.find((one) => one.path === path);
  return denial !== undefined && denial.measures.length + denial.at.length === 0 && !denial.for;
}
