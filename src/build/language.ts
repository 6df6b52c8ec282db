/** Writes `docs/language.md` and `docs/language.sv.md` from the grammar: `node src/build/language.ts`, after `langium generate`. */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import type { Rule } from './language/syntax.ts';

// The sources import each other by the names that they have when they are compiled.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
const { IsuGrammar } = await import('../language/generated/grammar.js');
const { languagePage } = await import('./language/page.js');

for (const language of ['sv', 'en'] as const) {
  const path = join(import.meta.dirname, '../../docs', language === 'sv' ? 'language.sv.md' : 'language.md');
  writeFileSync(path, languagePage(IsuGrammar().rules as unknown as readonly Rule[], language));
}
