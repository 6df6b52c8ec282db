import {
  arity,
  type Expression,
  type Formula,
  type Level,
  type Row,
  type Scale,
  type Unasked,
} from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { itemsOf } from '../parts.js';
import { namesOf } from '../rounds.js';
import { isBuiltin } from '../scope.js';
import { range } from './basics.js';
import { provenance } from './provenance.js';
import { known, type Reader, some, stated, text } from './reader.js';

/** What a score is made of; undefined where a part of it cannot be read, since a score of the rest would be another. */
export function formula(reader: Reader, node: ast.Formula | undefined): Formula | undefined {
  if (!node) return undefined;
  const [value, ...more] = expressions(node.value);
  if (!value || more.length > 0) return undefined;
  const allow = reader.one(node, 'allow');
  return stated({
    value,
    allowMissing: allow?.count,
    lowest: allow?.lowest ? (true as const) : undefined,
    decimals: reader.one(node, 'decimals'),
    unasked: unasked(reader.one(node, 'unasked')),
  });
}

export function unasked(node: ast.NotAsked | undefined): Unasked | undefined {
  return node?.number ?? known('UnaskedRule', node?.rule);
}

type Operator = Extract<Expression, { operator: string }>['operator'];

/** One expression, or all that a range of items, or one that is asked several times, stands for; nothing where it cannot be read. */
function expressions(node: ast.Expression): Expression[] {
  switch (node.$type) {
    case 'Constant':
      return [{ number: node.value }];
    case 'Term':
      return term(node);
    case 'Call': {
      const call = known('FormulaFunction', node.function);
      const terms = node.terms.map(expressions);
      const [of, ...others] = terms;
      // `reverse(q1..q8)` is each of them reversed.
      if (call && of && others.length === 0 && arity[call] === 1) return of.map((one) => ({ call, terms: [one] }));
      return call && terms.every((one) => one.length > 0) ? [{ call, terms: terms.flat() }] : [];
    }
    default: {
      const operator = node.$type === 'Binary' ? (node.operator as Operator) : relation(node);
      const [right, ...more] = expressions(node.right);
      if (!right || more.length > 0) return [];
      // `q1..q8 >= 2` is said of each of them.
      return expressions(node.left).map((left) => ({ operator, left, right }));
    }
  }
}

function relation(node: ast.Relation): Operator {
  return (node.operator as Operator | undefined) ?? (node.negated ? 'is-not' : 'is');
}

function term({ part, to }: ast.Term): Expression[] {
  const from = part.ref;
  if (!from) return [];
  if (isBuiltin(from)) return [{ variable: 'date' }];
  if (from.$type === 'Scale') return to ? [] : [{ scale: from.name }];
  const asked = (item: ast.Item) => namesOf(item).map((name) => ({ item: name }));
  if (!to) return asked(from);
  const last = to.ref;
  if (!last) return [];
  const owner = from.$container;
  const items = itemsOf(owner.$type === 'Section' ? owner.$container : owner);
  return items.slice(items.indexOf(from), items.indexOf(last) + 1).flatMap(asked);
}

/** Whom a level or a limit is for. */
export function group(node: ast.Fact | ast.ScoreLevel | ast.Only | undefined): Level['for'] {
  if (!node) return undefined;
  const made = stated({
    sex: known('Sex', node.sex),
    age: node.age && range(node.age),
    informant: known('InformantKind', node.informant),
  });
  return Object.keys(made).length > 0 ? made : undefined;
}

export const levels = (nodes: readonly ast.ScoreLevel[]): Scale['levels'] =>
  some(
    nodes.map(
      (node): Level =>
        stated({ range: range(node.range), text: text(node.text), for: group(node), ...provenance(node) }),
    ),
  );

export const rows = (nodes: readonly ast.Row[]): Scale['rows'] =>
  some(nodes.map((node): Row => stated({ ranges: node.ranges.map(range), value: node.value, ...provenance(node) })));
