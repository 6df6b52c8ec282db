import { build } from 'esbuild';
import { straightImports } from './straight-imports.ts';

/** A script or style of a page, bundled as text. What runs inside its frames is bundled into it. */
export async function pagePart(entry: string, define: Record<string, string> = {}): Promise<string> {
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
    write: false,
  });
  return (result.outputFiles?.[0]?.text ?? '').trim();
}

/** The same text where nothing in it ends the element that it stands in, or begins a comment there. */
export const insideElement = (text: string): string =>
  text.replaceAll(/<\/(?=script|style)/gi, '<\\/').replaceAll('<!--', '<\\x21--');
