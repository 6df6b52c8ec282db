import { xmlAttribute, xmlText } from '../xml.js';
import { around, type Inside, type Properties } from './xml.js';

/** How letters look. */
export interface RunLook {
  /** A character style, by its id. */
  style?: string;
  font?: string;
  bold?: boolean;
  italics?: boolean;
  underlined?: true;
  /** Six hexadecimal digits. */
  color?: string;
  /** In half points. */
  size?: number;
  rightToLeft?: true;
  /** As Word knows it, such as `sv-SE`. */
  language?: string;
  /** For scripts from right to left. */
  bidirectional?: string;
}

const bool = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : value ? `<w:${name}/><w:${name}Cs/>` : `<w:${name} w:val="0"/><w:${name}Cs w:val="0"/>`;
const fonts = (font: string): string => {
  const name = xmlAttribute(font);
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
};
const tongue = ({ language, bidirectional }: RunLook): string =>
  language === undefined
    ? ''
    : `<w:lang w:val="${xmlAttribute(language)}"${bidirectional === undefined ? '' : ` w:bidi="${xmlAttribute(bidirectional)}"`}/>`;

/** In the order of CT_RPr (ECMA-376, part 1, 17.3.2). */
export const runProperties = (look: RunLook): Properties =>
  [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    look.font === undefined ? '' : fonts(look.font),
    bool('b', look.bold),
    bool('i', look.italics),
    look.color === undefined ? '' : `<w:color w:val="${look.color}"/>`,
    look.size === undefined ? '' : `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`,
    look.underlined ? '<w:u w:val="single"/>' : '',
    look.rightToLeft ? '<w:rtl/>' : '',
    tongue(look),
  ].join('') as Properties;

const properties = (look: RunLook): string => around('w:rPr', runProperties(look));

const marks: Record<string, string> = { '\t': '<w:tab/>', '\n': '<w:br/>' };
const piece = (text: string): string =>
  marks[text] ?? (text === '' ? '' : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`);

/** Letters of one look; tabs and line breaks in the text are Word's own. */
export const run = (text: string, look: RunLook = {}): Inside => {
  const pieces = text.split(/([\t\n])/).map(piece);
  return `<w:r>${properties(look)}${pieces.join('')}</w:r>` as Inside;
};

/** What Word works out itself, such as `PAGE`, and what is shown until then. */
export const field = (instruction: string, shown: readonly Inside[], look: RunLook = {}): Inside => {
  const part = (inside: string): string => `<w:r>${properties(look)}${inside}</w:r>`;
  const mark = (kind: string): string => part(`<w:fldChar w:fldCharType="${kind}"/>`);
  const what = part(`<w:instrText xml:space="preserve"> ${xmlText(instruction)} </w:instrText>`);
  return `${mark('begin')}${what}${mark('separate')}${shown.join('')}${mark('end')}` as Inside;
};

/** A link to an address: a field, which unlike a relationship needs no id. */
export const link = (address: string, shown: readonly Inside[]): Inside => field(`HYPERLINK "${address}"`, shown);

/** A link to a bookmark of the same document. */
export const anchorLink = (anchor: string, shown: readonly Inside[]): Inside =>
  `<w:hyperlink w:anchor="${xmlAttribute(anchor)}" w:history="1">${shown.join('')}</w:hyperlink>` as Inside;

/** A bookmark around what it marks. @param id a number that no other bookmark of the document has */
export const bookmark = (name: string, id: number, inside: readonly Inside[]): Inside =>
  `<w:bookmarkStart w:id="${id}" w:name="${xmlAttribute(name)}"/>${inside.join('')}<w:bookmarkEnd w:id="${id}"/>` as Inside;

/** What Word draws in a box that can be clicked as well as crossed with a pen: its own characters and font. */
export const boxFont = 'MS Gothic';
const states = [
  ['checkedState', '2612'],
  ['uncheckedState', '2610'],
].map(([name, code]) => `<w14:${name} w14:val="${code}" w14:font="${boxFont}"/>`);

/** Word takes no more than 64 characters. */
const longestAlias = 60;
/**
 * A check box: a content control of Word's, with the name that a screen reader says and the tag that a program finds it by.
 * @param id a number that no other control of the document has
 */
export const checkBox = (id: number, label: string, tag: string, style: string): Inside => {
  const alias = Array.from(label.replace(/\s+/g, ' ').trim()).slice(0, longestAlias).join('');
  const about = `<w:alias w:val="${xmlAttribute(alias)}"/><w:tag w:val="${xmlAttribute(tag)}"/><w:id w:val="${id}"/>`;
  const box = `<w14:checkbox><w14:checked w14:val="0"/>${states.join('')}</w14:checkbox>`;
  return `<w:sdt><w:sdtPr>${about}${box}</w:sdtPr><w:sdtContent>${run('☐', { style })}</w:sdtContent></w:sdt>` as Inside;
};
