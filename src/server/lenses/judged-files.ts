import { DocumentState, type LangiumDocument } from 'langium';
import { type Connection, NotificationType, RequestType0 } from 'vscode-languageserver';
import { principles } from '../../principles/index.js';
import type { IsuServices } from '../module.js';
import { type JudgedFile, judgedFilesRequest, judgedNotification } from '../protocol.js';
import { comesWithLanguage } from '../workspace/hidden.js';

/**
 * Tells the client how the designs of a file are judged, each time that its findings have been worked out: nothing is read for
 * the sake of it. What has been told is kept, so that a client can ask for all of it.
 */
export function addJudgedFiles(connection: Connection, services: IsuServices): void {
  const told = new Map<string, JudgedFile>();
  const tell = (file: JudgedFile) => {
    const before = told.get(file.uri);
    if (JSON.stringify(before ?? { uri: file.uri, designs: [] }) === JSON.stringify(file)) return;
    if (file.designs.length > 0) told.set(file.uri, file);
    else told.delete(file.uri);
    void connection.sendNotification(new NotificationType<JudgedFile>(judgedNotification), file);
  };
  const { DocumentBuilder: builder } = services.shared.workspace;
  builder.onDocumentPhase(DocumentState.Validated, async (document) => {
    if (!comesWithLanguage(document.uri)) tell(await judgedFile(services, document));
  });
  builder.onUpdate((_, deleted) => {
    for (const uri of deleted) tell({ uri: uri.toString(), designs: [] });
  });
  connection.onRequest(new RequestType0<JudgedFile[], void>(judgedFilesRequest), () => [...told.values()]);
}

async function judgedFile(services: IsuServices, document: LangiumDocument): Promise<JudgedFile> {
  const language = services.shared.UserLanguage.of(document);
  const { judged } = await services.findings.Readings.checked(document);
  const last = document.textDocument.lineCount - 1;
  const starts = judged.map(({ source }) => source.place('design').range);
  return {
    uri: document.uri.toString(),
    designs: judged.map(({ source: { design }, assessment }, index) => ({
      name: design.name,
      title: design.title ? (design.title.translations?.[language] ?? design.title.text) : design.name,
      range: starts[index] ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      lastLine: (starts[index + 1]?.start.line ?? last + 1) - 1,
      verdicts: principles.map((principle) => ({ principle, verdict: assessment.principles[principle].verdict })),
    })),
  };
}
