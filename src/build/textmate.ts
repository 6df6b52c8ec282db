/** Writes the colours of the language, `syntaxes/isu.tmLanguage.json`: `node src/build/textmate.ts`, after `langium generate`. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

// The sources import each other by the names that they have when they are compiled.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
const { textMateGrammar } = await import('./textmate/grammar.js');
const { IsuGrammar } = await import('../language/generated/grammar.js');

writeFileSync(
  join(import.meta.dirname, '../../syntaxes/isu.tmLanguage.json'),
  `${JSON.stringify(textMateGrammar(IsuGrammar()), null, 2)}\n`,
);
