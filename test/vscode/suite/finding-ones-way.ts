import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, rangeOf, until } from './editor.js';

/** The one place that a definition leads to. */
async function definition(uri: vscode.Uri, position: vscode.Position): Promise<vscode.Location> {
  const found = await until('a definition', async () => {
    const all = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    return all.length > 0 && all;
  });
  assert.equal(found.length, 1);
  const target = found[0] as vscode.Location | vscode.LocationLink;
  if ('targetUri' in target)
    return new vscode.Location(target.targetUri, target.targetSelectionRange ?? target.targetRange);
  return target;
}

describe('Definition and references', () => {
  afterEach(closeAll);

  it('leads from a name to where it is declared', async () => {
    const { document } = await open('columbus.isu');
    const target = await definition(document.uri, rangeOf(document, 'mår-bättre', 'besvarar mår-bättre').start);
    assert.equal(target.uri.toString(), document.uri.toString());
    assert.deepEqual(target.range, rangeOf(document, 'mår-bättre', 'frågeställning mår-bättre'));
  });

  it('leads into an imported file', async () => {
    const { document } = await open('columbus.isu');
    const target = await definition(document.uri, rangeOf(document, 'mående', 'behandlarens-bild.mående').start);
    assert.equal(target.uri.toString(), file('instrument.isu').toString());
    const instrument = await vscode.workspace.openTextDocument(target.uri);
    assert.equal(instrument.getText(target.range), 'mående');
  });

  it('finds every use of a timepoint', async () => {
    const { document } = await open('columbus.isu');
    const places = await until('references', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        rangeOf(document, 'nybesök', 'mättillfälle nybesök').start,
      );
      return all.length > 0 && all;
    });
    assert.deepEqual(
      places.map(({ range }) => document.getText(range)),
      ['nybesök', 'nybesök', 'nybesök'],
    );
    assert.equal(new Set(places.map(({ range }) => range.start.line)).size, 3);
  });
});

describe('Rename', () => {
  afterEach(closeAll);

  it('renames a declaration with all its uses, and nothing in texts', async () => {
    const { document } = await open('columbus.isu');
    const texts = document.getText().match(/"[^"]*"/g);
    const edit = await until('a rename', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'nybesök', 'vid nybesök, avslut, senare').start,
        'första-mötet',
      ),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.equal(text.match(/första-mötet/g)?.length, 3);
    assert.deepEqual(text.match(/"[^"]*"/g), texts);
    assert.doesNotMatch(text.replace(/"[^"]*"/g, ''), /nybesök/);
  });

  it('renames across files', async () => {
    const { document } = await open('columbus.isu');
    const edit = await until('a rename', () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, 'behandlarens-bild', 'mätning behandlarens-bild').start,
        'vår-bild',
      ),
    );
    const changed = edit.entries().map(([uri, edits]) => `${uri.path.split('/').pop()} ${edits.length}`);
    assert.deepEqual(changed.sort(), ['columbus.isu 2', 'instrument.isu 1']);
  });
});

describe('Overview of the file', () => {
  afterEach(closeAll);

  it('lists the design with what it declares', async () => {
    const { document } = await open('columbus.isu');
    const symbols = await until('symbols', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      ),
    );
    const design = symbols.find(({ name }) => name === 'columbus');
    assert.ok(design, symbols.map(({ name }) => name).join(', '));
    const names = design.children.flatMap(function all(symbol): string[] {
      return [symbol.name, ...symbol.children.flatMap(all)];
    });
    for (const name of ['mår-bättre', 'ohälsa', 'bättre-mående', 'nybesök', 'senare'])
      assert.ok(names.includes(name), `${name} in ${names}`);
  });

  it('finds a name in the whole workspace', async () => {
    await open('columbus.isu');
    const found = await until('symbols', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'behandlarens-bild',
      );
      return all.length > 0 && all;
    });
    assert.ok(found.some(({ location }) => location.uri.path.endsWith('/instrument.isu')));
  });

  it('folds every block, also where the indentation does not show it', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    const flat = document.getText().replace(/^ +/gm, '');
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), flat));
    const blocks = Array.from({ length: document.lineCount }, (_, line) => line).filter((line) =>
      document.lineAt(line).text.endsWith('{'),
    );
    await until(`folding at the lines ${blocks}`, async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      const starts = ranges?.map(({ start }) => start) ?? [];
      return blocks.every((line) => starts.includes(line));
    });
  });
});

describe('Semantic tokens', () => {
  afterEach(closeAll);

  it('colour a name as a declaration where it is declared, and the whole of it', async () => {
    const { document } = await open('columbus.isu');
    const tokens = await semanticTokens(document);
    const declared = rangeOf(document, 'bättre-mående', 'resultat bättre-mående');
    const token = tokens.find(({ range }) => range.isEqual(declared));
    assert.ok(token, 'a token that covers the name');
    assert.ok(token.modifiers.includes('declaration'), token.modifiers.join());
    const used = rangeOf(document, 'mår-bättre', 'besvarar mår-bättre');
    const reference = tokens.find(({ range }) => range.isEqual(used));
    assert.ok(reference, 'a token that covers the reference');
    assert.ok(!reference.modifiers.includes('declaration'));
  });

  it('colour a keyword that is used as a name as a name', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    await editor.edit((edit) => {
      edit.replace(rangeOf(document, 'ohälsa', 'problem ohälsa'), 'mätning');
      edit.replace(rangeOf(document, 'ohälsa', 'svarar mot ohälsa'), 'mätning');
    });
    const name = rangeOf(document, 'mätning', 'problem mätning');
    const token = await until('a token', async () =>
      (await semanticTokens(document)).find(({ range }) => range.isEqual(name)),
    );
    assert.notEqual(token.type, 'keyword');
  });
});

interface Token {
  range: vscode.Range;
  type: string;
  modifiers: string[];
}

async function semanticTokens(document: vscode.TextDocument): Promise<Token[]> {
  const { legend, data } = await until('semantic tokens', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    return legend && tokens && tokens.data.length > 0 && { legend, data: tokens.data };
  });
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    tokens.push({
      range: new vscode.Range(line, character, line, character + length),
      type: legend.tokenTypes[type] ?? '',
      modifiers: legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit)),
    });
  }
  return tokens;
}
