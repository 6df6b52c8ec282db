import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { TextFinding } from './api.js';
import * as ast from './generated/ast.js';
import { isAmongTerms } from './inside-instruments.js';
import { itemsOf } from './parts.js';
import { headerOf } from './read.js';
import { highest, isBefore, mostRounds, namesOf, roundsOf } from './rounds.js';
import { names, repeated } from './say.js';
import { finding } from './syntax-findings.js';

/** Sections that are gone through several times: whether it is known how often, and whether what is read of them is one answer. */
export function repeatedSections(document: LangiumDocument): TextFinding[] {
  const instruments = (document.parseResult.value as ast.File).elements.filter(ast.isInstrument);
  return [
    ...instruments.flatMap(({ parts }) => parts.filter(ast.isSection).flatMap(notRepeated)),
    ...instruments.flatMap(sameNames),
    ...severalForOne(document),
  ];
}

function notRepeated(section: ast.Section): TextFinding[] {
  const [rounds] = section.rounds;
  const range = rounds?.$cstNode?.range;
  if (!rounds || !range || roundsOf(section)) return [];
  const { by } = rounds;
  if (!by) return [finding('rounds-not-read', repeated.fixed(mostRounds), range)];
  const item = by.ref;
  // That there is no such item is said already.
  if (!item) return [];
  const said =
    isBefore(item, section) || highest(item) === undefined
      ? repeated.unlimited(item.name, mostRounds)
      : repeated.notBefore(item.name);
  return [finding('rounds-not-read', said, range)];
}

/** An item that has the name that another has in its second round. */
function sameNames(instrument: ast.Instrument): TextFinding[] {
  const items = itemsOf(instrument);
  const own = new Set(items.map(({ name }) => name));
  return items.flatMap((item) => {
    const taken = namesOf(item)
      .slice(1)
      .find((name) => own.has(name));
    const range = GrammarUtils.findNodeForProperty(item.$cstNode, 'name')?.range ?? headerOf(item);
    return taken === undefined ? [] : [finding('duplicate-name', names.twiceDeclared(taken), range)];
  });
}

function severalForOne(document: LangiumDocument): TextFinding[] {
  return document.references.flatMap((reference) => {
    const item = 'ref' in reference ? reference.ref : undefined;
    const place = reference.$refNode;
    if (!place || !item || !ast.isItem(item) || !ast.isSection(item.$container)) return [];
    const isAlone = roundsOf(item.$container) && needsOne(place.astNode, item.$container);
    return isAlone ? [finding('asked-several-times', repeated.several(item.name), place.range)] : [];
  });
}

/** Whether what refers to an item can take but one answer. Within the section it is the answer of the same round. */
function needsOne(from: AstNode, section: ast.Section): boolean {
  if (ast.isTerm(from)) return from.to === undefined && !isAmongTerms(from);
  if (ast.isCondition(from)) return AstUtils.getContainerOfType(from, ast.isSection) !== section;
  return ast.isMeasure(from);
}
