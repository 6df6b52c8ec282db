import type { Language, Said } from '../model/index.js';
import { type Text, texts } from './texts.js';

/** The language that the page speaks; at first that of the browser. */
let language: Language = navigator.languages.some((one) => /^(sv|nb|nn|no|da)\b/i.test(one)) ? 'sv' : 'en';

export const spoken = (): Language => language;
export const say = (what: Text | Said): string => (typeof what === 'string' ? texts[what] : what)[language];

/** Speaks a language, everywhere in the skeleton of the page. */
export function speak(other: Language): void {
  language = other;
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll<HTMLElement>('[data-say]'))
    each.textContent = say(each.dataset.say as Text);
  for (const each of document.querySelectorAll<HTMLElement>('[data-label]'))
    each.setAttribute('aria-label', say(each.dataset.label as Text));
}
