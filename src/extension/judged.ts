import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type JudgedDesign, type JudgedFile, judgedFilesRequest, judgedNotification } from '../server/protocol.js';

/** How all designs that the server has read are judged, as it tells it. */
export class JudgedDesigns implements vscode.Disposable {
  private readonly files = new Map<string, JudgedFile>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(client: BaseLanguageClient) {
    this.subscriptions = [
      this.changed,
      client.onNotification(judgedNotification, (file: JudgedFile) => this.take([file])),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running)
          void client.sendRequest<JudgedFile[]>(judgedFilesRequest).then((all) => this.take(all));
        else if (newState === State.Stopped) {
          this.files.clear();
          this.changed.fire();
        }
      }),
    ];
  }

  get all(): { uri: vscode.Uri; design: JudgedDesign }[] {
    return [...this.files.values()].flatMap(({ uri, designs }) =>
      designs.map((design) => ({ uri: vscode.Uri.parse(uri), design })),
    );
  }

  /** The design that a line of a file stands in; outside all of them, the first of the file. */
  at(uri: vscode.Uri, line: number): JudgedDesign | undefined {
    const designs = this.all.filter((each) => each.uri.toString() === uri.toString()).map(({ design }) => design);
    return designs.find(({ range, lastLine }) => range.start.line <= line && line <= lastLine) ?? designs[0];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private take(files: readonly JudgedFile[]): void {
    for (const file of files) {
      if (file.designs.length > 0) this.files.set(file.uri, file);
      else this.files.delete(file.uri);
    }
    this.changed.fire();
  }
}
