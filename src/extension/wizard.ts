import * as vscode from 'vscode';

/** What one screen was left with: an answer (empty when it was skipped), the way back, or nothing when all is given up. */
export type Left = { answer: string } | 'back' | undefined;

interface Shown {
  title: string;
  /** Which step this is, and of how many; missing before the first. */
  step?: { number: number; of: number };
  /** Whether there is a screen before. */
  back: boolean;
}

/** Asks for a text; `prompt` is the question, `value` what was answered before. */
export function askText(shown: Shown & { prompt: string; placeholder: string; value: string }): Promise<Left> {
  const input = vscode.window.createInputBox();
  input.prompt = shown.prompt;
  input.placeholder = shown.placeholder;
  input.value = shown.value;
  return left(input, shown, () => input.value.trim());
}

export interface Choice {
  label: string;
  detail?: string;
  description?: string;
  value: string;
}

/** Asks for one of several, first the one chosen before, `value`; where none was, the first of them. */
export function askChoice(shown: Shown & { prompt: string; choices: readonly Choice[]; value: string }): Promise<Left> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.placeholder = shown.prompt;
  pick.items = shown.choices;
  if (shown.value) pick.activeItems = shown.choices.filter(({ value }) => value === shown.value);
  return left(pick, shown, () => pick.selectedItems[0]?.value);
}

/** Shows it until it is left. It stays when the window loses focus: somebody may look the answer up. */
function left(
  input: vscode.InputBox | vscode.QuickPick<Choice>,
  { title, step, back }: Shown,
  answered: () => string | undefined,
): Promise<Left> {
  input.title = title;
  if (step) {
    input.step = step.number;
    input.totalSteps = step.of;
  }
  input.ignoreFocusOut = true;
  if (back) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<Left>((resolve) => {
    input.onDidTriggerButton(() => resolve('back'));
    input.onDidAccept(() => {
      const answer = answered();
      if (answer !== undefined) resolve({ answer });
    });
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}
