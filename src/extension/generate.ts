import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { formFormats } from '../forms/index.js';
import type { Language } from '../model/index.js';
import {
  type GenerateParams,
  type GenerateResult,
  generateRequest,
  type LanguageParams,
  languageRequest,
  type Output,
} from '../server/protocol.js';
import { type Choice, chooseFolder, chooseFormats, written } from './choices.js';
import { isGiven } from './given.js';
import { offerFiles } from './offer-files.js';
import type { ReportPanel } from './report.js';
import { isSaved } from './saved.js';
import { texts } from './texts.js';

/** A keybinding or another extension can answer the questions beforehand. */
interface Answers extends Partial<Choice> {
  folder: vscode.Uri;
  /** Missing: the one in the active editor. */
  file?: vscode.Uri;
  /** Open what was made at once. */
  opens?: boolean;
}

/** Registers the commands: for forms, the plan and the review one that asks, and for forms one for each format, too. */
export function registerGenerate(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  language: () => { chosen?: Language; fallback: Language },
  report: ReportPanel,
): void {
  const generate = async (output: Output, formats: readonly string[] | undefined, given: unknown) => {
    const { chosen, fallback } = language();
    const own = texts[chosen ?? fallback];
    const answers = isGiven<Answers>(given, 'folder') ? given : undefined;
    const document = answers?.file
      ? await vscode.workspace.openTextDocument(answers.file)
      : vscode.window.activeTextEditor?.document;
    if (!document || !isSaved(client, document)) {
      await vscode.window.showInformationMessage(own.noFileToGenerate);
      return;
    }
    const fixed = formats ?? answers?.formats;
    const about: LanguageParams = { uri: document.uri.toString() };
    const choice = fixed
      ? { formats: fixed, languages: answers?.languages ?? [] }
      : await chooseFormats(output, await client.sendRequest<Language>(languageRequest, about), chosen ?? fallback);
    if (!choice) return;
    const { here, generating } = own.outputs[output];
    const folder = answers?.folder ?? (await chooseFolder(context, document.uri, here));
    if (!folder) return;
    const files = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: generating, cancellable: true },
      async (progress, token) => {
        const languages = choice.languages.length > 0 ? choice.languages : [chosen];
        const steps = languages.flatMap((to) => choice.formats.map((format) => ({ to, format })));
        const files: string[] = [];
        for (const [index, { to, format }] of steps.entries()) {
          if (token.isCancellationRequested) break;
          const parts = [written[output].words[format]?.name[chosen ?? fallback] ?? format];
          if (to && languages.length > 1) parts.push(own.languages[to]);
          progress.report({ message: parts.join(', '), increment: 100 / steps.length });
          const params: GenerateParams = {
            ...about,
            output,
            format,
            folder: folder.toString(),
            index: output === 'forms' && steps.length > 1 && index === steps.length - 1,
            ...(to && { language: to }),
          };
          const result = await client.sendRequest<GenerateResult>(generateRequest, params);
          if ('message' in result) {
            void vscode.window.showErrorMessage(result.message);
            return [];
          }
          files.push(...result.files);
        }
        return files;
      },
    );
    const spoken = { language: chosen ?? fallback, report };
    const how = { forms: output === 'forms', opens: answers?.opens };
    if (files.length > 0) void offerFiles({ folder, files, ...spoken, ...how });
  };
  const command = (name: string, output: Output, formats?: readonly string[]) =>
    vscode.commands.registerCommand(name, (given) => generate(output, formats, given));
  context.subscriptions.push(
    command('isu.generate', 'forms'),
    command('isu.generate.all', 'forms', formFormats),
    ...formFormats.map((format) => command(`isu.generate.${format}`, 'forms', [format])),
    command('isu.generate.plan', 'plan'),
    command('isu.generate.review', 'review'),
    command('isu.generate.letter', 'letter'),
    command('isu.generate.precision', 'precision'),
  );
}
