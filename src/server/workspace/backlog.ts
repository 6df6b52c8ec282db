import { Cancellation, interruptAndCheck, OperationCancelled, type URI } from 'langium';
import type { IsuSharedServices } from '../module.js';
import { readingFiles } from '../texts.js';
import type { IsuDocumentBuilder } from './document-builder.js';
import type { IsuWorkspaceLock } from './lock.js';

/** Fewer files than this are read before a person has seen that they are. */
const worthTelling = 20;

/**
 * The files that nobody waits for, read one at a time: between two of them everything that the client has asked is
 * answered, and what a person changes goes first.
 */
export class Backlog {
  private readonly services: IsuSharedServices;
  private readonly builder: IsuDocumentBuilder;
  private readonly lock: IsuWorkspaceLock;
  private readonly waiting = new Map<string, URI>();
  private readonly searches = new Set<Promise<unknown>>();
  private readonly listeners: (() => void)[] = [];
  private running: Promise<void> | undefined;
  /** The person has said that the rest need not be read now. */
  private isStopped = false;

  constructor(services: IsuSharedServices) {
    this.services = services;
    this.builder = services.workspace.DocumentBuilder;
    this.lock = services.workspace.WorkspaceLock;
  }

  /** What is there already keeps its place. */
  add(uris: Iterable<URI>): void {
    for (const uri of uris) this.waiting.set(uri.toString(), uri);
    if (this.waiting.size > 0 && !this.isStopped) this.running ??= this.run();
  }

  delete(uri: URI): void {
    this.waiting.delete(uri.toString());
  }

  /** While it is still looked for what has to be read, the backlog is not at its end. */
  searching(search: Promise<void>): void {
    const found = search
      .catch((error) => this.services.lsp.Connection?.console.error(String(error?.stack ?? error)))
      .finally(() => this.searches.delete(found));
    this.searches.add(found);
  }

  /** Waits until it is known which files there are. */
  async found(): Promise<void> {
    while (this.searches.size > 0) await Promise.all(this.searches);
  }

  /** Tells each time that everything has been read. */
  onDone(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Waits until everything has been read, also what a person had it leave for now. */
  async done(token: Cancellation.CancellationToken = Cancellation.CancellationToken.None): Promise<void> {
    this.isStopped = false;
    this.add([]);
    while (this.searches.size > 0 || this.running) {
      const cancelled = new Promise<void>((done) => token.onCancellationRequested(() => done()));
      await Promise.race([Promise.allSettled([...this.searches, this.running]), cancelled]);
      if (token.isCancellationRequested) throw OperationCancelled;
      await interruptAndCheck(token);
    }
  }

  private async run(): Promise<void> {
    const progress = new Progress(this.services);
    let read = 0;
    while (this.waiting.size > 0 && !this.isStopped) {
      await pause();
      await this.lock.between(async () => {
        const [next] = this.waiting.values();
        if (!next) return;
        this.delete(next);
        await this.builder.check(next);
      });
      read += 1;
      await progress.step(read, this.waiting.size);
      if (progress.isCancelled) this.isStopped = true;
    }
    progress.end();
    this.running = undefined;
    for (const listener of this.listeners) listener();
    // One that was added when the last had been read.
    this.add([]);
  }
}

/** Messages that have come are taken care of: a turn of the event loop each, and a timer comes after many of them. */
const pause = () => new Promise<void>((done) => setTimeout(done, 0));

/** How far the reading has come, where the client shows it. */
class Progress {
  private readonly services: IsuSharedServices;
  private reporter: Awaited<ReturnType<typeof created>> | undefined;
  private shown = 0;

  constructor(services: IsuSharedServices) {
    this.services = services;
  }

  get isCancelled(): boolean {
    return this.reporter?.token.isCancellationRequested ?? false;
  }

  async step(read: number, left: number): Promise<void> {
    const { lsp, UserLanguage: user } = this.services;
    if (!lsp.Connection || (!this.reporter && left < worthTelling)) return;
    const percent = Math.floor((100 * read) / (read + left));
    if (!this.reporter) {
      this.reporter = await created(lsp.Connection);
      this.reporter?.begin(readingFiles[user.general()], percent, undefined, true);
    } else if (percent !== this.shown) this.reporter.report(percent, `${read}/${read + left}`);
    this.shown = percent;
  }

  end(): void {
    this.reporter?.done();
  }
}

const created = (connection: NonNullable<IsuSharedServices['lsp']['Connection']>) =>
  connection.window.createWorkDoneProgress().catch(() => undefined);
