import type { SqlDialectName } from '../../analysis/index.js';
import type { Client } from '../../client/index.js';
import type { FolderEntry, FormFile, FormFormat } from '../../forms/index.js';
import type { DraftFiles, ImportOptions } from '../../import/index.js';
import type { Isu } from '../../language/index.js';
import type { Design, Language, Said } from '../../model/index.js';
import type { Assessment, CodeLists, Thresholds } from '../../principles/index.js';
import type { Proposed } from '../../review/index.js';
import type { SimulationOptions } from '../../simulation/files.js';
import type { TaskRooms } from '../../tasks/index.js';

/** One file as a generator makes it: a path within the output folder, with forward slashes, and its text or bytes. */
export type GeneratedFile = FormFile;

/** A rule as the lists of rules name it. */
export interface RuleName {
  code: string;
  /** In plain words, `no-baseline`. */
  name: string;
  title?: Said;
}

/** The rooms that commands use. Each is loaded when first asked for, so that a command starts with what it needs. */
export interface Rooms extends TaskRooms {
  assess(
    design: Design,
    options: { today: string; thresholds: Partial<Thresholds>; codeLists?: CodeLists },
  ): Promise<Assessment>;
  rules(): Promise<readonly RuleName[]>;
  /** The page of each rule, Markdown, by code. */
  pages(): Promise<Readonly<Record<string, Said>>>;
  /** The page of each kind of difference between two versions of a design, by `class/kind`. */
  kindPages(): Promise<Readonly<Record<string, Said>>>;
  /** Throws a `Problem` when forms cannot be made from the design. */
  forms(design: Design, options: { to: FormFormat; language?: Language }): Promise<GeneratedFile[]>;
  /** The forms' own texts that nobody has written in a language. */
  formTexts(design: Design, language: string): Promise<readonly Said[]>;
  /** The page that explains the files of a folder. */
  folderPage(entries: readonly FolderEntry[], language: Language): Promise<string>;
  review(
    assessment: Assessment,
    options: { to: 'html' | 'docx' | 'md'; language: Language; place: (path: string) => string | undefined },
  ): Promise<GeneratedFile[]>;
  /** The letter to the unit, with the questions of the review. */
  letter(assessment: Assessment, options: { to: 'html' | 'docx' | 'md'; language: Language }): Promise<GeneratedFile[]>;
  /** What the replies of a filled-in letter come to. Undefined for a file that is no letter. Throws a `Problem` for what cannot be read. */
  replies(
    bytes: Uint8Array,
    assessment: Assessment,
  ): Promise<{ isOtherPlan: boolean; proposed: readonly Proposed[] } | undefined>;
  overview(
    assessments: readonly Assessment[],
    options: { to: 'md' | 'html' | 'json' | 'csv'; language: Language; leftOut?: readonly string[] },
  ): Promise<string>;
  plan(design: Design, options: { to: 'md' | 'html' | 'docx'; language: Language }): Promise<GeneratedFile[]>;
  precision(design: Design, options: { to: 'md' | 'html' | 'json'; language: Language }): Promise<string>;
  /** Made-up data. Throws a `Problem` for a change that cannot be made. */
  simulation(design: Design, options: SimulationOptions): Promise<GeneratedFile[]>;
  /** A form that exists as a draft. Throws a `Problem` for what is none. */
  importForm(bytes: Uint8Array, options: Omit<ImportOptions, 'library'>, isu: Isu): Promise<DraftFiles>;
  /** One client of a design, by the code. */
  client(design: Design, code: string): Promise<Client>;
  /** The R script that repeats the analysis. */
  script(design: Design, options: { language: Language }): Promise<GeneratedFile[]>;
  /** What the analysis counts, as an SQL query. */
  sql(design: Design, options: { language: Language; dialect: SqlDialectName }): Promise<GeneratedFile[]>;
}
