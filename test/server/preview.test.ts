import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, type PreviewParams, type PreviewResult, previewRequest } from '../../src/server/protocol.js';
import { dots, said } from '../documents/picture.js';
import { Client } from './client.js';

const workspace = (name: string) => readFileSync(`test/vscode/workspace/${name}`, 'utf8');
let client: Client;
beforeAll(async () => {
  client = await Client.start({
    files: {
      'columbus.isu': workspace('columbus.isu'),
      'english.isu': workspace('english.isu'),
      'instrument.isu': workspace('instrument.isu'),
      'broken.isu': workspace('broken.isu'),
      'ond.isu': `uppföljning x "</h1><script>alert(1)</script><img src=x onerror=alert(1)>" {
  mätning CORE-OM från klient vid start, avslut
  godtar P4-02 av "<b>chef</b>" eftersom "\\"><script>alert(2)</script>"
}
`,
      'två.isu':
        'uppföljning a "Den ena" { mätning CORE-OM från klient vid start }\nuppföljning b "Den andra" { mätning ORS från klient vid start }\n',
    },
  });
});
afterAll(() => client.stop());

const ask = (params: PreviewParams) => client.connection.sendRequest<PreviewResult>(previewRequest, params);
async function preview(name: string, more: Partial<PreviewParams> = {}): Promise<Preview> {
  const result = await ask({ uri: client.uri(name), ...more });
  if ('message' in result) throw new Error(result.message);
  return result;
}

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}
const elements = (node: Node): Node[] => [...(node.attrs ? [node] : []), ...(node.childNodes ?? []).flatMap(elements)];
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const attribute = (node: Node, name: string) => node.attrs?.find((each) => each.name === name)?.value;
const parsed = (html: string) => elements(parseFragment(html) as unknown as Node);
const named = (all: Node[], name: string) => all.filter(({ nodeName }) => nodeName === name);

describe('the schedule', () => {
  const svgOf = (html: string) => {
    const [image] = named(parsed(html), 'img');
    const source = image ? (attribute(image, 'src') ?? '') : '';
    expect(source).toMatch(/^data:image\/svg\+xml,/);
    return { svg: decodeURIComponent(source.slice(source.indexOf(',') + 1)), alt: attribute(image as Node, 'alt') };
  };
  it('is drawn along lines of time, with what the table says of it as its alternative', async () => {
    const { html } = await preview('columbus.isu', { tab: 'schedule' });
    const { svg, alt } = svgOf(html);
    expect(alt).toMatch(/tabellen nedanför/);
    const found = parsed(html);
    const marked = named(found, 'td').filter((each) => attribute(each, 'class') === 'at yes');
    // One mark for each, and the one that explains them.
    expect(dots(svg).filter(({ r }) => r === 7.5)).toHaveLength(marked.length + 1);
    const words = said(svg).join(' ');
    for (const lane of found.filter((each) => attribute(each, 'class') === 'lane'))
      expect(words.toLowerCase()).toContain(textOf(lane));
  });
  it('is a picture of the text only, whatever the text says', async () => {
    const { svg } = svgOf((await preview('ond.isu', { tab: 'schedule' })).html);
    expect(svg).not.toMatch(/<(script|image|foreignObject|a)\b|\son\w+=/);
  });
});

describe('the verdict', () => {
  it('has a row for each principle, with the class of its verdict', async () => {
    const found = parsed((await preview('columbus.isu')).html);
    const [table] = named(found, 'table');
    expect(table && attribute(table, 'class')).toBe('verdicts');
    const cells = named(elements(table as Node), 'td').map((each) => attribute(each, 'class'));
    expect(cells).toHaveLength(5);
    for (const each of cells) expect(each).toMatch(/^verdict (follows|partly|does-not|not-stated)$/);
    expect(named(found, 'h1').map(textOf)).toEqual(['Resultatuppföljning vid Columbus']);
    expect(textOf(named(found, 'th').find((each) => textOf(each).startsWith('P3')) as Node)).toMatch(
      /Måtten kan jämföras/,
    );
  });
  it('has every finding of the file, each a link to its place', async () => {
    const html = (await preview('columbus.isu')).html;
    const items = named(parsed(html), 'li');
    const diagnostics = client.diagnostics.get(client.uri('columbus.isu')) ?? [];
    expect(items.map((each) => /^\S+/.exec(textOf(each))?.[0]).sort()).toEqual(
      diagnostics.map(({ code }) => String(code)).sort(),
    );
    for (const link of items.flatMap((each) => named(elements(each), 'a'))) {
      const [, line] = /^(\d+):\d+-\d+:\d+$/.exec(attribute(link, 'data-range') ?? '') ?? [];
      expect(textOf(link)).toBe(`Rad ${Number(line) + 1}`);
      expect(attribute(link, 'data-uri')).toBe(client.uri('columbus.isu'));
    }
  });
  it('is followed by what can be answered, each question and outcome a link to its text', async () => {
    const rows = async (language: 'sv' | 'en') => {
      const { html } = await preview('columbus.isu', { language });
      const table = named(parsed(html), 'table').find((each) => attribute(each, 'class') === 'answers') as Node;
      return named(elements(table), 'tr').slice(1);
    };
    const swedish = await rows('sv');
    const lines = workspace('columbus.isu').split('\n');
    for (const row of swedish) {
      const [link] = named(elements(row), 'a');
      const [, line] = /^(\d+):/.exec(attribute(link as Node, 'data-range') ?? '') ?? [];
      expect(lines[Number(line)]).toContain(textOf(link as Node));
    }
    const said = (all: Node[]) => all.map((each) => named(elements(each), 'td').map(textOf).join());
    expect(said(swedish)).toContain('ja');
    expect(said(await rows('en'))).toContain('yes');
  });
  it('says where on the staircase the follow-up stands', async () => {
    expect((await preview('columbus.isu')).html).toMatch(/räcker till steg \d, /);
  });
  it('speaks the language of the file, or the one asked for', async () => {
    expect((await preview('english.isu')).language).toBe('en');
    const swedish = await preview('english.isu', { language: 'sv' });
    expect(swedish.language).toBe('sv');
    expect(swedish.html).toMatch(/Syftet med uppföljningen är tydligt/);
    expect(swedish.html).not.toMatch(/The purpose of/);
  });
  it('shows an accepted finding with its reason, and what the text says only as text', async () => {
    const { html } = await preview('ond.isu');
    const found = parsed(html);
    expect(named(found, 'script')).toEqual([]);
    expect(named(found, 'img')).toEqual([]);
    expect(named(found, 'b')).toEqual([]);
    expect(
      found.flatMap(({ attrs = [] }) => attrs).filter(({ name }) => name.startsWith('on') || name === 'style'),
    ).toEqual([]);
    expect(named(found, 'h1').map(textOf)).toEqual(['</h1><script>alert(1)</script><img src=x onerror=alert(1)>']);
    const accepted = named(found, 'li').filter((each) => attribute(each, 'class') === 'finding accepted');
    expect(accepted.map(textOf).join()).toMatch(/P4-02.*"><script>alert\(2\)<\/script>.*<b>chef<\/b>/);
  });
  it('shows what is wrong with a text that cannot be read, too', async () => {
    expect((await preview('broken.isu')).html).toMatch(/class="finding error">S-/);
  });
  it('judges several designs of one file', async () => {
    const found = parsed((await preview('två.isu')).html);
    expect(named(found, 'h2').map(textOf)).toEqual(['Den ena', 'Den andra']);
    expect(named(found, 'table')).toHaveLength(2);
  });
});

describe('the forms', () => {
  it('one for each timepoint and informant, the first or the chosen one as a page of its own', async () => {
    const first = await preview('columbus.isu', { tab: 'forms' });
    expect(first.choices?.length).toBeGreaterThanOrEqual(5);
    expect(first.page?.id).toBe(first.choices?.[0]?.id);
    expect(first.page?.html).toMatch(/^<!doctype html>/i);
    const last = first.choices?.at(-1)?.id ?? '';
    const other = await preview('columbus.isu', { tab: 'forms', choice: last });
    expect(other.page?.id).toBe(last);
    expect(other.page?.html).not.toBe(first.page?.html);
    expect((await preview('columbus.isu', { tab: 'forms', choice: 'finns-inte' })).page?.id).toBe(first.page?.id);
  });
  it('have ids of their own when a file has several designs', async () => {
    const ids = (await preview('två.isu', { tab: 'forms' })).choices?.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('none for a file that has no design, and this is said', async () => {
    const result = await preview('instrument.isu', { tab: 'forms' });
    expect(result.choices).toBeUndefined();
    expect(result.page).toBeUndefined();
    expect(result.html).toMatch(/ingen uppföljning/);
  });
});

it('follows an edit that came just before, and says in words when there is no such file', async () => {
  await client.open('ny.isu', 'uppföljning a "Före" { }');
  void client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: client.uri('ny.isu'), version: 2 },
    contentChanges: [{ text: 'uppföljning a "Efter" { }' }],
  });
  expect((await preview('ny.isu')).html).toMatch(/Efter/);
  for (const uri of [client.uri('saknas.isu'), 'file:///arbete', 'untitled:Untitled-1', 'x:', '']) {
    const result = await ask({ uri, language: 'sv' });
    expect('message' in result && result.message).toMatch(/inte inläst/);
  }
});
