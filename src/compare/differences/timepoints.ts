import { timepointMeaning } from '../../forms/index.js';
import type { Design, Timepoint } from '../../model/index.js';
import { both, inBoth, timepointSaid, timepointWords } from '../../words/index.js';
import { changedSaid, type Difference, difference } from '../difference.js';
import type { Designs } from '../elements.js';

/** Timepoints that fall at another time, or that are measured more or less near to it, among those that were measured at. */
export function timepointDifferences({ before, now }: Designs): Difference[] {
  const used = new Set(before.collects.flatMap(({ at }) => at));
  return now.timepoints.flatMap((is): Difference[] => {
    const was = before.timepoints.find(({ name }) => name === is.name);
    if (!was || !used.has(is.name)) return [];
    const [old, fresh] = [timepointMeaning(was, before), timepointMeaning(is, now)];
    const place = { path: is.path, earlier: was.path, subject: timepointSaid(now, is.name) };
    const said = (one: Timepoint, design: Design) =>
      inBoth((language) => timepointWords(one, language, design, 'words'));
    const kinds = (['timepoint', 'window'] as const).filter((facet) => old[facet] !== fresh[facet]);
    const [kind] = kinds;
    if (!kind) return [];
    const [first, last] = [said(was, before), said(is, now)];
    // One that hangs on another has moved with it, and is said as before.
    const isShown = first.sv !== last.sv;
    return [difference(kind, place, changedSaid(both('när det mäts', 'when it is measured'), first, last, isShown))];
  });
}
