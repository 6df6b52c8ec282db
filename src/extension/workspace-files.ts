import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileAnswer, type FileEntry, type FileParams, type FileStatus, fileRequests } from '../files/requests.js';

/** Answers a server without a disk: its files are those of the workspace, wherever that lies. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  const answer = <Value>(method: string, give: (uri: vscode.Uri, params: FileParams) => PromiseLike<Value>) =>
    client.onRequest<FileAnswer<Value>, void>(method, async (params: FileParams): Promise<FileAnswer<Value>> => {
      try {
        return { value: await give(vscode.Uri.parse(params.uri), params) };
      } catch (error) {
        return { code: systemCode(error), problem: error instanceof Error ? error.message : String(error) };
      }
    });
  return vscode.Disposable.from(
    answer(fileRequests.read, (uri) => fs.readFile(uri)),
    answer<FileStatus>(fileRequests.stat, async (uri) => {
      const { type, size, mtime } = await fs.stat(uri);
      return { ...kindOf(type), size, mtimeMs: mtime };
    }),
    answer<FileEntry[]>(fileRequests.list, async (uri) =>
      (await fs.readDirectory(uri)).map(([name, type]) => ({ name, ...kindOf(type) })),
    ),
    answer(fileRequests.makeFolder, async (uri) => {
      await fs.createDirectory(uri);
      return null;
    }),
    answer(fileRequests.write, async (uri, { contents = new Uint8Array() }) => {
      await fs.writeFile(uri, contents);
      return null;
    }),
    answer(fileRequests.remove, async (uri) => {
      await fs.delete(uri);
      return null;
    }),
  );
}

const kindOf = (type: vscode.FileType) => ({
  kind:
    type & vscode.FileType.Directory
      ? ('folder' as const)
      : type & vscode.FileType.File
        ? ('file' as const)
        : ('other' as const),
  isLink: (type & vscode.FileType.SymbolicLink) !== 0,
});

const codes: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  FileExists: 'EEXIST',
  NoPermissions: 'EACCES',
};
const systemCode = (error: unknown): string => (error instanceof vscode.FileSystemError && codes[error.code]) || 'EIO';
