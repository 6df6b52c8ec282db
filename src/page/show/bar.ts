import type { App } from '../app.js';
import { byId, element } from '../dom.js';
import { nameOf } from '../server/files.js';
import { say } from '../spoken.js';

/** Which design is shown, and whether it is saved. */
export function drawBar({ project, open }: App): void {
  const { current, designs } = project;
  byId('bar').replaceChildren();
  if (!current) return;
  const names = designs.map((uri) => new Option(nameOf(uri), uri, false, uri === current));
  const select = element('select', { id: 'designs', onchange: () => open(select.value) });
  select.append(...names);
  const state = project.isUnsaved(current) ? say('unsaved') : say('saved');
  byId('bar').replaceChildren(
    ...(names.length > 1 ? [element('label', { for: 'designs' }, say('design')), select] : []),
    element('h1', { class: names.length > 1 ? 'spoken' : 'file' }, nameOf(current)),
    element('span', { class: 'state' }, state),
  );
}
