import { zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { Said } from '../../model/index.js';
import { Unreadable } from '../labels/unreadable.js';
import { isOfWorkbook, NotUnzipped, unzipped, type WhyNot } from './zip.js';

/** So much a workbook with answers unpacks to at the most, in bytes: ten million cells. */
const largest = 500_000_000;

const refusals: Record<Exclude<WhyNot, 'no-zip'>, Said> = {
  'too-much': {
    sv: `Arbetsboken packas upp till mer än ${largest / 1_000_000} MB och läses inte. Ta bort blad och rader som inte behövs, eller dela upp den.`,
    en: `The workbook unpacks to more than ${largest / 1_000_000} MB and is not read. Take away sheets and rows that are not needed, or divide it.`,
  },
  'document-type': {
    sv: 'Arbetsboken har en dokumenttyp (DOCTYPE), som kan användas för att göra skada, och läses inte. Spara den på nytt i kalkylprogrammet.',
    en: 'The workbook has a document type (DOCTYPE), which can be used to do harm, and is not read. Save it again in the spreadsheet program.',
  },
};

/** What a workbook holds. Throws an `Unreadable` for one that unpacks to too much or to something else, an Error for one that is damaged. */
export async function opened(file: Uint8Array): ReturnType<typeof readXlsx> {
  try {
    // The library unpacks what it is asked to, of any size: it is given what has been unpacked.
    const parts = unzipped(file, largest, isOfWorkbook);
    return await readXlsx(zipSync(Object.fromEntries(parts), { level: 0 }));
  } catch (error) {
    // The library quotes what it stumbles over.
    if (!(error instanceof NotUnzipped)) throw new Error('XML');
    if (error.why === 'no-zip') throw new Error('ZIP');
    throw new Unreadable(refusals[error.why]);
  }
}
