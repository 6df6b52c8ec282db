import { readFile, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { longestText } from '../../language/editor.js';

/** So many bytes at the most for a character of a text that is read. */
const bytesOfCharacter = 4;

/** Reads designs from disk: UTF-8 without its mark; nothing that is no text, or far too long to be a design. */
export class DesignFiles extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    const { size } = await stat(uri.fsPath);
    if (size > longestText * bytesOfCharacter) throw new Error(`${uri.fsPath} is too large`);
    const bytes = await readFile(uri.fsPath);
    if (bytes.includes(0)) throw new Error(`${uri.fsPath} is no text`);
    return new TextDecoder('utf-8').decode(bytes);
  }
}
