import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import { beginningTexts } from './beginning-texts.js';
import { chooseFolder } from './choices.js';
import { askChoice } from './wizard.js';

/** The commands that make each, in the order they are made; the last is what is seen when all is done. */
const commands = { forms: 'isu.generate', plan: 'isu.generate.plan' } as const;

/** Of a design that nothing is left open in: asks what to make of it at once, and in which folder, and has it made as pages. */
export async function offerFirstFiles(
  context: vscode.ExtensionContext,
  file: vscode.Uri,
  language: Language,
): Promise<void> {
  const said = beginningTexts[language];
  const left = await askChoice({
    title: said.title,
    back: false,
    prompt: said.whatFirst,
    choices: [
      { label: said.formsAndPlan, detail: said.formsAndPlanAbout, value: 'forms plan' },
      { label: said.onlyForms, value: 'forms' },
      { label: said.onlyPlan, value: 'plan' },
      { label: said.nothingNow, detail: said.nothingNowAbout, value: '' },
    ],
    value: '',
  });
  const outputs = typeof left === 'object' ? left.answer.split(' ').filter(Boolean) : [];
  const folder = outputs.length > 0 && (await chooseFolder(context, file, said.filesHere));
  if (!folder) return;
  for (const [output, command] of Object.entries(commands))
    if (outputs.includes(output))
      await vscode.commands.executeCommand(command, {
        folder,
        file,
        formats: ['html'],
        languages: [language],
        opens: output === outputs.at(-1),
      });
}
