import { escapeHtml } from '../text.js';
import type { Inside } from '../word/index.js';
import { type Picture, type Shape, shapesOf } from './svg.js';

/** English Metric Units in a pixel of 1/96 inch. */
const emu = 9525;
const units = (pixels: number): number => Math.round(pixels * emu);

/**
 * An SVG as one run with a group of Word's own shapes, which are sharp at any size and whose text can be searched; no larger than `room` (pixels). Undefined for a picture that cannot be drawn so.
 * @param id a number that no other drawing of the document has
 */
export const drawing = (
  svg: string,
  alt: string,
  name: string,
  id: number,
  room: { width: number; height: number },
): Inside | undefined => {
  const picture = shapesOf(svg);
  if (!picture) return undefined;
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const size = { x: units(picture.width * scale), y: units(picture.height * scale) };
  const inner = { x: units(picture.width), y: units(picture.height) };
  const shapes = runsOf(picture.shapes).map((run, index) => runXml(run, scale, id * 100_000 + index + 1, picture));
  const group =
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size.x}" cy="${size.y}"/>` +
    `<a:chOff x="0" y="0"/><a:chExt cx="${inner.x}" cy="${inner.y}"/></a:xfrm></wpg:grpSpPr>${shapes.join('')}</wpg:wgp>`;
  const frame =
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size.x}" cy="${size.y}"/>` +
    `<wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="${escapeHtml(name)}" descr="${escapeHtml(alt)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${group}</a:graphicData></a:graphic></wp:inline>`;
  return (`<w:r ${namespaces}><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>${frame}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:t>${escapeHtml(alt)}</w:t></mc:Fallback></mc:AlternateContent></w:r>`) as Inside;
};

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const solid = (colour: string | undefined): string =>
  colour ? `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` : '<a:noFill/>';
const outline = (colour: string | undefined, dashed: boolean, thick = 1): string =>
  colour
    ? `<a:ln w="${units(thick)}">${solid(colour)}${dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln>`
    : '<a:ln><a:noFill/></a:ln>';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
type Line = Extract<Shape, { kind: 'line' }>;
/** Lines of one look that follow on each other are one shape: Word is slow with thousands. */
const runsOf = (shapes: readonly Shape[]): (Exclude<Shape, Line> | Line[])[] => {
  const runs: (Exclude<Shape, Line> | Line[])[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'line') {
      runs.push(shape);
      continue;
    }
    const before = runs.at(-1);
    const [first] = Array.isArray(before) ? before : [];
    const same = first?.stroke === shape.stroke && first.thick === shape.thick && first.dashed === shape.dashed;
    if (same && Array.isArray(before)) before.push(shape);
    else runs.push([shape]);
  }
  return runs;
};

const runXml = (run: Exclude<Shape, Line> | Line[], scale: number, id: number, picture: Picture): string => {
  if (Array.isArray(run)) return linesXml(run, scale, id);
  switch (run.kind) {
    case 'rect':
      return plainShape(run, preset('rect'), solid(run.fill) + outline(run.stroke, run.dashed === true), id);
    case 'ellipse':
      return plainShape(run, preset('ellipse'), solid(run.fill) + outline(run.stroke, false), id);
    case 'text':
      return textShape(run, scale, id, picture);
  }
};

/** A path of its own for the lines: a preset line would always fall to the right. */
const linesXml = (lines: readonly Line[], scale: number, id: number): string => {
  const ends = (way: 'x' | 'y'): number[] => lines.flatMap((one) => [one[`${way}1`], one[`${way}2`]]);
  const [x, y] = [lowest(ends('x')), lowest(ends('y'))];
  const box = {
    x,
    y,
    width: -lowest(ends('x').map((one) => -one)) - x,
    height: -lowest(ends('y').map((one) => -one)) - y,
  };
  const point = (px: number, py: number): string => `<a:pt x="${units(px - x)}" y="${units(py - y)}"/>`;
  const moves = lines.map(
    ({ x1, y1, x2, y2 }) => `<a:moveTo>${point(x1, y1)}</a:moveTo><a:lnTo>${point(x2, y2)}</a:lnTo>`,
  );
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
    `<a:path w="${units(box.width)}" h="${units(box.height)}" fill="none">${moves.join('')}</a:path></a:pathLst></a:custGeom>`;
  const [{ stroke, thick, dashed } = { stroke: undefined, thick: 1, dashed: undefined }] = lines;
  // The width of a line in a group is not made smaller with it.
  return plainShape(box, geometry, `<a:noFill/>${outline(stroke, dashed === true, thick * scale)}`, id);
};
const lowest = (values: readonly number[]): number => values.reduce((least, one) => Math.min(least, one));

const place = ({ x, y, width, height }: Box): string =>
  `<a:xfrm><a:off x="${units(x)}" y="${units(y)}"/><a:ext cx="${units(width)}" cy="${units(height)}"/></a:xfrm>`;
const preset = (name: string): string => `<a:prstGeom prst="${name}"><a:avLst/></a:prstGeom>`;
const plainShape = (box: Box, geometry: string, look: string, id: number): string =>
  `<wps:wsp><wps:cNvPr id="${id}" name=""/><wps:cNvSpPr/><wps:spPr>${place(box)}` +
  `${geometry}${look}</wps:spPr><wps:bodyPr/></wps:wsp>`;

const sides = { start: 'left', middle: 'center', end: 'right' } as const;
/**
 * A text in a box of its own, without margins. The box reaches as far as the picture does and no further: a group is made
 * narrower when something in it stands out.
 */
const textShape = (shape: Extract<Shape, { kind: 'text' }>, scale: number, id: number, picture: Picture): string => {
  const height = shape.size * 1.5;
  const width = {
    start: picture.width - shape.x,
    end: shape.x,
    middle: 2 * Math.min(shape.x, picture.width - shape.x),
  }[shape.anchor];
  const left = { start: 0, middle: width / 2, end: width }[shape.anchor];
  const box = { x: shape.x - left, y: shape.y - shape.size * 1.15, width, height };
  // Half points; a text in a group is not made smaller with it.
  const points = Math.max(10, Math.round(shape.size * scale * 1.5));
  const look = `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${shape.bold ? '<w:b/>' : ''}<w:color w:val="${shape.fill}"/><w:sz w:val="${points}"/>`;
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name=""/><wps:cNvSpPr txBox="1"/><wps:spPr>${place(box)}` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr>` +
    `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${sides[shape.anchor]}"/></w:pPr>` +
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeHtml(shape.content)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>` +
    `<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/></wps:wsp>`
  );
};
