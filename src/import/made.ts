import type { Design } from '../model/index.js';
import { type Imported, type ImportOptions, importForm } from './import.js';
import { libraryDesign, libraryOf } from './library.js';

type Rewritten = { text: string } | { findings: unknown };
/** What is needed of the language: how a text is read, translated and laid out. */
export interface Tongue {
  open(
    files: readonly { uri: string; text: string }[],
  ): Promise<readonly { designs: readonly { design: Pick<Design, 'instruments'> }[] }[]>;
  translate(text: string, to: ImportOptions['language'], options: { rename: boolean }): Promise<Rewritten>;
  format(text: string): Promise<Rewritten>;
}

/** Both files of a draft, as they are written. */
export interface DraftFiles {
  form: Imported;
  text: string;
  map: string;
}

/**
 * A form that exists as the text of a draft, with keywords in the language of the call and laid out as `isu format` does,
 * and its column map. Throws `ImportRefused` for what is none.
 */
export async function draftFiles(
  bytes: Uint8Array,
  options: Omit<ImportOptions, 'library'>,
  tongue: Tongue,
): Promise<DraftFiles> {
  const [known] = await tongue.open([{ uri: 'isu-draft:/library.isu', text: libraryDesign() }]);
  const library = libraryOf(known?.designs[0]?.design.instruments ?? []);
  const form = await importForm(bytes, { ...options, library });
  const own = written(await tongue.translate(form.text, options.language, { rename: true }), form.text);
  const text = written(await tongue.format(own), own);
  return { form, text, map: `${JSON.stringify(form.map, undefined, 2)}\n` };
}

const written = (rewritten: Rewritten, otherwise: string) => ('text' in rewritten ? rewritten.text : otherwise);
