import type { Design, Said } from '../../../model/index.js';
import { coverageGroups, read } from '../../../reading/index.js';
import { listSaid, textSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const groupNotMeasured = rule<{ groups: Said }>({
  code: 'P5-22',
  name: 'group-not-measured',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ groups }) =>
      `Det sägs inte att ${groups.sv} mäts, så inget kan sägas om dem: mät också där, eller säg att de inte följs.`,
    en: ({ groups }) =>
      `It is not said that ${groups.en} are measured, so nothing can be said of them: measure there too, or say that they are not followed.`,
  },
  *check(design) {
    const reading = read(design);
    const measured = reading.evidence.filter(({ bearing }) => bearing !== 'other').map(({ people }) => people);
    const reached = new Set(measured.flatMap((people) => (typeof people === 'string' ? [] : [...people])));
    // A measurement of everyone, or of some, leaves nobody out by name.
    if (measured.length === 0 || measured.some((people) => typeof people === 'string')) return;
    const followed = coverageGroups(reading);
    const left = namedGroups(design, reached).filter(
      ({ name }) => !reached.has(name) && (!followed || followed.has(name)),
    );
    const [first] = left;
    if (!first) return;
    yield {
      path: first.path,
      params: { groups: listSaid(left.map(({ text }) => textSaid(text))) },
      verdict: reading.collection.isSaid ? 'partly' : 'not stated',
    };
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
