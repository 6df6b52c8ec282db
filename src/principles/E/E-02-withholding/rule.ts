import { rule } from '../../rule.js';

const later = /väntelist|senare|efteråt|waiting list|later|afterwards/iu;

export const withholding = rule<object>({
  code: 'E-02',
  name: 'withholding',
  group: 'E',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () =>
      'Jämförelsegruppen får ingen insats, och det sägs inte om den får den senare (väntelista): ange det, eller jämför hellre med ordinarie arbete, och pröva etiken.',
    en: () =>
      'The comparison group gets no intervention, and it is not said whether it gets it later (waiting list): state it, or rather compare with ordinary work, and have the ethics reviewed.',
  },
  *check({ comparisons }) {
    for (const { path, kind, with: other, given, instruments, text } of comparisons) {
      const allotted = kind === 'randomised' || kind === 'matched';
      // Who gets the intervention later is not denied support.
      if (allotted && other === 'none' && !given && !later.test(text?.text ?? ''))
        yield { path, params: {}, instruments };
    }
  },
});
