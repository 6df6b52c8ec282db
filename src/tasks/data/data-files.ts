import { join, readFolder, stat } from '#files';
import { mayBeAnswers } from '../../data/index.js';
import * as dataTexts from '../../messages/data.js';
import { isJsonFile, isTableFile } from '../../model/index.js';
import { Problem } from '../../project/index.js';
import { beginning } from './csv-file.js';
import { unreadable } from './data-file.js';

/** Answers may be in these, but not as they can be read here. */
const notTables =
  /\.(xlsb?|ods|numbers|pdf|docx?|html?|zip|xml|sps|sas7bdat|sas|dta|do|rds|rda(ta)?|r|lss|lsa|parquet|sqlite|db)$/i;
/** Of those, what would be passed over in a folder though somebody may think that it is read. */
const looksRead = /\.(xlsb?|ods|numbers|z?sav|por|dta|sas7bdat)$/i;

/** The files that an argument means: itself, or all files of answers in a folder, sorted. Throws a `Problem` for none. */
export async function dataFiles(path: string, shown: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error) => {
      throw unreadable(shown, error);
    },
  );
  if (!isFolder) {
    if (/\.isu$/i.test(path)) throw new Problem(dataTexts.designAsData(shown));
    if (/\.(z?sav|por)$/i.test(path)) throw new Problem(dataTexts.spssFile(shown));
    if (notTables.test(path)) throw new Problem(dataTexts.notTable(shown));
    return [path];
  }
  const entries = await readFolder(path).catch((error) => {
    throw unreadable(shown, error);
  });
  // `~$` begins what Excel keeps beside a file that is open.
  const files = entries.filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name)).map(({ name }) => name);
  const passedOver = files.find((name) => looksRead.test(name));
  if (passedOver !== undefined) throw new Problem(dataTexts.passedOver(join(shown, passedOver)));
  const names: string[] = [];
  for (const name of files.sort()) {
    // Beside answers in JSON there may be other JSON: a codebook, a column map.
    const isAnswers = isJsonFile(name) && mayBeAnswers(await beginning(join(path, name)));
    if (isTableFile(name) || isAnswers) names.push(name);
  }
  if (names.length === 0) throw new Problem(dataTexts.noDataIn(shown));
  return names.map((name) => join(path, name));
}
