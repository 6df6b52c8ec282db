import { type Cancellation, DefaultWorkspaceLock, type MaybePromise } from 'langium';

/** The order in which the workspace is changed: what a person does goes first, the rest is read between. */
export class IsuWorkspaceLock extends DefaultWorkspaceLock {
  private waiting = 0;
  private unfinished = 0;
  private readonly listeners = new Set<() => void>();

  /** Whether there is a change that has not been begun with. */
  get isWaiting(): boolean {
    return this.waiting > 0;
  }

  /** Whether a change waits or is being made. */
  get isChanging(): boolean {
    return this.unfinished > 0;
  }

  override write(action: (token: Cancellation.CancellationToken) => MaybePromise<void>): Promise<void> {
    this.waiting += 1;
    this.unfinished += 1;
    const done = super.write((token) => {
      this.waiting -= 1;
      return action(token);
    });
    const finished = () => {
      this.unfinished -= 1;
      for (const listener of [...this.listeners]) listener();
    };
    done.then(finished, finished);
    return done;
  }

  /** A piece of work that changes the workspace, but that nobody waits for: no longer than one file takes. */
  between(action: () => Promise<void>): Promise<void> {
    return this.read(action);
  }

  /** Tells each time that a change is finished, cancelled or has failed. */
  onFinished(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }
}
