import { type Design, renamedDesign } from '../../src/model/index.js';
import { generatedDesigns } from '../forms/generated.js';
import { simulatedFiles } from './script-data.js';
import type { Run } from './script-runs.js';

/** What of a design has another name now: all, or every second thing. */
type Some = (index: number) => boolean;

/** The design with other names, which says what it was called before. */
function renamed(design: Design, some: Some): Design {
  const names = (all: readonly { name: string }[]) =>
    new Map(all.flatMap(({ name }, index): [string, string][] => (some(index) ? [[name, `nu${name}`]] : [])));
  const before = <T extends { name: string }>(all: readonly T[], was: readonly T[]): T[] =>
    all.map((one, index) => (one.name === was[index]?.name ? one : { ...one, previously: [was[index]?.name ?? ''] }));
  const { instruments, timepoints } = design;
  const is = renamedDesign(design, {
    instruments: names(instruments),
    // The start and the end are what they are called.
    timepoints: names(timepoints.filter(({ name }) => !['start', 'end'].includes(name))),
    parts: new Map(
      instruments.map(({ name, items, scales }) => [
        name,
        { items: names(items), scales: names(scales), options: () => new Map() },
      ]),
    ),
  });
  return {
    ...is,
    timepoints: before(is.timepoints, timepoints),
    instruments: before(is.instruments, instruments).map((one, index) => ({
      ...one,
      items: before(one.items, instruments[index]?.items ?? []),
      scales: before(one.scales, instruments[index]?.scales ?? []),
    })),
  };
}

/** Data that were collected before something in the design got another name, and where it was changed at the same time. */
export function formerRuns(designs: readonly Design[]): Run[] {
  return [...designs, ...generatedDesigns(8)].flatMap((design, number) => {
    const files = simulatedFiles(design, 20);
    const ways: [string, Some][] = [
      ['all', () => true],
      ['every second', (index) => index % 2 === 0],
    ];
    return ways.flatMap(([name, some]): Run[] => {
      const is = renamed(design, some);
      const reworded = is.instruments.map((one) => ({
        ...one,
        items: one.items.map((item) => ({ ...item, text: { text: `${item.text.text}, nu` } })),
      }));
      return [
        { name: `${name} of design ${number} under former names`, design: is, files },
        { name: `${name} of design ${number} renamed and reworded`, design: { ...is, instruments: reworded }, files },
      ];
    });
  });
}
