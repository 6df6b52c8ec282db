import type { Item, Option, Said } from '../../../model/index.js';
import { quotedSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { ownOptions, partName } from '../../scored.js';

export const answersAlike = rule<{ item: string; what: 'text' | 'number'; value: Said }>({
  code: 'L-84',
  name: 'answers-alike',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ item, what, value }) =>
      what === 'text'
        ? `Två svar på ${item} har samma text, ${value.sv}, så den som svarar kan inte skilja dem åt: ändra det ena.`
        : `Två svar på ${item} har samma nummer, ${value.sv}, så de går inte att skilja åt i data: ändra det ena.`,
    en: ({ item, what, value }) =>
      what === 'text'
        ? `Two answers to ${item} have the same text, ${value.en}, so one who answers cannot tell them apart: change one of them.`
        : `Two answers to ${item} have the same number, ${value.en}, so they cannot be told apart in data: change one of them.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const item of instrument.items) {
        for (const { option, what } of alike(item)) {
          const value = what === 'text' ? quotedSaid(option.text.text.trim()) : { sv: option.code, en: option.code };
          yield {
            path: option.path,
            params: { item: partName(instrument, item), what, value },
            instruments: [instrument.name],
          };
        }
      }
    }
  },
});

/** The answers that another before them is like, said once each. */
function alike(item: Item): { option: Option; what: 'text' | 'number' }[] {
  const options = ownOptions(item);
  const written = (one: Option) => one.text.text.trim().toLowerCase();
  return options.flatMap((option, place): { option: Option; what: 'text' | 'number' }[] => {
    const before = options.slice(0, place);
    if (before.some(({ code }) => code === option.code)) return [{ option, what: 'number' }];
    const isSame = written(option) !== '' && before.some((one) => written(one) === written(option));
    return isSame ? [{ option, what: 'text' }] : [];
  });
}
