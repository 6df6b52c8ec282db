import { rule } from '../../rule.js';

export const withholding = rule<object>({
  code: 'E-02',
  name: 'withholding',
  group: 'E',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () =>
      'Jämförelsegruppen får ingen insats, så någon undanhålls stöd: jämför hellre med ordinarie arbete eller med en väntelista, och pröva etiken.',
    en: () =>
      'The comparison group gets no intervention, so someone is denied support: rather compare with ordinary work or a waiting list, and have the ethics reviewed.',
  },
  *check({ comparisons }) {
    for (const { path, kind, with: other, instruments } of comparisons) {
      const allotted = kind === 'randomised' || kind === 'matched';
      if (allotted && other === 'none') yield { path, params: {}, instruments };
    }
  },
});
