import type { LangiumDocument } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { pathOf } from '#files';
import type { OutputFolder } from '../../../project/index.js';
import type { Asked, TaskRooms } from '../../../tasks/index.js';
import type { Judged } from '../../findings/placed.js';
import type { IsuServices } from '../../module.js';
import type { TaskParams } from '../../protocol.js';

/** A task as the editor asks for it. */
export interface Task extends Asked {
  services: IsuServices;
  params: TaskParams;
  folder: OutputFolder;
  token: CancellationToken;
  /** Throws `Cancelled` when the person has changed their mind. */
  goOn(): void;
  /** ISO date. */
  today: string;
}

/** What a task has written, the file to read first before the others, and what is to be said of the data. */
export interface Done {
  files: string[];
  notes: string[];
}

/** A task about one design, and the file that it stands in. */
export interface DesignTask extends Task {
  judged: Judged;
  document: LangiumDocument;
  /** Absolute path. */
  file: string;
}

export class Cancelled extends Error {}

/** The paths of the files and folders of data. */
export const dataOf = ({ data = [] }: TaskParams): string[] => data.map(pathOf);

/** Each room is loaded when first asked for. */
export const taskRooms: TaskRooms = {
  isu: async (read) => (await import('../../../language/session.js')).createIsu(read),
  readings: (read) => taskRooms.isu(read),
  compare: async (earlier, now) => (await import('../../../compare/compare.js')).compare(earlier, now),
  analysis: async (design) => (await import('../../../analysis/analysis.js')).analysis(design),
  dataCheck: async (design, same) => new (await import('../../../data/check/index.js')).DataCheck(design, same),
};

/** Of all designs of the project: whatever the last run made, this one takes its place. */
export const ofProject = '*';
