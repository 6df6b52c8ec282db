import { type CstNode, GrammarAST, type LeafCstNode } from 'langium';
import { leaves } from './grammar.js';

/** A rule of the grammar for something that is so, partly so, or not so. */
export const isFlag = (rule: GrammarAST.AbstractRule): boolean => rule.name.endsWith('Flag');

/** The keyword that a leaf is, or undefined. */
export const keywordAt = ({ grammarSource }: LeafCstNode): string | undefined =>
  GrammarAST.isKeyword(grammarSource) ? grammarSource.value : undefined;

/** The keyword that denies what a flag says. */
export const denying = (keyword: string | undefined): boolean => /^(not|no)-/.test(keyword ?? '');

/** `voluntary` is yes, `not voluntary` is no; else what stands last. */
export function flagValue(cst: CstNode): string {
  const words = [...leaves(cst)].map(keywordAt);
  const last = words.at(-1) ?? '';
  return words.length > 1 ? last : denying(last) ? 'no' : 'yes';
}
