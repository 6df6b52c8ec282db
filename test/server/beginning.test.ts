import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templates } from '../../src/beginnings/index.js';
import { textRules } from '../../src/language/index.js';
import { Client } from './client.js';

describe.each(['en', 'sv'] as const)('a file whose language is not decided, in an editor in %s', (locale) => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ locale });
  });
  afterAll(() => client.stop());
  const labels = async (text: string) => (await client.complete(text)).map(({ label }) => label);

  it.each(['|', '// en kommentar\n|', 'upp|', 'des|', '\n\nimp|\n'])(
    'is offered the keywords of both languages, those of the editor first: %j',
    async (text) => {
      const all = await labels(text);
      const both = ['uppföljning', 'importera', 'referens', 'design', 'import', 'reference', 'instrument'];
      expect(all).toEqual(expect.arrayContaining(both));
      expect(all.filter((label) => label === 'instrument')).toHaveLength(1);
      const [first, second] = locale === 'sv' ? ['uppföljning', 'design'] : ['design', 'uppföljning'];
      expect(all.indexOf(first)).toBeLessThan(all.indexOf(second));
    },
  );

  it('is offered whole designs in both languages, first of all', async () => {
    const items = await client.complete('|');
    const own = Object.values(templates).flatMap(({ text }) => [text.sv, text.en]);
    const first = items.slice(0, own.length).map(({ textEdit }) => textEdit?.newText);
    expect([...first].sort()).toEqual([...own].sort());
    expect(first[0]).toBe(templates.basic.text[locale]);
  });

  it('what both languages have in common decides nothing', async () => {
    expect(await labels('instrument x {\n  |\n}\n')).toEqual(
      expect.arrayContaining(['fråga', 'uppgiftslämnare', 'item', 'informant']),
    );
  });

  it('its first own keyword decides', async () => {
    const swedish = await labels('uppföljning x {\n  |\n}\n');
    expect(swedish).toContain('mätning');
    expect(swedish).not.toContain('collect');
    const english = await labels('design x {\n  |\n}\n');
    expect(english).toContain('collect');
    expect(english).not.toContain('mätning');
  });
});

describe('an empty file', () => {
  const empty = textRules['empty-file'].code;

  it.each(['en', 'sv'] as const)(
    'can be filled from a template in either language, by hand or by questions (%s)',
    async (locale) => {
      const client = await Client.start({ locale, commands: ['isu.new'] });
      const uri = await client.open('new.isu', '\n  \n');
      expect(client.codes('new.isu')).toEqual([empty]);
      const [ask, ...filled] = await client.actions('new.isu', empty);
      expect(ask).toMatchObject({ isPreferred: true, command: { command: 'isu.new', arguments: [{ document: uri }] } });
      expect(ask?.title).toMatch(locale === 'sv' ? /^Ny uppföljning/ : /^New design/);
      const texts = filled.map(({ edit }) => client.applied(uri, edit?.changes?.[uri]));
      expect([...texts].sort()).toEqual(
        Object.values(templates)
          .flatMap(({ text }) => [text.sv, text.en])
          .sort(),
      );
      expect(texts[0]).toBe(templates.basic.text[locale]);
      await client.stop();
    },
  );

  it('offers no questions to a client that cannot ask them', async () => {
    const client = await Client.start();
    await client.open('new.isu', '');
    const all = await client.actions('new.isu', empty);
    expect(all.map(({ command }) => command?.command)).toEqual(Array(4).fill(undefined));
    await client.stop();
  });
});
