import { zipSync } from 'fflate';
import { element } from '../dom.js';

export interface NamedFile {
  /** Relative, with forward slashes. */
  path: string;
  contents: Uint8Array;
}

/** Hands a file to the person, who decides where it is kept. */
export function download({ path, contents }: NamedFile): void {
  const url = URL.createObjectURL(new Blob([contents as Uint8Array<ArrayBuffer>]));
  const link = element('a', { href: url, download: path.split('/').at(-1) ?? path });
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** One file as it is, several as a zip of that name. */
export function downloadAll(files: readonly NamedFile[], name: string): void {
  const [only] = files;
  download(only && files.length === 1 ? only : { path: `${name}.zip`, contents: zipped(files) });
}

export const zipped = (files: readonly NamedFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, contents }) => [path, contents])), { level: 6 });
