import { basename, dirname, join, pathOf, uriOf } from '#files';
import type { Isu, Reading } from '../../language/index.js';
import type { Language } from '../../model/index.js';
import { readImported, type SourceText } from './read.js';

/** A file that a text needs. */
export interface TextPart {
  /** Absolute path. */
  file: string;
  text: string;
}

/** An import that stands on a line of its own, as all are written. */
const imported = /^[ \t]*(?:import|importera)[ \t]+"([^"\r\n]*)"[ \t]*\r?\n?/gmu;

/**
 * The text of a file with all that it imports, each file once, in place of the imports: what they say comes after it, in the
 * keywords of its language. `undefined` where that is no text without errors, or lacks a design: two files may each have a name
 * of their own that the other has too.
 */
export async function wholeText(
  { text, uri }: SourceText,
  { designs, keywords }: Reading,
  isu: Isu,
): Promise<{ text: string; parts: TextPart[] } | undefined> {
  const parts = await partsOf(text, uri, new Set([uri]));
  if (parts.length === 0) return { text, parts };
  const pieces = [without(text).trimEnd()];
  for (const part of parts) {
    const piece = await inLanguage(without(part.text), keywords, isu);
    if (piece === undefined) return undefined;
    const said = keywords === 'sv' ? 'Ur' : 'From';
    pieces.push(`// ${said} ${basename(part.file)}\n${piece.trim()}`);
  }
  const whole = `${pieces.join('\n\n')}\n`;
  const alone = uriOf(join(dirname(pathOf(uri)), '.whole.isu'));
  const [reading] = await isu.open([{ uri: alone, text: whole }]);
  if (!reading || reading.findings.some(({ severity }) => severity === 'error')) return undefined;
  const names = new Set(reading.designs.map(({ design }) => design.name));
  return designs.every(({ design }) => names.has(design.name)) ? { text: whole, parts } : undefined;
}

const without = (text: string): string => text.replace(imported, '');

async function inLanguage(text: string, to: Language, isu: Isu): Promise<string | undefined> {
  const translated = await isu.translate(text, to);
  return 'findings' in translated ? undefined : translated.text;
}

/** What a text imports, and what that imports, in the order that it is first met. */
async function partsOf(text: string, uri: string, seen: Set<string>): Promise<TextPart[]> {
  const found: TextPart[] = [];
  for (const [, path = ''] of text.matchAll(imported)) {
    const file = join(dirname(pathOf(uri)), path);
    const own = uriOf(file);
    if (seen.has(own)) continue;
    seen.add(own);
    const inside = await readImported(own);
    if (inside === undefined) continue;
    found.push({ file, text: inside }, ...(await partsOf(inside, own, seen)));
  }
  return found;
}
