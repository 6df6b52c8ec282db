import type { Language } from '../../model/index.js';
import type { Preview } from '../../server/protocol.js';

/** What the extension tells the page of the preview. */
export type ToPage =
  | {
      type: 'show';
      language: Language;
      /** Name of the file, without its folders. */
      file: string;
      html: string;
      forms: NonNullable<Preview['forms']>;
      form?: Preview['form'];
      texts: PageTexts;
      /** What the page remembers for when the window is opened again. */
      state: PageState;
    }
  | { type: 'message'; language: Language; text: string; texts: PageTexts; state?: PageState };

/** The words on the page's own controls. */
interface PageTexts {
  preview: string;
  form: string;
  noForm: string;
  formNote: string;
  chooseForm: string;
  otherLanguage: string;
}

/** Which preview the page shows. */
export interface PageState {
  uri: string;
  language?: Language;
  form?: string;
}

/** What the page tells the extension. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'language'; language: Language }
  | { type: 'form'; id: string }
  /** `range` is `line:character-line:character`, zero-based. */
  | { type: 'reveal'; uri: string; range: string };
