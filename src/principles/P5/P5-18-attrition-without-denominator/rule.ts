import { lossOf, statedLoss } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const attritionWithoutDenominator = rule<object>({
  code: 'P5-18',
  name: 'attrition-without-denominator',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () =>
      'Det sägs inte av vilka bortfallet är räknat, av alla som påbörjat insatsen eller bara av dem som fullföljt: ange det, för andelen kan bli mycket olika.',
    en: () =>
      'It is not said of whom attrition is counted, of all who started the intervention or only of those who completed it: state it, since the share may differ much.',
  },
  *check(design) {
    for (const attrition of design.attritions) {
      const share = statedLoss(attrition);
      if (!share || share.high === 0 || attrition.for || lossOf(attrition)?.number !== undefined) continue;
      yield { path: attrition.path, params: {}, instruments: attrition.instruments, at: attrition.at };
    }
  },
  fixes({ path }) {
    return [
      fix('Räknat av dem som påbörjat', 'Counted of those who started', edit(path, 'add-clause', 'for started')),
      fix('Räknat av dem som fullföljt', 'Counted of those who completed', edit(path, 'add-clause', 'for completed')),
    ];
  },
});
