import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import type { LSPClient } from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { isuColours, isuLanguage } from './colours.js';
import { asChange, offsetOf, positionOf, type Range, type TextEdit } from './edits.js';
import { look } from './look.js';
import { names } from './names.js';
import { repairPanel } from './repairs.js';

interface Around {
  label(): string;
  phrases(): Record<string, string>;
  changed(text: string): void;
  repair(): void;
}

/** The text of one design at a time, in a shadow root, where the page's policy lets the editor's styles apply. */
export class Editor {
  readonly view: EditorView;
  private readonly server = new Compartment();
  private readonly words = new Compartment();
  private client: LSPClient | undefined;
  private uri = '';

  constructor(
    host: HTMLElement,
    private readonly around: Around,
  ) {
    const root = host.attachShadow({ mode: 'open' });
    this.view = new EditorView({ root, parent: root, state: this.state('') });
    this.view.dom.style.height = '100%';
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** What is selected, or where the cursor stands. */
  get selection(): Range {
    const { from, to } = this.view.state.selection.main;
    return { start: positionOf(this.view.state, from), end: positionOf(this.view.state, to) };
  }

  open(uri: string, text: string): void {
    this.uri = uri;
    this.view.setState(this.state(text));
  }

  /** The server is there anew. */
  connect(client: LSPClient): void {
    this.client = client;
    this.view.dispatch({ effects: this.server.reconfigure(this.plugin()) });
  }

  /** The language of the page has changed. */
  speak(): void {
    this.view.dispatch({ effects: this.words.reconfigure(this.said()) });
  }

  edit(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.view.dispatch(asChange(this.view.state, edits));
  }

  reveal({ start, end }: Range): void {
    const { state } = this.view;
    const [anchor, head] = [offsetOf(state, start), offsetOf(state, end)];
    this.view.dispatch({
      selection: { anchor, head },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.view.focus();
  }

  private plugin() {
    return this.client && this.uri ? this.client.plugin(this.uri, 'isu') : [];
  }

  private said() {
    return [
      EditorState.phrases.of(this.around.phrases()),
      EditorView.contentAttributes.of({ 'aria-label': this.around.label(), spellcheck: 'false', tabindex: '0' }),
    ];
  }

  private state(doc: string): EditorState {
    const repair = () => {
      this.around.repair();
      return true;
    };
    return EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        lintGutter(),
        repairPanel,
        isuLanguage,
        isuColours,
        names,
        look,
        indentUnit.of('  '),
        EditorView.lineWrapping,
        keymap.of([
          { key: 'Mod-.', run: repair },
          { key: 'Alt-Enter', run: repair },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) this.around.changed(state.doc.toString());
        }),
        this.words.of(this.said()),
        this.server.of(this.plugin()),
      ],
    });
  }
}
