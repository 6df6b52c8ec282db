import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Answers,
  designFromAnswers,
  fileName,
  firstOpen,
  questions,
  steps,
  type TemplateName,
  templates,
} from '../beginnings/index.js';
import type { Language } from '../model/index.js';
import { type LibraryParams, type LibraryResult, libraryRequest } from '../server/protocol.js';
import { beginningTexts, chooseLanguage, languageNames } from './beginning-texts.js';
import { offerFirstFiles } from './first-files.js';
import { folderFor, freeFile, reasonOf } from './places.js';
import { askChoice, askText, type Choice, type Left } from './wizard.js';

/** A keybinding, another extension or an action of the server can say beforehand what is asked, and which file to write in. */
interface Given {
  language?: Language;
  answers?: Answers;
  template?: TemplateName;
  folder?: vscode.Uri;
  /** The address of an open file that has nothing in it. */
  document?: string;
}

/** What a design is made from. */
type Beginning = { language: Language } & ({ answers: Answers } | { template: TemplateName } | { form: true });

/** The language that was chosen last. */
const lastLanguage = 'isu.new.language';
/** True when a design has been begun, for the walkthrough. */
export const begunContext = 'isu.begun';

/** Registers the command that begins a design: from answers to five questions, a template, or a form that exists. */
export function registerNewDesign(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  language: () => { chosen?: Language; fallback: Language },
): void {
  let kept: Answers = {};
  const run = async (from: unknown) => {
    const given: Given = from instanceof vscode.Uri ? { folder: from } : ((from ?? {}) as Given);
    const { chosen, fallback } = language();
    const usual = chosen ?? context.globalState.get<Language>(lastLanguage) ?? fallback;
    const beginning = given.answers
      ? { language: given.language ?? usual, answers: given.answers }
      : given.template
        ? { language: given.language ?? usual, template: given.template }
        : await ask(given.language ?? usual, kept, (spoken) => offered(client, spoken));
    if (!beginning) return;
    await context.globalState.update(lastLanguage, beginning.language);
    if ('form' in beginning) {
      await vscode.commands.executeCommand('isu.import');
      return;
    }
    kept = {};
    const editor = await written(beginning, given);
    await vscode.commands.executeCommand('setContext', begunContext, true);
    const open = firstOpen(editor.document.getText());
    const [start, end] = open ? [open.start, open.end] : [0, 0];
    const selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(end));
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('isu.preview');
    // A person who has answered everything is on the way to forms and a plan; one who has skipped something is to write.
    const isWhole = 'answers' in beginning && !given.answers && !open && !editor.document.isUntitled;
    if (isWhole) await offerFirstFiles(context, editor.document.uri, beginning.language);
  };
  context.subscriptions.push(vscode.commands.registerCommand('isu.new', run));
}

interface Screen {
  ask(back: boolean): Promise<Left>;
  take(answer: string): void;
}

/** Asks, screen by screen. `answers` are kept when the person gives up, and stand there the next time. */
async function ask(
  usual: Language,
  answers: Answers,
  library: (language: Language) => Promise<Offered>,
): Promise<Beginning | undefined> {
  let language = usual;
  let offers: Offered = {};
  let how = 'questions';
  const screens = (): Screen[] => {
    const said = beginningTexts[language];
    const head: Screen[] = [
      {
        ask: (back) =>
          askChoice({
            title: beginningTexts[usual].title,
            back,
            prompt: chooseLanguage,
            choices: [usual, usual === 'sv' ? 'en' : 'sv'].map((value) => ({
              label: languageNames[value as Language],
              value,
            })),
            value: language,
          }),
        take: (answer) => {
          language = answer as Language;
        },
      },
      {
        ask: (back) =>
          askChoice({
            title: said.title,
            back,
            prompt: said.how,
            choices: [
              { label: said.fromQuestions, detail: said.fromQuestionsAbout, value: 'questions' },
              ...Object.entries(templates).map(([value, { name, about }]) => ({
                label: name[language],
                detail: about[language],
                value,
              })),
              { label: said.fromForm, detail: said.fromFormAbout, value: 'form' },
            ],
            value: how,
          }),
        take: (answer) => {
          how = answer;
        },
      },
    ];
    return how === 'questions' ? [...head, ...asked(language, answers, offers)] : head;
  };
  let at = 0;
  for (let screen = screens()[at]; screen; screen = screens()[at]) {
    const left = await screen.ask(at > 0);
    if (left === undefined) return undefined;
    if (left === 'back') at -= 1;
    else {
      screen.take(left.answer);
      at += 1;
      if (at === 1) offers = await library(language);
    }
  }
  if (how === 'form') return { language, form: true };
  return how === 'questions' ? { language, answers } : { language, template: how as TemplateName };
}

/** The instruments that can be chosen instead of a question of one's own, as choices. */
type Offered = Partial<Record<'clientMeasure' | 'staffMeasure', Choice[]>>;

/** Those of the library; none while the server cannot say. */
async function offered(client: BaseLanguageClient, language: Language): Promise<Offered> {
  const params: LibraryParams = { language };
  const all = await client.sendRequest<LibraryResult>(libraryRequest, params).catch(() => []);
  const by = (kind: 'client' | 'professional') =>
    all
      .filter(({ from }) => from.includes(kind))
      .map(({ name, title, about }) => ({ label: title, detail: about, value: name }));
  return { clientMeasure: by('client'), staffMeasure: by('professional') };
}

/** The screens of the five steps. */
function asked(language: Language, answers: Answers, offers: Offered): Screen[] {
  const said = beginningTexts[language];
  const isThere = { clientMeasure: !!offers.clientMeasure?.length, staffMeasure: !!offers.staffMeasure?.length };
  return steps.flatMap(({ about, asks }, index) =>
    asks(answers, isThere).map((key): Screen => {
      const { asked: question, example, choices } = questions[key];
      const more = key === 'clientMeasure' || key === 'staffMeasure' ? (offers[key] ?? []) : [];
      const shown = { title: said.step(about[language]), step: { number: index + 1, of: steps.length } };
      const value = answers[key] ?? '';
      return {
        ask: (back) =>
          choices
            ? askChoice({
                ...shown,
                back,
                prompt: question[language],
                choices: [
                  ...choices.map((one) => ({
                    label: one.label[language],
                    value: one.value,
                    ...(one.about && { detail: one.about[language] }),
                  })),
                  ...more,
                  ...(more.length > 0 ? [] : [{ label: said.skip, description: said.skipAbout, value: '' }]),
                ],
                value,
              })
            : askText({
                ...shown,
                back,
                prompt: `${question[language]} ${said.emptySkips}`,
                placeholder: said.example(example[language]),
                value,
              }),
        take: (answer) => {
          if (answer) Object.assign(answers, { [key]: answer });
          else delete answers[key];
        },
      };
    }),
  );
}

/** Writes the design: in the empty file that was meant, in a new one of the folder, or, where no folder is open, in an untitled one. */
async function written(beginning: Exclude<Beginning, { form: true }>, given: Given): Promise<vscode.TextEditor> {
  const { language } = beginning;
  const answers = 'answers' in beginning ? beginning.answers : {};
  const content =
    'answers' in beginning ? designFromAnswers(answers, language) : templates[beginning.template].text[language];
  const empty = await emptyFile(given);
  if (empty) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(empty.uri, new vscode.Range(0, 0, empty.lineCount, 0), content);
    if (await vscode.workspace.applyEdit(edit)) return vscode.window.showTextDocument(empty);
  }
  const folder = given.folder ?? (await folderFor());
  if (folder) {
    try {
      const file = await freeFile(folder, `${fileName(answers, language)}.isu`);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
      return await vscode.window.showTextDocument(file, { preview: false });
    } catch (error) {
      const { notWritten } = beginningTexts[language];
      void vscode.window.showWarningMessage(notWritten(folder.fsPath, reasonOf(error)));
    }
  }
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'isu', content }));
}

/** The file with nothing in it that was named, else the one that is being edited. */
async function emptyFile({ document, folder }: Given): Promise<vscode.TextDocument | undefined> {
  const found = document
    ? await vscode.workspace.openTextDocument(vscode.Uri.parse(document))
    : folder
      ? undefined
      : vscode.window.activeTextEditor?.document;
  return found?.languageId === 'isu' && found.getText().trim() === '' ? found : undefined;
}
