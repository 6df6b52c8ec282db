import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  behind,
  closeAll,
  code,
  completion,
  findings,
  hover,
  listed,
  offered,
  open,
  rangeOf,
  replace,
  until,
} from './editor.js';

describe('Findings as you type', () => {
  afterEach(closeAll);

  it('marks a name that does not exist, exactly, and clears it when it is corrected', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    await until('the file has been read', () => hover(document.uri, rangeOf(document, 'CORE-OM').start));
    const before = listed(
      findings(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    assert.equal(before, '');
    await replace(editor, 'svarar mot ohälsa', 'svarar mot ensamhet');
    const wrong = rangeOf(document, 'ensamhet');
    const marked = await until('a finding at the wrong name', () =>
      findings(document.uri).find(({ range }) => range.isEqual(wrong)),
    );
    assert.equal(marked.severity, vscode.DiagnosticSeverity.Error);
    assert.match(marked.message, /ensamhet/);
    await replace(editor, 'svarar mot ensamhet', 'svarar mot ohälsa');
    await until('no finding there', () => !findings(document.uri).some(({ range }) => range.isEqual(wrong)));
  });

  it('judges the design against the principles, anew for each edit', async () => {
    const editor = await open('single.isu');
    const { uri } = editor.document;
    const third = () =>
      findings(uri)
        .map(code)
        .filter((each) => each.startsWith('P3-'));
    const before = await until('a finding of the third principle', () => third().length > 0 && third());
    await replace(editor, 'från klient vid avslut', 'från klient vid start, avslut');
    await until(`${before[0]} gone`, () => !third().includes(before[0] ?? ''));
    await replace(editor, 'från klient vid start, avslut', 'från klient vid avslut');
    await until('the same findings as before', () => third().join() === before.join());
  });

  it('says it in the language of the file', async () => {
    const editor = await open('english.isu');
    await replace(editor, 'addresses ill-health', 'addresses loneliness');
    const wrong = rangeOf(editor.document, 'loneliness');
    const english = await until('a finding', () =>
      findings(editor.document.uri).find(({ range }) => range.isEqual(wrong)),
    );
    assert.doesNotMatch(english.message, /[åäö]/);
  });

  it('survives a file that is half written, and goes on when it is completed', async () => {
    const editor = await open('broken.isu');
    const { document } = editor;
    await until('an error', () =>
      findings(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const text =
      'uppföljning hel "Hel" {\n  problem ohälsa "Psykisk ohälsa"\n  resultat mår-bättre { svarar mot ohälsa }\n}\n';
    await editor.edit((edit) => edit.replace(whole, text));
    await until(
      'no errors',
      () => !findings(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    const place = rangeOf(document, 'ohälsa', 'svarar mot ohälsa').start;
    const target = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place,
    );
    assert.equal(target.length, 1);
  });
});

describe('Hover', () => {
  afterEach(closeAll);

  it('gives the facts of a built-in instrument', async () => {
    const { document } = await open('columbus.isu');
    const text = await until('a hover', () =>
      hover(document.uri, rangeOf(document, 'CORE-OM', 'mätning CORE-OM').start),
    );
    assert.match(text, /CORE-OM/);
    assert.match(text, /34/, 'the number of items, or what is known of it');
  });

  it('explains a word of the language, in Swedish in a Swedish file and in English in an English one', async () => {
    const swedish = await open('columbus.isu');
    const sv = await until('a hover', () =>
      hover(swedish.document.uri, rangeOf(swedish.document, 'bortfall', 'bortfall cirka').start),
    );
    const english = await open('english.isu');
    const en = await until('a hover', () =>
      hover(english.document.uri, rangeOf(english.document, 'collect', 'collect CORE-OM').start),
    );
    assert.match(sv, /[åäö]/);
    assert.doesNotMatch(en, /[åäö]/);
  });

  it('leads from a finding to the page of its rule', async () => {
    const { document } = await open('single.isu');
    const finding = await until('a finding of a principle', () =>
      findings(document.uri).find((each) => /^P\d-\d\d$/.test(code(each))),
    );
    const text = await hover(document.uri, finding.range.start);
    assert.match(text, new RegExp(code(finding)));
  });
});

describe('Completion', () => {
  afterEach(closeAll);

  it('offers Swedish words in a Swedish file, with å, ä and ö', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    await replace(editor, '  täckning alla {', '  \n  täckning alla {');
    const place = rangeOf(document, '  täckning alla').start.translate(-1, 2);
    const labels = await until('suggestions', async () => {
      const all = await offered(document.uri, place);
      return all.length > 0 && all;
    });
    for (const word of ['mätning', 'målgrupp', 'bortfall', 'mättillfälle'])
      assert.ok(labels.includes(word), `${word} in ${labels}`);
    for (const word of ['collect', 'target-group', 'attrition']) assert.ok(!labels.includes(word), word);
  });

  it('offers English words in an English file', async () => {
    const editor = await open('english.isu');
    const { document } = editor;
    await replace(editor, '  collect CORE-OM', '  \n  collect CORE-OM');
    const place = rangeOf(document, '  collect CORE-OM').start.translate(-1, 2);
    const labels = await offered(document.uri, place);
    for (const word of ['collect', 'target-group', 'attrition'])
      assert.ok(labels.includes(word), `${word} in ${labels}`);
    for (const word of ['mätning', 'målgrupp', 'bortfall']) assert.ok(!labels.includes(word), word);
  });

  it('offers the names in scope, the design’s own and the imported ones', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    const questions = await offered(document.uri, behind(document, '    besvarar '));
    assert.ok(questions.includes('mår-bättre'), String(questions));
    assert.ok(!questions.includes('ohälsa'), 'a problem is not a question');
    const instruments = await offered(document.uri, behind(document, '  mätning '));
    assert.ok(instruments.includes('behandlarens-bild'), String(instruments));
    assert.ok(instruments.includes('CORE-OM'), String(instruments));
  });

  it('replaces the whole of a half-written word that begins with a letter beyond English', async () => {
    const editor = await open('columbus.isu');
    const { document } = editor;
    await replace(editor, 'besvarar mår-bättre', 'besvarar mår-b');
    const typed = rangeOf(document, 'mår-b', 'besvarar mår-b');
    const items = await until('the name', async () => {
      const found = (await completion(document.uri, typed.end)).filter((item) => labelOf(item) === 'mår-bättre');
      return found.length > 0 && found;
    });
    assert.equal(items.length, 1);
    const range = items[0]?.range;
    const replaced = range instanceof vscode.Range ? range : range?.replacing;
    assert.ok(replaced === undefined || replaced.isEqual(typed), `replaces ${JSON.stringify(replaced)}`);
    assert.deepEqual(document.getWordRangeAtPosition(typed.end), typed, 'the whole name is one word for the editor');
  });
});

describe('Formatting', () => {
  afterEach(closeAll);

  it('lays the file out, keeps comments and words, and changes nothing the second time', async () => {
    const { document } = await open('untidy.isu');
    const words = document.getText().replace(/\s+/g, '');
    await format(document);
    const once = document.getText();
    assert.equal(once.replace(/\s+/g, ''), words);
    assert.match(once, /^uppföljning rörig "Rörig" \{$/m);
    assert.match(once, /^ {4}gäller resultat, utveckling$/m);
    assert.match(once, /^ {2}problem ohälsa "Psykisk ohälsa"$/m);
    await format(document);
    assert.equal(document.getText(), once);
  });

  it('leaves a file with syntax errors as it is', async () => {
    const { document } = await open('broken.isu');
    const before = document.getText();
    await format(document);
    assert.equal(document.getText(), before);
  });
});

async function format(document: vscode.TextDocument): Promise<void> {
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    document.uri,
    { tabSize: 2, insertSpaces: true },
  );
  if (!edits?.length) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  assert.ok(await vscode.workspace.applyEdit(change));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
