import * as vscode from 'vscode';
import type { Language } from '../model/index.js';
import { type JudgedDesign, type Principle, previewCommand, type Verdict } from '../server/protocol.js';
import { designTexts, signs } from './design-texts.js';
import type { JudgedDesigns } from './judged.js';

/** Milliseconds: while a folder is read, many designs are told of at once. */
const DELAY = 150;

interface Entry {
  uri: vscode.Uri;
  design: JudgedDesign;
  /** Of a row below a design. */
  principle?: Principle;
}

const icons: Readonly<Record<Verdict, vscode.ThemeIcon>> = {
  follows: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  partly: new vscode.ThemeIcon('circle-large-filled', new vscode.ThemeColor('editorWarning.foreground')),
  'does not': new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('editorError.foreground')),
  'not stated': new vscode.ThemeIcon('dash'),
};

/** *Designs* in the side bar: all of the project with their verdicts, and below each its principles. */
export class DesignsView implements vscode.Disposable, vscode.TreeDataProvider<Entry> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Entry>;
  private readonly subscriptions: vscode.Disposable[];
  private lacking: Principle | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly judged: JudgedDesigns,
    private readonly language: () => Language,
  ) {
    this.view = vscode.window.createTreeView('isu.designs', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.changed,
      this.view,
      judged.onDidChange(() => {
        this.timer ??= setTimeout(() => this.refresh(), DELAY);
      }),
      vscode.commands.registerCommand('isu.designs.filter', (given) => this.filter(given)),
      vscode.commands.registerCommand('isu.designs.all', () => this.show(undefined)),
    ];
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry?.principle) return [];
    if (entry) return entry.design.verdicts.map(({ principle }) => ({ ...entry, principle }));
    const compare = new Intl.Collator(this.language()).compare;
    return this.judged.all
      .filter(({ design }) => !this.lacking || verdictOf(design, this.lacking) !== 'follows')
      .sort((a, b) => compare(a.design.title, b.design.title));
  }

  getTreeItem({ uri, design, principle }: Entry): vscode.TreeItem {
    return principle ? this.principleItem(uri, design, principle) : this.designItem(uri, design);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private designItem(uri: vscode.Uri, design: JudgedDesign): vscode.TreeItem {
    const own = designTexts[this.language()];
    // Before the title, which may be longer than there is room for.
    const marks = design.verdicts.map(({ verdict }) => signs[verdict]).join('');
    const item = new vscode.TreeItem(`${marks} ${design.title}`, vscode.TreeItemCollapsibleState.Collapsed);
    const said = design.verdicts.map(({ principle, verdict }) => `${principle} ${own.verdicts[verdict]}`).join(', ');
    item.id = `${uri}#${design.name}`;
    item.tooltip = [
      `${design.title} (${vscode.workspace.asRelativePath(uri)})`,
      ...design.verdicts.map(
        ({ principle, verdict }) =>
          `${signs[verdict]} ${principle} ${own.principles[principle]}: ${own.verdicts[verdict]}`,
      ),
    ].join('\n');
    item.accessibilityInformation = { label: `${design.title}. ${said}` };
    item.command = open(uri, design);
    return item;
  }

  private principleItem(uri: vscode.Uri, design: JudgedDesign, principle: Principle): vscode.TreeItem {
    const own = designTexts[this.language()];
    const verdict = verdictOf(design, principle);
    const item = new vscode.TreeItem(`${principle} ${own.principles[principle]}`);
    item.id = `${uri}#${design.name}#${principle}`;
    item.description = own.verdicts[verdict];
    item.iconPath = icons[verdict];
    item.command = { title: own.opens, command: previewCommand, arguments: ['verdicts', uri.toString()] };
    return item;
  }

  private async filter(given: unknown): Promise<void> {
    const { principles, filter } = designTexts[this.language()];
    const names = Object.keys(principles) as Principle[];
    const asked = names.find((each) => each === given);
    if (asked) return this.show(asked);
    const items = names.map((principle) => ({ label: principle, description: principles[principle], principle }));
    const picked = await vscode.window.showQuickPick(items, { title: filter });
    if (picked) await this.show(picked.principle);
  }

  private async show(lacking: Principle | undefined): Promise<void> {
    this.lacking = lacking;
    const own = designTexts[this.language()];
    this.view.message = lacking && own.filtered(`${lacking} ${own.principles[lacking]}`);
    await vscode.commands.executeCommand('setContext', 'isu.designs.filtered', lacking !== undefined);
    this.changed.fire();
  }

  private refresh(): void {
    this.timer = undefined;
    this.changed.fire();
  }
}

const verdictOf = ({ verdicts }: JudgedDesign, principle: Principle): Verdict =>
  verdicts.find((each) => each.principle === principle)?.verdict ?? 'not stated';

function open(uri: vscode.Uri, { range: { start }, title }: JudgedDesign): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, start.line, start.character);
  return { title, command: 'vscode.open', arguments: [uri, { selection }] };
}
