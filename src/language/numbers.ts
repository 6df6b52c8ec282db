import { AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { answerCode } from '../model/index.js';
import * as ast from './generated/ast.js';
import type { Change } from './translate/changes.js';

/**
 * The numbers of answers that are given by their place in the list, written out, so that they stay with their answers
 * when a line is moved, put in or taken away. Data already collected then keep their meaning.
 */
export function numberChanges(document: LangiumDocument): Change[] {
  return AstUtils.streamAst(document.parseResult.value)
    .filter(ast.isItem)
    .filter(({ kind }) => ast.isChoice(kind) || ast.isChoices(kind))
    .flatMap(({ options }) =>
      options.flatMap((option, position) => {
        const keyword = GrammarUtils.findNodeForKeyword(option.$cstNode, 'option');
        if (option.number !== undefined || !keyword) return [];
        return [{ start: keyword.end, end: keyword.end, text: ` ${answerCode(position)}` }];
      }),
    )
    .toArray();
}
