import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Whether a document is a design in a file that the server reads. */
export const isSaved = ({ clientOptions }: BaseLanguageClient, document: vscode.TextDocument): boolean =>
  !document.isUntitled &&
  vscode.languages.match((clientOptions.documentSelector ?? []) as vscode.DocumentSelector, document) > 0;
