import { type AstNode, AstUtils } from 'langium';
import { reflection } from './generated/ast.js';

/** Whether a statement needs a name and has none: `timepoint at start`. */
function isNameless(node: AstNode): boolean {
  const { name } = reflection.getTypeMetaData(node.$type).properties;
  return name !== undefined && !name.optional && Reflect.get(node, 'name') === undefined;
}

/** Takes statements that lack their name out of the tree: that it is missing is told, and nothing can be said of what they are. */
export function leaveOutNameless(root: AstNode): void {
  for (const node of AstUtils.streamAllContents(root).toArray()) {
    const { $container, $containerProperty = '' } = node;
    const list: unknown = $container && Reflect.get($container, $containerProperty);
    if (!Array.isArray(list) || !isNameless(node)) continue;
    list.splice(list.indexOf(node), 1);
    for (const [index, other] of list.entries()) Reflect.set(other, '$containerIndex', index);
  }
}
