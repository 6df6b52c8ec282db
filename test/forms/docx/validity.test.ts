import { expect, test } from 'vitest';
import { canBeInterviewed } from '../../../src/forms/docx/interview.js';
import { paperForm } from '../../../src/forms/docx/page.js';
import { forms } from '../../../src/forms/making/forms.js';
import { xmlFault } from '../../documents/unzip.js';
import { designIn, filesIn, folders } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { withOpenXml } from '../open-xml.js';
import { body, faults, joined, made, parts, withBody, withFolder } from './word.js';

/** The strictest check of Word files that there is: Microsoft's own Open XML SDK. */
const valid = (files: ReadonlyMap<string, Uint8Array>) =>
  withFolder(async (folder) => {
    const found: string[] = [];
    for (const [name, file] of files) found.push(...(await faults(file, folder, name)));
    return found;
  });

const fixture = made(design);

withOpenXml('Microsoft’s validator', () => {
  test('the forms of the fixture are as Word wants them', async () => {
    const all = fixture;
    const whole = [
      'columbus_nybesok_client',
      'columbus_nybesok_client-interview-ar',
      'columbus_end_client_anonymous-en',
      'columbus_end_professional_ansvarig_behandlare',
    ];
    const chosen = new Map(whole.flatMap((name) => (all.has(name) ? [[name, all.get(name) ?? new Uint8Array()]] : [])));
    expect([...chosen.keys()]).toEqual(whole);
    chosen.set('all', joined([...all.values()]));
    expect(await valid(chosen)).toEqual([]);
  });

  test('the forms of the examples are as Word wants them', async () => {
    const all: Uint8Array[] = [];
    for (const file of filesIn(folders.examples)) all.push(...made(await designIn(file)).values());
    expect(all.length).toBeGreaterThan(50);
    expect(await valid(new Map([['examples', joined(all)]]))).toEqual([]);
  });

  test('a form of each generated design is as Word wants it, in one language and version after another', async () => {
    const all: Uint8Array[] = [];
    const kinds = new Set<string>();
    for (const [turn, one] of generatedDesigns().entries()) {
      const made = forms(one);
      const form = made[turn % Math.max(made.length, 1)];
      if (!form) continue;
      const language = form.languages[turn % form.languages.length] ?? 'sv';
      const interview = canBeInterviewed(form) && Math.floor(turn / 3) % 2 === 0;
      kinds.add(`${language} ${interview}`);
      const file = paperForm(form, language, interview);
      for (const [path, xml] of parts(file)) {
        if (/\.(xml|rels)$/.test(path)) expect([one.code, path, xmlFault(xml)]).toEqual([one.code, path, undefined]);
      }
      all.push(file);
    }
    expect([...kinds].sort()).toEqual(['ar false', 'ar true', 'en false', 'en true', 'sv false', 'sv true']);
    expect(all.length).toBeGreaterThan(90);
    expect(await valid(new Map([['generated', joined(all)]]))).toEqual([]);
  });

  test('the check finds a fault in what is joined', async () => {
    const [file] = [...fixture.values()];
    const wrong = joined([spoilt(file ?? new Uint8Array())]);
    expect((await valid(new Map([['spoilt', wrong]]))).length).toBeGreaterThan(0);
  });

  /** The same document with an element where Word does not want it. */
  const spoilt = (file: Uint8Array): Uint8Array =>
    withBody(file, body(file).replace('<w:keepNext/>', '<w:tblHeader/>'));
});
