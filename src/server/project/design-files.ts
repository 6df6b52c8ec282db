import { EmptyFileSystemProvider, type FileSystemNode, type URI, UriUtils } from 'langium';
import { pathOf, readFile, readFolder, stat } from '#files';
import { longestText } from '../../language/editor.js';

/** So many bytes at the most for a character of a text that is read. */
const bytesOfCharacter = 4;
const pathTo = (uri: URI) => pathOf(uri.toString());

/** Reads designs: UTF-8 without its mark; nothing that is no text, or far too long to be a design. Nothing is read while others wait. */
export class DesignFiles extends EmptyFileSystemProvider {
  override async stat(uri: URI): Promise<FileSystemNode> {
    const found = await stat(pathTo(uri));
    return { isFile: found.isFile(), isDirectory: found.isDirectory(), uri };
  }

  override exists(uri?: URI): Promise<boolean> {
    return uri === undefined
      ? Promise.resolve(false)
      : stat(pathTo(uri)).then(
          () => true,
          () => false,
        );
  }

  override readBinary(uri?: URI): Promise<Uint8Array> {
    return uri === undefined ? super.readBinary() : readFile(pathTo(uri));
  }

  override async readFile(uri?: URI): Promise<string> {
    if (uri === undefined) return super.readFile();
    const { size } = await stat(pathTo(uri));
    if (size > longestText * bytesOfCharacter) throw new Error(`${uri} is too large`);
    const bytes = await readFile(pathTo(uri));
    if (bytes.includes(0)) throw new Error(`${uri} is no text`);
    return new TextDecoder('utf-8').decode(bytes);
  }

  override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
    if (uri === undefined) return [];
    const entries = await readFolder(pathTo(uri));
    return entries.map((entry) => ({
      isFile: entry.isFile(),
      isDirectory: entry.isDirectory(),
      uri: UriUtils.joinPath(uri, entry.name),
    }));
  }
}
