/** Writes the colours of the language, `syntaxes/isu.tmLanguage.json`: `node src/build/textmate.ts`, after `langium generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './compiled-names.ts';

const { textMateGrammar } = await import('./textmate/grammar.js');
const { IsuGrammar } = await import('../language/generated/grammar.js');

writeFileSync(
  join(import.meta.dirname, '../../syntaxes/isu.tmLanguage.json'),
  `${JSON.stringify(textMateGrammar(IsuGrammar()), null, 2)}\n`,
);
