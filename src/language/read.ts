import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarAST,
  GrammarUtils,
  isAstNode,
  type LangiumCoreServices,
  type LangiumDocument,
} from 'langium';
import { designCode, isDate, isDesignFile, type Language, nearest } from '../model/index.js';
import type { DesignSource, Fix, Reading, TextFinding, TextRange } from './api.js';
import { remember } from './fix.js';
import * as ast from './generated/ast.js';
import { leaves, listRead } from './grammar.js';
import { insideInstruments } from './inside-instruments.js';
import { nearestPlace } from './kept.js';
import { olderForms } from './older.js';
import { type IsuParseResult, longestText } from './parser.js';
import { itemsOf, measurableOf } from './parts.js';
import { repeatedSections } from './repeated-sections.js';
import { sameLine } from './same-line.js';
import { files, fixes, names, values, words } from './say.js';
import { importUri } from './scope.js';
import { finding, syntaxFindings } from './syntax-findings.js';
import { isSideless, windowOf } from './to-model/basics.js';
import { type Modelled, toModel } from './to-model/index.js';
import { isYesNo } from './to-model/instrument.js';
import { changed } from './translate/changes.js';
import { englishValue, keywordIn, keywordOf, valueIn, valuesIn } from './vocabulary.js';

/** Everything that can be said of one linked document: what is wrong with its text, and its designs. */
export function read(services: LangiumCoreServices, document: LangiumDocument): Reading {
  const file = document.parseResult.value as ast.File;
  const language = (document.parseResult as IsuParseResult).keywords;
  const models = file.elements.filter(ast.isDesign).map((node) => ({ node, ...toModel(node) }));
  const findings = [
    ...wholeFile(document),
    ...syntaxFindings(services, document, language),
    ...importFindings(services, document),
    ...nameFindings(services, document),
    ...wordFindings(file, language),
    ...olderFindings(document),
    ...duplicates(file),
    ...sameFiles(file),
    ...impossibleDays(file),
    ...insideInstruments(file),
    ...repeatedSections(document),
    ...sameLine(document),
    ...windowUnits(file),
    ...windowSides(file, language),
    ...goodAnswers(file, language),
    ...models.flatMap(twice),
  ];
  return {
    uri: document.uri.toString(),
    text: document.textDocument.getText(),
    keywords: language,
    findings: findings.sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    ),
    designs: models.map(source),
  };
}

function wholeFile(document: LangiumDocument): TextFinding[] {
  const text = document.textDocument.getText();
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  if ((document.parseResult as IsuParseResult).tooLong) {
    return [finding('file-too-long', files.tooLong(longestText / 1_000_000), range)];
  }
  return text.trim() === '' ? [finding('empty-file', files.empty, range)] : [];
}

function importFindings(services: LangiumCoreServices, document: LangiumDocument): TextFinding[] {
  const documents = services.shared.workspace.LangiumDocuments;
  const file = document.parseResult.value as ast.File;
  const own = document.uri.toString();
  const leadsBack = (from: LangiumDocument, seen: Set<string>): boolean =>
    (from.parseResult.value as ast.File).imports.some((item) => {
      const uri = importUri(item);
      const key = uri?.toString();
      if (!uri || !key || seen.has(key)) return false;
      seen.add(key);
      if (key === own) return true;
      const next = documents.hasDocument(uri) ? documents.getDocument(uri) : undefined;
      return next !== undefined && leadsBack(next, seen);
    });
  return file.imports.flatMap((item) => {
    const uri = importUri(item);
    const range = rangeOf(item);
    const target = uri && documents.hasDocument(uri) ? documents.getDocument(uri) : undefined;
    if (!target) {
      const path = item.path ?? '';
      return [finding('import-not-found', isDesignFile(path) ? files.notFound(path) : files.onlyDesigns(path), range)];
    }
    const back = target === document || leadsBack(target, new Set());
    return back ? [finding('import-cycle', files.cycle(item.path), range)] : [];
  });
}

/** Names that nothing has; not those of statements that could not be read, which are reported already. */
function nameFindings(services: LangiumCoreServices, document: LangiumDocument): TextFinding[] {
  const { leftOut } = document.parseResult as IsuParseResult;
  return document.references.flatMap((reference) => {
    const error = 'error' in reference ? reference.error : undefined;
    // A name that is missing is reported where it should stand.
    if (!error || reference.$refText === '' || leftOut.has(reference.$refText) || !reference.$refNode) return [];
    // The part of an instrument that is unknown itself: one finding is enough.
    const { container, property } = error.info;
    if (property === 'part' && ast.isMeasure(container) && !container.instrument.ref) return [];
    if (property === 'option' && !optionsKnown(container as ast.Value)) return [];
    // Its file may have had the reference.
    const measure = property === 'reference' && AstUtils.getContainerOfType(container, ast.isIndicator)?.measure;
    if (measure && !measure.instrument.ref) return [];
    const candidates = services.references.ScopeProvider.getScope(error.info).getAllElements();
    const near = nearest(reference.$refText, new Set(candidates.map((d) => d.name).toArray()))[0];
    const kind = services.shared.AstReflection.getReferenceType(error.info);
    const message = names.unknown(kind, reference.$refText, near);
    return [finding('unknown-name', message, reference.$refNode.range, replaceBy(reference.$refNode, near))];
  });
}

function optionsKnown(value: ast.Value): boolean {
  const owner = value.$container.$container;
  return ast.isCondition(owner) ? owner.item.ref !== undefined : owner.measure?.part?.ref !== undefined;
}

/** Words that their list lacks, and words of the other language. */
function wordFindings(file: ast.File, language: Language): TextFinding[] {
  const found: TextFinding[] = [];
  const other = language === 'sv' ? 'en' : 'sv';
  for (const leaf of leaves(file.$cstNode)) {
    const word = leaf.text.normalize('NFC');
    const source = leaf.grammarSource;
    const list = listRead(source);
    const meaning = list ? englishValue(list, word) : undefined;
    if (list && meaning === undefined) {
      const words = valuesIn(language, list);
      const [either] = nearest(word, [...words, ...valuesIn(other, list)]);
      const near = either && valueIn(language, list, englishValue(list, either) ?? either);
      found.push(finding('unknown-word', values.unknown(word, words, near), leaf.range, replaceBy(leaf, near)));
      continue;
    }
    const inLanguage = (l: Language): string | undefined =>
      list && meaning
        ? valueIn(l, list, meaning)
        : GrammarAST.isKeyword(source)
          ? keywordIn(l, source.value)
          : undefined;
    const own = inLanguage(language);
    if (own !== undefined && word !== own && word === inLanguage(other)) {
      found.push(finding('mixed-keywords', files.mixed(own, language), leaf.range, replaceBy(leaf, own)));
    }
  }
  return found;
}

/** What is written in an older form. */
function olderFindings(document: LangiumDocument): TextFinding[] {
  const text = document.textDocument.getText();
  const at = (offset: number) => document.textDocument.positionAt(offset);
  return olderForms(document).map((form) => {
    const start = form[0].start;
    const end = form.at(-1)?.end ?? start;
    const inside = form.map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
    const now = changed(text.slice(start, end), inside);
    const edits = form.map((change) => ({
      range: { start: at(change.start), end: at(change.end) },
      newText: change.text,
    }));
    const message = words.older(text.slice(start, end).trim(), now.trim());
    return finding('older-form', message, { start: at(start), end: at(end) }, [
      { title: fixes.replace(now.trim()), edits },
    ]);
  });
}

const replaceBy = ({ range }: CstNode, word: string | undefined): Fix[] =>
  word === undefined ? [] : [{ title: fixes.replace(word), edits: [{ range, newText: word }] }];

/** Two things of one kind with one name, where a reference could not tell them apart. */
function duplicates(file: ast.File): TextFinding[] {
  const found: TextFinding[] = [];
  const check = (nodes: readonly (AstNode & { name?: string })[]) => {
    const seen = new Set<string>();
    for (const node of nodes) {
      if (!node.name || node.name === 'none' || node.name === 'ingen') continue;
      if (seen.has(node.name)) {
        const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        found.push(finding('duplicate-name', names.twiceDeclared(node.name), name?.range ?? rangeOf(node)));
      }
      seen.add(node.name);
    }
  };
  check(file.elements.filter(ast.isDesign));
  check(file.elements.filter(ast.isInstrument));
  check(file.citations);
  for (const element of file.elements) {
    if (ast.isInstrument(element)) {
      check(measurableOf(element));
      check(element.parts.filter(ast.isSection));
      for (const item of itemsOf(element)) check(item.options);
      continue;
    }
    const { members } = element;
    check(members.filter(ast.isProblem));
    check(members.filter(ast.isSystem));
    check(members.filter((m) => ast.isTimepoint(m) || ast.isEvent(m)));
    check(members.filter(ast.isPurpose).flatMap((p) => p.questions));
    check(
      members.flatMap((m): (AstNode & { name?: string })[] =>
        ast.isOrganisation(m) ? m.parts : ast.isTargetGroup(m) ? [m] : [],
      ),
    );
    const nested = (outcomes: readonly ast.Outcome[]): void => {
      check(outcomes);
      for (const outcome of outcomes) nested(outcome.outcomes);
    };
    nested(members.filter(ast.isOutcome));
  }
  return found;
}

/** Designs of different names whose files would have the same names: `Åre` and `are`. */
function sameFiles(file: ast.File): TextFinding[] {
  const first = new Map<string, string>();
  return file.elements.filter(ast.isDesign).flatMap((design) => {
    if (!design.name) return [];
    const own = designCode(design.name);
    const other = first.get(own);
    if (other === undefined) first.set(own, design.name);
    if (other === undefined || other === design.name) return [];
    const name = GrammarUtils.findNodeForProperty(design.$cstNode, 'name');
    return [finding('same-files', names.sameFiles(design.name, other, own), name?.range ?? headerOf(design))];
  });
}

/** The properties of the tree that hold a day. */
const days = ['from', 'to', 'until', 'date'] as const;
function impossibleDays(file: ast.File): TextFinding[] {
  const found: TextFinding[] = [];
  // Without Langium's streams, since this is done of every file at every edit.
  const look = (node: AstNode & Record<string, unknown>): void => {
    for (const property of days) {
      if (node[property] === undefined) continue;
      for (const [index, value] of [node[property]].flat().entries()) {
        if ((typeof value !== 'string' && typeof value !== 'number') || isDate(String(value))) continue;
        const own = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
        found.push(finding('not-a-day', values.notADay(String(value)), own?.range ?? headerOf(node)));
      }
    }
    for (const name in node) {
      if (name.startsWith('$')) continue;
      const value = node[name];
      if (typeof value !== 'object') continue;
      for (const part of Array.isArray(value) ? value : [value]) if (isAstNode(part)) look(part as typeof node);
    }
  };
  look(file as AstNode as AstNode & Record<string, unknown>);
  return found;
}

/** `yes is better` of what is not answered by yes or no. */
function goodAnswers(file: ast.File, language: Language): TextFinding[] {
  const parts = file.elements.filter(ast.isInstrument).flatMap(measurableOf);
  return parts.flatMap((part) => {
    const [word] = part.direction;
    const place = GrammarUtils.findNodeForProperty(part.$cstNode, 'direction');
    if ((word !== 'yes' && word !== 'no') || !place || (ast.isItem(part) && isYesNo(part.kind))) return [];
    const known = ['higher', 'lower'].map((each) => keywordIn(language, each));
    return [finding('unknown-word', values.unknown(place.text, known, undefined), place.range)];
  });
}

const windowsOf = (file: ast.File): ast.Window[] =>
  file.elements
    .filter(ast.isDesign)
    .flatMap(({ members }) => members.filter(ast.isTimepoint).flatMap((one) => one.window));

/** A window of which it is not said whether it is before or after. */
function windowSides(file: ast.File, language: Language): TextFinding[] {
  return windowsOf(file)
    .filter(isSideless)
    .map((one) => {
      const range = rangeOf(one);
      const [, ...length] = [...leaves(one.$cstNode)].map(({ text }) => text);
      const say = (word: string) => keywordIn(language, word);
      const [long, before, after] = [length.join(' '), say('before'), say('after')];
      const ways = [
        `${say('within')} ${long} ${after}`,
        `${say('within')} ${long} ${before}`,
        `${say('from')} ${long} ${before} ${say('to')} ${length.slice(one.length?.about ? 1 : 0).join(' ')} ${after}`,
      ];
      const edits = ways.map((newText) => ({ title: fixes.replace(newText), edits: [{ range, newText }] }));
      return finding('window-side', values.windowSide(`${say('within')} ${long}`), range, edits);
    });
}

/** The two ends of a window in units that no number of days or months makes one of. */
function windowUnits(file: ast.File): TextFinding[] {
  return windowsOf(file)
    .filter((one) => one.earlyUnit !== undefined && one.unit !== undefined && windowOf(one) === undefined)
    .map((one) => finding('window-units', values.windowUnits, rangeOf(one)));
}

function twice({ twice }: Modelled): TextFinding[] {
  return twice.map(({ node, property }) => {
    const own = property ? GrammarUtils.findNodeForProperty(node.$cstNode, property, 1) : undefined;
    return finding('given-twice', values.twice(keywordBefore(node, own?.end)), own?.range ?? headerOf(node));
  });
}

/** The last keyword of a statement that begins before an offset, as it is spelled; without an offset its first. */
function keywordBefore(node: AstNode, offset = 0): string {
  let found = '';
  for (const leaf of leaves(node.$cstNode)) {
    if (found !== '' && leaf.offset >= offset) break;
    if (GrammarAST.isKeyword(leaf.grammarSource) && keywordOf(leaf.text)) found = leaf.text;
  }
  return found;
}

function source(modelled: Modelled): DesignSource {
  const { design, places } = modelled;
  const made: DesignSource = {
    design,
    place(path) {
      const { found, property } = nearestPlace(path, (each) => places.get(each));
      return { uri: AstUtils.getDocument(found).uri.toString(), range: placeOf(found, property) };
    },
  };
  remember(made, modelled);
  return made;
}

/** The property's own place when the node has it; else the head of the statement (keyword, name, text). */
function placeOf(node: AstNode, property: string | undefined): TextRange {
  const own = property ? GrammarUtils.findNodeForProperty(node.$cstNode, property) : undefined;
  return own?.range ?? headerOf(node);
}

/** A statement without its block. */
export function headerOf(node: AstNode): TextRange {
  const cst = node.$cstNode;
  if (!cst) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  let last = cst.range.start;
  for (const leaf of leaves(cst)) {
    if (leaf.text === '{' || leaf.range.start.line > cst.range.start.line) break;
    last = leaf.range.end;
  }
  return { start: cst.range.start, end: last };
}

const rangeOf = (node: AstNode): TextRange => node.$cstNode?.range ?? headerOf(node);
