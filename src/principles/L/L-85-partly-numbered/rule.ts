import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

export const partlyNumbered = rule<{ item: string; option: string; code: string }>({
  code: 'L-85',
  name: 'partly-numbered',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ item, option, code }) =>
      `Några svar på ${item} har nummer och andra inte, så ${option} får sin plats i listan, ${code}, som nummer: skriv ut det nummer som gäller.`,
    en: ({ item, option, code }) =>
      `Some answers to ${item} have numbers and others do not, so ${option} gets its place in the list, ${code}, as its number: write the number that holds.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const item of instrument.items) {
        if (item.kind?.type !== 'choice' && item.kind?.type !== 'choices') continue;
        const options = ownOptions(item);
        const without = options.find(({ number }) => number === undefined);
        if (!without || !options.some(({ number }) => number !== undefined)) continue;
        const { path, name, code } = without;
        yield {
          path,
          params: { item: partName(instrument, item), option: name, code },
          instruments: [instrument.name],
        };
      }
    }
  },
});
