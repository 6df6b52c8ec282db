import { Problem } from '../../project/index.js';
import type { Call } from '../call/command.js';
import { plain } from '../output/terminal.js';

/** Of several files one that cannot be read is told of and left out, and the others are done; a single one ends the call. */
export class LeftOut {
  /** Whether any file was left out: exit code 2, whatever was said of the others. */
  some = false;
  readonly #call: Pick<Call, 'io' | 'say'>;
  readonly #several: boolean;

  constructor(call: Pick<Call, 'io' | 'say'>, sources: readonly unknown[]) {
    this.#call = call;
    this.#several = sources.length > 1;
  }

  /** What is read; undefined where it cannot be. Throws the `Problem` of a single file. */
  async orTold<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Problem) || !this.#several) throw error;
      this.some = true;
      this.#call.io.err(`isu: ${plain(this.#call.say(error.said))}\n`);
      return undefined;
    }
  }
}
