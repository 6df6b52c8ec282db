import { type Split, splitVariables } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { isBuiltin } from '../scope.js';
import { measure, range } from './basics.js';
import { isDefined, known, type Reader, some, stated } from './reader.js';

/** What results are split by; undefined when its name means nothing here. */
export function split(reader: Reader, node: ast.Split): Split | undefined {
  const target = node.measure.instrument.ref;
  const groups = { bands: some(node.bands.map(range)), unit: known('Unit', node.unit) };
  if (!target || !isBuiltin(target)) {
    const own = measure(reader, node.measure);
    return own && 'instrument' in own ? stated({ ...own, ...groups }) : undefined;
  }
  const variable = ([...splitVariables, 'none'] as const).find((one) => one === target.name);
  return variable && stated({ variable, ...groups });
}
export const splits = (reader: Reader, nodes: readonly ast.Split[]): Split[] =>
  nodes.map((one) => split(reader, one)).filter(isDefined);
