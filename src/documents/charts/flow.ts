import { small } from './axis.js';
import { arrow } from './marks.js';
import { block, ink, leading, rect, svg, wrap } from './svg.js';

export interface FlowStep {
  label: string;
  /** How many, such as `n = 18`. */
  count: string;
  /** Those of the step above who are not in this one: in all, and a line for each reason. */
  lost?: { label: string; count: string; reasons: string[] };
}
export interface FlowChart {
  /** From the first to the last. */
  steps: FlowStep[];
}

const main = { left: 4, width: 350 } as const;
const aside = { left: 424, width: 332 } as const;
const [pad, gap, between] = [10, 36, 10];

/** Who came how far: a box a step from top to bottom, and beside it those who are no longer there, with the reasons. */
export const flowChart = ({ steps }: FlowChart): string => {
  const parts: string[] = [];
  const centre = main.left + main.width / 2;
  // Where the last box of each column ends.
  let [bottom, sideBottom] = [4, -between];
  steps.forEach(({ label, count, lost }, index) => {
    let top = index > 0 ? bottom + gap : bottom;
    if (lost) {
      const side = box(aside.left, aside.width, lost.label, lost.count, lost.reasons);
      const half = side.height / 2;
      const middle = Math.max(index > 0 ? bottom + gap / 2 : 0, sideBottom + between + half, 4 + half);
      top = Math.max(top, middle + gap / 2);
      parts.push(...side.draw(middle - half, true));
      if (index > 0) parts.push(...arrow(centre, middle, aside.left, middle));
      sideBottom = middle + half;
    }
    if (index > 0) parts.push(...arrow(centre, bottom, centre, top));
    const own = box(main.left, main.width, label, count, []);
    parts.push(...own.draw(top, false));
    bottom = top + own.height;
  });
  return svg(Math.max(bottom, sideBottom) + 4, parts);
};

/** A box as high as its words need. */
const box = (left: number, wide: number, label: string, count: string, below: readonly string[]) => {
  const room = wide - 2 * pad;
  const titles = wrap(label, room, 4, 12.5);
  // Bold letters are wider.
  const counts = wrap(count, room * 0.9, 2, 12.5);
  const reasons = below.flatMap((one) => wrap(one, room, 3, small));
  const [large, little] = [leading(12.5), leading(small)];
  const heads = (titles.length + counts.length) * large;
  const height = heads + (reasons.length > 0 ? reasons.length * little + 4 : 0) + 2 * pad - 4;
  return {
    height,
    draw: (top: number, dashed: boolean): string[] => {
      let y = top + pad - 2;
      const say = (lines: readonly string[], size: number, bold: boolean): string[] => {
        const tall = lines.length * leading(size);
        y += tall;
        return block(left + pad, y - tall / 2, lines, { size, bold });
      };
      const said = [...say(titles, 12.5, false), ...say(counts, 12.5, true)];
      y += 4;
      return [
        rect(left, top, wide, height, { fill: dashed ? '#ffffff' : ink.faint, stroke: ink.soft, dashed }),
        ...said,
        ...say(reasons, small, false),
      ];
    },
  };
};
