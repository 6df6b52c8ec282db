import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Language } from '../model/index.js';
import {
  type PreviewParams,
  type PreviewResult,
  type PreviewTab,
  previewRequest,
  type StatementsParams,
  type StatementsResult,
  statementsRequest,
} from '../server/protocol.js';
import { type FormSources, formSources } from '../sides/index.js';
import { allows, pageHtml, together } from './page.js';
import { mend, rangeOf, reveal } from './preview-places.js';
import { texts } from './texts.js';
import type { FromPage, PageState, ToPage } from './webview/messages.js';

/** Milliseconds of rest in typing before the preview is asked for again. */
const DELAY = 200;

type UiLanguage = () => { chosen?: Language; fallback: Language };

/** The view beside the editor: how the design is judged, and its forms. One for each window; it follows the editor. */
export class PreviewPanel implements vscode.Disposable, vscode.WebviewPanelSerializer<PageState> {
  static readonly viewType = 'isu.preview';

  private panel: vscode.WebviewPanel | undefined;
  private uri: vscode.Uri | undefined;
  private language: Language | undefined;
  private tab: PreviewTab = 'verdicts';
  private choice: string | undefined;
  private sources: FormSources = { script: [], style: [] };
  private shown: ToPage | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cursorTimer: ReturnType<typeof setTimeout> | undefined;
  private latest = 0;
  /** A tab was chosen in the page: it has the focus, also in a page that is loaded anew. */
  private focused = false;
  private readonly subscriptions: vscode.Disposable[];

  /** `icon` is that of the tab. `uiLanguage` says what the settings want, and what to speak where no file decides. */
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly icon: vscode.Uri,
    private readonly uiLanguage: UiLanguage,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId !== 'isu') return;
        // What is shown is of an earlier text, until the answer about this one has come.
        void this.panel?.webview.postMessage({ type: 'outdated' } satisfies ToPage);
        this.refreshSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.markSoon(textEditor)),
      // When the server is away, what it said before is no longer what holds.
      client.onDidChangeState(() => this.refreshSoon()),
    ];
  }

  /** Shows the preview of the active editor, or of a file, to the side of it; on a tab, when one is asked for. */
  open(tab?: PreviewTab, uri?: vscode.Uri): void {
    if (uri) this.turnTo(uri);
    else this.follow(vscode.window.activeTextEditor);
    if (tab) this.show(tab);
    if (this.panel) this.panel.reveal(undefined, true);
    else
      this.adopt(
        vscode.window.createWebviewPanel(
          PreviewPanel.viewType,
          this.ownTexts().preview,
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { enableScripts: true, localResourceRoots: [] },
        ),
      );
  }

  /** Takes over the panel that was open when the window closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PageState | undefined): Promise<void> {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    if (state) {
      this.uri = vscode.Uri.parse(state.uri);
      this.language = state.language;
      this.tab = state.tab ?? 'verdicts';
      this.choice = state.choice;
    }
    this.adopt(panel);
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.cursorTimer);
    this.panel?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    panel.iconPath = this.icon;
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidChangeViewState(() => this.refreshSoon());
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    this.load({ script: [], style: [] });
    void this.refresh();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== 'isu') return;
    this.turnTo(editor.document.uri);
  }

  private turnTo(uri: vscode.Uri): void {
    if (uri.toString() === this.uri?.toString()) return;
    this.uri = uri;
    this.choice = undefined;
    void this.refresh();
  }

  private show(tab: PreviewTab): void {
    if (tab !== this.tab) this.choice = undefined;
    this.tab = tab;
    void this.refresh();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    if (this.panel) this.timer = setTimeout(() => void this.refresh(), DELAY);
  }

  private async refresh(): Promise<void> {
    if (!this.panel?.visible) return;
    const turn = ++this.latest;
    const message = await this.ask();
    // A later question has been asked meanwhile, or the panel was closed.
    if (turn !== this.latest || !this.panel) return;
    this.shown = message;
    if (message.type === 'show') {
      const wanted = formSources(message.page?.html ?? '');
      // A page's policy cannot be changed: a form that needs other hashes needs a new page, which asks for its content.
      // It goes on showing what it has shown, so that nobody who goes back loses their place.
      if (!allows(this.sources, wanted)) return this.load(together(this.sources, wanted));
    }
    this.send();
  }

  private async ask(): Promise<ToPage> {
    if (!this.uri) return this.say(this.ownTexts().noFile);
    if (this.client.state !== State.Running) {
      return this.say(this.client.state === State.Starting ? this.ownTexts().waiting : this.ownTexts().noServer);
    }
    const params: PreviewParams = {
      uri: this.client.code2ProtocolConverter.asUri(this.uri),
      language: this.language ?? this.uiLanguage().chosen,
      tab: this.tab,
      choice: this.choice,
    };
    try {
      const result = await this.client.sendRequest<PreviewResult>(previewRequest, params);
      if ('message' in result) return this.say(result.message);
      const { language, tab, html, choices = [], page } = result;
      return {
        type: 'show',
        language,
        file: this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1),
        uri: params.uri,
        tab,
        html,
        choices,
        page,
        texts: texts[language],
        state: this.state(this.uri),
      };
    } catch (error) {
      this.client.warn(`${previewRequest}: ${error instanceof Error ? error.message : String(error)}`);
      return this.say(this.ownTexts().noServer);
    }
  }

  private say(text: string): ToPage {
    const language = this.ownLanguage();
    return { type: 'message', language, text, texts: texts[language], state: this.uri && this.state(this.uri) };
  }

  private state(uri: vscode.Uri): PageState {
    return { uri: uri.toString(), language: this.language, tab: this.tab, choice: this.choice };
  }

  private load(sources: FormSources): void {
    this.sources = sources;
    if (this.panel) this.panel.webview.html = pageHtml(sources);
  }

  private send(): void {
    if (!this.panel || !this.shown) return;
    void this.panel.webview.postMessage(this.focused ? { ...this.shown, focused: true } : this.shown);
    this.focused = false;
    this.markSoon(
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri?.toString()),
    );
  }

  private markSoon(editor: vscode.TextEditor | undefined): void {
    if (!this.panel?.visible || editor?.document.uri.toString() !== this.uri?.toString()) return;
    clearTimeout(this.cursorTimer);
    this.cursorTimer = setTimeout(() => editor && void this.mark(editor), DELAY);
  }

  /** Tells the page which statements the cursor stands in. */
  private async mark({ document, selection }: vscode.TextEditor): Promise<void> {
    if (this.client.state !== State.Running) return;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const params: StatementsParams = { uri, position: selection.active };
    const statements = await this.client.sendRequest<StatementsResult>(statementsRequest, params).catch(() => []);
    const message: ToPage = { type: 'at', uri, statements };
    void this.panel?.webview.postMessage(message);
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.send();
      case 'tab':
        this.focused = true;
        return this.show(message.tab);
      case 'language':
        this.language = message.language;
        return this.refresh();
      case 'choice':
        this.choice = message.id;
        return this.refresh();
      case 'mend':
        if (!(await mend(this.client, message))) void vscode.window.showInformationMessage(this.ownTexts().noFix);
        return;
      case 'reveal': {
        const range = rangeOf(message.range);
        const uri = message.uri ? this.client.protocol2CodeConverter.asUri(message.uri) : this.uri;
        if (range && uri?.path.endsWith('.isu')) await reveal(uri, range);
      }
    }
  }

  private ownLanguage(): Language {
    const { chosen, fallback } = this.uiLanguage();
    return this.language ?? chosen ?? fallback;
  }

  private ownTexts() {
    return texts[this.ownLanguage()];
  }
}
