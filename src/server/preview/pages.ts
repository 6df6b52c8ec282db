import { forms, htmlForm } from '../../forms/index.js';
import type { Design, Language } from '../../model/index.js';
import type { Judged } from '../findings/placed.js';
import type { Preview } from '../protocol.js';

type Page = Pick<Preview, 'choices' | 'page'>;

interface Choice {
  id: string;
  title: string;
  html(): Promise<string>;
}

/** The form that is chosen, of all the forms of a file. */
export function formPage(judged: readonly Judged[], chosen: string | undefined, language: Language): Promise<Page> {
  const several = judged.length > 1;
  const all = judged.flatMap(({ source: { design } }) =>
    forms(design).map(
      (form): Choice => ({
        id: several ? `${design.code}/${form.id}` : form.id,
        title: several
          ? `${said(form.design.title, language)}: ${said(form.title, language)}`
          : said(form.title, language),
        html: async () => htmlForm(form, { language, embedded: true }).text,
      }),
    ),
  );
  return shown(all, chosen, all);
}

/** The plan of the design that is chosen. */
export function planPage(judged: readonly Judged[], chosen: string | undefined, language: Language): Promise<Page> {
  return documentPage(judged, chosen, language, async (design) => {
    const { generatePlan } = await import('../../plan/plan.js');
    const [file] = await generatePlan(design, { to: 'html', language });
    return String(file?.text ?? '');
  });
}

/** What change can be seen with the design that is chosen. */
export function precisionPage(
  judged: readonly Judged[],
  chosen: string | undefined,
  language: Language,
): Promise<Page> {
  return documentPage(judged, chosen, language, async (design) => {
    const { generatePrecision } = await import('../../plan/precision/index.js');
    return generatePrecision(design, { to: 'html', language });
  });
}

function documentPage(
  judged: readonly Judged[],
  chosen: string | undefined,
  language: Language,
  make: (design: Design) => Promise<string>,
): Promise<Page> {
  const all = judged.map(
    ({ source: { design } }): Choice => ({
      id: design.code,
      title: design.title ? (design.title.translations?.[language] ?? design.title.text) : design.name,
      html: () => make(design),
    }),
  );
  return shown(all, chosen, all.length > 1 ? all : []);
}

async function shown(all: readonly Choice[], chosen: string | undefined, listed: readonly Choice[]): Promise<Page> {
  const one = all.find(({ id }) => id === chosen) ?? all[0];
  if (!one) return {};
  return {
    ...(listed.length > 0 && { choices: listed.map(({ id, title }) => ({ id, title })) }),
    page: { id: one.id, html: await one.html() },
  };
}

const said = (text: Readonly<Record<string, string>>, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? '';
