import { AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import { type CodeLens, CodeLensRefreshRequest, type Range } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.js';
import type { Language } from '../../model/index.js';
import { principles } from '../../principles/index.js';
import { isMade, percentOfLoss, read } from '../../reading/index.js';
import { figuresFor } from '../../words/index.js';
import type { Judged } from '../findings/placed.js';
import type { IsuServices } from '../module.js';
import { type InitializationOptions, type PreviewTab, previewCommand, showReferencesCommand } from '../protocol.js';
import { lensWords } from './words.js';

/** Above a design what it comes to, each part leading to its side of the preview; above an instrument how many use it. */
export class IsuCodeLens implements CodeLensProvider {
  private readonly services: IsuServices;
  /** Those that the client has; where it has not what a lens leads to, the lens only tells. */
  private commands: readonly string[] = [];

  constructor(services: IsuServices) {
    this.services = services;
    const { lsp, workspace } = services.shared;
    lsp.LanguageServer.onInitialize(({ initializationOptions, capabilities }) => {
      this.commands = (initializationOptions as InitializationOptions | undefined)?.commands ?? [];
      if (!capabilities.workspace?.codeLens?.refreshSupport) return;
      // How many use an instrument is known when all files have been read.
      workspace.Backlog.onDone(
        () => void lsp.Connection?.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined),
      );
    });
  }

  async provideCodeLens(document: LangiumDocument): Promise<CodeLens[]> {
    const language = this.services.shared.UserLanguage.of(document);
    const { judged } = await this.services.findings.Readings.checked(document);
    return [
      ...judged.flatMap((each) => this.ofDesign(document, each, language)),
      ...(document.parseResult.value as ast.File).elements
        .filter(ast.isInstrument)
        .flatMap((each) => this.ofInstrument(document, each, language)),
    ];
  }

  private ofDesign(document: LangiumDocument, { source, assessment }: Judged, language: Language): CodeLens[] {
    const { design } = source;
    const { range } = source.place('design');
    const w = lensWords[language];
    const { loss } = read(design).expected;
    const follow = principles.filter((each) => assessment.principles[each].verdict === 'follows').length;
    const parts: [string, PreviewTab][] = [
      [w.follows(follow, principles.length), 'verdicts'],
      [w.measurements(design.collects.filter(isMade).length), 'schedule'],
      [loss ? w.loss(figuresFor(language).percent(percentOfLoss(loss) / 100)) : w.noLoss, 'precision'],
      [w.forms, 'forms'],
    ];
    const uri = document.uri.toString();
    return parts.map(([title, tab]) => this.lens(range, title, previewCommand, [tab, uri]));
  }

  private ofInstrument(document: LangiumDocument, instrument: ast.Instrument, language: Language): CodeLens[] {
    const name = GrammarUtils.findNodeForProperty(instrument.$cstNode, 'name');
    if (!name) return [];
    const users = this.usersOf(instrument);
    const { line, character } = name.range.start;
    const place = [document.uri.toString(), line, character];
    return [this.lens(name.range, lensWords[language].used(users), showReferencesCommand, place)];
  }

  /** How many designs name it, in all files that have been read. */
  private usersOf(instrument: ast.Instrument): number {
    const users = new Set<string>();
    const own = AstUtils.getDocument(instrument).uri.toString();
    for (const { sourceUri, sourcePath } of this.services.references.References.findReferences(instrument, {})) {
      // `/elements@2/…`: the design or the instrument of the file that the name stands in.
      const element = /^\/elements@(\d+)/.exec(sourcePath)?.[1];
      if (element === undefined) continue;
      const file = this.services.shared.workspace.LangiumDocuments.getDocument(sourceUri)?.parseResult.value;
      const holder = (file as ast.File | undefined)?.elements[Number(element)];
      // Of a file whose tree is not in memory it is not known; that another file names it is mostly a design.
      if (holder ? ast.isDesign(holder) : sourceUri.toString() !== own) users.add(`${sourceUri}#${element}`);
    }
    return users.size;
  }

  private lens(range: Range, title: string, command: string, given: unknown[]): CodeLens {
    return {
      range,
      command: this.commands.includes(command) ? { title, command, arguments: given } : { title, command: '' },
    };
  }
}
