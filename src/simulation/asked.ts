import type { Form, Section } from '../forms/index.js';
import type { Design } from '../model/index.js';
import { askedOf, read } from '../reading/index.js';
import type { Random } from './random.js';

/** Whether a client is asked a section of a form. */
type IsAsked = (section: Section) => boolean;

/**
 * Of which clients each section is asked, where that is not all: a target group is drawn for each client, as often as there are
 * persons in it. What is asked of those whose number nobody states is asked of all.
 */
export function askedSections(design: Design, forms: readonly Form[]): (random: Random) => IsAsked {
  const reading = read(design);
  const only = new Map<Section, ReadonlySet<string>>();
  for (const { timepoint, sections, informant } of forms) {
    for (const section of timepoint ? sections : []) {
      const asked = askedOf(reading, { instrument: section.name }, [timepoint?.name ?? ''], informant?.kind);
      if (asked?.persons) only.set(section, new Set(asked.groups));
    }
  }
  if (only.size === 0) return () => () => true;
  const groups = reading.sizes.each.map(({ group, low }) => ({ name: group?.name, persons: low }));
  const all = groups.reduce((sum, { persons }) => sum + persons, 0);
  return (random) => {
    let left = random.next() * all;
    const own = groups.find(({ persons }) => {
      left -= persons;
      return left < 0;
    })?.name;
    return (section) => only.get(section)?.has(own ?? '') ?? true;
  };
}
