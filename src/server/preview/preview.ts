import { type Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import { type Connection, RequestType, ResponseError } from 'vscode-languageserver';
import { type Form, forms, htmlForm } from '../../forms/index.js';
import type { Language, Said } from '../../model/said.js';
import type { IsuServices } from '../module.js';
import { type Preview, type PreviewParams, type PreviewResult, previewRequest } from '../protocol.js';
import { judgementHtml } from './preview-html.js';

const unknownFile: Said = {
  sv: 'Filen är inte inläst. Öppna den i redigeraren för att se hur uppföljningen bedöms.',
  en: 'The file has not been read. Open it in the editor to see how the follow-up is judged.',
};

const request = new RequestType<PreviewParams, PreviewResult, void>(previewRequest);

/** Answers the request for a preview. */
export function addPreview(connection: Connection, services: IsuServices): void {
  connection.onRequest(request, (params, token) => preview(services, params, token));
}

/** How the design in a file is judged, and one of its forms; or in plain words why there is none. */
export async function preview(
  services: IsuServices,
  params: PreviewParams,
  token?: Cancellation.CancellationToken,
): Promise<PreviewResult> {
  const { UserLanguage: user, workspace } = services.shared;
  const uri = URI.parse(params.uri);
  const message = { message: unknownFile[params.language ?? user.general()] };
  await workspace.WorkspaceManager.ready;
  // An edit that came before the request is read first.
  await workspace.WorkspaceLock.read(() => undefined);
  if (!workspace.LangiumDocuments.hasDocument(uri)) return message;
  try {
    await workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
  } catch (error) {
    if (error instanceof ResponseError) return message;
    throw error;
  }
  const document = workspace.LangiumDocuments.getDocument(uri);
  return document ? shown(services, document, params) : message;
}

async function shown(services: IsuServices, document: LangiumDocument, params: PreviewParams): Promise<Preview> {
  const language = params.language ?? services.shared.UserLanguage.of(document);
  const checked = await services.findings.Readings.checked(document);
  const html = judgementHtml(params.uri, checked, language);
  const several = checked.judged.length > 1;
  const all = checked.judged.flatMap(({ source }) =>
    forms(source.design).map((form) => ({ form, id: several ? `${source.design.code}/${form.id}` : form.id })),
  );
  const chosen = all.find(({ id }) => id === params.form) ?? all[0];
  if (!chosen) return { language, html };
  return {
    language,
    html,
    forms: all.map(({ form, id }) => ({ id, title: titleOf(form, language, several) })),
    form: { id: chosen.id, html: htmlForm(chosen.form, { language }).text },
  };
}

function titleOf({ title, design }: Form, language: Language, several: boolean): string {
  const own = (text: Form['title']) => text[language] ?? Object.values(text)[0] ?? '';
  return several ? `${own(design.title)}: ${own(title)}` : own(title);
}
