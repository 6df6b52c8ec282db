import { type ColumnMap, readXml, type XmlElement } from '../data/index.js';
import type { Language } from '../model/index.js';
import type { Draft } from './draft.js';
import { draftOf } from './draft-of.js';
import { type ImportFormat, importFormats, largestForm } from './format-names.js';
import { answers } from './formats/answers.js';
import { tableRows, utf8 } from './formats/csv.js';
import { docx, isDocx } from './formats/docx.js';
import { fhir, isFhir, type Json } from './formats/fhir.js';
import type { Found } from './formats/formats.js';
import { limesurvey } from './formats/limesurvey.js';
import { isLimesurveyTable, isLss, surveyOfLss, surveyOfTable } from './formats/limesurvey-files.js';
import { isRedcap, redcap } from './formats/redcap.js';
import { refusals } from './formats/refusals.js';
import { isSurveyjs, surveyjs } from './formats/surveyjs.js';
import { cellText, sheetsOf } from './formats/workbook.js';
import { isXlsform, xlsform } from './formats/xlsform.js';
import { isOldOffice, isZip } from './formats/zip.js';
import type { Loss } from './found.js';
import { ImportRefused } from './found.js';
import { lost } from './losses.js';
import type { Library } from './recognised.js';
import { written } from './write/isu.js';

export interface ImportOptions {
  /** The name of the file, without folders. */
  file: string;
  /** Missing: known by what the file holds. */
  as?: ImportFormat;
  /** The language of what is said, and of a text that does not say its own. */
  language: Language;
  library: readonly Library[];
}
export interface Imported {
  format: ImportFormat;
  /** The draft with English keywords, not laid out. */
  text: string;
  draft: Draft;
  losses: readonly Loss[];
  /** Reads the data of the same form with `isu data check`. */
  map: ColumnMap;
}

/** A form that exists as a draft. Throws `ImportRefused` for what is none. */
export async function importForm(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { file, language, library, as } = options;
  if (bytes.byteLength > largestForm) throw new ImportRefused(refusals.tooLarge(largestForm / 1_000_000));
  if (bytes.byteLength === 0) throw new ImportRefused(refusals.empty);
  const stem = file.replace(/\.[^.]*$/, '') || file;
  const { format, found } = await read(bytes, stem, file, as, language);
  if (found.form.sections.every(({ questions, scores }) => questions.length + scores.length === 0) && !found.form.own)
    throw new ImportRefused(refusals.nothing);
  const draft = draftOf(found.form, found.written, library);
  const { columns, values } = draft.map;
  const map: ColumnMap = { ...found.map, columns: { ...columns, ...found.map?.columns }, ...(values && { values }) };
  return { format, draft, losses: draft.losses, map, text: written(draft, file, language, found.anonymous) };
}

async function read(
  bytes: Uint8Array,
  stem: string,
  file: string,
  as: ImportFormat | undefined,
  language: Language,
): Promise<{ format: ImportFormat; found: Found }> {
  const is = (format: ImportFormat, found: Found) => {
    if (as !== undefined && as !== format) throw new ImportRefused(refusals.notThat(importFormats[as]));
    return { format, found };
  };
  if (isOldOffice(bytes)) throw new ImportRefused(refusals.oldOffice);
  if (isZip(bytes)) {
    if (as === 'docx' || (as === undefined && isDocx(bytes))) return is('docx', docx(bytes, stem, language));
    const { sheets, losses } = await sheetsOf(bytes);
    if (as !== 'answers' && isXlsform(sheets)) {
      const found = xlsform(sheets, stem);
      found.form.losses.unshift(...losses);
      return is('xlsform', found);
    }
    const [first, ...others] = sheets.filter(({ rows }) =>
      rows.some((row) => row.some((cell) => cellText(cell).trim() !== '')),
    );
    if (!first) throw new ImportRefused(refusals.nothing);
    const rows = first.rows.map((row) => row.map(cellText));
    const found = answers(rows, stem, language, `${first.name}!`);
    found.form.losses.unshift(...losses, ...others.map(({ name }) => ({ where: name, what: lost.sheet(name) })));
    return is('answers', found);
  }
  const text = utf8(bytes).replace(/^\ufeff/, '');
  const begin = text.trimStart().charAt(0);
  if (begin === '') throw new ImportRefused(refusals.empty);
  if (begin === '{' || begin === '[') {
    const json = jsonOf(text);
    if (isFhir(json)) return is('fhir', fhir(json, stem, language));
    if (isSurveyjs(json)) return is('surveyjs', surveyjs(json, stem, language));
    throw new ImportRefused(refusals.unknown);
  }
  if (begin === '<') {
    if (/<!(doctype|entity)/i.test(text))
      throw new ImportRefused(/<!doctype html/i.test(text) ? refusals.unknown : refusals.doctype);
    const root = xmlOf(text);
    if (isLss(root)) return is('limesurvey', limesurvey(surveyOfLss(root)));
    throw new ImportRefused(refusals.unknown);
  }
  const [line = ''] = text.split(/\r?\n/, 1);
  if (isLimesurveyTable(line.split('\t').map((cell) => cell.replaceAll('"', '')))) {
    return is('limesurvey', limesurvey(surveyOfTable(tableRows(text, '\t'))));
  }
  const rows = tableRows(text);
  if (as !== 'answers' && isRedcap(rows[0] ?? [])) {
    return is('redcap', redcap(rows, stem, /[åäöÅÄÖ]/.test(text) ? 'sv' : language));
  }
  // A text without columns is no table.
  if ((rows[0]?.length ?? 0) < 2 && !/\.csv$/i.test(file)) throw new ImportRefused(refusals.unknown);
  return is('answers', answers(rows, stem, language));
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefused(refusals.notJson);
  }
}
function xmlOf(text: string): XmlElement {
  try {
    return readXml(text);
  } catch {
    throw new ImportRefused(refusals.notXml);
  }
}
