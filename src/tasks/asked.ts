import type { Analysis } from '../analysis/index.js';
import type { Comparison } from '../compare/index.js';
import type { DataCheck } from '../data/check/index.js';
import type { Isu, ReadText } from '../language/index.js';
import type { Design, Language, Said } from '../model/index.js';

/** The rooms that tasks use. Each is loaded when first asked for. */
export interface TaskRooms {
  isu(read: ReadText): Promise<Isu>;
  /** Files as `isu` reads them, but nothing of their text can be changed: what an earlier run has kept may be given. */
  readings(read: ReadText): Promise<Pick<Isu, 'open'>>;
  /** What a newer version of a design means otherwise than an earlier. */
  compare(earlier: Design, now: Design): Promise<Comparison>;
  analysis(design: Design): Promise<Analysis>;
  dataCheck(design: Design, same: ReadonlySet<string>): Promise<DataCheck>;
}

/** Who asks for a task, and where: a call of the command line is one, and a request of an editor. */
export interface Asked {
  /** `cwd`: absolute path that relative paths are read from, and that shown paths are relative to. */
  io: { cwd: string };
  rooms: TaskRooms;
  language: Language;
  say(said: Said): string;
}
