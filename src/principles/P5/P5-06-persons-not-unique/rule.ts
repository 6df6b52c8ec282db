import type { Said } from '../../../model/index.js';
import { read, systemsOf } from '../../../reading/index.js';
import { allTitledSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const personsNotUnique = rule<{ systems: Said }>({
  code: 'P5-06',
  name: 'persons-not-unique',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ systems }) =>
      `I ${systems.sv} kan samma person räknas flera gånger: ge varje person en egen kod, så att personer går att räkna.`,
    en: ({ systems }) =>
      `In ${systems.en} the same person may be counted several times: give each person a code, so that persons can be counted.`,
  },
  *check(design) {
    const main = read(design).mainRoots;
    const used = new Set(
      read(design)
        .evidence.filter(({ root }) => main.includes(root))
        .flatMap(({ collect }) => systemsOf(design, collect)),
    );
    const systems = design.systems.filter(({ unique, name }) => unique === 'no' && used.has(name));
    const [first] = systems;
    if (first) yield { path: first.path, params: { systems: allTitledSaid(systems) } };
  },
});
