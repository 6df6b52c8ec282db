import type { Design, Text } from '../../../model/index.js';
import { coverageGroups, read } from '../../../reading/index.js';
import { quotedSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const groupNotMeasured = rule<{ group: Text }>({
  code: 'P5-22',
  name: 'group-not-measured',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ group }) =>
      `${quotedSaid(group.translations?.sv ?? group.text).sv} mäts aldrig, så inget kan sägas om dem: mät också där, eller säg att de inte följs.`,
    en: ({ group }) =>
      `${quotedSaid(group.translations?.en ?? group.text).en} are never measured, so nothing can be said of them: measure there too, or say that they are not followed.`,
  },
  *check(design) {
    const reading = read(design);
    const measured = reading.evidence.filter(({ bearing }) => bearing !== 'other').map(({ people }) => people);
    const reached = new Set(measured.flatMap((people) => (typeof people === 'string' ? [] : [...people])));
    // A measurement of everyone, or of some, leaves nobody out by name.
    if (measured.length === 0 || measured.some((people) => typeof people === 'string')) return;
    const followed = coverageGroups(reading);
    for (const { path, name, text } of namedGroups(design, reached)) {
      if (reached.has(name) || (followed && !followed.has(name))) continue;
      yield { path, params: { group: text }, verdict: reading.collection.isSaid ? 'partly' : 'not stated' };
    }
  },
});

/** Groups of the kind that the measurements name: target groups, or parts of the organisation. */
function namedGroups({ targetGroups, organisation }: Design, reached: ReadonlySet<string>) {
  const groups = targetGroups.flatMap(({ path, name, text }) => (name === undefined ? [] : [{ path, name, text }]));
  const parts = (organisation?.parts ?? []).map(({ path, name, title }) => ({
    path,
    name,
    text: title ?? { text: name },
  }));
  return [groups, parts].filter((all) => all.some(({ name }) => reached.has(name))).flat();
}
