import {
  type Block,
  contents,
  type Document,
  document,
  heading,
  html,
  list,
  markdown,
  note,
  paragraph,
} from '../documents/index.js';
import type { Language } from '../model/index.js';
import type { Assessment } from '../principles/index.js';
import { csv } from './csv.js';
import { overview } from './overview.js';
import { attrition } from './sections/attrition.js';
import { lessons } from './sections/lessons.js';
import { measures, shared } from './sections/measures.js';
import { matrix } from './sections/principles.js';
import { type Sides, sidesOf } from './side.js';

/** The overview as a document, for people who compare and decide. */
export const overviewDocument = (
  assessments: readonly Assessment[],
  language: Language,
  leftOut: readonly string[] = [],
): Document => {
  const data = overview(assessments);
  const sides = sidesOf(assessments, data, language);
  const { s } = sides;
  const { length: total } = assessments;
  return document(s('Översikt över uppföljningar', 'Overview of follow-ups'), [
    paragraph(
      s(
        `Översikten ställer ${total} ${total === 1 ? 'uppföljning' : 'uppföljningar'} bredvid varandra: hur de är upplagda, inte hur bra verksamheterna är. Den bygger på vad som står i beskrivningarna. Det som inte är sagt är inte detsamma som nej.`,
        `The overview sets ${total} ${total === 1 ? 'follow-up' : 'follow-ups'} side by side: how they are designed, not how good the services are. It builds on what the descriptions say. What is not said is not the same as no.`,
      ),
    ),
    ...leftOutNote(leftOut, sides),
    ...versionLines(sides),
    contents(s('Innehåll', 'Contents')),
    ...matrix(sides),
    ...measures(sides),
    ...attrition(sides),
    ...shared(sides),
    ...lessons(sides),
    heading(2, s('Källor', 'Sources')),
    list([
      s(
        'Principerna: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna, 2024-04-29.',
        'The principles: Göteborgs Stad, Socialförvaltningen Centrum (SKU), Kartläggning av individbaserade systematiska uppföljningar av resultat i socialförvaltningarna (a mapping of follow-ups in the city’s social services), 2024-04-29.',
      ),
      s(
        'Uppgifterna: beskrivningarna av uppföljningarna själva.',
        'The data: the descriptions of the follow-ups themselves.',
      ),
    ]),
  ]);
};

/** Files whose text has errors: what they say of their designs is not known. */
const leftOutNote = (leftOut: readonly string[], { s }: Sides): Block[] => {
  if (leftOut.length === 0) return [];
  return [
    note(
      'missing',
      s('Inte med', 'Not included'),
      paragraph(
        s(
          `De här filerna har fel i texten som måste rättas först: ${leftOut.join(', ')}.`,
          `These files have errors in their text that must be corrected first: ${leftOut.join(', ')}.`,
        ),
      ),
    ),
  ];
};

/** Which are the same follow-up in another language or another form. */
const versionLines = ({ s, data, named, all, counted }: Sides): Block[] => {
  const versions = Object.entries(data.versions);
  if (versions.length === 0) return [];
  const firsts = [...new Set(versions.map(([, first]) => first))];
  const said = firsts.map((first) => {
    const others = versions.flatMap(([key, of]) => (of === first ? [named(key)] : []));
    return `${named(first)} (${others.join('; ')})`;
  });
  return [
    paragraph(
      s(
        `${all.length} beskrivningar är ${counted} uppföljningar: översättningar och varianter av samma räknas en gång. Så är det med ${said.join(', ')}.`,
        `${all.length} descriptions are ${counted} follow-ups: translations and variants of the same are counted once. So it is with ${said.join(', ')}.`,
      ),
    ),
  ];
};

export const overviewFormats = ['md', 'html', 'json', 'csv'] as const;
export type OverviewFormat = (typeof overviewFormats)[number];

/** The overview as one text. In Markdown the pictures are given in words; in HTML they are within the page. */
export const generateOverview = (
  assessments: readonly Assessment[],
  { to, language, leftOut }: { to: OverviewFormat; language: Language; leftOut?: readonly string[] },
): string => {
  switch (to) {
    case 'json':
      return `${JSON.stringify(overview(assessments), undefined, 2)}\n`;
    case 'csv':
      return csv(overview(assessments));
    case 'html':
      return html(overviewDocument(assessments, language, leftOut), { language });
    case 'md':
      return markdown(overviewDocument(assessments, language, leftOut));
  }
};
