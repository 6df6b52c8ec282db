import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EmptyFileSystem, GrammarAST, URI } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { textMateGrammar } from '../../../src/build/textmate/grammar.js';
import { IsuGrammar } from '../../../src/language/generated/grammar.js';
import { leaves, listRead } from '../../../src/language/grammar.js';
import { createIsu } from '../../../src/language/index.js';
import { createIsuServices } from '../../../src/language/module.js';
import { bytes, generate } from '../../generate/index.js';

const committed = readFileSync(new URL('../../../syntaxes/isu.tmLanguage.json', import.meta.url), 'utf8');
let grammar: textmate.IGrammar;

beforeAll(async () => {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(committed, 'isu.tmLanguage.json'),
  });
  grammar = (await registry.loadGrammar('source.isu')) as textmate.IGrammar;
});

/** The innermost scope of each character, by its offset in the text. */
function scopes(text: string): string[] {
  const found: string[] = [];
  let state = textmate.INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    for (const token of result.tokens) {
      for (let i = token.startIndex; i < token.endIndex; i++)
        found[offset + i] = token.scopes[token.scopes.length - 1] ?? '';
    }
    state = result.ruleStack;
    offset += line.length + 1;
  }
  return found;
}
/** The scopes of a word, where it stands first in the text; more than one when it is not coloured as a whole. */
function scopeOf(text: string, word: string): string[] {
  const at = text.indexOf(word);
  if (at < 0) throw new Error(`${word} is not in the text`);
  return [...new Set(scopes(text).slice(at, at + word.length))];
}

test('the file in syntaxes is what the build makes', () => {
  expect(committed).toBe(`${JSON.stringify(textMateGrammar(IsuGrammar()), null, 2)}\n`);
});

describe('words with å, ä and ö', () => {
  test.each([
    ['uppföljning a {', 'uppföljning', 'keyword.control.isu'],
    ['  mättillfälle a 2 år efter start', 'år', 'constant.language.isu'],
    ['  mättillfälle a 2 år efter start', 'efter', 'constant.language.isu'],
    ['  ålder 18..', 'ålder', 'keyword.control.isu'],
    ['  åtkomst "Två utredare"', 'åtkomst', 'keyword.control.isu'],
    ['  utbildning krävs', 'krävs', 'keyword.other.isu'],
    ['  mätning X från förälder', 'förälder', 'support.constant.isu'],
    ['  täckning få', 'få', 'support.constant.isu'],
  ])('%s: %s', (text, word, scope) => expect(scopeOf(text, word)).toEqual([scope]));

  test.each([
    'kår',
    'årligen',
    'många',
    'över-år',
    'år-ett',
    'år_2',
    'vidåren',
    'målet',
    'design2',
    'pointer',
    'byxor',
    'i2',
  ])('%s is a name, wherever a keyword stands in it', (name) => {
    expect(scopeOf(`  påverkar ${name}`, name)).toEqual(['variable.other.isu']);
    expect(scopeOf(`  svarar mot x, ${name}`, name)).toEqual(['variable.other.isu']);
    expect(scopeOf(`  problem ${name} "År"`, name)).toEqual(['entity.name.type.isu']);
  });

  test('a letter with a loose accent is no end of a word', () => {
    expect(scopeOf('  svarar mot fra\u030An', 'fra\u030An')).toEqual(['variable.other.isu']);
    expect(scopeOf('  svarar mot i\u0308', 'i\u0308')).toEqual(['variable.other.isu']);
  });
});

describe('a keyword that is a name is coloured as one where it is described', () => {
  test.each([
    ['problem problem "P"', 'problem "'],
    ['  mättillfälle för vid start', 'för'],
    ['design from "F" {', 'from'],
    ['  val x { svar skala "S"', 'skala'],
    ['  val x { svar a "A"  svar skala "S"', 'skala'],
    ['/* x */ instrument text', 'text'],
  ])('%s', (text, name) => {
    expect(scopeOf(text, name)[0]).toBe('entity.name.type.isu');
  });

  test('and the parts of a measure', () => {
    expect(scopes('  indikator mål.skala från klient').slice(12, 21).includes('keyword.control.isu')).toBe(false);
  });
});

describe('everything that is no word', () => {
  test.each([
    ['  språk "a \\" b" // c', '\\"', 'constant.character.escape.isu'],
    ['  källa "problem" // från', 'problem', 'string.quoted.double.isu'],
    ['  källa "problem" // från', 'från', 'comment.line.double-slash.isu'],
    ['/* problem\nfrån */ problem', 'från', 'comment.block.isu'],
    ['hjälptext """problem\n"från" x\n""" källa "y"', 'från', 'string.quoted.triple.isu'],
    ['hjälptext """problem\n"från" x\n""" källa "y"', 'källa', 'keyword.control.isu'],
    ['  godtar P4-02 tills 2027-12-31', '2027-12-31', 'constant.numeric.date.isu'],
    ['  period från 2023-05', '2023-05', 'constant.numeric.date.isu'],
    ['  ålder 18..29', '18', 'constant.numeric.isu'],
    ['  ålder 18..29', '..', 'keyword.operator.isu'],
    ['  fråga a "A" skattas -7..21', '-7', 'constant.numeric.isu'],
    ['  fråga a "A" @en "B"', '@en', 'storage.modifier.language.isu'],
    ['  källa "utan slut\n  problem x', 'problem', 'keyword.control.isu'],
  ])('%j: %s', (text, part, scope) => expect(scopeOf(text, part)).toContain(scope));
});

const { shared } = createIsuServices(EmptyFileSystem);
const isu = createIsu(async () => undefined);

const asKeyword = /^(keyword\.(control|other)|constant\.language)\.isu$/;
/** A value that is a keyword elsewhere may be coloured as one. */
const asValue = /^(support\.constant|keyword\.(control|other)|constant\.language)\.isu$/;

/** Every word of the tree that is a keyword or a word of a list has a colour of its own, and only one. */
function expectColoured(text: string): number {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.isu'));
  const coloured = scopes(text);
  let checked = 0;
  for (const leaf of leaves(document.parseResult.value.$cstNode)) {
    const source = leaf.grammarSource;
    const keyword = GrammarAST.isKeyword(source) && /^[a-z]/.test(source.value);
    if (!keyword && !listRead(source)) continue;
    const own = [...new Set(coloured.slice(leaf.offset, leaf.end))];
    const wanted = keyword ? asKeyword : asValue;
    const place = `${leaf.range.start.line + 1}: ${leaf.text}`;
    expect([place, own]).toEqual([place, [expect.stringMatching(wanted)]]);
    checked++;
  }
  return checked;
}

describe('every keyword is coloured', () => {
  const folder = new URL('../../../examples/', import.meta.url);
  const library = new URL('../../../src/instruments/', import.meta.url);
  const files = [folder, library].flatMap((from) =>
    readdirSync(from)
      .filter((name) => name.endsWith('.isu'))
      .map((name) => new URL(name, from)),
  );
  test.each(files.map((file) => [file.pathname.split('/').at(-1) ?? '', file] as const))(
    '%s, in both languages',
    async (_, file) => {
      const text = readFileSync(file, 'utf8');
      expect(expectColoured(text)).toBeGreaterThan(10);
      for (const to of ['sv', 'en'] as const) {
        const other = await isu.translate(text, to);
        if ('findings' in other) throw new Error(other.findings[0]?.message.en);
        expect(expectColoured(other.text)).toBeGreaterThan(10);
      }
    },
  );

  test('in generated designs', () => {
    for (let i = 0; i < 20; i++) {
      const { text } = generate(bytes(1500, i), i % 2 ? 'sv' : 'en', 'plain');
      expect(expectColoured(text)).toBeGreaterThan(10);
    }
  });
});
