import type { Language } from '../../model/index.js';
import type { Preview, PreviewTab } from '../../server/protocol.js';

/** What the extension tells the page of the preview. */
export type ToPage =
  | {
      type: 'show';
      language: Language;
      /** Name of the file, without its folders. */
      file: string;
      uri: string;
      tab: PreviewTab;
      html: string;
      choices: NonNullable<Preview['choices']>;
      page?: Preview['page'];
      texts: PageTexts;
      /** What the page remembers for when the window is opened again. */
      state: PageState;
      /** The chosen tab is to have the focus. */
      focused?: true;
    }
  | { type: 'message'; language: Language; text: string; texts: PageTexts; state?: PageState }
  /** The text is newer than what is shown of it. */
  | { type: 'outdated' }
  /** The statements that the cursor stands in, the innermost first, as `data-range`. */
  | { type: 'at'; uri: string; statements: readonly string[] };

/** The words on the page's own controls. */
interface PageTexts {
  preview: string;
  tabs: Readonly<Record<PreviewTab, string>>;
  sides: string;
  formNote: string;
  chooseForm: string;
  chooseDesign: string;
  otherLanguage: string;
}

/** Which preview the page shows. */
export interface PageState {
  uri: string;
  language?: Language;
  tab?: PreviewTab;
  choice?: string;
}

/** What the page tells the extension. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'language'; language: Language }
  | { type: 'tab'; tab: PreviewTab }
  | { type: 'choice'; id: string }
  /** `range` is `line:character-line:character`, zero-based. */
  | { type: 'reveal'; uri: string; range: string }
  /** The code action of that title is to be carried out, of the finding with that code at that place. */
  | { type: 'mend'; uri: string; range: string; title: string; code: string };
