import type { QuestionnaireItem } from 'fhir/r4.js';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fhir } from '../../../src/forms/fhir/index.js';
import { forms } from '../../../src/forms/making/forms.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { describeLForms, type Release, response, show } from './lforms.js';

interface Read {
  path: string;
  resource: { resourceType: string; title?: string; item?: QuestionnaireItem[] };
}
const read = (files: ReturnType<typeof fhir>): Read[] =>
  files
    .map(({ path, text }) => ({ path, resource: JSON.parse(String(text)) as Read['resource'] }))
    .filter(({ resource }) => resource.resourceType === 'Questionnaire');
const releaseOf = (path: string): Release => (path.includes('.r5.') ? 'R5' : 'R4');

const fixture = read(fhir(design, forms(design)));
// Now the one release, now the other: the two are shown by the same code.
const sample = generatedDesigns()
  .filter((_, index) => index % 5 === 0)
  .flatMap((one, index) => read(fhir(one, forms(one).slice(0, 1))).slice(index % 2, (index % 2) + 1));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** The `linkId` and text of everything that is shown from the beginning. */
function shown(items: readonly QuestionnaireItem[]): [string, string][] {
  return items.flatMap((item) => {
    const hidden = item.extension?.some(({ url }) => url.endsWith('questionnaire-hidden'));
    if (hidden || item.enableWhen || item.linkId.endsWith('.help')) return [];
    return [[item.linkId, oneLine(item.text ?? '')] as [string, string], ...shown(item.item ?? [])];
  });
}
async function labels(page: Page): Promise<[string, string][]> {
  const found = (await page.evaluate(
    `[...document.querySelectorAll('[id^="label-"]')].filter(({ id }) => id !== 'label-').map(({ id, textContent }) => [id, textContent])`,
  )) as [string, string][];
  return found.map(([id, text]) => [id.slice('label-'.length).replace(/(\/1)+$/, ''), oneLine(text)]);
}

describeLForms('Questionnaires in LForms', () => {
  it('are shown, with every text as it is and nothing more', async () => {
    for (const { path, resource } of [...fixture, ...sample]) {
      const page = await show(resource, releaseOf(path));
      const wanted = shown(resource.item ?? []);
      const found = await labels(page);
      expect(
        found.map(([id]) => id),
        path,
      ).toEqual(wanted.map(([id]) => id));
      for (const [index, [, text]] of wanted.entries()) expect(found[index]?.[1], path).toContain(text);
    }
    expect(sample.length).toBeGreaterThan(20);
  });

  it('say what is wrong: an identity number for a code, a number outside its limits', async () => {
    const client = fixture.find(({ path }) => path === 'fhir/columbus_nybesok_client.r4.json');
    const page = await show(client?.resource ?? {}, 'R4');
    const write = async (id: string, text: string) => {
      await page.fill(`[id="${id}"]`, text);
      await page.press(`[id="${id}"]`, 'Tab');
      await response('R4');
      return page.innerText('#form');
    };
    expect(await write('case/1', '850709-9805')).toContain('must match a RegExp pattern');
    expect(await write('case/1', 'K-1')).not.toContain('must match a RegExp pattern');
    expect(await write('maendedagar/1/1', '31')).toContain('less than or equal to 30');
    expect(await write('maendedagar/1/1', '30')).not.toContain('less than or equal to 30');
  });

  it('are refused when they are wrong, so that being shown says something', async () => {
    const dangling = { question: 'nobody', operator: 'exists', answerBoolean: true };
    const item = { linkId: 'a', type: 'string', text: 'A', enableWhen: [dangling] };
    await expect(show({ resourceType: 'Questionnaire', status: 'draft', item: [item] }, 'R4')).rejects.toThrow(
      'nobody',
    );
  });
});
