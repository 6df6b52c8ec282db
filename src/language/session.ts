import { EmptyFileSystem, type LangiumCoreServices, type LangiumDocument, URI } from 'langium';
import type { Isu, Reading, ReadText } from './api.js';
import { format } from './format.js';
import type * as ast from './generated/ast.js';
import { libraryFiles } from './library.js';
import { createIsuServices } from './module.js';
import { builtinText, builtinUri } from './names.js';
import type { IsuParseResult } from './parser.js';
import { read } from './read.js';
import { importUri } from './scope.js';
import { loadExpected } from './syntax-findings.js';
import { translate } from './translate.js';

/** Where a text stands when it is not said; what it imports cannot be read then. */
const unplaced = 'isu-unplaced:/text.isu';

/** The language without an editor. `readText` reads the files that others import. */
export function createIsu(readText: ReadText): Isu {
  const session = new Session(readText);
  return {
    open: (files) => session.open(files),
    format,
    translate: (text, to, options = {}) =>
      translate(text, to, options, (each, use) =>
        session.linked([{ uri: options.uri ?? unplaced, text: each }], ([document], services) =>
          use(document as LangiumDocument, services),
        ),
      ),
  };
}

/** One set of services for many calls; the built-in names and the library stay, the files of a call go with it. */
class Session {
  private readonly services = createIsuServices(EmptyFileSystem);
  private readonly documents = this.services.shared.workspace.LangiumDocuments;

  private last: Promise<unknown> = Promise.resolve();

  private readonly readText: ReadText;

  constructor(readText: ReadText) {
    this.readText = readText;
  }

  open(files: readonly { uri: string; text: string }[]): Promise<Reading[]> {
    return this.linked(files, (documents, services) => documents.map((document) => read(services, document)));
  }

  /** Reads and links files, one call after the other, and gives them to a function while they exist. */
  linked<T>(
    files: readonly { uri: string; text: string }[],
    use: (documents: LangiumDocument[], services: LangiumCoreServices) => T,
  ): Promise<T> {
    const turn = this.last.then(() => this.link(files, use));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async link<T>(
    files: readonly { uri: string; text: string }[],
    use: (documents: LangiumDocument[], services: LangiumCoreServices) => T,
  ): Promise<T> {
    const { shared, isu } = this.services;
    const unbuilt = this.documents.all.toArray();
    if (unbuilt.length === 0) unbuilt.push(this.add(URI.parse(builtinUri), builtinText));
    const given = files.map((file) => this.add(URI.parse(file.uri), file.text));
    const own = await this.withImports([...new Set(given)]);
    unbuilt.push(...own);
    for (const file of libraryFiles(wordsOf(own))) unbuilt.push(this.add(URI.parse(file.uri), file.text));
    await shared.workspace.DocumentBuilder.build([...new Set(unbuilt)], {});
    if (own.some(({ parseResult }) => (parseResult as IsuParseResult).failures.length > 0)) await loadExpected();
    try {
      return use(given, isu);
    } finally {
      for (const document of own) this.documents.deleteDocument(document.uri);
    }
  }

  private add(uri: URI, text: string): LangiumDocument {
    const known = this.documents.hasDocument(uri) ? this.documents.getDocument(uri) : undefined;
    if (known) return known;
    const document = this.services.shared.workspace.LangiumDocumentFactory.fromString(withoutMark(text), uri);
    this.documents.addDocument(document);
    return document;
  }

  private async withImports(documents: LangiumDocument[]): Promise<LangiumDocument[]> {
    const all = [...documents];
    for (const document of all) {
      for (const item of (document.parseResult.value as ast.File).imports) {
        const uri = importUri(item);
        if (!uri || document.uri.toString() === unplaced || this.documents.hasDocument(uri)) continue;
        const text = await this.readText(uri.toString());
        if (text !== undefined) all.push(this.add(uri, text));
      }
    }
    return all;
  }
}

/** Every word of the files: only the instruments of the library that are spoken of need to be read. */
function wordsOf(documents: readonly LangiumDocument[]): Set<string> {
  const words = new Set<string>();
  for (const document of documents) {
    for (const word of document.textDocument.getText().match(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu) ?? []) {
      words.add(word.normalize('NFC'));
    }
  }
  return words;
}

/** A byte order mark is no part of the text. */
const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
