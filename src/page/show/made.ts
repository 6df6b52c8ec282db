import { type Task, type TaskParams, type TaskResult, taskRequest } from '../../server/protocol.js';
import type { App } from '../app.js';
import { button, byId, element } from '../dom.js';
import { downloadAll } from '../files/download.js';
import { nameOf } from '../server/files.js';
import { say } from '../spoken.js';
import { generated } from './downloads.js';
import { notDone } from './work.js';

/** Where a whole page is shown. */
export interface Frame {
  show(html?: string): void;
}

/** What was made, and of which texts. */
interface Made {
  folder: string;
  /** The page to read. */
  html: string;
  notes: readonly string[];
  of: string;
}

/** Documents that are made when they are asked for, each kept until it is made again. */
export class MadeDocuments {
  private readonly kept = new Map<string, Made>();

  constructor(
    private readonly app: App,
    private readonly frame: Frame,
  ) {}

  /** Forgets all, as when the page begins anew. */
  clear(): void {
    this.kept.clear();
  }

  /** Whether it has been made of the texts as they are now. */
  isCurrent(tab: string): boolean {
    return this.kept.get(tab)?.of === this.stamp();
  }

  /** Shows what was made last, if anything was. */
  show(tab: string): void {
    const made = this.kept.get(tab);
    const result = byId('result');
    result.replaceChildren();
    this.frame.show(made?.html);
    if (!made) return;
    const name = `${nameOf(this.app.project.current ?? '').replace(/\.isu$/, '')}-${tab}`;
    if (made.of !== this.stamp()) result.append(element('p', { class: 'notice calm' }, say('outdated')));
    if (made.notes.length > 0)
      result.append(
        element('h2', {}, say('notes')),
        element('ul', {}, ...made.notes.map((note) => element('li', {}, note))),
      );
    // A review has a choice of formats of its own.
    if (tab !== 'review')
      result.append(
        element(
          'p',
          {},
          button(say('download'), () => downloadAll(this.app.project.filesIn(made.folder), name)),
        ),
      );
  }

  /** The review as a page. */
  async review(): Promise<void> {
    const [folder, of] = [this.app.project.newFolder('made'), this.stamp()];
    const files = await generated(this.app, 'review', 'html', folder);
    if (files) this.keep('review', folder, files, [], of);
  }

  /** One of the tasks that a project of designs and data has. */
  async task(tab: string, task: Task, params: Omit<TaskParams, 'task' | 'folder'>): Promise<void> {
    const [folder, of] = [this.app.project.newFolder('made'), this.stamp()];
    const asked: TaskParams = { task, folder, language: this.app.language(), ...params };
    const say = (message: string) => {
      this.frame.show();
      byId('result').replaceChildren(element('p', { class: 'notice problem', role: 'alert' }, message));
    };
    byId('result').replaceChildren();
    const result = await this.app.work.run(() => this.app.ask<TaskResult>(taskRequest, asked), say);
    if (result === notDone) return;
    if ('message' in result) say(result.message);
    else this.keep(tab, folder, result.files, result.notes, of);
  }

  private keep(tab: string, folder: string, files: readonly string[], notes: readonly string[], of: string): void {
    const page = files.find((file) => file.endsWith('.html'));
    const found = this.app.project.filesIn(folder).find(({ path }) => path === page);
    this.kept.set(tab, { folder, html: new TextDecoder().decode(found?.contents), notes, of });
    this.show(tab);
  }

  /** Changes when a text, the design that is shown or the language does. */
  private stamp(): string {
    const { project, language } = this.app;
    return JSON.stringify([language(), project.current, project.designs.map((uri) => [uri, project.files.text(uri)])]);
  }
}
