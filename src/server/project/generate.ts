import { type Connection, RequestType } from 'vscode-languageserver';
import { dirname, hasPath, pathOf } from '#files';
import { FormsRefused, folderPage } from '../../forms/index.js';
import * as filesTexts from '../../messages/files.js';
import type { Language } from '../../model/index.js';
import { type Delivered, designTitle, folderEntries, indexFile, OutputFolder, Problem } from '../../project/index.js';
import type { IsuServices } from '../module.js';
import {
  type GenerateParams,
  type GenerateResult,
  generateRequest,
  type LanguageParams,
  languageRequest,
} from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';
import { inEditor } from './in-editor.js';
import { makers } from './makers.js';

/** Answers the requests to write into a folder, with the rules of the command line about what may be overwritten. */
export function addGenerate(connection: Connection, services: IsuServices): void {
  connection.onRequest(new RequestType<GenerateParams, GenerateResult, void>(generateRequest), (params) =>
    generate(services, params),
  );
  connection.onRequest(new RequestType<LanguageParams, Language, void>(languageRequest), async ({ uri }) => {
    const document = await linkedDocument(services.shared, uri);
    const { UserLanguage: user } = services.shared;
    return document ? user.of(document) : user.general();
  });
}

async function generate(services: IsuServices, params: GenerateParams): Promise<GenerateResult> {
  const { uri, output, format } = params;
  const path = pathOf(params.folder);
  const document = await linkedDocument(services.shared, uri);
  const { UserLanguage: user } = services.shared;
  const language = params.language ?? (document ? user.of(document) : user.general());
  const make = makers[output].in(format);
  if (!document || !make) return { message: unknownFile[language] };
  const by = makers[output].by(language);
  const { reading, judged } = await services.findings.Readings.checked(document);
  const shown = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  if (reading.findings.some(({ severity }) => severity === 'error'))
    return { message: filesTexts.needsRepair(shown)[language] };
  if (judged.length === 0) return { message: filesTexts.nothingIn(shown)[language] };
  const file = hasPath(uri) ? pathOf(uri) : undefined;
  const folder = new OutputFolder(path, file ? dirname(file) : path, false);
  try {
    const files: Delivered[] = [];
    for (const each of judged) {
      const { design } = each.source;
      const about = { design: folder.designKey(file, design.code), format, of: designTitle(design) };
      files.push(...(await make(each, language, document)).map((one) => ({ ...one, ...about })));
    }
    await folder.deliver(files, by, new Set([format]));
    if (params.index) {
      await folder.deliver(
        async (generated) => [{ ...indexFile, text: folderPage(folderEntries(generated), language) }],
        by,
      );
    }
    return { files: [...files.map((one) => one.path), ...(params.index ? [indexFile.path] : [])] };
  } catch (error) {
    if (error instanceof Problem || error instanceof FormsRefused)
      return { message: inEditor(error.said[language], language) };
    throw error;
  } finally {
    await folder.close();
  }
}
