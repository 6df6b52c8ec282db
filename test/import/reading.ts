import { type Imported, importForm } from '../../src/import/import.js';
import { createIsu } from '../../src/language/session.js';
import type { Design } from '../../src/model/index.js';

export const isu = createIsu(async () => undefined);

/** A draft as the language reads it: its design, and the errors of its text. */
export async function opened(text: string): Promise<{ design: Design; errors: string[] }> {
  const [reading] = await isu.open([{ uri: 'file:///draft.isu', text }]);
  const errors = (reading?.findings ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ message, range }) => `${range.start.line + 1}: ${message.en}`);
  const design = reading?.designs[0]?.design;
  if (!design) throw new Error(`no design: ${errors.join('; ')}\n${text}`);
  return { design, errors };
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export const imported = (content: string | Uint8Array, file = 'form'): Promise<Imported> =>
  importForm(bytesOf(content), { file, language: 'en', library: [] });
