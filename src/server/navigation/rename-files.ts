import { GrammarUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type { FileOperationOptions, RenameFilesParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { importUri } from '../../language/editor.js';
import type { File } from '../../language/generated/ast.js';
import type { IsuSharedServices } from '../module.js';

/** Imports follow a file, or a folder of files, that is given another name or moved. */
export class IsuFileOperations implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = {
    willRename: {
      filters: [{ pattern: { glob: '**/*.isu', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
    },
  };
  private readonly services: IsuSharedServices;

  constructor(services: IsuSharedServices) {
    this.services = services;
  }

  /** What is to be changed in the files as they lie before the renaming; null when that is nothing. */
  async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
    await this.services.workspace.WorkspaceManager.ready;
    // Who imports what is known when all files have been read.
    await this.services.workspace.Backlog.done();
    const moves = files.map(({ oldUri, newUri }) => ({ from: URI.parse(oldUri), to: URI.parse(newUri) }));
    const moved = (uri: URI): URI => {
      const key = uri.toString();
      for (const { from, to } of moves) {
        const old = from.toString();
        if (key === old) return to;
        if (key.startsWith(`${old}/`)) return URI.parse(to.toString() + key.slice(old.length));
      }
      return uri;
    };
    const changes: Record<string, TextEdit[]> = {};
    for (const uri of this.services.workspace.ImportGraph.all()) {
      const edits = await this.edits(URI.parse(uri), moved);
      if (edits.length > 0) changes[uri] = edits;
    }
    return Object.keys(changes).length > 0 ? { changes } : null;
  }

  private async edits(own: URI, moved: (uri: URI) => URI): Promise<TextEdit[]> {
    const home = moved(own);
    const document = await this.read(own);
    const { imports = [] } = (document?.parseResult.value ?? {}) as Partial<File>;
    return imports.flatMap((item) => {
      const target = importUri(item);
      const path = GrammarUtils.findNodeForProperty(item.$cstNode, 'path');
      if (!target || !path) return [];
      const reached = UriUtils.joinPath(UriUtils.dirname(home), item.path);
      const wanted = moved(target);
      if (reached.toString() === wanted.toString()) return [];
      const relative = UriUtils.relative(UriUtils.dirname(home), wanted);
      const written = item.path.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
      return [{ range: path.range, newText: JSON.stringify(written) }];
    });
  }

  /** The file as it is in the editor, else on disk; undefined when it is gone. */
  private async read(uri: URI): Promise<LangiumDocument | undefined> {
    const { LangiumDocumentFactory: factory, TextDocuments: open, FileSystemProvider: disk } = this.services.workspace;
    try {
      return factory.fromString(open.get(uri)?.getText() ?? (await disk.readFile(uri)), uri);
    } catch {
      return undefined;
    }
  }
}
