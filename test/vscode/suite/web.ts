import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, replace, until } from './editor.js';

const { fs } = vscode.workspace;
/** A folder of the workspace that no other test writes into. */
const folderOf = (name: string) => vscode.Uri.joinPath(file('.'), 'out', name);
const names = async (folder: vscode.Uri) =>
  (await fs.readDirectory(folder))
    .map(([name]) => name)
    .filter((name) => !name.startsWith('.'))
    .sort();
const textOf = async (folder: vscode.Uri, name: string) =>
  new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(folder, name)));
const ends = (all: readonly string[], ...endings: string[]) => {
  for (const ending of endings)
    assert.ok(
      all.some((name) => name.endsWith(ending)),
      `${ending} among ${all}`,
    );
};

describe('Without a disk', () => {
  before(() =>
    fs
      .delete(folderOf('..').with({ path: `${file('.').path}/out` }), { recursive: true })
      .then(undefined, () => undefined),
  );
  afterEach(closeAll);

  it('writes the forms in all formats, with a page that explains them', async () => {
    await open('columbus.isu');
    const folder = folderOf('forms');
    await vscode.commands.executeCommand('isu.generate.all', { folder });
    const written = await names(folder);
    for (const name of [
      'index.html',
      'docx',
      'xlsx',
      'codebook',
      'fhir',
      'xlsform',
      'redcap',
      'limesurvey',
      'surveyjs',
    ])
      assert.ok(written.includes(name), `${name} among ${written}`);
  });

  it('writes plan, review and precision of the text as it is in the editor', async () => {
    const editor = await open('columbus.isu');
    await replace(editor, 'cirka 90 personer', 'cirka 91 personer');
    const folder = folderOf('plan');
    const given = { folder, formats: ['html', 'md', 'docx'], languages: ['sv'] };
    await vscode.commands.executeCommand('isu.generate.plan', given);
    await vscode.commands.executeCommand('isu.generate.review', given);
    await vscode.commands.executeCommand('isu.generate.precision', { ...given, formats: ['md'] });
    const written = await names(folder);
    ends(written, 'plan.sv.html', 'plan.sv.md', 'plan.sv.docx', 'review.sv.html', 'precision.sv.md');
    const precision = written.find((name) => name.endsWith('precision.sv.md')) ?? '';
    assert.match(await textOf(folder, precision), /91/);
  });

  it('overwrites nothing that somebody has changed', async () => {
    await open('columbus.isu');
    const folder = folderOf('changed');
    const given = { folder, formats: ['md'], languages: ['sv'] };
    await vscode.commands.executeCommand('isu.generate.plan', given);
    const [plan = ''] = await names(folder);
    await fs.writeFile(vscode.Uri.joinPath(folder, plan), new TextEncoder().encode('egna ord'));
    await vscode.commands.executeCommand('isu.generate.plan', given);
    assert.equal(await textOf(folder, plan), 'egna ord');
  });

  it('makes up data, and checks and analyses them; sets all designs side by side', async () => {
    await open('columbus.isu');
    const folder = folderOf('data');
    await vscode.commands.executeCommand('isu.simulate', { folder, clients: 12, language: 'sv' });
    const data = (await names(folder)).filter((name) => name.endsWith('.csv'));
    assert.ok(data.length > 0);
    const given = {
      folder: folderOf('report'),
      data: data.map((name) => vscode.Uri.joinPath(folder, name)),
      language: 'sv',
    };
    await vscode.window.showTextDocument(file('columbus.isu'));
    await vscode.commands.executeCommand('isu.checkData', given);
    await vscode.window.showTextDocument(file('columbus.isu'));
    await vscode.commands.executeCommand('isu.analyzeData', given);
    ends(await names(given.folder), 'data.sv.html', '.json');
    await vscode.window.showTextDocument(file('columbus.isu'));
    await vscode.commands.executeCommand('isu.schedule', given);
    ends(await names(given.folder), 'schedule.sv.html', 'schedule.sv.csv', 'schedule.sv.xlsx', 'schedule.sv.ics');
  });

  it('makes a draft of a form that exists', async () => {
    const form = vscode.Uri.joinPath(folderOf('form'), 'svar.csv');
    await fs.writeFile(form, new TextEncoder().encode('Hur mår du?;Kommentar\n5;Bra\n3;Sådär\n'));
    const draft = vscode.Uri.joinPath(folderOf('form'), 'utkast.isu');
    await vscode.commands.executeCommand('isu.import', { form, draft });
    assert.match(await textOf(folderOf('form'), 'utkast.isu'), /Hur mår du\?/);
  });

  it('holds files to what isu.config.json says', async () => {
    const folder = folderOf('settings');
    const design = vscode.Uri.joinPath(folder, 'a.isu');
    await fs.writeFile(design, await fs.readFile(file('columbus.isu')));
    await fs.writeFile(
      vscode.Uri.joinPath(folder, 'isu.config.json'),
      new TextEncoder().encode('{ "severity": { "P1": "fel" } }'),
    );
    await vscode.window.showTextDocument(design);
    const config = vscode.Uri.joinPath(folder, 'isu.config.json');
    await until('a finding in the configuration', async () => vscode.languages.getDiagnostics(config)[0]);
  });

  it('says what it cannot do, and writes nothing', async () => {
    await open('columbus.isu');
    const folder = folderOf('differences');
    await vscode.commands.executeCommand('isu.differences', { folder });
    assert.deepEqual(await names(folder).then(undefined, () => []), []);
  });

  it('is started again when its worker has broken or is gone, with the text as it is in the editor', async () => {
    interface Killed extends EventTarget {
      terminate(): void;
    }
    const scope = globalThis as unknown as { Worker: new (...given: unknown[]) => Killed };
    const { Worker } = scope;
    const started: Killed[] = [];
    scope.Worker = class extends Worker {
      constructor(...given: unknown[]) {
        super(...given);
        started.push(this);
      }
    };
    try {
      const editor = await open('columbus.isu');
      await replace(editor, 'uppföljning columbus', 'uppföljning aldrig-sparad');
      const isSaid = () =>
        until('an answer about the text in the editor', async () => {
          const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
            'vscode.executeDocumentSymbolProvider',
            file('columbus.isu'),
          );
          return JSON.stringify(found ?? []).includes('aldrig-sparad') || undefined;
        });
      await vscode.commands.executeCommand('isu.restart');
      await isSaid();
      const kill = [
        (worker: Killed) => worker.terminate(),
        (worker: Killed) => worker.dispatchEvent(new Event('error')),
      ];
      for (const [index, end] of kill.entries()) {
        const worker = started[index];
        assert.ok(worker, `worker ${index + 1}`);
        end(worker);
        await until('another worker', () => started[index + 1]);
        await isSaid();
      }
    } finally {
      scope.Worker = Worker;
    }
  });

  it('starts again when it is asked to', async () => {
    await open('columbus.isu');
    await vscode.commands.executeCommand('isu.restart');
    await until('an answer', async () => {
      const found = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeDocumentSymbolProvider',
        file('columbus.isu'),
      );
      return found?.length ? true : undefined;
    });
  });
});
