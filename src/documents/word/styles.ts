import { xmlAttribute } from '../xml.js';
import { type ParagraphLook, paragraphProperties, type Spacing } from './paragraph.js';
import { type RunLook, runProperties } from './run.js';
import { around } from './xml.js';

/** A look with a name, which a reader can change in one place in Word. */
export interface Style {
  id: string;
  /** Word's own name for it where it has one, such as `heading 1`. */
  name: string;
  /** The style that it differs from; Word's `Normal` when nothing is said. Styles of letters have none. */
  basedOn?: string;
  next?: string;
  of?: 'letters';
  run?: RunLook;
  paragraph?: ParagraphLook;
}
export interface Styles {
  /** What every letter and paragraph is unless a style says otherwise. */
  all: { run: RunLook; paragraph: { spacing: Spacing } };
  styles: readonly Style[];
}

/** A heading's style, by the name and id that Word has for it; level 0 is the document's title. */
export const headingStyle = (level: 0 | 1 | 2 | 3, run: RunLook, spacing: Spacing): Style => ({
  id: level === 0 ? 'Title' : `Heading${level}`,
  name: level === 0 ? 'Title' : `heading ${level}`,
  next: 'Normal',
  run,
  paragraph: { keepNext: true, spacing, ...(level > 0 && { outlineLevel: level - 1 }) },
});

const normal =
  '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>';
const sides = [
  ['top', 0],
  ['left', 108],
  ['bottom', 0],
  ['right', 108],
].map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
const table = `<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${sides.join('')}</w:tblCellMar></w:tblPr></w:style>`;

const styleXml = ({ id, name, basedOn = 'Normal', next, of, run = {}, paragraph = {} }: Style): string => {
  const type = of === 'letters' ? 'character' : 'paragraph';
  const relations =
    (of === 'letters' ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`);
  const looks = around('w:pPr', paragraphProperties(paragraph)) + around('w:rPr', runProperties(run));
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${xmlAttribute(name)}"/>${relations}<w:qFormat/>${looks}</w:style>`;
};

/** The content of `word/styles.xml`, within its root. */
export const stylesXml = ({ all, styles }: Styles): string => {
  const defaults =
    `<w:rPrDefault><w:rPr>${runProperties(all.run)}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${paragraphProperties(all.paragraph)}</w:pPr></w:pPrDefault>`;
  return `<w:docDefaults>${defaults}</w:docDefaults>${normal}${table}${styles.map(styleXml).join('')}`;
};
