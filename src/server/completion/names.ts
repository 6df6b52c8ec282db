import type { IToken } from 'chevrotain';
import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  GrammarAST,
  type LangiumDocument,
  type ReferenceInfo,
} from 'langium';
import type { NextFeature } from 'langium/lsp';
import { type Builtin, builtinIn, keywordOf } from '../../language/editor.js';
import * as ast from '../../language/generated/ast.js';
import { type Language, splitVariables } from '../../model/index.js';
import type { IsuServices } from '../module.js';
import { isGiven } from '../navigation/references.js';
import type { Allowed } from './context.js';

/** The names that a reference could lead to at a place, each once; the built-in ones in the language asked for. */
export function namesAt(
  services: IsuServices,
  document: LangiumDocument,
  { feature }: NextFeature,
  allowed: Allowed,
  language: Language,
): AstNodeDescription[] {
  const info = referenceAt(services, document, feature, allowed);
  if (!info) return [];
  const found = new Map<string, AstNodeDescription>();
  for (const each of services.references.ScopeProvider.getScope(info).getAllElements()) {
    if (found.has(each.name) || !each.node) continue;
    if (isGiven(each.node) === 'builtin') {
      const own = (each.node as { name?: string }).name as Builtin;
      if (each.name !== builtinIn(language, own) || !isUsual(own, info, allowed)) continue;
    }
    found.set(each.name, each);
  }
  return [...found.values()];
}

/** Built-in names that stand for an instrument mean something only after some words. */
const usual: Readonly<Record<string, readonly Builtin[]>> = {
  collect: ['none', 'unknown'],
  disaggregate: [...splitVariables, 'none'],
  compare: ['age', 'sex'],
  indicator: ['unknown'],
};

function isUsual(name: Builtin, { container }: ReferenceInfo, { statement }: Allowed): boolean {
  if (![...splitVariables, 'none', 'unknown'].some((one) => one === name)) return true;
  if (container.$type === ast.People.$type) return true;
  const word = statement.map(({ image }) => keywordOf(image) ?? '').findLast((keyword) => keyword in usual);
  return container.$type === ast.Measure.$type && (usual[word ?? '']?.includes(name) ?? false);
}

/** A reference as it would be if it stood there already. */
function referenceAt(
  services: IsuServices,
  document: LangiumDocument,
  feature: GrammarAST.AbstractElement,
  allowed: Allowed,
): ReferenceInfo | undefined {
  const property = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature;
  const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name;
  if (!property || !rule) return undefined;
  const element = elementOf(document, allowed);
  const reference = { $refText: '', ref: undefined };
  const made = (type: string, more: object = {}) => ({ $type: type, $container: element, ...more }) as AstNode;
  const instrument = (name: IToken | undefined) =>
    lookUp(services, { container: made(ast.Measure.$type), property: 'instrument', reference }, name) as
      | ast.Instrument
      | undefined;
  const tokens = allowed.statement;
  if (rule === ast.Measure.$type && property === 'part') {
    return { container: made(rule, { instrument: { ref: instrument(tokens.at(-2)) } }), property, reference };
  }
  if (rule === ast.Value.$type) {
    const owner = owns(services, tokens, made, instrument);
    const container = { $type: rule, $container: { $type: 'Test', $container: owner } };
    return { container: container as unknown as AstNode, property, reference };
  }
  if (property === 'reference') {
    // Within an indicator's block, what its measure's file has too.
    const at = allowed.heads.findLastIndex(({ tokenType }) => tokenType.name === 'indicator');
    const measure = { instrument: { ref: instrument(allowed.heads[at + 1]) } };
    const container =
      at < 0 ? made(rule) : ({ ...made(rule), $container: made(ast.Indicator.$type, { measure }) } as AstNode);
    return { container, property, reference };
  }
  // What the rule's name is not the type of the node that it makes.
  const type = property === 'like' ? ast.Choice.$type : rule === 'Primary' ? ast.Term.$type : rule;
  return { container: made(type), property, reference };
}

/** What a value is compared with: `item is …` of an instrument, or `instrument.item is …` of a success. */
function owns(
  services: IsuServices,
  tokens: readonly IToken[],
  made: (type: string, more?: object) => AstNode,
  instrument: (name: IToken | undefined) => ast.Instrument | undefined,
): AstNode {
  const test = tokens.findLastIndex(({ tokenType, image }) => tokenType.name === 'is' || /^[<>]=?$/.test(image));
  const item = tokens[test - 1];
  const reference = { $refText: '', ref: undefined };
  if (tokens[test - 2]?.image === '.') {
    const container = made(ast.Measure.$type, { instrument: { ref: instrument(tokens[test - 3]) } });
    const part = lookUp(services, { container, property: 'part', reference }, item);
    return made(ast.Success.$type, { measure: { part: { ref: part } } });
  }
  const part = lookUp(services, { container: made(ast.Condition.$type), property: 'item', reference }, item);
  return made(ast.Condition.$type, { item: { ref: part } });
}

function lookUp(services: IsuServices, info: ReferenceInfo, name: IToken | undefined): AstNode | undefined {
  return name && services.references.ScopeProvider.getScope(info).getElement(name.image.normalize('NFC'))?.node;
}

/** The design or instrument that the outermost block belongs to. */
function elementOf(document: LangiumDocument, { heads }: Allowed): AstNode {
  const file = document.parseResult.value as ast.File;
  const [keyword, name] = heads;
  const found =
    file.elements.find((each) => each.$cstNode?.offset === keyword?.startOffset) ??
    file.elements.find((each) => each.name === name?.image.normalize('NFC'));
  return found ?? file;
}
