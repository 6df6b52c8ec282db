import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Isu, Reading, ReadText } from './api.js';
import * as ast from './generated/ast.js';
import { libraryFiles } from './library.js';
import { createIsuServices } from './module.js';
import { builtinText, builtinUri } from './names.js';
import { read } from './read.js';
import { importUri } from './scope.js';

export type { DesignSource, Fix, Isu, Reading, ReadText, Rewritten, TextEdit, TextFinding, TextRange } from './api.js';

/** The language without an editor. `readText` reads the files that others import. */
export function createIsu(readText: ReadText): Isu {
  return {
    open: (files) => open(files, readText),
  } as Isu;
}

async function open(files: readonly { uri: string; text: string }[], readText: ReadText): Promise<Reading[]> {
  const { shared, isu } = createIsuServices(EmptyFileSystem);
  const documents = shared.workspace.LangiumDocuments;
  const add = (uri: URI, text: string): LangiumDocument => {
    const document = shared.workspace.LangiumDocumentFactory.fromString(withoutMark(text), uri);
    documents.addDocument(document);
    return document;
  };
  const all = [add(URI.parse(builtinUri), builtinText)];
  const given = files.map((file) => {
    const uri = URI.parse(file.uri);
    return documents.hasDocument(uri) ? (documents.getDocument(uri) as LangiumDocument) : add(uri, file.text);
  });
  const queue = [...new Set(given)];
  const words = new Set<string>();
  for (let document = queue.shift(); document; document = queue.shift()) {
    all.push(document);
    for (const word of document.textDocument.getText().match(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu) ?? []) {
      words.add(word.normalize('NFC'));
    }
    for (const item of (document.parseResult.value as ast.File).imports) {
      const uri = importUri(item);
      if (!uri || documents.hasDocument(uri)) continue;
      const text = await readText(uri.toString());
      if (text !== undefined) queue.push(add(uri, text));
    }
  }
  for (const file of libraryFiles(words)) all.push(add(URI.parse(file.uri), file.text));
  await shared.workspace.DocumentBuilder.build(all, {});
  return given.map((document) => read(isu, document));
}

/** A byte order mark is no part of the text. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
