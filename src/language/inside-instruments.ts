import { AstUtils } from 'langium';
import { arity } from '../model/index.js';
import type { TextFinding } from './api.js';
import * as ast from './generated/ast.js';
import { itemsOf } from './parts.js';
import { headerOf } from './read.js';
import { fixes, instruments } from './say.js';
import { finding } from './syntax-findings.js';

/** What is written in an instrument and would be left out without a word, since nothing can be made of it. */
export function insideInstruments(file: ast.File): TextFinding[] {
  return file.elements
    .filter(ast.isInstrument)
    .flatMap((one) => [
      ...itemsOf(one).flatMap(answersNotRead),
      ...one.parts.filter(ast.isScale).flatMap(formulaNotRead),
    ]);
}

/** Answers under a question that has none to choose: in words, a day, yes or no, or not said how. */
function answersNotRead({ kind, name, options }: ast.Item): TextFinding[] {
  const [first] = options;
  if (!first || (kind && kind.$type !== 'Plain')) return [];
  return [finding('answers-not-read', instruments.answersNotRead(name, kind?.type), headerOf(first))];
}

function formulaNotRead({ formula }: ast.Scale): TextFinding[] {
  if (!formula) return [];
  const terms = AstUtils.streamAllContents(formula).filter(ast.isTerm).toArray();
  const spans = terms.filter(({ to }) => to !== undefined);
  return spans.flatMap((span) => {
    const [from, last] = [span.part.ref, span.to?.ref];
    const range = span.$cstNode?.range;
    if (!from || !last || !range) return [];
    const between = `${span.part.$refText}..${span.to?.$refText}`;
    if (!ast.isItem(from)) return [finding('items-not-read', instruments.notItems(between), range)];
    const owner = AstUtils.getContainerOfType(from, ast.isInstrument);
    const items = owner ? itemsOf(owner) : [];
    if (items.indexOf(from) > items.indexOf(last)) {
      const turned = `${last.name}..${from.name}`;
      const fix = { title: fixes.replace(turned), edits: [{ range, newText: turned }] };
      return [finding('items-not-read', instruments.turned(between, turned), range, [fix])];
    }
    return isAmongTerms(span) ? [] : [finding('items-not-read', instruments.alone(between), range)];
  });
}

/** Whether several can stand in an expression: as terms of a function, or as what each of such is held against. */
export function isAmongTerms(node: ast.Expression): boolean {
  const outer = node.$container;
  if (ast.isCall(outer)) return arity[outer.function] !== 1 || isAmongTerms(outer);
  const isLeft = (ast.isBinary(outer) || ast.isRelation(outer)) && outer.left === node;
  return isLeft && isAmongTerms(outer);
}
