/** Writes `docs/language.md` and `docs/language.sv.md` from the grammar: `node src/build/language.ts`, after `langium generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from './language/syntax.ts';
import './compiled-names.ts';

const { IsuGrammar } = await import('../language/generated/grammar.js');
const { languagePage } = await import('./language/page.js');

for (const language of ['sv', 'en'] as const) {
  const path = join(import.meta.dirname, '../../docs', language === 'sv' ? 'language.sv.md' : 'language.md');
  writeFileSync(path, languagePage(IsuGrammar().rules as unknown as readonly Rule[], language));
}
