import { element } from '../dom.js';

/** A file that a person has given the page: chosen, or dropped on it. `handle`: where it can be saved again, in browsers that have that. */
export interface Given {
  /** Relative to the folder that was given; else its name. */
  path: string;
  file: File;
  handle?: FileHandle;
}

/** The part of the File System Access API that is used; browsers without it have none of it. */
export interface FileHandle {
  kind: 'file';
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: string): Promise<void>; close(): Promise<void> }>;
}
interface FolderHandle {
  kind: 'directory';
  entries(): AsyncIterable<[string, FileHandle | FolderHandle]>;
}
interface Pickers {
  showOpenFilePicker?(options: { multiple: boolean }): Promise<FileHandle[]>;
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileHandle>;
}
const pickers = globalThis as Pickers;

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Lets a person choose files that can be saved again where they were, if the browser can; else files to read. */
export async function chooseToSave(accept: string): Promise<Given[]> {
  if (!pickers.showOpenFilePicker) return choose({ accept });
  try {
    const handles = await pickers.showOpenFilePicker({ multiple: true });
    return await Promise.all(
      handles.map(async (handle) => {
        const file = await handle.getFile();
        return { path: file.name, file, handle };
      }),
    );
  } catch (error) {
    if (isCancelled(error)) return [];
    return choose({ accept });
  }
}

/** Where a person wants a file; undefined without such a choice, `cancelled` when they have changed their mind. */
export async function choosePlace(suggestedName: string): Promise<FileHandle | 'cancelled' | undefined> {
  try {
    return await pickers.showSaveFilePicker?.({ suggestedName });
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : undefined;
  }
}

/** Lets a person choose files, or a folder with all that is in it. One who chooses nothing is not heard of. */
export function choose({ accept, folder = false }: { accept?: string; folder?: boolean } = {}): Promise<Given[]> {
  document.querySelector('.file-input')?.remove();
  const input = element('input', {
    ...{ type: 'file', multiple: true, accept, webkitdirectory: folder },
    ...{ class: 'file-input', tabindex: '-1', 'aria-hidden': 'true' },
  });
  document.body.append(input);
  return new Promise((done) => {
    input.addEventListener('change', () => {
      input.remove();
      done([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    });
    input.click();
  });
}

/** What was dropped: files, and all that is in folders. To be called while the event is being handled. */
export async function dropped({ items }: DataTransfer): Promise<Given[]> {
  const asked = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      file: item.getAsFile(),
      entry: item.webkitGetAsEntry(),
      // From `file://` this is the only way into a folder in some browsers.
      handle: (
        item as { getAsFileSystemHandle?(): Promise<FileHandle | FolderHandle | null> }
      ).getAsFileSystemHandle?.(),
    }));
  const found = asked.map(async ({ file, entry, handle }): Promise<Given[]> => {
    const known = await handle?.catch(() => undefined);
    if (known?.kind === 'directory') return inFolder(known, '');
    if (entry?.isDirectory) return inEntry(entry as FileSystemDirectoryEntry, '');
    return file ? [{ path: file.name, file, ...(known?.kind === 'file' && { handle: known }) }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function inFolder(folder: FolderHandle, path: string): Promise<Given[]> {
  const found: Given[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory') found.push(...(await inFolder(handle, `${path}${name}/`)));
    else found.push({ path: path + name, file: await handle.getFile(), handle });
  }
  return found;
}

async function inEntry(folder: FileSystemDirectoryEntry, path: string): Promise<Given[]> {
  const reader = folder.createReader();
  const found: Given[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return found;
    for (const entry of some) {
      if (entry.isDirectory) found.push(...(await inEntry(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`)));
      else {
        const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
        found.push({ path: path + entry.name, file });
      }
    }
  }
}
