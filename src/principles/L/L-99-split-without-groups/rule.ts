import type { Said, Split } from '../../../model/index.js';
import { type NoSplit, read, whyNoSplit } from '../../../reading/index.js';
import { inBoth, measureSaid, splitWords } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const splitWithoutGroups = rule<{ what: Said; reason: Said }>({
  code: 'L-99',
  name: 'split-without-groups',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ what, reason }) => `Resultaten kan inte delas upp efter ${what.sv}: ${reason.sv}.`,
    en: ({ what, reason }) => `The results cannot be split by ${what.en}: ${reason.en}.`,
  },
  *check(design) {
    for (const { path, disaggregate } of design.compilations) {
      for (const one of disaggregate ?? []) {
        const why = whyNoSplit(read(design), one);
        if (!why) continue;
        const { bands: _, ...bare } = one;
        const what =
          'instrument' in bare ? measureSaid(design, bare) : inBoth((language) => splitWords(design, bare, language));
        yield { path: `${path}/disaggregate`, params: { what, reason: reasonOf(one, why) } };
      }
    }
  },
});

/** What is wrong, and what to do. */
const reasonOf = (one: Split, why: NoSplit): Said =>
  ({
    'no-bands': {
      sv: 'inga intervall är angivna, skriv till exempel ..2, 3..11, 12.. månader',
      en: 'no bands are stated, write for instance ..2, 3..11, 12.. months',
    },
    'one-band': {
      sv: 'det finns bara ett intervall, lägg till dem som saknas',
      en: 'there is only one band, add those that are missing',
    },
    turned: {
      sv: 'ett av intervallen är bakvänt, skriv det lägsta talet först',
      en: 'one of the bands is the wrong way round, write the lowest number first',
    },
    overlap: {
      sv: 'intervallen går in i varandra så att någon hör till två grupper, låt varje tal finnas i bara ett',
      en: 'the bands overlap so that somebody is in two groups, let each number be in one only',
    },
    unit:
      'variable' in one && one.variable === 'age'
        ? {
            sv: 'ålder räknas i hela år, ta bort enheten efter intervallen',
            en: 'age is counted in whole years, take away the unit after the bands',
          }
        : {
            sv: 'vad längden räknas i saknas, skriv dagar, veckor, månader eller år efter intervallen',
            en: 'what the length is counted in is missing, write days, weeks, months or years after the bands',
          },
    'not-in-bands': {
      sv: 'bara ålder, insatsens längd, poäng och tal har intervall, ta bort dem',
      en: 'only age, the length of the intervention, scores and numbers have bands, take them away',
    },
    'own-points': {
      sv: 'ett mått delas i sina egna poäng, ta bort enheten efter intervallen',
      en: 'a measure is divided in its own points, take away the unit after the bands',
    },
    'no-answers': {
      sv: 'inga angivna svar eller poäng delar klienterna i grupper, välj en fråga med ett svar eller en poäng',
      en: 'no answers or scores that are stated divide the clients into groups, choose an item with one answer or a score',
    },
    'several-scores': {
      sv: 'det framgår inte vilken fråga eller poäng, skriv den efter en punkt',
      en: 'it is not said which item or score, write it after a full stop',
    },
    'several-informants': {
      sv: 'flera lämnar uppgiften, och vems svar som delar klienterna sägs inte, välj en uppgift som en lämnar',
      en: 'several give the information, and whose answer divides the clients is not said, choose one that one of them gives',
    },
    'not-collected': {
      sv: 'det sägs inte att det samlas in, lägg till en mätning',
      en: 'it is not said that it is collected, add a measurement',
    },
  })[why];
