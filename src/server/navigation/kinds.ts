import type { AstNode } from 'langium';
import { SymbolKind } from 'vscode-languageserver';
import * as ast from '../../language/generated/ast.js';

/** How an outline draws the things of a design. */
const kinds: Record<string, SymbolKind> = {
  [ast.Design.$type]: SymbolKind.Module,
  [ast.Organisation.$type]: SymbolKind.Namespace,
  [ast.Part.$type]: SymbolKind.Namespace,
  [ast.Purpose.$type]: SymbolKind.Interface,
  [ast.Question.$type]: SymbolKind.Key,
  [ast.TargetGroup.$type]: SymbolKind.Enum,
  [ast.Intervention.$type]: SymbolKind.Package,
  [ast.Problem.$type]: SymbolKind.Null,
  [ast.Outcome.$type]: SymbolKind.Property,
  [ast.Event.$type]: SymbolKind.Event,
  [ast.Timepoint.$type]: SymbolKind.Event,
  [ast.Collect.$type]: SymbolKind.Method,
  [ast.Fallback.$type]: SymbolKind.Method,
  [ast.Procedure.$type]: SymbolKind.Operator,
  [ast.Coverage.$type]: SymbolKind.Number,
  [ast.Attrition.$type]: SymbolKind.Number,
  [ast.System.$type]: SymbolKind.Object,
  [ast.Compile.$type]: SymbolKind.Array,
  [ast.Instrument.$type]: SymbolKind.Class,
  [ast.Section.$type]: SymbolKind.Namespace,
  [ast.Item.$type]: SymbolKind.Field,
  [ast.Scale.$type]: SymbolKind.Function,
  [ast.Option.$type]: SymbolKind.EnumMember,
};

export const symbolKind = (node: AstNode): SymbolKind => kinds[node.$type] ?? SymbolKind.String;
/** Whether a node has an entry of its own in an outline. */
export const isOutlined = (node: AstNode): boolean => node.$type in kinds;
