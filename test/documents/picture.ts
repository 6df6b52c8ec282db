import { widthOf } from '../../src/documents/charts/svg.js';
import { type Picture, type Shape, shapesOf } from '../../src/documents/docx/svg.js';

/** A picture's shapes. Throws when Word could not draw it. */
export const picture = (svg: string): Picture => {
  const found = shapesOf(svg);
  if (!found) throw new Error(`cannot be drawn in Word: ${svg.slice(0, 200)}`);
  return found;
};
export type Kind<K extends Shape['kind']> = Extract<Shape, { kind: K }>;
export const ofKind = <K extends Shape['kind']>(svg: string, kind: K): Kind<K>[] =>
  picture(svg).shapes.filter((one): one is Kind<K> => one.kind === kind);
export const said = (svg: string): string[] => ofKind(svg, 'text').map(({ content }) => content);
/** A circle by its middle. */
export const dots = (svg: string) =>
  ofKind(svg, 'ellipse').map(({ x, y, width, ...look }) => ({
    ...look,
    x: x + width / 2,
    y: y + width / 2,
    r: width / 2,
  }));

interface Box {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const textBox = ({ x, y, content, size, anchor }: Kind<'text'>): Box => {
  const wide = widthOf(content, size);
  const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
  return { name: content.slice(0, 40), left, right: left + wide, top: y - size * 0.75, bottom: y + size * 0.22 };
};
const boxOf = (shape: Shape): Box => {
  if (shape.kind === 'text') return textBox(shape);
  const name = shape.kind;
  if (shape.kind === 'line') {
    const [xs, ys] = [
      [shape.x1, shape.x2],
      [shape.y1, shape.y2],
    ];
    return { name, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  return { name, left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
};

/** What is wrong with a picture as a picture: something outside of it, words over each other, too small to read, no number. */
export const faultsOf = (svg: string): string[] => {
  const { width, height, shapes } = picture(svg);
  const marks = svg.replace(/>[^<]*</g, '><');
  const faults = /NaN|Infinity|undefined|null/.test(marks) ? ['something that is no number'] : [];
  for (const one of shapes) {
    const { name, left, right, top, bottom } = boxOf(one);
    if (left < -1 || top < -1 || right > width + 1 || bottom > height + 1) {
      faults.push(`outside: ${one.kind} ${name} ${[left, top, right, bottom].map(Math.round)} of ${width}, ${height}`);
    }
    if (one.kind === 'text' && one.size < 11) faults.push(`small: ${name}`);
    if (one.kind === 'rect' && (one.width < 0 || one.height < 0)) faults.push('a rectangle of less than nothing');
  }
  const boxes = shapes.filter((one) => one.kind === 'text').map(textBox);
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5) faults.push(`over each other: ${one.name} | ${other.name}`);
    }
  }
  return faults;
};
