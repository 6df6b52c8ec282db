import { type Connection, RequestType0 } from 'vscode-languageserver';
import { type AliveResult, aliveRequest } from './protocol.js';

/** The parts of the Web Locks API that are used; the types of Node know none of it. */
interface Locks {
  request(name: string, use: () => Promise<unknown>): Promise<unknown>;
}

/**
 * A worker that ends tells nobody. As long as it lives it holds a lock, and gives its name to who asks: when that lock can be had
 * by another, the worker is gone.
 */
export function addAlive(connection: Connection): void {
  let held: Promise<AliveResult> | undefined;
  connection.onRequest(new RequestType0<AliveResult, void>(aliveRequest), () => {
    held ??= hold(`isu-${crypto.randomUUID()}`);
    return held;
  });
}

function hold(name: string): Promise<AliveResult> {
  const { locks } = ((globalThis as { navigator?: unknown }).navigator ?? {}) as { locks?: Locks };
  return new Promise((done) => {
    if (!locks) return done(null);
    const forEver = () => {
      done(name);
      return new Promise(() => undefined);
    };
    // A page without an origin may not hold any.
    locks.request(name, forEver).catch(() => done(null));
  });
}
