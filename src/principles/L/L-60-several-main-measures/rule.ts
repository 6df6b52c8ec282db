import type { Said } from '../../../model/index.js';
import { markedOf, read } from '../../../reading/index.js';
import { listSaid, measureSaid, titledSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const severalMainMeasures = rule<{ outcome: Said; measures: Said }>({
  code: 'L-60',
  name: 'several-main-measures',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcome, measures }) =>
      `${outcome.sv} har flera huvudmått (${measures.sv}), men bara ett kan avgöra om resultatet är nått: välj ett.`,
    en: ({ outcome, measures }) =>
      `${outcome.en} has several main measures (${measures.en}), but only one can decide whether the outcome is reached: choose one.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const marked = markedOf(outcome);
      const second = marked[1];
      if (!second) continue;
      yield {
        path: second.path,
        params: {
          outcome: titledSaid(outcome),
          measures: listSaid(marked.map((one) => measureSaid(design, one.measure))),
        },
      };
    }
  },
  fixes({ path }, design) {
    const all = read(design).outcomes.map(({ outcome }) => markedOf(outcome));
    const marked = all.find((indicators) => indicators.some((one) => one.path === path)) ?? [];
    return firstOf(marked).map((kept) => {
      const said = measureSaid(design, kept.measure);
      return fix(
        `Behåll bara ${said.sv} som huvudmått`,
        `Keep only ${said.en} as the main measure`,
        ...marked
          .filter((one) => one !== kept)
          .map((one) => edit(`${one.path}/primary`, 'replace', 'not main-measure')),
      );
    });
  },
});
