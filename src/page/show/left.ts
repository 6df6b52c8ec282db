import { tabsOf } from '../../sides/tabs.mjs';
import { byId } from '../dom.js';
import { say } from '../spoken.js';

type LeftTab = 'guide' | 'text';

/** The follow-up itself: as questions, or as text. */
export class Left {
  tab: LeftTab = 'guide';
  private readonly tabs;

  /** `shown`: another of the two is shown now. */
  constructor(private readonly shown: () => void) {
    byId('left-panel').tabIndex = 0;
    this.tabs = tabsOf<LeftTab>(byId('left-tabs'), byId('left-panel'), (tab) => this.show(tab));
  }

  show(tab: LeftTab): void {
    this.tab = tab;
    this.draw();
    this.shown();
  }

  draw(): void {
    this.tabs.show({ guide: say('guide'), text: say('text') }, say('leftTabs'), this.tab);
    byId('guide').hidden = this.tab !== 'guide';
    byId('text').hidden = this.tab !== 'text';
  }
}
