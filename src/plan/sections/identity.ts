import { type Block, type Content, paragraph, table } from '../../documents/index.js';
import type { Design } from '../../model/index.js';
import { read, remarksOn } from '../../reading/index.js';
import { codesWords } from '../../words/index.js';
import type { Words } from '../design-words.js';

type Municipality = NonNullable<NonNullable<Design['organisation']>['municipality']>;

/** Which follow-up, which version, whose. Stands first, without a heading. */
export const identity = (design: Design, words: Words): Block[] => {
  const { s, unstated } = words;
  const { organisation, version, period } = design;
  const rows: Content[][] = [];
  const row = (label: string, content: Content | undefined): void => {
    if (content !== undefined && content !== '') rows.push([label, content]);
  };
  row(s('Uppföljning', 'Follow-up'), design.title ? words.show(design.title) : design.name);
  row(s('Planens version', 'Version of the plan'), version?.label ?? unstated);
  row(s('Gäller från', 'Valid from'), version?.validFrom ?? unstated);
  row(s('Insamling sedan', 'Collection since'), design.collection?.since);
  row(s('Läge', 'Status'), design.status && statusText(design.status, words));
  row(s('Typ', 'Type'), period ? periodText(design, words) : unstated);
  row(s('Verksamhet', 'Operation'), organisation ? words.show(organisation.text) : unstated);
  if (organisation) {
    row(s('Kommun', 'Municipality'), organisation.municipality && municipalityText(organisation.municipality, words));
    row(s('Enhet', 'Unit'), words.texts(organisation.operations ?? []));
    row(
      s('Delar', 'Parts'),
      organisation.parts.map((one) => (one.title ? words.text(one.title) : one.name)).join('; '),
    );
    const field = organisation.field ? words.word('Field', organisation.field) : '';
    const scope = organisation.scope ? words.word('Scope', organisation.scope) : '';
    row(s('Område och omfattning', 'Field and scope'), [field, scope].filter((one) => one !== '').join(', '));
    row(s('Uppdrag', 'Mission'), words.texts(organisation.missions));
    row(s('Ansvarig', 'Responsible'), words.texts(organisation.responsible) || unstated);
    row(s('Beställare', 'Commissioned by'), words.texts(organisation.commissioners ?? []));
    row(s('Utvärderare', 'Evaluated by'), words.texts(organisation.evaluators ?? []));
    row(s('Samverkansparter', 'Partners'), words.texts(organisation.partners));
  }
  row(s('Koder', 'Codes'), codesWords(read(design).codes, words.language));
  row(s('Får användas av andra', 'May be used by others'), design.licence && words.show(design.licence));
  row(
    s('Anmärkningar', 'Remarks'),
    words.texts([...remarksOn(design, 'design'), ...remarksOn(design, 'organisation')]),
  );
  row(s('Källor', 'Sources'), words.texts(design.sources));
  return [
    table([s('Uppgift', 'Item'), s('Innehåll', 'Content')], rows),
    paragraph(
      s(
        'Planen är gjord ur uppföljningens beskrivning och ska vara beslutad innan data sammanställs. Det som beskrivningen inte säger står som ”inte angivet” och frågas efter under Öppna frågor. Det som planen själv föreslår är märkt Förslag: behåll, ändra eller stryk det före beslutet.',
        'The plan is made from the description of the follow-up and is to be decided before data are compiled. What the description does not say is given as “not stated” and asked for under Open questions. What the plan itself suggests is marked Proposal: keep, change or delete it before the decision.',
      ),
    ),
  ];
};

const municipalityText = ({ code, title }: Municipality, words: Words): string =>
  title ? `${words.text(title)} (${code})` : code;

const statusText = (status: NonNullable<Design['status']>, words: Words): string => {
  const { s } = words;
  return [
    words.word('StatusWord', status.word),
    status.from ? `${s('från', 'from')} ${status.from}` : '',
    status.to ? `${s('till', 'to')} ${status.to}` : '',
    status.by ? `${s('enligt', 'according to')} ${words.text(status.by)}` : '',
  ]
    .filter((one) => one !== '')
    .join(', ');
};

const periodText = (design: Design, words: Words): string => {
  const { s } = words;
  const { period } = design;
  if (period?.continuous) return s('löpande', 'continuous');
  if (period?.from && period.to)
    return `${s('avgränsad', 'delimited')}, ${period.from} ${s('till', 'to')} ${period.to}`;
  if (period?.from) return `${s('från', 'from')} ${period.from}`;
  return period?.to ? `${s('till', 'to')} ${period.to}` : words.unstated;
};
