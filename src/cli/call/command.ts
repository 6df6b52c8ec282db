import type { Language, Said } from '../../model/index.js';
import type { Io } from '../io.js';
import type { Rooms } from '../rooms/rooms.js';

export interface OptionSpec {
  name: string;
  /** What stands for the value in the help; missing: a switch. */
  value?: string;
  /** Values that are accepted; several may stand with commas between when `several`. */
  choices?: readonly string[];
  several?: true;
  about: Said;
}

/** One command as the parser and the help know it; what it does is loaded when it is called. */
export interface CommandSpec {
  name: string;
  /** As shown: `[PATH…]`, `PATH`, ``. A word in capitals without brackets is needed. */
  arguments: string;
  about: Said;
  options: readonly OptionSpec[];
  load(): Promise<{ run: Command }>;
}

/** What a command gets: the call, and the world around it. */
export interface Call {
  io: Io;
  rooms: Rooms;
  language: Language;
  say(said: Said): string;
  command: string;
  arguments: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
}

/** 0: nothing at error level; 1: findings. A wrong call or file is thrown as a `Problem`, which is 2. */
export type ExitCode = 0 | 1 | 2;
export type Command = (call: Call) => Promise<ExitCode>;
