import type * as disk from './git.js';

export type { Answer } from './git.js';

/** Where no program can be started there is no git. */
export const git: typeof disk.git = async () => undefined;
