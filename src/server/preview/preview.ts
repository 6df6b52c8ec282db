import type { Cancellation, LangiumDocument } from 'langium';
import { type Connection, RequestType } from 'vscode-languageserver';
import { escapeHtml } from '../../documents/index.js';
import type { Language, Said } from '../../model/index.js';
import { repairs } from '../code-actions/repairs.js';
import type { Checked } from '../findings/readings.js';
import type { IsuServices } from '../module.js';
import { type Preview, type PreviewParams, type PreviewResult, type PreviewTab, previewRequest } from '../protocol.js';
import { linkedDocument, unknownFile } from '../workspace/linked-document.js';
import type { RepairOf } from './next-step.js';
import { formPage, planPage, precisionPage } from './pages.js';
import { judgementHtml } from './preview-html.js';
import { scheduleHtml } from './schedule-html.js';

const request = new RequestType<PreviewParams, PreviewResult, void>(previewRequest);

/** Answers the request for a preview. */
export function addPreview(connection: Connection, services: IsuServices): void {
  connection.onRequest(request, (params, token) => preview(services, params, token));
}

/** One side of the design in a file; or in plain words why there is none. */
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
  const { tab = 'verdicts', uri, choice } = params;
  const checked = await services.findings.Readings.checked(document);
  const repairOf: RepairOf = (finding) => repairs(services, document, finding)[0]?.title;
  return { language, tab, ...(await sides[tab](checked, { uri, choice, language, repairOf })) };
}

/** What each tab shows. */
const sides: Record<
  PreviewTab,
  (
    checked: Checked,
    asked: { uri: string; choice?: string; language: Language; repairOf: RepairOf },
  ) => Promise<Omit<Preview, 'language' | 'tab'>>
> = {
  verdicts: async (checked, { uri, language, repairOf }) => ({
    html: judgementHtml(uri, checked, language, repairOf),
  }),
  schedule: async ({ judged }, { language }) => ({ html: scheduleHtml(judged, language) }),
  forms: async ({ judged }, { choice, language }) => {
    const made = await formPage(judged, choice, language);
    return { html: made.page ? '' : paragraph(judged.length === 0 ? none.design : none.form, language), ...made };
  },
  plan: async ({ judged }, { choice, language }) => orNone(await planPage(judged, choice, language), language),
  precision: async ({ judged }, { choice, language }) =>
    orNone(await precisionPage(judged, choice, language), language),
};

const none = {
  design: {
    sv: 'Filen har ingen uppföljning, så det finns inget att visa här.',
    en: 'The file has no follow-up, so there is nothing to show here.',
  },
  form: {
    sv: 'Uppföljningen har inget formulär att visa ännu. Ett formulär kommer när en mätning använder ett instrument.',
    en: 'The follow-up has no form to show yet. There is one as soon as a measurement uses an instrument.',
  },
} satisfies Record<string, Said>;

const orNone = (made: Pick<Preview, 'choices' | 'page'>, language: Language) => ({
  html: made.page ? '' : paragraph(none.design, language),
  ...made,
});

const paragraph = (said: Said, language: Language): string => `<p class="note">${escapeHtml(said[language])}</p>`;
