import { read, systemsOf } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const personsNotUnique = rule<{ system: string }>({
  code: 'P5-06',
  name: 'persons-not-unique',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ system }) =>
      `I ${system} kan samma person räknas flera gånger: ge varje person en egen kod, så att personer går att räkna.`,
    en: ({ system }) =>
      `In ${system} the same person may be counted several times: give each person a code, so that persons can be counted.`,
  },
  *check(design) {
    const main = read(design).mainRoots;
    const used = new Set(
      read(design)
        .evidence.filter(({ root }) => main.includes(root))
        .flatMap(({ collect }) => systemsOf(design, collect)),
    );
    for (const system of design.systems) {
      if (system.unique !== 'no' || !used.has(system.name)) continue;
      yield { path: system.path, params: { system: system.text.text } };
    }
  },
});
