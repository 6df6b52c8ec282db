import { AstUtils } from 'langium';
import { type Connection, RequestType } from 'vscode-languageserver';
import { libraryScheme, instrument as modelOf, Reader } from '../language/editor.js';
import * as ast from '../language/generated/ast.js';
import { type Instrument, isVerified, type Language, type Provenance } from '../model/index.js';
import { durationWords } from '../words/index.js';
import { instrumentWords } from './hover/instrument-words.js';
import { localised } from './hover/markdown.js';
import type { IsuServices } from './module.js';
import { type LibraryParams, type LibraryResult, libraryRequest } from './protocol.js';

const silent = {
  sv: { licence: 'licensen är inte känd', lasts: 'hur lång tid det tar är inte känt' },
  en: { licence: 'the licence is not known', lasts: 'how long it takes is not known' },
};

/** Answers which instruments of the library measure how it goes, and by whom they are answered. */
export function addLibrary(connection: Connection, services: IsuServices): void {
  const { LangiumDocuments: documents, WorkspaceManager: manager } = services.shared.workspace;
  connection.onRequest(new RequestType<LibraryParams, LibraryResult, void>(libraryRequest), async ({ language }) => {
    await manager.ready;
    const nodes = documents.all
      .filter(({ uri }) => uri.scheme === libraryScheme)
      .flatMap(({ parseResult }) => AstUtils.streamContents(parseResult.value).filter(ast.isInstrument))
      .toArray();
    return nodes
      .map((node) => modelOf(new Reader(), node, node))
      .filter(({ measures }) => measures?.includes('outcome'))
      .map((one) => offered(one, language))
      .filter(({ from }) => from.length > 0)
      .sort((one, other) => one.name.localeCompare(other.name, language));
  });
}

function offered(one: Instrument, language: Language): LibraryResult[number] {
  const { name, title, informants = [], lasts, licenceKind, provenance = {} } = one;
  const w = instrumentWords[language];
  const said = (title: string, text: string | undefined, how: Provenance | undefined, otherwise: string) =>
    text === undefined
      ? otherwise
      : `${title}: ${how && isVerified(how) ? text : `${text} (${unverified(how, language)})`}`;
  const kinds = informants.map(({ kind }) => kind);
  return {
    name,
    title: title ? localised(title, language) : name,
    about: [
      said(w.licence, licenceKind && w.licenceKind[licenceKind], provenance.licence, silent[language].licence),
      said(w.lasts, lasts && durationWords(lasts, language), provenance.lasts, silent[language].lasts),
    ].join(' · '),
    from: (['client', 'professional'] as const).filter((kind) => kinds.includes(kind)),
  };
}

const unverified = (how: Provenance | undefined, language: Language): string => {
  const { confidence, unverified: plain } = instrumentWords[language];
  return (how?.confidence && confidence[how.confidence]) || plain;
};
