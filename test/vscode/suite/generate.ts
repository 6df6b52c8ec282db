import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, open, replace } from './editor.js';

/** Answers the questions of a command: a new folder, and what else is said. */
function answers(more: { formats?: string[]; languages?: string[] } = {}) {
  const folder = vscode.Uri.file(mkdtempSync(join(tmpdir(), 'isu-generate-')));
  return { folder, ...more };
}
const generate = (output: string, given: ReturnType<typeof answers>) =>
  vscode.commands.executeCommand(`isu.generate.${output}`, given);
const names = ({ folder }: ReturnType<typeof answers>) => readdirSync(folder.fsPath);

describe('Generating', () => {
  afterEach(closeAll);

  it('writes the forms as they are in the editor, all formats, with a page that explains them', async () => {
    const { document } = await open('columbus.isu');
    const given = answers();
    await generate('html', given);
    assert.ok(names(given).some((name) => name.endsWith('_index.html')));
    assert.ok(!names(given).includes('index.html'));
    await generate('all', given);
    const folders = ['docx', 'xlsx', 'codebook', 'fhir', 'xlsform', 'redcap', 'limesurvey', 'surveyjs'];
    for (const name of ['index.html', ...folders]) {
      assert.ok(names(given).includes(name), `${name} among ${names(given)}`);
    }
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  for (const [output, title] of [
    ['plan', 'Analysplan'],
    ['review', 'Granskning'],
  ] as const) {
    it(`writes the ${output} as it is in the editor, in each format and language`, async () => {
      const editor = await open('columbus.isu');
      await replace(editor, 'Resultatuppföljning vid Columbus', 'Osparat namn');
      const given = answers({ formats: ['html', 'docx', 'md'], languages: ['sv', 'en'] });
      await generate(output, given);
      const documents = names(given).filter((name) => /\.(html|docx|md)$/.test(name));
      const expected = ['en', 'sv'].flatMap((to) =>
        ['docx', 'html', 'md'].map((format) => `columbus.${output}.${to}.${format}`),
      );
      assert.deepEqual(documents.sort(), expected);
      const text = readFileSync(join(given.folder.fsPath, `columbus.${output}.sv.md`), 'utf8');
      assert.ok(text.startsWith(`# ${title}: Osparat namn`), text.slice(0, 80));
    });
  }

  it('takes the language of the file when none is asked for', async () => {
    await open('english.isu');
    const given = answers({ formats: ['html'] });
    await generate('plan', given);
    assert.ok(names(given).includes('clinic.plan.en.html'), String(names(given)));
  });

  it('writes nothing while the text has errors', async () => {
    await open('broken.isu');
    const given = answers({ formats: ['html'] });
    for (const output of ['html', 'plan', 'review']) await generate(output, given);
    assert.deepEqual(names(given), []);
  });
});
