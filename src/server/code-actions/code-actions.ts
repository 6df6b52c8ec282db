import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Language, Said } from '../../model/index.js';
import { weightiestFirst } from '../../principles/index.js';
import { EmptyFileActions } from '../empty-file.js';
import { explainCommand } from '../explain.js';
import { heldFindings } from '../findings/held.js';
import type { PlacedFinding } from '../findings/placed.js';
import { rulePage } from '../findings/rule-pages.js';
import type { IsuServices } from '../module.js';
import { type Choice, chooseCommand } from '../protocol.js';
import { actions } from '../texts.js';
import { sameKind, slipEdits } from './fix-all.js';
import { acceptance, repairs } from './repairs.js';
import { workspaceEdit } from './snippet-edit.js';
import type { Repair } from './written.js';

/** Mends all slips of writing in a file, when it is saved or when it is asked for. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.isu`;
/** So many repairs stand in the menu where the client can show the others in a list of their own. */
const mostRows = 8;

/** One row of the menu, and what it says when it stands in a list of several. */
interface Row {
  action: CodeAction;
  detail?: string;
}

/**
 * What can be done about the findings at a place: mend the text first, for the weightiest finding first, then stand by a
 * deviation, last read about it.
 */
export class IsuCodeActions implements CodeActionProvider {
  private readonly services: IsuServices;
  private readonly emptyFile: EmptyFileActions;
  private takesSnippets = false;
  private canChoose = false;

  constructor(services: IsuServices) {
    this.services = services;
    this.emptyFile = new EmptyFileActions(services.shared);
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities, initializationOptions }) => {
      const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
      this.takesSnippets = documentChanges === true && snippetEditSupport === true;
      const commands: unknown = initializationOptions?.commands;
      this.canChoose = Array.isArray(commands) && commands.includes(chooseCommand);
    });
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const wants = (kind: CodeActionKind) => !context.only || context.only.some((one) => isWithin(kind, one));
    const language = this.services.shared.UserLanguage.of(document);
    const { reading, findings } = await this.services.findings.Readings.checked(document);
    const held = await heldFindings(document, reading, this.services.shared.Environment);
    const all = [...findings, ...held];
    const here = all.filter((each) => overlap(each.range, range));
    return [
      ...(wants(CodeActionKind.QuickFix) ? this.quickFixes(document, all, here, context.diagnostics, language) : []),
      // In the menu of quick fixes it would be one row too many: it is what a save, or the menu of source actions, asks for.
      ...(context.only && wants(fixAllKind) ? this.fixAll(document, all, language) : []),
    ];
  }

  private quickFixes(
    document: LangiumDocument,
    all: readonly PlacedFinding[],
    here: readonly PlacedFinding[],
    diagnostics: readonly Diagnostic[],
    language: Language,
  ): CodeAction[] {
    const ordered = [
      ...here.filter(({ about }) => !about),
      ...weightiestFirst(here.filter(({ about }) => about !== undefined)),
    ];
    const of = (finding: PlacedFinding) =>
      diagnostics.filter((one) => one.code === finding.code && same(one.range, finding.range));
    const row = (finding: PlacedFinding, { title, edits, stops }: Repair): Row => ({
      action: {
        title: title[language],
        kind: CodeActionKind.QuickFix,
        diagnostics: of(finding),
        edit: workspaceEdit(document, edits, this.takesSnippets ? stops : undefined),
      },
      detail: finding.message[language],
    });
    const mending = ordered.flatMap((finding) => {
      const own = repairs(this.services, document, finding);
      const whole = own.length > 0 ? sameKind(document, all, finding) : undefined;
      const begun = this.emptyFile.actions(document, finding, of(finding));
      if (begun.length > 0) return begun.map((action) => ({ action }));
      const rows = own.map((each) => row(finding, each));
      // With several ways, which one is meant is for the author to say.
      const only = rows.length === 1 ? rows[0] : undefined;
      if (only) only.action.isPreferred = true;
      return whole ? [...rows, row(finding, whole)] : rows;
    });
    const accepting = ordered.flatMap((finding) => acceptance(document, finding).map((each) => row(finding, each)));
    const explaining = ordered.flatMap((finding) => this.explanation(finding, of(finding), language));
    const [first, more] = this.canChoose ? split(together(mending)) : [together(mending), []];
    return [
      ...first.map(({ action }) => action),
      ...this.chosen(actions.more(more.length), more, language, 1),
      ...this.chosen(actions.acceptOne, together(accepting), language),
      ...this.chosen(actions.explainOne, together(explaining), language),
    ];
  }

  /** Several rows as one that leads to a list of them, where the client can show it. */
  private chosen(title: Said, rows: readonly Row[], language: Language, most = 2): CodeAction[] {
    if (!this.canChoose || rows.length < most) return rows.map(({ action }) => action);
    const choices: Choice[] = rows.map(({ action: { title, edit, command }, detail }) => ({
      title,
      ...(detail && { detail }),
      ...(edit && { edit }),
      ...(command && { command }),
    }));
    const command: Command = { title: title[language], command: chooseCommand, arguments: [title[language], choices] };
    const diagnostics = rows.flatMap(({ action }) => action.diagnostics ?? []);
    return [{ title: title[language], kind: CodeActionKind.QuickFix, diagnostics, command }];
  }

  private explanation({ code, message }: PlacedFinding, diagnostics: Diagnostic[], language: Language): Row[] {
    if (!rulePage(code)) return [];
    const title = actions.explain(code)[language];
    const command = { title, command: explainCommand, arguments: [code, language] };
    const action = { title, kind: CodeActionKind.QuickFix, diagnostics, command };
    return [{ action, detail: message[language] }];
  }

  private fixAll(document: LangiumDocument, findings: readonly PlacedFinding[], language: Language): CodeAction[] {
    const edits = slipEdits(findings);
    if (edits.length === 0) return [];
    return [{ title: actions.allSlips[language], kind: fixAllKind, edit: workspaceEdit(document, edits, undefined) }];
  }
}

/** Those that stand in the menu, and those that a row leads to: a row for one alone would save nothing. */
const split = (rows: readonly Row[]): [Row[], Row[]] =>
  rows.length <= mostRows ? [[...rows], []] : [rows.slice(0, mostRows - 1), rows.slice(mostRows - 1)];

/** A new version answers all that breaks at a place: it is offered once, for all of it. */
function together(rows: readonly Row[]): Row[] {
  const kept = new Map<string, Row>();
  for (const row of rows) {
    const { title, edit, command } = row.action;
    const key = JSON.stringify([title, edit, command]);
    const before = kept.get(key);
    const diagnostics = [...(before?.action.diagnostics ?? []), ...(row.action.diagnostics ?? [])];
    kept.set(key, before ? { ...before, action: { ...before.action, diagnostics } } : row);
  }
  return [...kept.values()];
}

/** `quickfix` is asked for by itself and by nothing narrower; `source.fixAll` asks for `source.fixAll.isu` too. */
const isWithin = (kind: CodeActionKind, asked: CodeActionKind): boolean =>
  asked === '' || kind === asked || kind.startsWith(`${asked}.`);
const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
const same = (a: Range, b: Range): boolean =>
  !before(a.start, b.start) && !before(b.start, a.start) && !before(a.end, b.end) && !before(b.end, a.end);
