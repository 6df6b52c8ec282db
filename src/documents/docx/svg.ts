/** What a picture is made of, in its own units (pixels of 1/96 inch). Text stands on its baseline. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill?: string; stroke?: string; dashed?: true }
  | { kind: 'ellipse'; x: number; y: number; width: number; height: number; fill?: string; stroke?: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string; thick: number; dashed?: true }
  | {
      kind: 'text';
      x: number;
      y: number;
      content: string;
      size: number;
      bold: boolean;
      fill: string;
      anchor: 'start' | 'middle' | 'end';
    };
export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (all, name: string) => entities[name] ?? all);

type Attributes = ReadonlyMap<string, string>;
const attributesOf = (text: string): Attributes =>
  new Map(
    [...text.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

const number = (attributes: Attributes, name: string, otherwise = 0): number => {
  const value = Number(attributes.get(name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};
/** A colour as six hexadecimal digits, or nothing. */
const colour = (value: string | undefined): string | undefined => {
  const [, digits = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value ?? '') ?? [];
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits === '' ? undefined : digits;
};

/**
 * The shapes of an SVG that is made of rectangles, circles, lines and texts only, as the charts of this house are.
 * Undefined when it holds anything else: half a picture would say something other than the whole.
 */
export const shapesOf = (svg: string): Picture | undefined => {
  const root = /^<svg\s([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg.trim());
  if (!root) return undefined;
  const [, head = '', body = ''] = root;
  const outer = attributesOf(head);
  const shapes: Shape[] = [];
  const rest = body.replace(/<(rect|circle|line|text)\b([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g, (_, tag, inner, content) => {
    shapes.push(shapeOf(tag as Tag, attributesOf(String(inner)), String(content ?? ''), outer));
    return '';
  });
  const width = number(outer, 'width');
  const height = number(outer, 'height');
  return rest.trim() === '' && width > 0 && height > 0 ? { width, height, shapes } : undefined;
};

type Tag = 'rect' | 'circle' | 'line' | 'text';
const shapeOf = (tag: Tag, own: Attributes, content: string, outer: Attributes): Shape => {
  const ink = colour(outer.get('fill')) ?? '000000';
  const stroke = colour(own.get('stroke'));
  const fill = own.get('fill') === 'none' ? undefined : (colour(own.get('fill')) ?? ink);
  const dashed = own.has('stroke-dasharray') ? { dashed: true as const } : {};
  switch (tag) {
    case 'rect':
      return {
        kind: 'rect',
        x: number(own, 'x'),
        y: number(own, 'y'),
        width: number(own, 'width'),
        height: number(own, 'height'),
        ...(fill ? { fill } : {}),
        ...(stroke ? { stroke } : {}),
        ...dashed,
      };
    case 'circle': {
      const r = number(own, 'r');
      return {
        kind: 'ellipse',
        x: number(own, 'cx') - r,
        y: number(own, 'cy') - r,
        width: 2 * r,
        height: 2 * r,
        ...(fill ? { fill } : {}),
        ...(stroke ? { stroke } : {}),
      };
    }
    case 'line':
      return {
        kind: 'line',
        x1: number(own, 'x1'),
        y1: number(own, 'y1'),
        x2: number(own, 'x2'),
        y2: number(own, 'y2'),
        stroke: stroke ?? ink,
        thick: number(own, 'stroke-width', 1),
        ...dashed,
      };
    case 'text': {
      const anchor = own.get('text-anchor');
      return {
        kind: 'text',
        x: number(own, 'x'),
        y: number(own, 'y'),
        content: unescaped(content),
        size: number(own, 'font-size', number(outer, 'font-size', 13)),
        bold: number(own, 'font-weight') >= 600 || own.get('font-weight') === 'bold',
        fill: fill ?? ink,
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
      };
    }
  }
};
