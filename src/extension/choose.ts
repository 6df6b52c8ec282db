import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Choice, chooseCommand } from '../server/protocol.js';

/** What a row of the lightbulb's menu leads to when several things could be done: a list of them, and the chosen one done. */
export function registerChoose(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(chooseCommand, async (title: string, choices: readonly Choice[]) => {
      const items = choices.map((choice) => ({ label: choice.title, detail: choice.detail, choice }));
      const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
      if (picked) await carryOut(client, picked.choice);
    }),
  );
}

async function carryOut(client: BaseLanguageClient, { edit, command }: Choice): Promise<void> {
  const change = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  if (change) await vscode.workspace.applyEdit(change);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
