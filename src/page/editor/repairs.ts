import { StateEffect, StateField } from '@codemirror/state';
import { type EditorView, type Panel, showPanel } from '@codemirror/view';
import { button, element } from '../dom.js';
import type { WorkspaceEdit } from './edits.js';

/** What the server proposes at a place: a change of the text, or something to read. */
export interface CodeAction {
  title: string;
  kind?: string;
  edit?: WorkspaceEdit;
  command?: { title: string; command: string; arguments?: unknown[] };
  diagnostics?: { code?: string | number }[];
}

interface Offer {
  title: string;
  none: string;
  close: string;
  actions: readonly CodeAction[];
  carryOut(action: CodeAction): void;
}

const offer = StateEffect.define<Offer | undefined>();

/** The list of what can be done, below the text. */
export const repairPanel = StateField.define<Offer | undefined>({
  create: () => undefined,
  update: (shown, { effects, docChanged }) =>
    effects.reduce<Offer | undefined>((now, one) => (one.is(offer) ? one.value : now), docChanged ? undefined : shown),
  provide: (field) => showPanel.from(field, (shown) => (shown ? (view) => panel(view, shown) : null)),
});

function panel(view: EditorView, { title, none, close, actions, carryOut }: Offer): Panel {
  const hide = () => {
    view.dispatch({ effects: offer.of(undefined) });
    view.focus();
  };
  const rows = actions.map((action) =>
    element(
      'li',
      {},
      button(action.title, () => {
        hide();
        carryOut(action);
      }),
    ),
  );
  const dom = element(
    'div',
    {
      class: 'repairs',
      role: 'region',
      'aria-label': title,
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key === 'Escape') hide();
      },
    },
    element('div', { class: 'repairs-head' }, element('strong', {}, title), button(close, hide, 'quiet')),
    rows.length > 0 ? element('ul', {}, ...rows) : element('p', {}, none),
  );
  return { dom, mount: () => dom.querySelector('button')?.focus() };
}

export function showRepairs(view: EditorView, shown: Offer): void {
  view.dispatch({ effects: offer.of(shown) });
}
