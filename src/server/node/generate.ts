import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Connection, RequestType } from 'vscode-languageserver';
import { FormsRefused, folderPage, generateForms } from '../../forms/index.js';
import * as said from '../../messages/files.js';
import { designTitle, folderEntries, indexFile, isFormFormat } from '../../project/forms-folder.js';
import { type Delivered, OutputFolder } from '../../project/output-folder.js';
import { Problem } from '../../project/problem.js';
import type { IsuServices } from '../module.js';
import { type GenerateParams, type GenerateResult, generateRequest } from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';

const request = new RequestType<GenerateParams, GenerateResult, void>(generateRequest);
/** As the command line names it, so that both know each other's files. */
const command = 'generate forms';

/** Answers the request to write forms into a folder, with the rules of the command line about what may be overwritten. */
export function addGenerate(connection: Connection, services: IsuServices): void {
  connection.onRequest(request, (params) => generate(services, params));
}

export async function generate(services: IsuServices, params: GenerateParams): Promise<GenerateResult> {
  const { uri, format, folder: path } = params;
  const document = await linkedDocument(services.shared, uri);
  const { UserLanguage: user } = services.shared;
  const language = params.language ?? (document ? user.of(document) : user.general());
  if (!document || !isFormFormat(format)) return { message: unknownFile[language] };
  const { reading, judged } = await services.findings.Readings.checked(document);
  const shown = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  if (reading.findings.some(({ severity }) => severity === 'error'))
    return { message: said.needsRepair(shown)[language] };
  if (judged.length === 0) return { message: said.nothingIn(shown)[language] };
  const file = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  const folder = new OutputFolder(path, file ? dirname(file) : path, false);
  try {
    const files: Delivered[] = [];
    for (const { source } of judged) {
      const about = { design: folder.designKey(file, source.design.code), format, of: designTitle(source.design) };
      const made = await generateForms(source.design, { to: format });
      files.push(...made.map((one) => ({ ...one, ...about })));
    }
    await folder.deliver(files, command, new Set([format]));
    if (params.index) {
      const text = folderPage(folderEntries(folder.generated), language);
      await folder.deliver([{ ...indexFile, text }], command);
    }
    return { files: [...files.map((one) => one.path), ...(params.index ? [indexFile.path] : [])] };
  } catch (error) {
    if (error instanceof Problem || error instanceof FormsRefused) return { message: error.said[language] };
    throw error;
  } finally {
    await folder.close();
  }
}
