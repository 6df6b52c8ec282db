import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { formEndings, type Language } from '../model/index.js';
import { type ImportParams, type ImportResult, importRequest } from '../server/protocol.js';
import { isGiven } from './given.js';
import { texts } from './texts.js';

/** A keybinding or another extension can answer the questions beforehand. */
interface Answers {
  form: vscode.Uri;
  draft: vscode.Uri;
}

/** Registers the command that makes a draft of a form that exists: asks for the form and for where the draft goes, and opens it. */
export function registerImport(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  language: () => { chosen?: Language; fallback: Language },
): void {
  const run = async (given: unknown) => {
    const { chosen, fallback } = language();
    const own = texts[chosen ?? fallback];
    const answers = isGiven<Answers>(given, 'form', 'draft') ? given : await ask(own);
    if (!answers) return;
    const params: ImportParams = {
      form: answers.form.toString(),
      draft: answers.draft.toString(),
      language: chosen ?? fallback,
    };
    const result = await client.sendRequest<ImportResult>(importRequest, params);
    if ('message' in result) {
      void vscode.window.showErrorMessage(result.message);
      return;
    }
    await vscode.window.showTextDocument(answers.draft);
    void vscode.window.showInformationMessage(own.imported(result.lost));
  };
  context.subscriptions.push(vscode.commands.registerCommand('isu.import', run));
}

async function ask(own: (typeof texts)[Language]): Promise<Answers | undefined> {
  const filters = { [own.formFiles]: [...formEndings] };
  const [form] =
    (await vscode.window.showOpenDialog({ title: own.chooseImport, openLabel: own.importForm, filters })) ?? [];
  if (!form) return undefined;
  const name = form.path.slice(form.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const defaultUri = vscode.Uri.joinPath(form, '..', `${name}.isu`);
  const draft = await vscode.window.showSaveDialog({ title: own.saveDraft, defaultUri, filters: { ISU: ['isu'] } });
  return draft && { form, draft };
}
