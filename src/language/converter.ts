import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { flagValue, isFlag } from './flags.js';
import { textOf } from './lexer.js';
import { canonical } from './vocabulary.js';

/** Source text → value: names in composed letters, texts without quotation marks, words of lists in English. */
export class IsuValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
    switch (rule.name) {
      case 'ID':
        return input.normalize('NFC');
      case 'STRING':
        return textOf(input);
      case 'NUM':
        return Number(input);
      case 'LANGUAGE':
        return input.slice(1);
    }
    if (rule.$type === 'ParserRule' && rule.dataType === 'string') {
      return isFlag(rule) ? flagValue(cst) : canonical(rule.name, input);
    }
    return super.runConverter(rule, input, cst);
  }
}
