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
      'Bara de som fullföljt insatsen följs upp: bestäm hur de som hoppar av ska räknas, till exempel som att resultatet inte är nått.',
    en: () =>
      'Only those who completed the intervention are followed: decide how dropouts are to be counted, for example as not having reached the outcome.',
  },
  *check(design) {
    if (design.attritions.some(({ dropouts }) => dropouts.length > 0)) return;
    for (const coverage of mainCoverages(read(design))) {
      const people = coverage.for;
      if (!people || !('groups' in people)) continue;
      if (people.groups.some((one) => 'word' in one && one.word === 'completed')) {
        yield { path: coverage.path, params: {}, instruments: coverage.instruments, at: coverage.at };
      }
    }
  },
  fixes({ path }, design) {
    return dropoutFixes(design, path);
  },
});
