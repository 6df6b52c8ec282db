import { ink, rect, svg, text, width, wrap } from './svg.js';

export interface StepsChart {
  /** What each step is called, the lowest first. */
  steps: string[];
  /** So many of them hold, from the lowest. */
  supported: number;
  /** So many hold if what is not said is so; as many as are supported when not given. */
  possible?: number;
  /** The step that is claimed, from 1. */
  claimed?: number;
  words: { supported: string; missing: string; unsaid?: string; claimed: string };
}

const [rise, base] = [30, 78];

/** As much as one line holds. */
const one = (content: string, room: number, size: number): string => wrap(content, room, 1, size)[0] ?? '';

/** A staircase; the steps that hold are filled, and each says in words whether it does. */
export const stepsChart = (chart: StepsChart): string => {
  const step = (width - 8) / Math.max(1, chart.steps.length);
  const height = base + rise * (chart.steps.length - 1);
  const top = 34;
  const parts = chart.steps.flatMap((label, index) => {
    const holds = index < chart.supported;
    const { supported, missing, unsaid = missing } = chart.words;
    const word = holds ? supported : index < (chart.possible ?? 0) ? unsaid : missing;
    const x = 4 + step * index;
    const y = top + height - base - rise * index;
    const tall = base + rise * index;
    const fill = holds ? ink.light : '#ffffff';
    const lines = wrap(`${index + 1}. ${label}`, step - 16, 3, 12);
    return [
      rect(x, y, step - 6, tall, { fill, stroke: holds ? ink.strong : ink.soft, dashed: !holds }),
      ...lines.map((each, at) => text(x + 8, y + 19 + at * 15, each, { size: 12, bold: at === 0 && holds })),
      text(x + 8, y + 19 + lines.length * 15 + 2, one(word, step - 16, 11), {
        size: 11,
        fill: ink.soft,
      }),
      ...(chart.claimed === index + 1
        ? [
            text(x + (step - 6) / 2, y - 8, one(`▼ ${chart.words.claimed}`, step - 14, 12), {
              size: 12,
              anchor: 'middle',
              fill: ink.amber,
              bold: true,
            }),
          ]
        : []),
    ];
  });
  return svg(top + height + 6, parts);
};
