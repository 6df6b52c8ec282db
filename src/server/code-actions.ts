import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { type DesignSource, fixEdits } from '../language/index.js';
import type { Language } from '../model/index.js';
import { acceptanceFix, type DesignFix } from '../principles/index.js';
import { EmptyFileActions } from './empty-file.js';
import { explainCommand } from './explain.js';
import { heldFindings } from './findings/held.js';
import type { PlacedFinding } from './findings/placed.js';
import { rulePage } from './findings/rule-pages.js';
import type { IsuServices } from './module.js';
import { actions } from './texts.js';

/** What can be done about the findings at a place: mend the text, or stand by the deviation. */
export class IsuCodeActions implements CodeActionProvider {
  private readonly services: IsuServices;
  private readonly emptyFile: EmptyFileActions;

  constructor(services: IsuServices) {
    this.services = services;
    this.emptyFile = new EmptyFileActions(services.shared);
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const { only } = context;
    if (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
    const language = this.services.shared.UserLanguage.of(document);
    const { reading, findings } = await this.services.findings.Readings.checked(document);
    const held = await heldFindings(document, reading, this.services.shared.Environment);
    const all = [...findings, ...held]
      .filter((each) => overlap(each.range, range))
      .flatMap((each) => {
        const diagnostics = context.diagnostics.filter((one) => one.code === each.code && same(one.range, each.range));
        return [
          ...this.fixes(document, each, diagnostics, language),
          ...this.emptyFile.actions(document, each, diagnostics),
          ...this.proposals(document, each, diagnostics, language),
          ...this.acceptance(document, each, diagnostics, language),
          ...this.explanation(each, diagnostics, language),
        ];
      });
    return together(all);
  }

  private fixes(
    document: LangiumDocument,
    { fixes }: PlacedFinding,
    diagnostics: Diagnostic[],
    language: Language,
  ): CodeAction[] {
    return fixes.map((fix, index) => ({
      title: fix.title[language],
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: index === 0 && fixes.length === 1,
      edit: edit(document, fix.edits),
    }));
  }

  private explanation({ code }: PlacedFinding, diagnostics: Diagnostic[], language: Language): CodeAction[] {
    if (!rulePage(code)) return [];
    const title = actions.explain(code)[language];
    const command = { title, command: explainCommand, arguments: [code, language] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
  }

  /** The reason is a prompt for the one who decides: until it is written the acceptance does not count, and says so. */
  private acceptance(
    document: LangiumDocument,
    { about, accepted }: PlacedFinding,
    diagnostics: Diagnostic[],
    language: Language,
  ): CodeAction[] {
    const fix = about && !accepted ? acceptanceFix(about.finding) : undefined;
    return about && fix ? this.made(document, about.source, [fix], diagnostics, language) : [];
  }

  /** None of them is preferred: how a design is to change is for its author to decide. */
  private proposals(
    document: LangiumDocument,
    { about, accepted }: PlacedFinding,
    diagnostics: Diagnostic[],
    language: Language,
  ): CodeAction[] {
    if (!about || accepted) return [];
    const { finding, source } = about;
    return this.made(document, source, finding.fixes ?? [], diagnostics, language);
  }

  private made(
    document: LangiumDocument,
    source: DesignSource,
    fixes: readonly DesignFix[],
    diagnostics: Diagnostic[],
    language: Language,
  ): CodeAction[] {
    return fixes.flatMap((fix) => {
      const edits = fixEdits(source, fix);
      if (edits.length === 0) return [];
      return [{ title: fix.title[language], kind: CodeActionKind.QuickFix, diagnostics, edit: edit(document, edits) }];
    });
  }
}

/** A new version answers all that breaks at a place: it is offered once, for all of it. */
function together(actions: readonly CodeAction[]): CodeAction[] {
  const kept = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit, action.command]);
    const same = kept.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    kept.set(key, same ? { ...same, diagnostics } : action);
  }
  return [...kept.values()];
}

const edit = (document: LangiumDocument, edits: TextEdit[]) => ({ changes: { [document.uri.toString()]: edits } });

const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
const same = (a: Range, b: Range): boolean =>
  !before(a.start, b.start) && !before(b.start, a.start) && !before(a.end, b.end) && !before(b.end, a.end);
