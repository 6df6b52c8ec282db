import type { Said } from '../model/index.js';

/**
 * The call, a file or the configuration is wrong: exit code 2, and `said` is the one line on standard error, with `onCommandLine`
 * after it: what only the command line can do about it. An editor shows `said`.
 */
export class Problem extends Error {
  readonly said: Said;
  readonly onCommandLine: Said | undefined;
  constructor(said: Said, onCommandLine?: Said) {
    super(said.en);
    this.said = said;
    this.onCommandLine = onCommandLine;
  }
}

const systemReasons: Record<string, string> = {
  EACCES: 'EACCES: permission denied',
  EPERM: 'EPERM: operation not permitted',
  ENOSPC: 'ENOSPC: no space left',
  EROFS: 'EROFS: read-only file system',
};

/** The error code of a failed system call (`ENOENT`), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why a system call failed, in a few words, without the path that the message around it already names. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return code === undefined ? String(error) : (systemReasons[code] ?? code);
}
