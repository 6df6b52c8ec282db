import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import type { Environment } from '../../src/server/environment.js';

/** Files by URI, instead of a disk. What stands between the last slashes is a folder. */
export class MemoryFiles implements FileSystemProvider {
  readonly texts = new Map<string, string>();
  /** How often each file has been read. */
  readonly reads = new Map<string, number>();

  environment(more: Partial<Environment> = {}): Environment {
    return { fileSystemProvider: () => this, today: () => '2026-11-21', ...more };
  }

  readFileSync(uri: URI): string {
    const key = uri.toString();
    const text = this.texts.get(key);
    if (text === undefined) throw new Error(`no file ${key}`);
    this.reads.set(key, (this.reads.get(key) ?? 0) + 1);
    return text;
  }
  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
  statSync(uri: URI): FileSystemNode {
    const key = uri.toString();
    if (this.texts.has(key)) return { isFile: true, isDirectory: false, uri };
    if (this.below(key).length > 0) return { isFile: false, isDirectory: true, uri };
    throw new Error(`no file ${key}`);
  }
  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }
  existsSync(uri: URI): boolean {
    return this.texts.has(uri.toString()) || this.below(uri.toString()).length > 0;
  }
  async exists(uri: URI): Promise<boolean> {
    return this.existsSync(uri);
  }
  readDirectorySync(uri: URI): FileSystemNode[] {
    const folder = uri.toString();
    const names = new Set(this.below(folder).map((key) => key.slice(folder.length + 1).split('/')[0] ?? ''));
    return [...names].map((name) => this.statSync(URI.parse(`${folder}/${name}`)));
  }
  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.readDirectorySync(uri);
  }
  readBinarySync(uri: URI): Uint8Array {
    return new TextEncoder().encode(this.readFileSync(uri));
  }
  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.readBinarySync(uri);
  }

  private below(folder: string): string[] {
    return [...this.texts.keys()].filter((key) => key.startsWith(`${folder}/`));
  }
}
