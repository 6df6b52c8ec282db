import { rule } from '../../rule.js';

export const purposeAfterwards = rule<object>({
  code: 'P1-06',
  name: 'purpose-afterwards',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () =>
      'Uppföljningen planerades först när uppgifterna redan var insamlade: bestäm syftet före nästa omgång, och samla bara in det som behövs för det.',
    en: () =>
      'The follow-up was planned only when the data had already been collected: decide the purpose before the next round, and collect only what it needs.',
  },
  *check(design) {
    const late = [design.procedure, ...design.collects].find((one) => one?.planned === 'afterwards');
    if (late) yield { path: `${late.path}/planned`, params: {} };
  },
});
