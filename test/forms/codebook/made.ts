import { codebook } from '../../../src/forms/codebook/index.js';
import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import type { Design } from '../../../src/model/index.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';

/** A design with its forms and its codebook, by the end of the file's name: `codebook.html`. */
export interface Made {
  name: string;
  design: Design;
  forms: readonly Form[];
  text(end: string): string;
}

export function made(name: string, one: Design, language?: string): Made {
  const all = forms(one);
  const files = codebook(one, all, language === undefined ? {} : { language });
  const text = (end: string) => String(files.find(({ path }) => path.endsWith(`_${end}`))?.text ?? '');
  return { name, design: one, forms: all, text };
}

/** Every design of the examples that has forms. */
export async function examples(): Promise<Made[]> {
  const designs = await exampleDesigns();
  return designs.map((one) => made(one.name, one)).filter((one) => one.forms.length > 0);
}

export const fixture = made('fixture', design);
export const generated = generatedDesigns().map((one, index) => made(`generated ${index}`, one));
