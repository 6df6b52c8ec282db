import { byId } from '../dom.js';

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** Where there is room for one side only: which one that is. With more room both are shown. */
export function showSide(side: Side): void {
  document.body.dataset.side = side;
  for (const each of sides) byId(`to-${each}`).setAttribute('aria-pressed', String(each === side));
}

export function listenToSides(): void {
  showSide('left');
  for (const each of sides) byId(`to-${each}`).addEventListener('click', () => showSide(each));
}
