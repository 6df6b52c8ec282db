import { join, readText } from '#files';
import { manifestBroken } from '../messages/files.js';
import { Problem, systemCode } from './problem.js';

/** The file in an output folder that remembers what was generated there, and from what. */
export const manifestName = '.isu-generated.json';

export interface Generated {
  /** The design that the file came from: its file relative to the output folder, `#`, and its code. */
  design: string;
  /** What made it: `generate forms`. */
  by: string;
  /** In which format; files of formats that a later run does not make are not old. */
  format?: string;
  /** Of the design, and of the form that the file holds, by language: for the page that explains the folder. */
  of?: Readonly<Record<string, string>>;
  title?: Readonly<Record<string, string>>;
  /** Of the bytes written, hexadecimal. */
  sha256: string;
  /** It was not among the files of a later run, and that has been reported. */
  left?: boolean;
}
export type Manifest = Map<string, Generated>;

export const isGenerated = (value: unknown): value is Generated =>
  typeof value === 'object' &&
  value !== null &&
  ['design', 'by', 'sha256'].every((key) => typeof Reflect.get(value, key) === 'string');

/** Reads the manifest of an output folder; empty when there is none. Throws a `Problem` when it is not one. */
export async function readManifest(folder: string, shown: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Map();
    throw new Problem(manifestBroken(`${shown}/${manifestName}`));
  }
  try {
    const { files } = JSON.parse(text);
    const entries = Object.entries(files);
    const manifest: Manifest = new Map();
    for (const [file, generated] of entries) {
      if (!isGenerated(generated)) throw new Error(file);
      manifest.set(file, generated);
    }
    return manifest;
  } catch {
    throw new Problem(manifestBroken(`${shown}/${manifestName}`));
  }
}

/** The manifest as text: sorted by path, so that the same files give the same bytes. */
export function manifestText(manifest: Manifest): string {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}
