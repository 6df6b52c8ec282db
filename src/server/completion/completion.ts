import { type AstNode, type AstNodeDescription, GrammarAST, type LangiumDocument, UriUtils } from 'langium';
import type { CompletionProvider, NextFeature } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionParams,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import {
  type IsuLexer,
  isValueList,
  type Keyword,
  keywordIn,
  keywordOf,
  valueIn,
  values as valueTable,
} from '../../language/editor.js';
import type { Language, Said } from '../../model/index.js';
import { acceptanceFix, rules, weightiestFirst } from '../../principles/index.js';
import { languageWord } from '../../words/index.js';
import { keywordHelp, valueHelp } from '../help/help.js';
import { describe } from '../hover/describe.js';
import { titleOf } from '../hover/title.js';
import type { IsuServices } from '../module.js';
import { isGiven } from '../navigation/references.js';
import { codeListsOf, isCodeListName, listedCodes, listNames } from './code-lists.js';
import { type Allowed, allowedAt } from './context.js';
import { isCode, languagesAt, likelihood } from './likely.js';
import { namesAt } from './names.js';
import { type Place, placeAt } from './place.js';
import { snippets } from './snippets.js';
import { wholeDesigns } from './whole-designs.js';

/** What belongs to the line comes before what begins a new one; within, in the order of the grammar and of the lists. */
type Group = 'a' | 'b' | 'c' | 'd';

export interface Offer {
  label: string;
  group: Group;
  rank?: number;
  kind: CompletionItemKind;
  detail?: string;
  documentation?: string;
  /** What is written, where it is not the label; with placeholders, or as it stands. */
  snippet?: string;
  text?: string;
  filter?: string;
}

interface Context {
  allowed: Allowed;
  /** What is found in the file, by code, where codes are asked for. */
  found: ReadonlyMap<string, Said>;
  before: Place['before'];
  likely(word: string): number;
}

/** Offers what the grammar allows at a place, in the language of the file's keywords, explained in the user's. */
export class IsuCompletion implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: ['.', '@'] };
  private readonly services: IsuServices;
  private takesSnippets = false;

  constructor(services: IsuServices) {
    this.services = services;
    services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.takesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    });
  }

  async getCompletion(document: LangiumDocument, { position }: CompletionParams): Promise<CompletionList> {
    const offset = document.textDocument.offsetAt(position);
    const place = placeAt(this.services.parser.Lexer as IsuLexer, document, offset);
    if (!place) return CompletionList.create([], false);
    if (place.text) {
      const lists = await codeListsOf(this.services, document);
      return CompletionList.create([...this.files(document, place), ...listedCodes(document, place, lists)], false);
    }
    const found = await this.codesFound(document, place);
    const offers = place.isTranslation ? this.translations(document, place) : this.offers(document, place, found);
    const range = {
      start: document.textDocument.positionAt(place.word.start),
      end: document.textDocument.positionAt(place.word.end),
    };
    return CompletionList.create(items(offers, range), false);
  }

  /** What is found in the file and may be stood by, the weightiest first, where a code is to be written. */
  private async codesFound(document: LangiumDocument, { before }: Place): Promise<ReadonlyMap<string, Said>> {
    const found = new Map<string, Said>();
    if (keywordOf(before.at(-1)?.image ?? '') !== 'accept') return found;
    const { findings } = await this.services.findings.Readings.checked(document);
    const open = findings.filter(({ about, accepted }) => about && !accepted && acceptanceFix(about.finding));
    for (const { code, message } of weightiestFirst(open)) if (!found.has(code)) found.set(code, message);
    return found;
  }

  /** `@en "…"`, where a text may have a translation. */
  private translations(document: LangiumDocument, place: Place): Offer[] {
    const { here } = allowedAt(this.services, place);
    if (!here.some(({ feature }) => GrammarAST.isRuleCall(feature) && feature.rule.$refText === 'LANGUAGE')) return [];
    const spoken = this.services.shared.UserLanguage.of(document);
    const isFollowed = /^[^\S\r\n]*"/.test(document.textDocument.getText().slice(place.word.end));
    return languagesAt(document, place.before).map((code, rank) => ({
      label: `@${code}`,
      group: 'a',
      rank,
      kind: CompletionItemKind.Value,
      detail: languageWord(code, spoken),
      ...(this.takesSnippets && !isFollowed && { snippet: `@${code} "$1"` }),
    }));
  }

  private offers(document: LangiumDocument, place: Place, found: ReadonlyMap<string, Said>): Offer[] {
    const allowed = allowedAt(this.services, place);
    const context = { allowed, found, before: place.before, likely: likelihood(place.before) };
    const spoken = this.services.shared.UserLanguage.of(document);
    const here: Group = place.startsLine && allowed.statements.length > 0 ? 'd' : 'a';
    const begun: Group = 'c';
    const isEmpty = document.textDocument.getText().slice(0, place.word.start).trim() === '';
    return this.services.shared.UserLanguage.possible(document).flatMap((written, rank) => [
      ...(isEmpty ? wholeDesigns(written) : []),
      ...[
        ...allowed.here.flatMap((next) => this.offer(document, next, context, here, written, spoken)),
        ...allowed.statements.flatMap((next) => [
          ...this.offer(document, next, context, begun, written, spoken),
          ...this.whole(next, begun, written, spoken),
        ]),
      ].map((offer) => (rank === 0 ? offer : { ...offer, group: 'd' as const })),
    ]);
  }

  private offer(
    document: LangiumDocument,
    next: NextFeature,
    { allowed, found, before, likely }: Context,
    group: Group,
    written: Language,
    spoken: Language,
  ): Offer[] {
    const { feature } = next;
    if (GrammarAST.isKeyword(feature)) {
      if (!/\p{L}/u.test(feature.value)) return [];
      const label = keywordIn(written, feature.value);
      const documentation = keywordHelp(feature.value as Keyword, spoken);
      // Names and values come before words on the same line.
      // Statements stand in the order of the grammar, which is the one that a design is written in.
      const rank = group === 'c' ? 0 : likely(feature.value);
      return [{ label, group: group === 'a' ? 'b' : group, rank, kind: CompletionItemKind.Keyword, documentation }];
    }
    if (GrammarAST.isCrossReference(feature)) {
      return namesAt(this.services, document, next, allowed, written).map((each) =>
        this.name(each, group, likely, spoken),
      );
    }
    const rule = GrammarAST.isRuleCall(feature) ? (feature.$container as AstNode) : undefined;
    if (GrammarAST.isParserRule(rule) && isValueList(rule.name)) {
      const list = rule.name;
      return Object.keys(valueTable[list]).map((word) => ({
        label: valueIn(written, list, word),
        group,
        rank: likely(word),
        kind: CompletionItemKind.EnumMember,
        documentation: valueHelp(list, word, spoken),
      }));
    }
    if (GrammarAST.isAssignment(rule) && rule.feature === 'rule') return this.codes(group, found, spoken);
    if (isCodeListName(next)) {
      return listNames(spoken).map((one) => ({ ...one, group, kind: CompletionItemKind.Module }));
    }
    if (isCode(feature)) {
      return languagesAt(document, before).map((label, rank) => {
        return { label, group, rank, kind: CompletionItemKind.Value, detail: languageWord(label, spoken) };
      });
    }
    return [];
  }

  private name({ name, node }: AstNodeDescription, group: Group, likely: Context['likely'], spoken: Language): Offer {
    if (!node) return { label: name, group, kind: CompletionItemKind.Reference };
    const given = isGiven(node);
    const usual = likely((node as { name?: string }).name ?? name);
    return {
      label: name,
      group,
      // A name of the design's own is likelier than one of the library, and the built-in ones come last.
      rank: given === undefined ? 0 : given === 'library' ? 1 : usual < 0 ? usual : 2,
      kind: node.$type === 'Instrument' ? CompletionItemKind.Class : CompletionItemKind.Reference,
      detail: titleOf(node, spoken),
      documentation: describe(this.services, node, spoken),
    };
  }

  /** Those that are found in the file first, with what is found. */
  private codes(group: Group, found: ReadonlyMap<string, Said>, spoken: Language): Offer[] {
    const order = [...found.keys()];
    return rules.map(({ code, name }) => ({
      label: code,
      group,
      rank: found.has(code) ? order.indexOf(code) : order.length,
      kind: CompletionItemKind.Constant,
      detail: found.get(code)?.[spoken] ?? name.replaceAll('-', ' '),
      documentation: describe.rule(code, spoken),
    }));
  }

  private whole({ feature }: NextFeature, group: Group, written: Language, spoken: Language): Offer[] {
    if (!this.takesSnippets || !GrammarAST.isKeyword(feature)) return [];
    const keyword = feature.value;
    return (snippets[written][keyword] ?? []).map(({ label, body }) => ({
      label,
      group,
      kind: CompletionItemKind.Snippet,
      documentation: keywordHelp(keyword as Keyword, spoken),
      snippet: body,
      filter: keywordIn(written, keyword),
    }));
  }

  /** Designs and instrument files, relative to the file that imports them. */
  private files(document: LangiumDocument, { text, before }: Place): CompletionItem[] {
    if (!text || before.at(-1)?.tokenType.name !== 'import') return [];
    const { uri: own, textDocument } = document;
    const closed = text.image.length > 1 && text.image.endsWith('"');
    const range = {
      start: textDocument.positionAt(text.startOffset + 1),
      end: textDocument.positionAt((text.endOffset ?? 0) + (closed ? 0 : 1)),
    };
    return [...this.services.shared.workspace.ProjectFiles.all]
      .filter(({ uri }) => uri.scheme === own.scheme && uri.toString() !== own.toString())
      .map(({ uri }) => {
        const label = UriUtils.relative(UriUtils.dirname(own), uri);
        return { label, kind: CompletionItemKind.File, textEdit: { range, newText: label } };
      });
  }
}

function items(offers: readonly Offer[], range: Range): CompletionItem[] {
  const seen = new Set<string>();
  const kept = offers.filter(({ label }) => !seen.has(label) && seen.add(label));
  const digits = String(kept.length).length;
  const order = [...kept].sort((a, b) =>
    a.group === b.group ? (a.rank ?? 0) - (b.rank ?? 0) : a.group < b.group ? -1 : 1,
  );
  return order.map(({ label, group, kind, detail, documentation, snippet, text, filter }, index) => ({
    label,
    kind,
    sortText: group + String(index).padStart(digits, '0'),
    textEdit: { range, newText: snippet ?? text ?? label },
    ...(detail && { detail }),
    ...(documentation && { documentation: { kind: 'markdown', value: documentation } }),
    ...(snippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(filter && { filterText: filter }),
  }));
}
