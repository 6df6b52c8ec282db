export { type WordFile, wordFile } from './file.js';
export { bulletList, type Numbering, numberedList } from './numbering.js';
export type { Paragraph, ParagraphLook } from './paragraph.js';
export { anchorLink, bookmark, boxFont, checkBox, field, link, type RunLook, run } from './run.js';
export { headingStyle, type Style, type Styles } from './styles.js';
export { type Block, type Cell, type Line, noLine, type Row, type Table } from './table.js';
export type { Inside } from './xml.js';
