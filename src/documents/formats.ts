import type { Said } from '../model/index.js';

/** The formats that a document is written in, in the order in which they are shown. */
export const documentFormats = ['html', 'docx', 'md'] as const;
/** A format that a document is written in. */
export type DocumentFormat = (typeof documentFormats)[number];

/** What each format is good for, in plain words. */
export const documentFormatWords: Record<DocumentFormat, { name: Said; about: Said }> = {
  html: {
    name: { sv: 'Webbsida (HTML)', en: 'Web page (HTML)' },
    about: {
      sv: 'En fil att läsa i webbläsaren, skicka vidare eller skriva ut.',
      en: 'One file to read in a web browser, pass on or print.',
    },
  },
  docx: {
    name: { sv: 'Word', en: 'Word' },
    about: {
      sv: 'Att arbeta vidare med, kommentera och diarieföra.',
      en: 'To go on working with, comment on and file.',
    },
  },
  md: {
    name: { sv: 'Markdown', en: 'Markdown' },
    about: {
      sv: 'Ren text med bilderna bredvid, för versionshantering.',
      en: 'Plain text with its pictures beside it, for version control.',
    },
  },
};
