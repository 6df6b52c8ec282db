import type { Design, Said } from '../model/index.js';
import type { FormFile } from './file.js';
import type { Form } from './form.js';
import type { FormFormat } from './formats.js';
import { headColumns } from './logic/columns.js';
import { allAsked, allScores } from './logic/questions.js';
import { forms } from './making/forms.js';
import type { Target, TargetOptions } from './target.js';

/** Each format's writer, loaded when it is first asked for. */
const targets: Record<FormFormat, () => Promise<Target>> = {
  html: async () => (await import('./html/index.js')).html,
  docx: async () => (await import('./docx/index.js')).docx,
  xlsx: async () => (await import('./xlsx/index.js')).xlsx,
  codebook: async () => (await import('./codebook/index.js')).codebook,
  fhir: async () => (await import('./fhir/index.js')).fhir,
  xlsform: async () => (await import('./xlsform/index.js')).xlsform,
  redcap: async () => (await import('./redcap/index.js')).redcap,
  limesurvey: async () => (await import('./limesurvey/index.js')).limesurvey,
  surveyjs: async () => (await import('./surveyjs/index.js')).surveyjs,
};

/** Forms cannot be made from the design; `said` is why, and what to do. */
export class FormsRefused extends Error {
  constructor(readonly said: Said) {
    super(said.en);
  }
}

/** Two answers may never end up in the same column; data would be lost without anybody noticing. */
function refuseSameVariable(form: Form): void {
  const seen = new Set<string>(headColumns);
  for (const { variable } of [...allAsked(form), ...allScores(form)]) {
    if (seen.has(variable)) {
      throw new FormsRefused({
        sv: `Två frågor eller poäng i formuläret ${form.id} får samma variabelnamn (${variable}). Byt namn på den ena.`,
        en: `Two questions or scores in the form ${form.id} get the same variable name (${variable}). Rename one of them.`,
      });
    }
    seen.add(variable);
  }
}

/**
 * The files of all the design's forms in one format; nothing is written. A design without measurements gives no files.
 * Throws `FormsRefused` when two columns of the data would have the same name.
 */
export async function generateForms(
  design: Design,
  { to, ...options }: TargetOptions & { to: FormFormat },
): Promise<FormFile[]> {
  const all = forms(design);
  for (const form of all) refuseSameVariable(form);
  const target = await targets[to]();
  // The longest id first: the file of `end_client_anonymous` is not the file of `end_client`.
  const byLength = [...all].sort((one, other) => other.id.length - one.id.length);
  return (await target(design, all, options)).map((file) => {
    const form = byLength.find(({ id }) => file.path.includes(`_${id}`));
    return form ? { ...file, title: form.title } : file;
  });
}
