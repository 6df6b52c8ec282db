import type { Output, PreviewTab } from '../../server/protocol.js';
import { tabsOf } from '../../sides/tabs.mjs';
import type { App } from '../app.js';
import { button, byId, element } from '../dom.js';
import { Ended } from '../server/connection.js';
import { say } from '../spoken.js';
import { downloads } from './downloads.js';
import { letterControls } from './letter.js';
import type { MadeDocuments } from './made.js';
import type { OwnData } from './own-data.js';
import type { Sides } from './sides.js';

export const rightTabs = [
  'verdicts',
  'schedule',
  'forms',
  'plan',
  'precision',
  'review',
  'simulation',
  'data',
  'overview',
] as const;
export type RightTab = (typeof rightTabs)[number];

const sides: readonly RightTab[] = ['verdicts', 'schedule', 'forms', 'plan', 'precision'];
const isSide = (tab: RightTab): tab is RightTab & PreviewTab => sides.includes(tab);
/** So many made-up clients where nobody has said how many. */
const usualClients = '40';

/** What the follow-up gives, one tab at a time. */
export class Right {
  /** At first the one that the address names. */
  tab: RightTab = rightTabs.find((tab) => `#${tab}` === location.hash) ?? 'verdicts';
  private clients = usualClients;
  private turn = 0;
  private readonly tabs;

  constructor(
    private readonly app: App,
    private readonly sides: Sides,
    private readonly made: MadeDocuments,
    private readonly data: OwnData,
    private readonly addDesigns: () => Promise<void>,
  ) {
    byId('right-panel').tabIndex = 0;
    this.tabs = tabsOf<RightTab>(byId('right-tabs'), byId('right-panel'), (tab) => this.show(tab));
  }

  show(tab: RightTab): void {
    this.tab = tab;
    history.replaceState(null, '', `#${tab}`);
    this.draw();
  }

  /** Everything anew: the tab, the design or the language is another. */
  draw(): void {
    const names = Object.fromEntries(rightTabs.map((tab) => [tab, say(tab)])) as Record<RightTab, string>;
    this.tabs.show(names, say('rightTabs'), this.tab);
    byId('frame').title = say(this.tab);
    byId('frame').classList.toggle('document', this.tab !== 'forms');
    byId('controls').replaceChildren(...this.controls());
    for (const id of ['choices', 'result']) byId(id).replaceChildren();
    if (!isSide(this.tab)) byId('judged').replaceChildren();
    this.refresh();
  }

  /** The text has changed. */
  refresh(): void {
    const turn = ++this.turn;
    const { tab } = this;
    const isWanted = () => turn === this.turn && tab === this.tab;
    const broken = (error: unknown) => {
      if (!(error instanceof Ended)) throw error;
    };
    if (isSide(tab)) void this.sides.show(tab, isWanted).catch(broken);
    else this.made.show(tab);
    if (tab === 'review' && !this.made.isCurrent(tab)) void this.made.review().catch(broken);
    if (tab === 'overview' && !this.made.isCurrent(tab)) void this.made.task(tab, 'overview', {}).catch(broken);
  }

  private controls(): HTMLElement[] {
    const { app } = this;
    switch (this.tab) {
      case 'forms':
      case 'plan':
      case 'precision':
        return [downloads(app, this.tab satisfies Output)];
      case 'review':
        return [downloads(app, this.tab), letterControls(app)];
      case 'simulation':
        return [element('p', {}, say('simulationLead')), this.clientsRow()];
      case 'data':
        return this.data.controls(() => this.draw());
      case 'overview':
        return [
          element('p', {}, say('overviewLead')),
          element(
            'div',
            { class: 'row' },
            button(say('addDesigns'), () => void this.addDesigns()),
          ),
        ];
      default:
        return [];
    }
  }

  private clientsRow(): HTMLElement {
    const input = element('input', {
      ...{
        id: 'clients',
        type: 'number',
        min: '1',
        max: '100000',
        step: '1',
        inputmode: 'numeric',
        value: this.clients,
      },
      oninput: () => {
        this.clients = input.value;
      },
    });
    const make = () => {
      if (!input.reportValidity()) return;
      const clients = Number(this.clients) || Number(usualClients);
      void this.made.task('simulation', 'simulation', { uri: this.app.project.current, clients });
    };
    return element(
      'div',
      { class: 'row' },
      element('label', { for: 'clients' }, say('clients')),
      input,
      button(say('makeReport'), make, 'main'),
    );
  }
}
