import { type Connection, RequestType } from 'vscode-languageserver';
import { basename, dirname, pathOf } from '#files';
import { largestForm } from '../../import/index.js';
import { formBytes, Problem, writeDrafts } from '../../project/index.js';
import type { IsuServices } from '../module.js';
import { type ImportParams, type ImportResult, importRequest } from '../protocol.js';

/** Answers the request to make a draft of a form that exists, with the rules of the command line. */
export function addImport(connection: Connection, services: IsuServices): void {
  connection.onRequest(new RequestType<ImportParams, ImportResult, void>(importRequest), (params) =>
    importForm(params, params.language ?? services.shared.UserLanguage.general()),
  );
}

async function importForm(
  { form, draft }: ImportParams,
  language: NonNullable<ImportParams['language']>,
): Promise<ImportResult> {
  const [{ createIsu }, { draftFiles }, { ImportRefused }] = await Promise.all([
    import('../../language/session.js'),
    import('../../import/made.js'),
    import('../../import/found.js'),
  ]);
  const [file, target] = [pathOf(form), pathOf(draft)];
  try {
    const bytes = await formBytes(file, basename(file), largestForm);
    const isu = await createIsu(async () => undefined);
    const made = await draftFiles(bytes, { file: basename(file), language }, isu);
    // That the draft may take the place of a file was asked when the place was chosen; of the column map it was not.
    await writeDrafts([{ target, text: made.text, map: made.map, force: 'draft' }], dirname(target));
    return { lost: made.form.losses.length };
  } catch (error) {
    if (error instanceof Problem || error instanceof ImportRefused) return { message: error.said[language] };
    throw error;
  }
}
