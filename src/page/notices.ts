import { button, byId, element } from './dom.js';
import { say } from './spoken.js';

/** Says something above the page, until the person closes it or something else is said. */
export function notice(text: string, look: 'calm' | 'problem' = 'calm'): void {
  const shown = element('p', { class: `notice ${look}` }, element('span', {}, text));
  shown.append(button(say('close'), () => shown.remove(), 'quiet'));
  byId('notices').replaceChildren(shown);
}

export const clearNotices = (): void => byId('notices').replaceChildren();
