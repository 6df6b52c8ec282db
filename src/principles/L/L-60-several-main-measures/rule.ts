import { markedOf, measureName, read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const severalMainMeasures = rule<{ outcome: string; measures: readonly string[] }>({
  code: 'L-60',
  name: 'several-main-measures',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcome, measures }) =>
      `${outcome} har flera huvudmått (${namesSaid(measures).sv}), men bara ett kan avgöra om resultatet är nått: välj ett.`,
    en: ({ outcome, measures }) =>
      `${outcome} has several main measures (${namesSaid(measures).en}), but only one can decide whether the outcome is reached: choose one.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const marked = markedOf(outcome);
      const second = marked[1];
      if (!second) continue;
      yield { path: second.path, params: { outcome: outcome.name, measures: marked.map(measureName) } };
    }
  },
  fixes({ path }, design) {
    const all = read(design).outcomes.map(({ outcome }) => markedOf(outcome));
    const marked = all.find((indicators) => indicators.some((one) => one.path === path)) ?? [];
    return firstOf(marked).map((kept) =>
      fix(
        `Behåll bara ${measureName(kept)} som huvudmått`,
        `Keep only ${measureName(kept)} as the main measure`,
        ...marked.filter((one) => one !== kept).map((one) => edit(`${one.path}/primary`, 'replace', 'no')),
      ),
    );
  },
});
