import { resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { straightImports } from './straight-imports.ts';

/** A script or style of a page, bundled as text. What runs inside its frames is bundled into it. */
export const pagePart = async (entry: string): Promise<string> => (await bundledPart(entry)).text;

/** The same, with the files that it is made of. */
export async function bundledPart(entry: string, define: Record<string, string> = {}) {
  const within = 'src/sides/frame-within.mjs';
  const frame: Record<string, string> =
    entry === within ? {} : { FRAME_SCRIPT: JSON.stringify(insideElement(await pagePart(within))) };
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    legalComments: 'none',
    define: { ...frame, ...define },
    plugins: [straightImports],
    metafile: true,
    write: false,
  });
  return { text: (result.outputFiles?.[0]?.text ?? '').trim(), sources: sourcesIn(result.metafile) };
}

/** The same text where nothing in it ends the element that it stands in, or begins a comment there. */
export const insideElement = (text: string): string =>
  text.replaceAll(/<\/(?=script|style)/gi, '<\\/').replaceAll('<!--', '<\\x21--');

/** The files that something of stands in what was bundled: absolute paths. */
export const sourcesIn = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [resolve(file)] : [])),
  );
