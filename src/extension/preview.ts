import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Language } from '../model/index.js';
import { type PreviewParams, type PreviewResult, previewRequest } from '../server/protocol.js';
import { allows, type FormSources, formSources, pageHtml } from './page.js';
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
  private form: string | undefined;
  private sources: FormSources = { script: [], style: [] };
  private shown: ToPage | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest = 0;
  private readonly subscriptions: vscode.Disposable[];

  /** `icon` is that of the tab. `uiLanguage` says what the settings want, and what to speak where no file decides. */
  constructor(
    private readonly client: LanguageClient,
    private readonly icon: vscode.Uri,
    private readonly uiLanguage: UiLanguage,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'isu') this.refreshSoon();
      }),
      // When the server is away, what it said before is no longer what holds.
      client.onDidChangeState(() => this.refreshSoon()),
    ];
  }

  /** Shows the preview of the active editor to the side of it. */
  open(): void {
    this.follow(vscode.window.activeTextEditor);
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
      this.form = state.form;
    }
    this.adopt(panel);
  }

  dispose(): void {
    clearTimeout(this.timer);
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
    if (editor.document.uri.toString() === this.uri?.toString()) return;
    this.uri = editor.document.uri;
    this.form = undefined;
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
      const wanted = formSources(message.form?.html ?? '');
      // A page's policy cannot be changed: a form that needs other hashes needs a new page, which asks for its content.
      if (!allows(this.sources, wanted)) return this.load(wanted);
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
      form: this.form,
    };
    try {
      const result = await this.client.sendRequest<PreviewResult>(previewRequest, params);
      if ('message' in result) return this.say(result.message);
      const { language, html, forms = [], form } = result;
      return {
        type: 'show',
        language,
        file: this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1),
        html,
        forms,
        form,
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
    return { uri: uri.toString(), language: this.language, form: this.form };
  }

  private load(sources: FormSources): void {
    this.sources = sources;
    if (this.panel) this.panel.webview.html = pageHtml(sources);
  }

  private send(): void {
    if (this.panel && this.shown) void this.panel.webview.postMessage(this.shown);
  }

  private receive(message: FromPage): void {
    if (message.type === 'ready') this.send();
    else if (message.type === 'reveal') void this.reveal(message.uri, message.range);
    else {
      if (message.type === 'language') this.language = message.language;
      else this.form = message.id;
      void this.refresh();
    }
  }

  private async reveal(link: string, place: string): Promise<void> {
    const numbers = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(place)?.slice(1).map(Number);
    const uri = link ? this.client.protocol2CodeConverter.asUri(link) : this.uri;
    if (!numbers || !uri?.path.endsWith('.isu')) return;
    const [startLine = 0, startCharacter = 0, endLine = 0, endCharacter = 0] = numbers;
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, {
      viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
      selection: new vscode.Range(startLine, startCharacter, endLine, endCharacter),
    });
  }

  private ownLanguage(): Language {
    const { chosen, fallback } = this.uiLanguage();
    return this.language ?? chosen ?? fallback;
  }

  private ownTexts() {
    return texts[this.ownLanguage()];
  }
}
