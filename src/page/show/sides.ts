import {
  type Preview,
  type PreviewParams,
  type PreviewResult,
  type PreviewTab,
  previewRequest,
} from '../../server/protocol.js';
import type { App } from '../app.js';
import { byId, element } from '../dom.js';
import { rangeOf } from '../editor/edits.js';
import type { CodeAction } from '../editor/repairs.js';
import { notice } from '../notices.js';
import { say } from '../spoken.js';
import { fragment } from '../trusted.js';
import type { Frame } from './made.js';

/** The sides that the server draws as the text is written: verdicts, schedule, forms, plan, precision. */
export class Sides {
  private choice: string | undefined;

  constructor(
    private readonly app: App,
    private readonly frame: Frame,
    private readonly codeActions: (place: string) => Promise<CodeAction[]>,
  ) {
    byId('judged').addEventListener('click', (event) => void this.pressed(event));
  }

  /** Asks for a side and shows it, unless something else is shown by then. */
  async show(tab: PreviewTab, isWanted: () => boolean): Promise<void> {
    const uri = this.app.project.current;
    if (!uri) return;
    const params: PreviewParams = { uri, tab, language: this.app.language(), choice: this.choice };
    const result = await this.app.ask<PreviewResult>(previewRequest, params);
    if (!isWanted()) return;
    if ('message' in result) {
      byId('judged').replaceChildren(element('p', {}, result.message));
      this.frame.show();
      return;
    }
    replaceKeepingFocus(byId('judged'), fragment(result.html));
    this.frame.show(result.page?.html);
    this.showChoices(tab, result);
  }

  private showChoices(tab: PreviewTab, { choices = [], page }: Preview): void {
    const holder = byId('choices');
    if (choices.length < 2) {
      holder.replaceChildren();
    } else if (document.activeElement?.id !== 'choice') {
      const select = element('select', {
        id: 'choice',
        onchange: () => {
          this.choice = select.value;
          this.app.turnTo(tab);
        },
      });
      select.append(...choices.map(({ id, title }) => new Option(title, id, false, id === page?.id)));
      const label = tab === 'forms' ? say('whichForm') : say('design');
      holder.replaceChildren(element('label', { for: 'choice' }, label), select);
    }
    if (tab === 'forms' && page)
      holder.append(...(holder.querySelector('.hint') ? [] : [element('p', { class: 'hint' }, say('formNote'))]));
  }

  private async pressed(event: Event): Promise<void> {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-range], button') : null;
    if (!pressed) return;
    event.preventDefault();
    const { range = '', tab, mend, uri } = pressed.dataset;
    const place = rangeOf(range);
    if (tab) this.app.turnTo(tab);
    else if (mend !== undefined) {
      const action = (await this.codeActions(range)).find(({ title }) => title === mend);
      const edits = action?.edit?.changes?.[this.app.project.current ?? ''];
      if (!edits) return notice(say('noFix'));
      this.app.edit(edits);
    } else if (place) {
      const { project } = this.app;
      if (uri && uri !== project.current && project.designs.includes(uri)) this.app.open(uri);
      this.app.reveal(place);
    }
  }
}

/** Shows other content, and keeps the focus on what had it. */
function replaceKeepingFocus(holder: HTMLElement, content: DocumentFragment): void {
  const focusable = () => [...holder.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
  const before = focusable();
  const index = before.indexOf(document.activeElement as HTMLElement);
  const had = before[index];
  holder.replaceChildren(content);
  if (!had) return;
  const after = focusable();
  const same = after.find(({ textContent }) => textContent === had.textContent);
  (same ?? after[Math.min(index, after.length - 1)] ?? byId('right-panel')).focus({ preventScroll: true });
}
