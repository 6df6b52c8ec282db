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
      'Det sägs inte av vilka bortfallet är räknat, av alla som påbörjat insatsen eller bara av dem som fullföljt: ange det, och vid vilket tillfälle, för andelen kan bli mycket olika.',
    en: () =>
      'It is not said of whom attrition is counted, of all who started the intervention or only of those who completed it: state it, and at which timepoint, since the share may differ much.',
  },
  *check(design) {
    for (const attrition of design.attritions) {
      const share = statedLoss(attrition);
      if (!share || share.high === 0 || attrition.for || lossOf(attrition)?.number !== undefined) continue;
      yield { path: attrition.path, params: {}, unsaid: true, instruments: attrition.instruments, at: attrition.at };
    }
  },
  fixes({ path }) {
    return [
      fix(
        'Ange att andelen är räknad på dem som påbörjat',
        'State that it is counted of those who started',
        edit(path, 'add-clause', 'for started'),
      ),
      fix(
        'Ange att andelen är räknad på dem som fullföljt',
        'State that it is counted of those who completed',
        edit(path, 'add-clause', 'for completed'),
      ),
    ];
  },
});
