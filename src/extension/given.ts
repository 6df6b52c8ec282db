import * as vscode from 'vscode';

/**
 * Whether a keybinding or another extension has answered a command's questions beforehand: these URIs are there. From a menu a
 * command gets the file's URI instead.
 */
export const isGiven = <Answers extends object>(given: unknown, ...uris: (keyof Answers)[]): given is Answers =>
  typeof given === 'object' && given !== null && uris.every((name) => (given as Answers)[name] instanceof vscode.Uri);
