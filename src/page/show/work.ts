import { button, byId, element } from '../dom.js';
import { Ended } from '../server/connection.js';
import { say } from '../spoken.js';

/** Something has been stopped, or did not work and has said so. */
export const notDone = Symbol('not done');

/** What takes time: shown while it goes on, with a button that stops it. One thing at a time. */
export class Work {
  private turn = 0;

  /** `stop` ends what the server is doing. */
  constructor(private readonly stop: () => void) {}

  get isBusy(): boolean {
    return byId('progress').childElementCount > 0;
  }

  async run<Result>(doing: () => Promise<Result>, failed: (message: string) => void): Promise<Result | typeof notDone> {
    const turn = ++this.turn;
    const progress = byId('progress');
    const shown = setTimeout(() => {
      progress.replaceChildren(
        element('progress', { 'aria-label': say('waiting') }),
        element('span', {}, say('waiting')),
        button(say('stop'), this.stop),
      );
    }, 300);
    try {
      return await doing();
    } catch (error) {
      if (error instanceof Ended) failed(say('stopped'));
      else failed(`${say('wentWrong')} ${error instanceof Error ? error.message : String(error)}`);
      return notDone;
    } finally {
      clearTimeout(shown);
      if (turn === this.turn) progress.replaceChildren();
    }
  }
}
