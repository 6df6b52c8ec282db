import { around, type Inside, type Properties } from './xml.js';

export interface Spacing {
  /** Twips. */
  before?: number;
  after?: number;
  /** 240ths of a line; twips with `exact`. */
  line?: number;
  exact?: true;
}
export type Side = 'left' | 'center' | 'right';

/** How a paragraph stands. Lengths are in twips, a twentieth of a point. */
export interface ParagraphLook {
  /** A paragraph style, by its id. */
  style?: string;
  /** On one page with what follows. */
  keepNext?: boolean;
  pageBreakBefore?: true;
  /** An item of one of the file's lists; see `numbering`. */
  numbering?: { list: number; level: number };
  /** A line along its left side. */
  leftLine?: { color: string; size: number; space: number };
  fill?: string;
  tabs?: readonly { at: number; side: Side }[];
  rightToLeft?: true;
  spacing?: Spacing;
  indent?: { left?: number; right?: number; hanging?: number };
  alignment?: Side;
  /** Of a heading that has no heading's style; 0 is the highest. */
  outlineLevel?: number;
}
export interface Paragraph extends ParagraphLook {
  children: readonly Inside[];
}

const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` w:${name}="${value}"`]))
    .join('');

const spacingXml = ({ before, after, line, exact }: Spacing): string =>
  `<w:spacing${attributes({ before, after, line, lineRule: line === undefined ? undefined : exact ? 'exact' : 'auto' })}/>`;
const lineXml = ({ color, size, space }: NonNullable<ParagraphLook['leftLine']>): string =>
  `<w:pBdr><w:left w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/></w:pBdr>`;

/** In the order of CT_PPr (ECMA-376, part 1, 17.3.1). */
export const paragraphProperties = (look: ParagraphLook): Properties =>
  [
    look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`,
    look.keepNext === undefined ? '' : look.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    look.numbering
      ? `<w:numPr><w:ilvl w:val="${look.numbering.level}"/><w:numId w:val="${look.numbering.list}"/></w:numPr>`
      : '',
    look.leftLine ? lineXml(look.leftLine) : '',
    look.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.fill}"/>`,
    look.tabs
      ? `<w:tabs>${look.tabs.map(({ at, side }) => `<w:tab w:val="${side}" w:pos="${at}"/>`).join('')}</w:tabs>`
      : '',
    look.rightToLeft ? '<w:bidi/>' : '',
    look.spacing ? spacingXml(look.spacing) : '',
    look.indent ? `<w:ind${attributes(look.indent)}/>` : '',
    look.alignment === undefined ? '' : `<w:jc w:val="${look.alignment}"/>`,
    look.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${look.outlineLevel}"/>`,
  ].join('') as Properties;

/** @param section the properties of the section that ends with the paragraph */
export const paragraphXml = (one: Paragraph, section = ''): string =>
  `<w:p>${around('w:pPr', paragraphProperties(one) + section)}${one.children.join('')}</w:p>`;
