import { type Heading, heading, type Level, type Link, link, slug } from '../documents/index.js';
import type { Said } from '../model/index.js';
import { both } from '../words/index.js';
import type { Words } from './design-words.js';

/** The headings that stand in every plan, whatever the design. Each leads to its place from anywhere in the plan. */
export const titles = {
  brief: both('Planen i korthet', 'The plan in brief'),
  questions: both('Syfte, frågor och anspråk', 'Purpose, questions and claim'),
  main: both('Huvudanalysen', 'The main analysis'),
  intervention: both('Problem och insats', 'Problem and intervention'),
  people: both('Personer', 'People'),
  counted: both('Vad som räknas och vilka som ingår', 'What is counted and who is included'),
  size: both('Hur mycket som går att se', 'How much can be seen'),
  schedule: both('Mätschema', 'Schedule of measurements'),
  collection: both('Så går mätningarna till', 'How the measurements are done'),
  outcomes: both('Önskade resultat och hur de analyseras', 'Desired outcomes and how they are analysed'),
  measures: both('Måtten', 'The measures'),
  unlinked: both('Uppgifter som inte hör till ett resultat', 'Data that do not belong to an outcome'),
  closing: both('Hur det slutade', 'How it ended'),
  perspectives: both(
    'Klientens och professionens bild sida vid sida',
    'The client’s and the profession’s view side by side',
  ),
  attrition: both('Täckning och bortfall', 'Coverage and attrition'),
  dropouts: both('De som avbryter', 'Those who end early'),
  missing: both('Saknade värden', 'Missing values'),
  report: both('Att redovisa', 'To report'),
  comparison: both('Jämförelse', 'Comparison'),
  groups: both('Uppdelning på grupper, och små grupper', 'Split by groups, and small groups'),
  small: both('Små grupper', 'Small groups'),
  periods: both('Period för period', 'Period by period'),
  harm: both('Försämring och skydd', 'Deterioration and safeguards'),
  safeguard: both('När ett svar visar att någon mår dåligt', 'When an answer shows that someone is in a bad state'),
  rules: both('Gemensamma regler för analysen', 'Rules common to all analyses'),
  methods: both('Metodernas källor', 'Sources of the methods'),
  data: both(
    'Uppgifterna: var de finns, vem som ser dem och till vad',
    'The data: where they are, who sees them, and for what',
  ),
  use: both('Användning', 'Use'),
  limits: both('Vad uppföljningen kan visa, och inte', 'What the follow-up can and cannot show'),
  accepted: both('Avvikelser som verksamheten står för', 'Deviations that the operation stands by'),
  appendices: both('Bilagor', 'Appendices'),
  open: both('Öppna frågor', 'Open questions'),
  signoff: both('Beslut och ändringar', 'Decision and changes'),
  fill: both('Fylls i av de ansvariga', 'To be filled in by those responsible'),
  glossary: both('Ordförklaringar', 'Words explained'),
  guidance: both(
    'Bilaga: vad planen svarar på i publicerade riktlinjer',
    'Appendix: what the plan answers of published guidance',
  ),
} satisfies Record<string, Said>;
export type Title = keyof typeof titles;

export const titled = (level: Level, title: Title, words: Words): Heading =>
  heading(level, titles[title][words.language]);

/** A link to where the heading stands. */
export const linkTo = (title: Title, words: Words): Link => {
  const text = titles[title][words.language];
  return link(text, `#${slug(text)}`);
};
