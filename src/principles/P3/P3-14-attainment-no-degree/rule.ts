import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const attainmentNoDegree = rule<{ outcome: string }>({
  code: 'P3-14',
  name: 'attainment-no-degree',
  group: 'P3',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcome }) =>
      `${outcome} avläses bara i måluppfyllelse eller avslutsorsak, som är ett enda värde vid avslut och inte visar hur mycket som ändrats: mät också något vid både start och avslut.`,
    en: ({ outcome }) =>
      `${outcome} is read only from goal attainment or the reason for closing, a single value at the end that does not show how much has changed: also measure something at both start and end.`,
  },
  *check(design) {
    for (const { outcome, own } of read(design).outcomes) {
      const bearings = own.map(({ instrument, part }) => read(design).bearing(instrument, part));
      if (bearings.length === 0 || bearings.some((bearing) => bearing !== 'attainment')) continue;
      yield {
        path: outcome.path,
        params: { outcome: outcome.name },
        instruments: own.map(({ instrument }) => instrument),
      };
    }
  },
});
