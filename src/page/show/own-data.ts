import type { App } from '../app.js';
import { button, element } from '../dom.js';
import { choose, type Given } from '../files/choose.js';
import { within } from '../server/files.js';
import { say } from '../spoken.js';
import type { MadeDocuments } from './made.js';

/** Files of answers: chosen or dropped, checked and analysed, and forgotten with the page. */
export class OwnData {
  private folder: string | undefined;

  constructor(
    private readonly app: App,
    private readonly made: MadeDocuments,
  ) {}

  /** `redraw`: the chosen files have changed. */
  controls(redraw: () => void): HTMLElement[] {
    const { project } = this.app;
    const files = this.folder ? project.filesIn(this.folder) : [];
    const take = async (folder: boolean) => {
      await this.take(await choose({ folder }));
      redraw();
    };
    const run = (task: 'data-check' | 'analysis') =>
      void this.made.task('data', task, { uri: project.current, data: this.folder ? [this.folder] : [] });
    return [
      element('p', {}, say('dataLead')),
      element(
        'div',
        { class: 'row' },
        button(say('chooseData'), () => void take(false), files.length === 0 ? 'main' : ''),
        button(say('chooseDataFolder'), () => void take(true)),
      ),
      ...(files.length === 0
        ? []
        : [
            element('h2', {}, say('dataFiles')),
            element('ul', {}, ...files.map(({ path }) => element('li', {}, path))),
            element(
              'div',
              { class: 'row' },
              button(say('check'), () => run('data-check'), 'main'),
              button(say('analyse'), () => run('analysis')),
              button(
                say('forget'),
                () => {
                  this.forget();
                  redraw();
                },
                'quiet',
              ),
            ),
          ]),
    ];
  }

  async take(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return;
    this.folder ??= this.app.project.newFolder('data');
    for (const { path, file } of given)
      this.app.project.files.write(within(this.folder, path), new Uint8Array(await file.arrayBuffer()));
  }

  forget(): void {
    if (this.folder) this.app.project.forget(this.folder);
    this.folder = undefined;
  }
}
