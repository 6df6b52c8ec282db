import { type PageFiles, uriOf, within } from '../server/files.js';
import type { FileHandle } from './choose.js';
import type { NamedFile } from './download.js';

/** The folder of the designs, and those of data and of what is made, beside it. */
const folders = { designs: 'designs', data: 'data', made: 'made' } as const;
export const designsFolder = uriOf(folders.designs);

/** The designs that a person works with: their texts, which of them are saved, and which one is shown. */
export class Project {
  current: string | undefined;
  private readonly saved = new Map<string, string>();
  private readonly handles = new Map<string, FileHandle>();
  private count = 0;

  constructor(readonly files: PageFiles) {}

  get designs(): string[] {
    return this.files.below(designsFolder).filter((uri) => uri.endsWith('.isu'));
  }

  /** Adds a design. `isSaved`: as it is in a file of the person’s own. */
  add(
    path: string,
    text: string,
    { isSaved = false, handle }: { isSaved?: boolean; handle?: FileHandle } = {},
  ): string {
    const uri = within(designsFolder, path);
    this.files.write(uri, new TextEncoder().encode(text));
    this.handles.delete(uri);
    if (handle) this.handles.set(uri, handle);
    if (isSaved) this.saved.set(uri, text);
    else this.saved.delete(uri);
    return uri;
  }

  /** A name that no design has yet. */
  freeName(wanted: string): string {
    const taken = new Set(this.designs);
    for (let n = 1; ; n++) {
      const name = n === 1 ? `${wanted}.isu` : `${wanted}-${n}.isu`;
      if (!taken.has(within(designsFolder, name))) return name;
    }
  }

  write(uri: string, text: string): void {
    this.files.write(uri, new TextEncoder().encode(text));
  }
  markSaved(uri: string): void {
    this.saved.set(uri, this.files.text(uri));
  }
  isUnsaved(uri: string): boolean {
    return this.saved.get(uri) !== this.files.text(uri);
  }
  /** Whether a design of that name is open, and not saved. */
  hasUnsavedAt(path: string): boolean {
    const uri = within(designsFolder, path);
    return this.designs.includes(uri) && this.isUnsaved(uri);
  }
  get hasUnsaved(): boolean {
    return this.designs.some((uri) => this.isUnsaved(uri));
  }
  handleOf(uri: string): FileHandle | undefined {
    return this.handles.get(uri);
  }
  keepHandle(uri: string, handle: FileHandle): void {
    this.handles.set(uri, handle);
  }

  /** A folder of its own for something that is made, or for data. */
  newFolder(of: 'data' | 'made'): string {
    const folder = within(uriOf(folders[of]), String(++this.count));
    this.files.makeFolder(folder);
    return folder;
  }

  /** The files of a folder with their paths within it, but for those that the server remembers things by. */
  filesIn(folder: string): NamedFile[] {
    return this.files.below(folder).flatMap((uri) => {
      const path = decodeURIComponent(uri.slice(folder.length + 1));
      const contents = this.files.read(uri);
      return contents && !path.split('/').some((part) => part.startsWith('.')) ? [{ path, contents }] : [];
    });
  }

  forget(folder: string): void {
    for (const uri of this.files.below(folder)) this.files.remove(uri);
  }

  /** Begins anew, with nothing. */
  clear(): string[] {
    const gone = this.designs;
    for (const folder of Object.values(folders)) this.forget(uriOf(folder));
    this.saved.clear();
    this.handles.clear();
    this.current = undefined;
    return gone;
  }
}
