import type { TaskParams } from '../../server/protocol.js';
import type { App } from '../app.js';
import { button, element } from '../dom.js';
import { choose, type Given } from '../files/choose.js';
import { within } from '../server/files.js';
import { say } from '../spoken.js';
import type { MadeDocuments } from './made.js';

/** So many weeks ahead where nobody has said how many. */
const usualWeeks = '8';

/** Files of answers: chosen or dropped, checked, analysed and held against the schedule, and forgotten with the page. */
export class OwnData {
  private folder: string | undefined;
  private weeks = usualWeeks;
  private workdays = false;

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
    const run = (task: 'data-check' | 'analysis' | 'schedule', more: Pick<TaskParams, 'weeks' | 'workdays'> = {}) =>
      void this.made.task('data', task, { uri: project.current, data: this.folder ? [this.folder] : [], ...more });
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
            this.due((more) => run('schedule', more)),
          ]),
    ];
  }

  /** What is due: so many weeks ahead, on workdays where that is wanted. */
  private due(show: (more: Pick<TaskParams, 'weeks' | 'workdays'>) => void): HTMLElement {
    const weeks = element('input', {
      ...{ id: 'weeks', type: 'number', min: '1', max: '520', step: '1', inputmode: 'numeric', value: this.weeks },
      oninput: () => {
        this.weeks = weeks.value;
      },
    });
    const workdays = element('input', {
      ...{ id: 'workdays', type: 'checkbox', checked: this.workdays },
      onchange: () => {
        this.workdays = workdays.checked;
      },
    });
    const press = () => {
      if (weeks.reportValidity()) show({ weeks: Number(this.weeks) || Number(usualWeeks), workdays: this.workdays });
    };
    return element(
      'div',
      { class: 'row' },
      element('label', { for: 'weeks' }, say('weeks')),
      weeks,
      element('span', { class: 'tick' }, workdays, element('label', { for: 'workdays' }, say('workdays'))),
      button(say('due'), press),
    );
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
