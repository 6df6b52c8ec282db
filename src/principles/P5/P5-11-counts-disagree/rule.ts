import type { Said } from '../../../model/index.js';
import { countedLoss, statedLoss } from '../../../reading/index.js';
import { percentSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

/** Percentage points that rounding explains; twice that where the design says “about”. */
const rounding = 1;

export const countsDisagree = rule<{ stated: Said; counted: Said }>({
  code: 'P5-11',
  name: 'counts-disagree',
  group: 'P5',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ stated, counted }) =>
      `Bortfallet sägs vara ${stated.sv} % men är ${counted.sv} % enligt antalet svar: rätta det ena.`,
    en: ({ stated, counted }) =>
      `Attrition is said to be ${stated.en} % but is ${counted.en} % by the number of answers: correct one of them.`,
  },
  *check(design) {
    for (const attrition of design.attritions) {
      const { amount, path, instruments, at } = attrition;
      const stated = percent(statedLoss(attrition));
      const counted = percent(countedLoss(attrition));
      if (!amount || stated === undefined || counted === undefined) continue;
      const half = amount.percent ? ((amount.high ?? stated) - (amount.low ?? stated)) / 2 : 0;
      if (Math.abs(stated - counted) <= half + (amount.about ? 2 : 1) * rounding) continue;
      yield { path, params: { stated: percentSaid(stated), counted: percentSaid(counted) }, instruments, at };
    }
  },
  fixes({ path, params: { counted } }) {
    return [
      fix(
        `Ange ${counted.sv} %, som antalet svar visar`,
        `State ${counted.en} %, as the number of answers shows`,
        edit(`${path}/amount`, 'replace', `${counted.en} %`),
      ),
    ];
  },
});

function percent(share: { low: number; high: number } | undefined): number | undefined {
  return share && 50 * (share.low + share.high);
}
