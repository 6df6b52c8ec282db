import type { Said } from '../../../model/index.js';
import { read, type Unformed } from '../../../reading/index.js';
import { listSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, scoresIn } from '../../scored.js';

export const scoreWithoutValue = rule<{ scale: string; reasons: Said }>({
  code: 'L-74',
  name: 'score-without-value',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ scale, reasons }) => `${scale} går inte att räkna ut som det står, eftersom ${reasons.sv}: rätta formeln.`,
    en: ({ scale, reasons }) => `${scale} cannot be worked out as it stands, since ${reasons.en}: correct the formula.`,
  },
  *check(design) {
    for (const { instrument, scale } of scoresIn(design)) {
      const found = read(design).unformed(instrument, scale);
      // A table without rows is said of the table.
      const reasons = found.filter(({ why }) => why !== 'no-rows').map(said);
      if (reasons.length === 0) continue;
      const unique = [...new Map(reasons.map((one) => [one.sv, one])).values()];
      yield {
        path: `${scale.path}/formula`,
        params: { scale: partName(instrument, scale), reasons: listSaid(unique) },
        instruments: [instrument.name],
      };
    }
  },
});

function said(one: Unformed): Said {
  const name = 'item' in one ? one.item : 'scale' in one ? one.scale : '';
  switch (one.why) {
    case 'text':
      return { sv: `${name} besvaras med text`, en: `${name} is answered in words` };
    case 'date':
      return { sv: `${name} är ett datum`, en: `${name} is a date` };
    case 'no-answers':
      return { sv: `${name} saknar svar att välja`, en: `${name} has no answers to choose` };
    case 'not-a-date':
      return {
        sv: `dagar räknas mellan datum, och ${name} är inget`,
        en: `days are between dates, and ${name} is none`,
      };
    case 'open':
      return {
        sv: `${name} saknar en lägsta och högsta gräns att vändas mellan`,
        en: `${name} has no lowest and highest limit to be reversed between`,
      };
    case 'reversed-sum':
      return { sv: 'bara en fråga eller en skala kan vändas', en: 'only an item or a scale can be reversed' };
    case 'not-a-day':
      return { sv: 'dagar bara räknas mellan datum', en: 'days are only reckoned between dates' };
    case 'no-rows':
      return { sv: 'tabellen saknar rader', en: 'the table has no rows' };
    case 'terms':
      return {
        sv: 'vänd, ln, rot och heltal gäller ett värde, dagar och år två',
        en: 'reverse, ln, sqrt and floor take one value, days and years two',
      };
    case 'day':
      return { sv: 'dagen för svaret inte är något tal', en: 'the day of the answers is no number' };
  }
}
