import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.js';
import type { Language } from '../../model/index.js';

/** The text that goes with a name, on one line; undefined where there is none. */
export function titleOf(node: AstNode, language: Language): string | undefined {
  const { title, text } = node as { title?: ast.Text; text?: ast.Text };
  const found = title ?? text;
  const own = found?.translations.find((each) => each.language.toLowerCase() === language)?.value ?? found?.value;
  const line = own?.replace(/\s+/g, ' ').trim();
  return line ? line : undefined;
}
