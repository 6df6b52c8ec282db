import type { Cancellation, LangiumDocument } from 'langium';
import { type Connection, RequestType } from 'vscode-languageserver';
import { type Form, forms, htmlForm } from '../../forms/index.js';
import type { Language } from '../../model/index.js';
import type { IsuServices } from '../module.js';
import { type Preview, type PreviewParams, type PreviewResult, previewRequest } from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';
import { judgementHtml } from './preview-html.js';

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
  const document = await linkedDocument(services.shared, params.uri, token);
  if (document) return shown(services, document, params);
  return { message: unknownFile[params.language ?? services.shared.UserLanguage.general()] };
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
    form: { id: chosen.id, html: htmlForm(chosen.form, { language, embedded: true }).text },
  };
}

function titleOf({ title, design }: Form, language: Language, several: boolean): string {
  const own = (text: Form['title']) => text[language] ?? Object.values(text)[0] ?? '';
  return several ? `${own(design.title)}: ${own(title)}` : own(title);
}
