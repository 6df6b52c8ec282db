import type { Coverage } from '../../../model/index.js';
import { mainCoverages, read } from '../../../reading/index.js';
import { dropoutFixes } from '../../fixes/dropouts.js';
import { rule } from '../../rule.js';

export const dropoutsNotFollowed = rule<object>({
  code: 'P5-05',
  name: 'dropouts-not-followed',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: () =>
      'De som ska följas sägs vara de som fullföljt insatsen: bestäm hur de som hoppar av ska räknas, till exempel som att resultatet inte är nått.',
    en: () =>
      'Those to be followed are said to be those who completed the intervention: decide how dropouts are to be counted, for example as not having reached the outcome.',
  },
  *check(design) {
    if (design.attritions.some(({ dropouts }) => dropouts.length > 0)) return;
    const coverages = mainCoverages(read(design));
    const [first] = coverages;
    // Where others are followed too, those who end early are not left out.
    if (!first || !coverages.every(isOfCompleted)) return;
    yield { path: first.path, params: {}, instruments: first.instruments, at: first.at };
  },
  fixes({ path }, design) {
    return dropoutFixes(design, path);
  },
});

function isOfCompleted({ for: people }: Coverage): boolean {
  if (!people || !('groups' in people)) return false;
  return people.groups.every((one) => 'word' in one && one.word === 'completed');
}
