import { replaceFile } from '#files';
import * as filesTexts from '../messages/files.js';
import { Problem, systemReason } from './problem.js';

/** Writes a file whole or not at all. Throws a `Problem` when it cannot be written. */
export async function writeWhole(file: string, text: string | Uint8Array, shown: string): Promise<void> {
  await replaceFile(file, text).catch((error) => {
    throw new Problem(filesTexts.notWritable(shown, systemReason(error)));
  });
}
