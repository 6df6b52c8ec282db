import type { FileSystemProvider, URI } from 'langium';
import type { Severity } from '../principles/finding.js';

/** What the project's configuration says about the findings of a file. */
export interface FindingSettings {
  /** By code, name or group, in lower case. */
  severities: ReadonlyMap<string, Severity | 'off'>;
  /** The reason of a waiver that meets a finding; `keys` are its code, name and group, in lower case. */
  waived(keys: readonly string[]): { because: string; by?: string; until?: string } | undefined;
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
  /** The configuration for a file; undefined when there is none, or when it cannot be understood. */
  settings?(uri: URI): Promise<FindingSettings | undefined>;
  /** Files that rules of `ignores` and `settings` come from have changed. */
  forget?(): void;
}
