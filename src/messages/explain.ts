import type { Said } from '../model/index.js';

/** The words around the pages of the rules. */
export const rulesTitle: Said = {
  sv: 'Alla regler. Sidan om en av dem: isu explain P3-02',
  en: 'All rules. The page of one of them: isu explain P3-02',
};
export const kindsTitle: Said = {
  sv: 'Slag av skillnader mellan två versioner (isu diff, isu breaking). Sidan om ett av dem: isu explain relabelled',
  en: 'Kinds of differences between two versions (isu diff, isu breaking). The page of one of them: isu explain relabelled',
};
/** The same headings as the pages of the other rules have. */
export const headings = {
  what: { sv: 'Vad regeln ser', en: 'What it finds' },
  why: { sv: 'Varför', en: 'Why' },
  avoid: { sv: 'Undvik', en: 'Avoid' },
  prefer: { sv: 'Gör hellre', en: 'Prefer' },
} satisfies Record<string, Said>;
/** Groups of rules beyond the five principles. */
export const groupTitles: Readonly<Record<string, Said>> = {
  R: { sv: 'Resultat är inte effekt', en: 'A result is not an effect' },
  T: { sv: 'Utvärderingstrappan', en: 'The evaluation staircase' },
  J: { sv: 'Redovisning efter kön', en: 'Reporting by sex' },
  E: { sv: 'Etik', en: 'Ethics' },
  N: { sv: 'Små grupper', en: 'Small groups' },
  D: { sv: 'Dataskydd', en: 'Data protection' },
  U: { sv: 'Användning', en: 'Use' },
  L: { sv: 'Det som uppföljningen säger hänger ihop', en: 'What the design says holds together' },
  S: { sv: 'Texten i filen', en: 'The text of the file' },
};
