import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { isDesign } from '../language/generated/ast.js';
import { keywordIn } from '../language/vocabulary.js';
import type { Language } from '../principles/finding.js';
import { explainCommand } from './explain.js';
import type { PlacedFinding } from './findings/placed.js';
import { rulePage } from './findings/rule-pages.js';
import type { IsuServices } from './module.js';
import { actions } from './texts.js';

/** What can be done about the findings at a place: mend the text, or stand by the deviation. */
export class IsuCodeActions implements CodeActionProvider {
  private readonly services: IsuServices;

  constructor(services: IsuServices) {
    this.services = services;
  }

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const { only } = context;
    if (only && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
    const language = this.services.shared.UserLanguage.of(document);
    const { findings } = await this.services.findings.Readings.checked(document);
    return findings.filter((each) => overlap(each.range, range)).flatMap((each) => {
      const diagnostics = context.diagnostics.filter((one) => one.code === each.code && same(one.range, each.range));
      return [
        ...this.fixes(document, each, diagnostics, language),
        ...this.acceptance(document, each, diagnostics, language),
        ...this.explanation(each, diagnostics, language),
      ];
    });
  }

  private fixes(document: LangiumDocument, { fixes }: PlacedFinding, diagnostics: Diagnostic[], language: Language): CodeAction[] {
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

  /** The reason is left for the one who decides: without it the acceptance does not count, and says so. */
  private acceptance(document: LangiumDocument, finding: PlacedFinding, diagnostics: Diagnostic[], language: Language): CodeAction[] {
    const { path, accepted, code } = finding;
    if (path === undefined || accepted || /^accept\//.test(path)) return [];
    const closing = closingBrace(document, finding.range);
    if (!closing) return [];
    const keywords = this.services.shared.UserLanguage.keywords(document);
    const word = (keyword: string) => keywordIn(keywords, keyword);
    const statement = `${word('accept')} ${code} ${word('because')} ""`;
    const line = `${closing.indent}  ${statement}\n`;
    const newText = closing.first ? line : `\n${line}${closing.indent}`;
    return [
      {
        title: actions.accept(code)[language],
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: edit(document, [{ range: { start: closing.at, end: closing.at }, newText }]),
      },
    ];
  }
}

const edit = (document: LangiumDocument, edits: TextEdit[]) => ({ changes: { [document.uri.toString()]: edits } });

/** Where the design that a place belongs to ends, with its indentation; `first`: nothing else stands before on the line. */
function closingBrace(document: LangiumDocument, { start }: Range) {
  const text = document.textDocument;
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, text.offsetAt(start));
  const cst = AstUtils.getContainerOfType(leaf?.astNode, isDesign)?.$cstNode;
  if (!cst?.text.endsWith('}')) return undefined;
  const at = text.positionAt(cst.end - 1);
  const line = text.getText({ start: { line: at.line, character: 0 }, end: at });
  const first = line.trim() === '';
  const opening = text.getText({ start: { line: cst.range.start.line, character: 0 }, end: cst.range.start });
  const indent = /^\s*/.exec(opening)?.[0] ?? '';
  return { at: first ? { line: at.line, character: 0 } : at, indent, first };
}

const before = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
const same = (a: Range, b: Range): boolean => !before(a.start, b.start) && !before(b.start, a.start) && !before(a.end, b.end) && !before(b.end, a.end);
