import { design } from '../fixture.js';
import { body, made, seen } from './word.js';

/** The fixture's files, by name. */
export const files = made(design);
export const fileOf = (name: string) => {
  const file = files.get(name);
  if (!file) throw new Error(`no ${name} among ${[...files.keys()].join(' ')}`);
  return file;
};
export const xmlOf = (name: string) => body(fileOf(name));
export const textOf = (name: string) => seen(xmlOf(name));
/** The document of one form of a design. */
export const one = async (from: Parameters<typeof made>[0], name: string) =>
  body(made(from).get(name) ?? new Uint8Array());
export const count = (xml: string, pattern: RegExp) => (xml.match(pattern) ?? []).length;
export const boxes = /<w14:checkbox>/g;
