import type { Language } from '../model/index.js';
import type { Editor } from './editor/editor.js';
import type { Range, TextEdit } from './editor/edits.js';
import type { Project } from './files/project.js';
import type { ServerLife } from './server/life.js';
import type { Work } from './show/work.js';

/** What the parts of the page have of each other. */
export interface App {
  readonly project: Project;
  readonly server: ServerLife;
  readonly editor: Editor;
  readonly work: Work;
  language(): Language;
  /** Asks the server about the text as it stands now. */
  ask<Result>(method: string, params: object): Promise<Result>;
  /** Shows one of the designs. */
  open(uri: string): void;
  /** Shows the text, at a place of it. */
  reveal(range: Range): void;
  /** Changes the text. */
  edit(edits: readonly TextEdit[]): void;
  /** Shows a tab to the right. */
  turnTo(tab: string): void;
}
