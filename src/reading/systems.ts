import type { System } from '../model/index.js';

/** Whether a system is said to hold sensitive or protected data. */
export function isSensitive({ sensitive }: System): boolean {
  return sensitive !== undefined && sensitive !== 'none' && sensitive.length > 0;
}
