import type { Form } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { exampleDesigns } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';

/** The forms that have something which no form before them has: a part of an instrument, or being anonymous. */
function different(all: readonly Form[]): Form[] {
  const seen = new Set<string>();
  return all.filter((form) => {
    const parts = form.sections.map(({ code, items, scores }) => [code, items.length, scores.length].join());
    const fresh = [...parts, String(form.caseKey)].filter((part) => !seen.has(part));
    for (const part of fresh) seen.add(part);
    return fresh.length > 0;
  });
}

/** Every form of the fixture and the examples; of the generated designs those that differ in more than time point. */
export const formsToCheck: { name: string; form: Form }[] = [
  ...[design, ...(await exampleDesigns())].flatMap((one) => forms(one)),
  ...generatedDesigns().flatMap((one) => different(forms(one))),
].map((form, index) => ({ name: `${index}_${form.design.code}_${form.id}`, form }));
