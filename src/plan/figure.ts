import { escapeHtml, type Figure, figure } from '../documents/index.js';
import { addDays, type Design, dateOf, dayNumber } from '../model/index.js';
import { read } from '../reading/index.js';
import type { Words } from './design-words.js';

interface Bar {
  label: string;
  when: string;
  /** Days from the moment. */
  earliest: number;
  latest: number;
  target?: number;
}
/** An ordinary day that both moments are set to; so far apart that nothing counted from one reaches the other. */
const start = '2001-01-01';
const end = '2031-01-01';
const size = { width: 760, left: 250, right: 30, row: 30, head: 46, axis: 34 } as const;

/** The timepoints along a line from the start and one from the end, each with its window, true to scale. */
export const timeline = (design: Design, words: Words): Figure | undefined => {
  const { s } = words;
  const panels = [
    { title: s('Räknat från start', 'Reckoned from the start'), bars: barsOf(design, words, 'start') },
    { title: s('Räknat från avslut', 'Reckoned from the end'), bars: barsOf(design, words, 'end') },
  ].filter((panel) => panel.bars.length > 0);
  if (panels.length === 0) return undefined;
  let top = 0;
  const drawn = panels.map((panel) => {
    const text = draw(panel.title, panel.bars, top, words);
    top += heightOf(panel.bars);
    return text;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${top}" width="${size.width}" height="${top}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" font-size="13" fill="#1d2327">${drawn.join('')}</svg>`;
  const spoken = panels.map(
    (panel) => `${panel.title}: ${panel.bars.map((bar) => `${bar.label}, ${bar.when}`).join('; ')}.`,
  );
  return figure(
    'schedule',
    svg,
    `${s('Mättillfällenas plats i tiden.', 'Where the timepoints lie in time.')} ${spoken.join(' ')}`,
    s('Mättillfällen (punkt: måldag, stapel: mätfönster)', 'Timepoints (dot: target day, bar: window)'),
  );
};

const barsOf = (design: Design, words: Words, moment: 'start' | 'end'): Bar[] => {
  const { time } = read(design);
  return time.order.flatMap((one) => {
    if (time.reckonedFrom(one.name) !== moment) return [];
    const zero = dayNumber(moment === 'start' ? start : end);
    const [first] = time.dueSpans(one.name, { start: dayNumber(start), end: dayNumber(end) });
    // Never outside the calendar, whatever is written.
    const relative = (day: number | undefined): number | undefined =>
      day === undefined ? undefined : dayNumber(dateOf(day)) - zero;
    const target = relative(first?.target);
    const earliest = relative(first?.earliest) ?? target;
    const latest = relative(first?.latest) ?? target;
    if (earliest === undefined || latest === undefined) return [];
    return [{ label: words.timepoint(one.name), when: words.when(one.name), earliest, latest, target }];
  });
};

const heightOf = (bars: readonly Bar[]): number => size.head + bars.length * size.row + size.axis;

/** Steps of an axis: days, months or years, so that at most about eight labels stand on it. */
const steps = [
  { unit: 'day', count: 7 },
  { unit: 'day', count: 14 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 6 },
  { unit: 'year', count: 1 },
] as const;
const coarsest = { unit: 'year', count: 5 } as const;
/** Days from the moment, in the calendar. */
const daysTo = (count: number, unit: 'day' | 'month' | 'year'): number => {
  const zero = dayNumber(start);
  return addDays(zero, count, unit) - zero;
};

const draw = (title: string, bars: readonly Bar[], top: number, words: Words): string => {
  const low = Math.min(0, ...bars.map((bar) => bar.earliest));
  const high = Math.max(0, ...bars.map((bar) => bar.latest));
  const margin = Math.max(3, (high - low) * 0.04);
  const from = low - margin;
  const scale = (size.width - size.left - size.right) / (high + margin - from);
  const x = (day: number): string => (size.left + (day - from) * scale).toFixed(1);
  const { unit, count } = steps.find((one) => (high - low) / daysTo(one.count, one.unit) <= 8) ?? coarsest;
  const apart = daysTo(count, unit);
  const base = top + size.head + bars.length * size.row;
  const parts = [text(0, top + 24, title, 'font-weight="600"')];
  for (let index = Math.floor(low / apart) - 1; index <= Math.ceil(high / apart) + 1; index += 1) {
    const value = index * count;
    const day = daysTo(value, unit);
    if (day < low || day > high) continue;
    const at = x(day);
    const line = `stroke="${index === 0 ? '#4c565e' : '#d8dee2'}"`;
    parts.push(`<line x1="${at}" y1="${top + size.head - 8}" x2="${at}" y2="${base + 2}" ${line}/>`);
    parts.push(text(at, base + 18, tick(value, unit, words), 'text-anchor="middle" font-size="12" fill="#4c565e"'));
  }
  bars.forEach((bar, index) => {
    const y = top + size.head + index * size.row + size.row / 2;
    parts.push(text(0, y + 4, shorten(bar.label), ''));
    const width = Math.max(2, (bar.latest - bar.earliest) * scale).toFixed(1);
    parts.push(`<rect x="${x(bar.earliest)}" y="${y - 6}" width="${width}" height="12" rx="3" fill="#9cc4e2"/>`);
    if (bar.target !== undefined) parts.push(`<circle cx="${x(bar.target)}" cy="${y}" r="5" fill="#0b5394"/>`);
  });
  return parts.join('');
};

const tick = (value: number, unit: 'day' | 'month' | 'year', words: Words): string => {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const label = words.duration({ low: size, high: size, unit }).replace(/månad(er)?/, 'mån');
  return value < 0 ? `−${label}` : label;
};
const shorten = (label: string): string => (label.length > 34 ? `${label.slice(0, 33).trimEnd()}…` : label);
const text = (x: string | number, y: number, content: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escapeHtml(content)}</text>`;
