import { paragraphProperties, type Spacing } from './paragraph.js';

/** How one level of lists begins its items. */
export interface Level {
  /** The bullet itself; `%1.` is the number of level 0. */
  text: string;
  /** How far the item is moved in, and its bullet out again, in twips. */
  left: number;
  hanging: number;
  spacing: Spacing;
}
export interface Numbering {
  bullets: readonly Level[];
  numbers?: readonly Level[];
  /** How many numbered lists the document has; each begins anew. */
  numbered?: number;
}

/** The list that all bullets belong to. */
export const bulletList = 1;
/** The numbered list with this number, counted from 1. */
export const numberedList = (number: number): number => bulletList + number;

const levelXml = (format: 'bullet' | 'decimal', { text, left, hanging, spacing }: Level, index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
  `<w:pPr>${paragraphProperties({ spacing, indent: { left, hanging } })}</w:pPr></w:lvl>`;

const [forBullets, forNumbers] = [0, 1];
const kindXml = (id: number, format: 'bullet' | 'decimal', levels: readonly Level[]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.map((level, index) => levelXml(format, level, index)).join('')}</w:abstractNum>`;

/** The content of `word/numbering.xml`, within its root. */
export const numberingXml = ({ bullets, numbers = [], numbered = 0 }: Numbering): string => {
  const anew = numbers
    .map((_, index) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="1"/></w:lvlOverride>`)
    .join('');
  const lists = Array.from(
    { length: numbered },
    (_, index) => `<w:num w:numId="${numberedList(index + 1)}"><w:abstractNumId w:val="${forNumbers}"/>${anew}</w:num>`,
  );
  return (
    kindXml(forBullets, 'bullet', bullets) +
    (numbers.length > 0 ? kindXml(forNumbers, 'decimal', numbers) : '') +
    `<w:num w:numId="${bulletList}"><w:abstractNumId w:val="${forBullets}"/></w:num>${lists.join('')}`
  );
};
