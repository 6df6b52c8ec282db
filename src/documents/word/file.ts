import { strToU8, zipSync } from 'fflate';
import { xmlAttribute, xmlText } from '../xml.js';
import { type Numbering, numberingXml } from './numbering.js';
import { type Paragraph, paragraphXml } from './paragraph.js';
import { type Styles, stylesXml } from './styles.js';
import { type Block, blockXml } from './table.js';

/** Lengths in twips. */
export interface Section {
  width: number;
  height: number;
  /** Above and below; at the sides; from the paper's edge to header and footer. */
  margins: { upright: number; side: number; edge: number };
  blocks: readonly Block[];
}
export interface WordFile {
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** The file's own properties, by name. */
  properties?: Readonly<Record<string, string>>;
  styles: Styles;
  numbering: Numbering;
  /** On each page but the first. */
  header: Paragraph;
  /** On each page. */
  footer: Paragraph;
  sections: readonly Section[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', `${office}/relationships`],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const root = (name: string, inside: string): string =>
  `${declaration}<w:${name}${namespaces} mc:Ignorable="w14">${inside}</w:${name}>`;

/** The parts that the document refers to, in the order of their ids. */
const parts = ['styles', 'numbering', 'settings', 'header1', 'header2', 'footer1'] as const;
type Part = (typeof parts)[number];
const partKind = (part: Part): string => part.replace(/\d$/, '');
const id = (part: Part): string => `rId${parts.indexOf(part) + 1}`;

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${all
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (hasProperties: boolean): string => {
  const overrides = [
    ['/word/document.xml', `${word}.document.main+xml`],
    ...parts.map((part) => [`/word/${part}.xml`, `${word}.${partKind(part)}+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(hasProperties
      ? [['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml']]
      : []),
  ];
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
  );
};

/** Without dates, which would differ each time. */
const coreProperties = ({ title, language }: WordFile): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>ISU</dc:creator><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`;

/** What Office calls a property of the file's own; they are numbered from 2. */
const ownFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const customProperties = (properties: Readonly<Record<string, string>>): string =>
  `${declaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${Object.entries(
    properties,
  )
    .map(
      ([name, value], index) =>
        `<property fmtid="${ownFormat}" pid="${index + 2}" name="${xmlAttribute(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

/** No compatibility with older versions of Word: 15 is what every one since 2013 is. */
const settings = `<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;

const sectionProperties = ({ width, height, margins: { upright, side, edge } }: Section): string => {
  const references = [
    ['header', 'default', 'header1'],
    ['header', 'first', 'header2'],
    ['footer', 'default', 'footer1'],
    ['footer', 'first', 'footer1'],
  ].map(([kind, when, part]) => `<w:${kind}Reference w:type="${when}" r:id="${id(part as Part)}"/>`);
  const size = `<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/>`;
  const around = `<w:pgMar w:top="${upright}" w:right="${side}" w:bottom="${upright}" w:left="${side}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>`;
  return `<w:sectPr>${references.join('')}${size}${around}<w:titlePg/></w:sectPr>`;
};

/** A section but the last ends with a paragraph that says how it looks. */
const ended = (section: Section): string => {
  const last = section.blocks.at(-1);
  const end: Paragraph = last && !('rows' in last) ? last : { children: [] };
  const before = end === last ? section.blocks.slice(0, -1) : section.blocks;
  return before.map(blockXml).join('') + paragraphXml(end, sectionProperties(section));
};
const bodyXml = (sections: readonly Section[]): string =>
  sections
    .map((section, index) =>
      index < sections.length - 1 ? ended(section) : section.blocks.map(blockXml).join('') + sectionProperties(section),
    )
    .join('');

/** A Word document as the bytes of its file. The same content is the same bytes: nothing says when it was made. */
export const wordFile = (file: WordFile): Uint8Array => {
  const { properties } = file;
  const documents: Record<string, string> = {
    '[Content_Types].xml': contentTypes(properties !== undefined),
    '_rels/.rels': relationships([
      [`${office}/relationships/officeDocument`, 'word/document.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ...(properties ? [[`${office}/relationships/custom-properties`, 'docProps/custom.xml'] as const] : []),
    ]),
    'docProps/core.xml': coreProperties(file),
    ...(properties && { 'docProps/custom.xml': customProperties(properties) }),
    'word/_rels/document.xml.rels': relationships(
      parts.map((part) => [`${office}/relationships/${partKind(part)}`, `${part}.xml`]),
    ),
    'word/document.xml': root('document', `<w:body>${bodyXml(file.sections)}</w:body>`),
    'word/styles.xml': root('styles', stylesXml(file.styles)),
    'word/numbering.xml': root('numbering', numberingXml(file.numbering)),
    'word/settings.xml': root('settings', settings),
    'word/header1.xml': root('hdr', paragraphXml(file.header)),
    'word/header2.xml': root('hdr', '<w:p/>'),
    'word/footer1.xml': root('ftr', paragraphXml(file.footer)),
  };
  const bytes = Object.entries(documents).map(([path, xml]) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
};
