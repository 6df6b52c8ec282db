import type { FileSystemProvider, URI } from 'langium';
import type { TextRange } from '../language/index.js';
import type { Design, Said } from '../model/index.js';
import type { Settings } from '../settings/index.js';

/** Something to say of a configuration file, at its place. An error: until it is mended, the file has no effect. */
export interface ConfigFinding {
  uri: string;
  range: TextRange;
  message: Said;
  severity: 'error' | 'information';
}

/** What the server needs from the place that it runs in; everything else is the same in Node and in a web worker. */
export interface Environment {
  fileSystemProvider: () => FileSystemProvider;
  /** ISO date that acceptances are held against. */
  today(): string;
  /** Whether version control leaves a file or folder out of the project. */
  ignores?(uri: URI, isFolder: boolean): Promise<boolean>;
  /** Tells each change of a file that the client does not watch. */
  watch?(uri: URI, changed: () => void): { dispose(): void };
  /** The designs of a file as they were last committed; none where there is no such file, or no version control. */
  committed?(uri: URI): Promise<readonly Design[]>;
  /** What the configuration says for a file: nothing when there is none, or when it is wrong. */
  settings?(uri: URI): Promise<Settings>;
  /** What there is to say of the configuration files that `settings` has read since the last `forget`. */
  configFindings?(): readonly ConfigFinding[];
  /** The files that those configuration files extend, there or not. */
  configBases?(): readonly URI[];
  /** Files that rules of `ignores` and `settings` come from have changed. */
  forget?(): void;
}
