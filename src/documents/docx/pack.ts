import { Packer, type Document as WordDocument } from 'docx';
import { escapeHtml } from '../text.js';
import { withoutTimes } from './zip.js';

/** A Word document as the bytes of its file: with its title and language, and without the time of its making. */
export const packed = async (file: WordDocument, title: string, language: string): Promise<Uint8Array> =>
  withoutTimes(
    await Packer.pack(file, 'uint8array', undefined, [
      { path: 'docProps/core.xml', data: coreProperties(title, language) },
    ]),
  );

/** The document's properties; without dates, which would differ each time. */
const coreProperties = (title: string, language: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>ISU</dc:creator><dc:language>${escapeHtml(language)}</dc:language></cp:coreProperties>`;
