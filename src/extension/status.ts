import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import { previewCommand } from '../server/protocol.js';
import { designTexts, signs } from './design-texts.js';
import type { JudgedDesigns } from './judged.js';

/** In the status bar: how the design under the cursor is judged; a click opens the preview. */
export function registerStatus(
  context: vscode.ExtensionContext,
  judged: JudgedDesigns,
  language: () => Language,
): void {
  const item = vscode.window.createStatusBarItem('isu.verdicts', vscode.StatusBarAlignment.Right, 100);
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const isDesign = editor?.document.languageId === 'isu';
    const design = isDesign ? judged.at(editor.document.uri, editor.selection.active.line) : undefined;
    if (!editor || !design) {
      item.hide();
      return;
    }
    const own = designTexts[language()];
    const { verdicts } = design;
    const follow = verdicts.filter(({ verdict }) => verdict === 'follows').length;
    item.name = 'ISU';
    item.text = `$(checklist) ${own.follows(follow, verdicts.length)}`;
    const rows = verdicts.map(
      ({ principle, verdict }) =>
        `${signs[verdict]} ${principle} ${own.principles[principle]}: ${own.verdicts[verdict]}`,
    );
    item.tooltip = [design.title, ...rows, own.opens].join('\n');
    const spoken = verdicts.map(({ principle, verdict }) => `${principle} ${own.verdicts[verdict]}`).join(', ');
    item.accessibilityInformation = { label: `${own.follows(follow, verdicts.length)}. ${spoken}`, role: 'button' };
    const uri = editor.document.uri.toString();
    item.command = { title: own.opens, command: previewCommand, arguments: ['verdicts', uri] };
    item.show();
  };
  context.subscriptions.push(
    item,
    judged.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
  );
  update();
}
