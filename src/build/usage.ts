/**
 * Counts the words of the language in the examples, so that the likely ones are said and offered first:
 * `node src/build/usage.ts`, after `langium generate`.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFileSystem, GrammarAST, URI } from 'langium';
import './compiled-names.ts';

const { leaves, listRead } = await import('../language/grammar.js');
const { createIsuServices } = await import('../language/module.js');
const { statementKeywords } = await import('../language/statements.js');
const { englishValue } = await import('../language/vocabulary.js');

const root = join(import.meta.dirname, '../..');
const { shared, isu } = createIsuServices(EmptyFileSystem);
const statements = statementKeywords(isu.Grammar);
const counts = new Map<string, Map<string, number>>();
function count(place: string, word: string): void {
  const own = counts.get(place) ?? new Map<string, number>();
  counts.set(place, own.set(word, (own.get(word) ?? 0) + 1));
}

for (const file of globSync('examples/**/*.isu', { cwd: root }).sort()) {
  const text = readFileSync(join(root, file), 'utf8');
  const { value } = shared.workspace.LangiumDocumentFactory.fromString(
    text,
    URI.parse('memory:/example.isu'),
  ).parseResult;
  const blocks = [''];
  let statement = '';
  for (const { text: word, grammarSource: source } of leaves(value.$cstNode)) {
    const list = listRead(source);
    if (word === '{') blocks.push(statement);
    else if (word === '}') statement = blocks.pop() ?? '';
    else if (list) count(statement, englishValue(list, word) ?? word);
    else if (GrammarAST.isKeyword(source) && /^[a-z]/.test(source.value)) {
      const begins = statements.has(source);
      count(begins ? (blocks.at(-1) ?? '') : statement, source.value);
      if (begins) statement = source.value;
    }
  }
}

const byUse = (own: ReadonlyMap<string, number>) =>
  [...own].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1)).map(([word]) => word);
const usage = Object.fromEntries(
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, own]) => [place, byUse(own)]),
);
mkdirSync(join(root, 'src/language/likely/generated'), { recursive: true });
writeFileSync(
  join(root, 'src/language/likely/generated/usage.ts'),
  `// Made by src/build/usage.ts from the examples.
/**
 * The words that stand in a block, and those that go on with a statement, by the keyword of either, the usual ones first:
 * English keywords and words of lists. The file itself has no keyword.
 */
export const usage: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(usage, null, 2)};
`,
);
