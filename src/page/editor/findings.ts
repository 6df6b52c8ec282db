import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { LSPClientExtension } from '@codemirror/lsp-client';
import { LSPPlugin } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { offsetOf, type Range } from './edits.js';

/** A finding as the server sends it. */
export interface ServerFinding {
  range: Range;
  severity?: 1 | 2 | 3 | 4;
  code?: string | number;
  message: string;
}
interface Published {
  uri: string;
  version?: number;
  diagnostics: ServerFinding[];
}

const severities = { 1: 'error', 2: 'warning', 3: 'info', 4: 'hint' } as const;

/** The findings of the text, each with a button that shows what can be done about it. */
export function findings(
  found: (all: readonly ServerFinding[]) => void,
  repair: { title: () => string; show: (view: EditorView, finding: ServerFinding) => void },
): LSPClientExtension {
  return {
    notificationHandlers: {
      'textDocument/publishDiagnostics': (client, params: Published) => {
        const file = client.workspace.getFile(params.uri);
        const view = file?.getView();
        const plugin = view && LSPPlugin.get(view);
        if (!file || !view || !plugin || (params.version !== undefined && params.version !== file.version)) return true;
        found(params.diagnostics);
        view.dispatch(
          setDiagnostics(
            view.state,
            params.diagnostics.map((each) => shown(view, each, repair)),
          ),
        );
        return true;
      },
    },
  };
}

function shown(view: EditorView, finding: ServerFinding, repair: Parameters<typeof findings>[1]): Diagnostic {
  const { range, severity = 1, message } = finding;
  const from = offsetOf(view.state, range.start);
  return {
    from,
    to: Math.max(from, offsetOf(view.state, range.end)),
    severity: severities[severity],
    message,
    actions: [{ name: repair.title(), apply: (at) => repair.show(at, finding) }],
  };
}
