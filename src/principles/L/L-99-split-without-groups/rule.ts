import type { Said, SplitVariable } from '../../../model/index.js';
import { type NoSplit, whyNoSplit } from '../../../reading/index.js';
import { inBoth, splitWord } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const splitWithoutGroups = rule<{ by: SplitVariable; why: NoSplit }>({
  code: 'L-99',
  name: 'split-without-groups',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ by, why }) => `Resultaten kan inte delas upp efter ${named(by).sv}: ${reason(by, why).sv}.`,
    en: ({ by, why }) => `The results cannot be split by ${named(by).en}: ${reason(by, why).en}.`,
  },
  *check(design) {
    for (const { path, disaggregate } of design.compilations) {
      for (const one of disaggregate ?? []) {
        if (!('variable' in one) || one.variable === 'none') continue;
        const why = whyNoSplit({ ...one, variable: one.variable });
        if (why) yield { path: `${path}/disaggregate`, params: { by: one.variable, why } };
      }
    }
  },
});

const named = (by: SplitVariable): Said => inBoth((language) => splitWord(by, language));

/** What is wrong, and what to do. */
const reason = (by: SplitVariable, why: NoSplit): Said =>
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
      by === 'age'
        ? {
            sv: 'ålder räknas i hela år, ta bort enheten efter intervallen',
            en: 'age is counted in whole years, take away the unit after the bands',
          }
        : {
            sv: 'vad längden räknas i saknas, skriv dagar, veckor, månader eller år efter intervallen',
            en: 'what the length is counted in is missing, write days, weeks, months or years after the bands',
          },
    'not-in-bands': {
      sv: 'bara ålder och insatsens längd har intervall, ta bort dem',
      en: 'only age and the length of the intervention have bands, take them away',
    },
  })[why];
