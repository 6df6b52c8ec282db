/** What an editor needs of the language beside readings: what works on the syntax tree, words and services. */

export { formatDocument } from './format.js';
export { IsuGeneratedModule, IsuGeneratedSharedModule } from './generated/module.js';
export { leaves, listRead } from './grammar.js';
export type { IsuLexer } from './lexer.js';
export { libraryFiles } from './library.js';
export { around, rank as usageRank } from './likely/likely.js';
export { IsuModule } from './module.js';
export { builtinText, builtinUri } from './names.js';
export { deepest, type IsuParseResult, longestText } from './parser.js';
export { headerOf, read } from './read.js';
export { importUri, libraryScheme } from './scope.js';
export { statementKeywords } from './statements.js';
export { loadExpected } from './syntax-findings.js';
export { amount, range, windowOf } from './to-model/basics.js';
export { instrument } from './to-model/instrument.js';
export { citation } from './to-model/provenance.js';
export { Reader } from './to-model/reader.js';
export { builtinIn, englishValue, isValueList, keywordIn, keywordOf, phrases, say, valueIn } from './vocabulary.js';
export { type Builtin, type Keyword, type ValueList, values } from './word-table.js';
