import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, file, open, rangeOf, replace, until } from './editor.js';

const scratch = () => vscode.Uri.file(mkdtempSync(join(tmpdir(), 'isu-chain-')));
const names = (folder: vscode.Uri) => readdirSync(folder.fsPath).sort();
const text = (folder: vscode.Uri, name: string) => readFileSync(join(folder.fsPath, name), 'utf8');
const webviews = (type: string) =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));

describe('The whole chain', () => {
  afterEach(closeAll);

  it('makes the page on precision, of the text as it is in the editor', async () => {
    const editor = await open('columbus.isu');
    await replace(editor, 'cirka 90 personer', 'cirka 91 personer');
    const folder = scratch();
    await vscode.commands.executeCommand('isu.generate.precision', {
      folder,
      formats: ['html', 'md'],
      languages: ['sv'],
    });
    assert.deepEqual(
      names(folder).filter((name) => !name.startsWith('.')),
      ['columbus.precision.sv.html', 'columbus.precision.sv.md'],
    );
    assert.match(text(folder, 'columbus.precision.sv.md'), /91/);
  });

  it('makes up data and a report on them, and opens the report', async () => {
    await open('columbus.isu');
    const folder = scratch();
    await vscode.commands.executeCommand('isu.simulate', { folder, clients: 30, language: 'sv' });
    assert.ok(names(folder).includes('columbus_simulated_cases.csv'), String(names(folder)));
    const report = names(folder).find((name) => /\.html$/.test(name));
    assert.match(text(folder, report ?? ''), /<h1>/);
    await until('the report beside the text', () => webviews('isu.document')[0]);

    // The data that were made are data as others.
    await open('columbus.isu');
    const results = scratch();
    await vscode.commands.executeCommand('isu.analyzeData', { folder: results, data: [folder], language: 'sv' });
    assert.ok(
      names(results).some((name) => name.endsWith('.html')),
      String(names(results)),
    );
    await open('columbus.isu');
    const checked = scratch();
    await vscode.commands.executeCommand('isu.checkData', { folder: checked, data: [folder], language: 'sv' });
    assert.match(text(checked, 'columbus.data.sv.html'), /Kontroll av data/);
  });

  it('sets all designs of the folder side by side', async () => {
    await open('english.isu');
    const folder = scratch();
    const broken = file('broken.isu');
    const before = await vscode.workspace.fs.readFile(broken);
    // One with errors is left out, and that is said.
    await vscode.commands.executeCommand('isu.overview', { folder, language: 'en' });
    assert.match(text(folder, 'overview.en.html'), /must be corrected first: broken\.isu/);
    await vscode.workspace.fs.writeFile(broken, new TextEncoder().encode('// nothing yet'));
    await until('the mended file to be read', () =>
      vscode.languages.getDiagnostics(broken).every(({ severity }) => severity > 0),
    );
    await vscode.commands.executeCommand('isu.overview', { folder, language: 'en' });
    await vscode.workspace.fs.writeFile(broken, before);
    assert.match(text(folder, 'overview.en.html'), /Outcome follow-up at a clinic/);
    assert.doesNotMatch(text(folder, 'overview.en.html'), /must be corrected first/);
  });

  it('says what is due for the clients of a list, with a calendar', async () => {
    await open('columbus.isu');
    const folder = scratch();
    const list = vscode.Uri.joinPath(folder, 'klienter.csv');
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode('case;start\nK1;2020-01-07\n'));
    const results = scratch();
    await vscode.commands.executeCommand('isu.schedule', { folder: results, data: [list], weeks: 4, language: 'sv' });
    const found = names(results).filter((name) => !name.startsWith('.'));
    for (const kind of ['csv', 'html', 'ics', 'xlsx'])
      assert.ok(
        found.some((name) => name.endsWith(`schedule.sv.${kind}`)),
        String(found),
      );
    const html = found.find((name) => name.endsWith('.html')) ?? '';
    assert.match(text(results, html), /Försenat[\s\S]*K1/);
    await until('the list to be shown', () => webviews('isu.document')[0]);
  });

  it('says what differs from the last commit', async () => {
    const editor = await open('columbus.isu');
    const cwd = dirname(editor.document.uri.fsPath);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'a');
    const before = readFileSync(editor.document.uri.fsPath);
    await replace(editor, 'vid nybesök, avslut, senare', 'vid nybesök, avslut');
    const folder = scratch();
    await vscode.commands.executeCommand('isu.differences', { folder, language: 'sv' });
    writeFileSync(editor.document.uri.fsPath, before);
    assert.match(text(folder, 'differences.sv.md'), /columbus \(columbus\.isu\)/);
  });

  it('writes nothing while the text has errors', async () => {
    await open('broken.isu');
    const folder = scratch();
    await vscode.commands.executeCommand('isu.simulate', { folder, clients: 10 });
    assert.deepEqual(names(folder), []);
  });
});

describe('Lenses', () => {
  afterEach(closeAll);
  const lenses = async (uri: vscode.Uri, some: RegExp) =>
    until(`a lens like ${some}`, async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
      return all.some(({ command }) => some.test(command?.title ?? '')) && all;
    });

  it('tell above a design how it is judged and what it measures, and lead to the preview', async () => {
    const { document } = await open('columbus.isu');
    const all = await lenses(document.uri, /principer följs/);
    const titles = all.map(({ command }) => command?.title);
    assert.ok(titles.includes('2 mätningar'), String(titles));
    assert.ok(
      titles.some((title) => /^25\s%\sbortfall$/.test(title ?? '')),
      String(titles),
    );
    const forms = all.find(({ command }) => command?.title === 'visa formulär')?.command;
    await vscode.commands.executeCommand(forms?.command ?? '', ...(forms?.arguments ?? []));
    await until('the preview', () => webviews('isu.preview')[0]);
  });

  it('tell above an instrument how many designs use it, in other files too', async () => {
    const { document } = await open('instrument.isu');
    await lenses(document.uri, /^används av 1 uppföljning$/);
  });
});

describe('Who is asked what, and when', () => {
  afterEach(closeAll);

  it('goes from a client up to what is asked, and from there to when and why', async () => {
    const { document } = await open('columbus.isu');
    const prepare = (at: vscode.Position) =>
      until('an item', async () => {
        const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
          'vscode.prepareCallHierarchy',
          document.uri,
          at,
        );
        return items[0];
      });
    const client = await prepare(rangeOf(document, 'klient', 'CORE-OM från klient').start);
    assert.equal(client.name, 'klient');
    const asked = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      client,
    );
    assert.deepEqual(
      asked.map(({ from }) => from.name),
      ['CORE-OM'],
    );
    const when = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      asked[0]?.from,
    );
    assert.deepEqual(
      when.map(({ from }) => from.name),
      ['Nybesök', 'Avslut', 'senare', 'Deltagaren mår bättre'],
    );
    const start = await prepare(rangeOf(document, 'nybesök', 'mättillfälle nybesök').start);
    const then = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      start,
    );
    assert.deepEqual(
      then.map(({ to }) => to.name),
      ['CORE-OM', 'Behandlarens bild'],
    );
  });
});
