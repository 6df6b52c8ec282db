import { button, byId, element } from '../dom.js';
import { unpacked } from '../packed.js';
import { say } from '../spoken.js';

/** What parts of others the page has, and on which terms. */
export async function showLicences(): Promise<void> {
  const text = await (await unpacked('licences')).text();
  const dialog = element(
    'dialog',
    { 'aria-label': say('licences'), onclose: () => dialog.remove() },
    button(say('close'), () => dialog.close()),
    element('pre', { tabindex: '0' }, text),
  );
  byId('main').append(dialog);
  dialog.showModal();
}
