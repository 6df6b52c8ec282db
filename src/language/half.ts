import { type AstNode, AstUtils } from 'langium';
import { reflection } from './generated/ast.js';

/** Whether a node lacks what the grammar says that it always has: `timepoint at start` has no name, `x is` no value. */
const isHalf = (node: AstNode): boolean =>
  Object.entries(reflection.getTypeMetaData(node.$type).properties).some(
    ([name, { optional }]) => !optional && Reflect.get(node, name) === undefined,
  );

/**
 * Takes what is only half there out of the tree, and what lacks that: it is told where it stands, and nothing can be said of
 * what it is. So whoever walks the tree finds in it all that its types promise.
 */
export function leaveOutHalf(root: AstNode): void {
  // What is within comes before what it is within.
  for (const node of AstUtils.streamAllContents(root).toArray().reverse()) {
    const { $container, $containerProperty = '' } = node;
    if (!$container || !isHalf(node)) continue;
    const list: unknown = Reflect.get($container, $containerProperty);
    if (!Array.isArray(list)) {
      Reflect.deleteProperty($container, $containerProperty);
      continue;
    }
    list.splice(list.indexOf(node), 1);
    for (const [index, other] of list.entries()) Reflect.set(other, '$containerIndex', index);
  }
}
