import type { ColumnMap } from '../../data/index.js';
import type { Written } from '../draft.js';
import type { FoundForm } from '../found.js';

/** What a format's reader gives: the form, how its expressions stand there, and what is said of the columns of a table. */
export interface Found {
  form: FoundForm;
  written: Written;
  /** Columns that are no question: of who and when, and those that are left out. */
  map?: ColumnMap;
  /** Nothing in the table says whose the answers are. */
  anonymous?: true;
}
