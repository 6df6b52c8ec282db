import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { stepsChart } from '../../src/documents/charts/index.js';
import { docx } from '../../src/documents/docx/index.js';
import {
  code,
  contents,
  document,
  emphasis,
  figure,
  foreign,
  heading,
  item,
  link,
  list,
  note,
  ordered,
  paragraph,
  strong,
  table,
} from '../../src/documents/index.js';
import { hostileTexts } from '../forms/hostile.js';
import { unzip, xmlFault } from './unzip.js';

const picture = stepsChart({
  steps: ['Första', 'Andra'],
  supported: 1,
  claimed: 2,
  words: { supported: 'bär', missing: 'bär inte', claimed: 'anspråk' },
});
const sample = document('Granskning: å ä ö', [
  contents('Innehåll'),
  heading(2, 'Ett avsnitt'),
  paragraph(
    'Vanlig text, ',
    strong('viktig'),
    ' och ',
    emphasis('betonad'),
    ' och ',
    foreign('English words', 'en'),
    '.',
  ),
  paragraph(
    link('en källa', 'https://example.org/a?b=1&c="2"'),
    ' ',
    link('ond', 'javascript:alert(1)'),
    ' ',
    link('hit', '#ett-avsnitt'),
  ),
  table(
    ['Mått', 'När'],
    [
      ['A', 'start'],
      ['B', 'avslut'],
    ],
    { caption: 'Mått och tid' },
  ),
  ordered([item('Först', list(['under', 'mer']))]),
  ordered(['Börjar om']),
  note('missing', 'Saknas', paragraph('Bestäm detta.')),
  figure('trappa', picture, 'En trappa med två steg.', 'Trappan'),
  figure(
    'okänd',
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10"/></svg>',
    'En bild som inte kan ritas.',
  ),
]);

describe('a Word document', () => {
  let files: ReturnType<typeof unzip>;
  let body = '';
  beforeAll(() => {
    files = unzip(docx(sample, { language: 'sv' }));
    body = files.get('word/document.xml')?.text ?? '';
  });
  afterEach(() => vi.useRealTimers());

  test('is the same bytes whenever and however often it is made', () => {
    const first = docx(sample, { language: 'sv' });
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
    docx(document('Ett annat', [contents('x'), heading(2, 'y'), list(['z'])]), { language: 'en' });
    expect(Buffer.from(docx(sample, { language: 'sv' })).equals(Buffer.from(first))).toBe(true);
  });

  test('bears no date', () => {
    // 1 January 1980 at midnight is the first moment of the format.
    for (const { time, date } of files.values()) expect([time, date]).toEqual([0, 0x21]);
    expect(files.get('docProps/core.xml')?.text).not.toMatch(/created|modified|20[1-9]\d/);
  });

  test('has its title and language where Word and a screen reader look for them', () => {
    const core = files.get('docProps/core.xml')?.text;
    expect(core).toContain('<dc:title>Granskning: å ä ö</dc:title>');
    expect(core).toContain('<dc:language>sv</dc:language>');
    expect(files.get('word/styles.xml')?.text).toContain('<w:lang w:val="sv-SE"/>');
    expect(body).toMatch(/<w:lang w:val="en-GB"\/>[\s\S]*?English words/);
    expect(body).toMatch(/<w:pStyle w:val="Title"\/>[\s\S]*?Granskning: å ä ö/);
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>[\s\S]*?Ett avsnitt/);
  });

  test('repeats the header row of a table on each page, and keeps rows whole', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(body.indexOf('Mått och tid')).toBeLessThan(body.indexOf('<w:tbl>'));
  });

  test('breaks lines where the text does, whatever the text came from', () => {
    const file = unzip(docx(document('Rader', [paragraph('ett\ntvå\r\ntre\rfyra\tfem')]), { language: 'sv' }));
    const xml = file.get('word/document.xml')?.text ?? '';
    const [said] = /<w:t [^>]*>ett<.*fem<\/w:t>/s.exec(xml) ?? [''];
    expect(said.replace(/<\/?w:t\b[^>]*>/g, '')).toBe('ett<w:br/>två<w:br/>tre<w:br/>fyra fem');
  });

  test('says page x of y in its language', () => {
    const footers = [...files].filter(([path]) => path.startsWith('word/footer')).map(([, { text }]) => text);
    expect(footers).toHaveLength(1);
    for (const footer of footers) expect(footer).toMatch(/Sida [\s\S]*PAGE[\s\S]* av [\s\S]*NUMPAGES/);
    const english = unzip(docx(sample, { language: 'en' }));
    expect(english.get('word/footer1.xml')?.text).toMatch(/Page [\s\S]*PAGE[\s\S]* of [\s\S]*NUMPAGES/);
  });

  test('links to harmless addresses and to its own headings, and to nothing else', () => {
    expect(body).toContain(' HYPERLINK "https://example.org/a?b=1&amp;c=%222%22" ');
    expect(body).not.toContain('javascript');
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    // The table of contents and the link in the text.
    expect(anchors).toHaveLength(2);
    for (const anchor of anchors) expect(marks).toContain(anchor);
  });

  test('draws a picture with its words, and tells one that it cannot draw', () => {
    expect(body).toContain('descr="En trappa med två steg."');
    for (const words of ['1. Första', '2. Andra', '▼ anspråk']) expect(body).toContain(`>${words}</w:t>`);
    const told = body.split('En bild som inte kan ritas.');
    expect(told).toHaveLength(2);
    expect(body).not.toContain('descr="En bild som inte kan ritas."');
  });

  test('begins each numbered list anew', () => {
    const numbers = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(([, level, id]) => [
      level,
      id,
    ]);
    const [first, under, more, second] = numbers;
    expect([first?.[0], under?.[0], more?.[0], second?.[0]]).toEqual(['0', '1', '1', '0']);
    expect(first?.[1]).not.toBe(second?.[1]);
  });

  test.each(hostileTexts.map((text, index) => [index, text] as const))(
    'shows hostile text %i as text',
    async (_, text) => {
      const everywhere = document(text, [
        contents(text),
        heading(2, text),
        paragraph(text, strong(text), emphasis(text), code(text), foreign(text, text), link(text, text)),
        list([text]),
        table([text, text], [[text, text]], { caption: text }),
        note('proposal', text, paragraph(text)),
        figure(
          text,
          stepsChart({ steps: [text], supported: 0, words: { supported: text, missing: text, claimed: text } }),
          text,
          text,
        ),
      ]);
      const made = unzip(docx(everywhere, { language: 'sv' }));
      for (const [path, file] of made)
        if (/\.(xml|rels)$/.test(path)) expect([path, xmlFault(file.text)]).toEqual([path, undefined]);
      expect(made.get('word/document.xml')?.text).not.toMatch(/<(script|img|b)\b/);
    },
  );
});

describe('a picture in Word', () => {
  const drawn = async (height: number, ...shapes: string[]) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" font-size="12">${shapes.join('')}</svg>`;
    const file = unzip(docx(document('x', [figure('y', svg, 'z')]), { language: 'sv' }));
    return file.get('word/document.xml')?.text ?? '';
  };
  const numbers = (xml: string, pattern: RegExp) =>
    [...xml.matchAll(pattern)].map((found) => found.slice(1).map(Number));
  const pixel = 9525;

  test('has lines that rise as well as lines that fall, as thick as they are', async () => {
    const xml = await drawn(
      100,
      '<line x1="10" y1="90" x2="110" y2="20" stroke="#111111" stroke-width="3"/>',
      '<line x1="10" y1="20" x2="110" y2="90" stroke="#111111"/>',
    );
    const [rising, falling] = numbers(
      xml,
      /<a:moveTo><a:pt x="(\d+)" y="(\d+)"\/><\/a:moveTo><a:lnTo><a:pt x="(\d+)" y="(\d+)"\/>/g,
    );
    expect(rising).toEqual([0, 70, 100, 0].map((one) => one * pixel));
    expect(falling).toEqual([0, 0, 100, 70].map((one) => one * pixel));
    const [[thick = 0] = [], [thin = 1] = []] = numbers(xml, /<a:ln w="(\d+)"/g);
    expect(thick / thin).toBeCloseTo(3, 2);
  });

  test('of thousands of shapes has a number of its own for each', () => {
    const dots = Array.from(
      { length: 2500 },
      (_, index) => `<circle cx="${index % 700}" cy="5" r="2" fill="#000000"/>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="10">${dots.join('')}</svg>`;
    const file = unzip(
      docx(
        document(
          'x',
          [1, 2].map((one) => figure(`${one}`, svg, 'z')),
        ),
        { language: 'sv' },
      ),
    );
    const ids = [...(file.get('word/document.xml')?.text ?? '').matchAll(/<wps:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(5000);
    expect(new Set(ids).size).toBe(5000);
  });

  test('that is taller than a page is made smaller, in its own proportions', async () => {
    const [[wide = 0, tall = 0] = []] = numbers(await drawn(3000), /<wp:extent cx="(\d+)" cy="(\d+)"\/>/g);
    // A4 is 297 mm high, with margins of 20 mm above and below; 36000 units are one.
    expect(tall).toBeLessThan(257 * 36_000);
    expect(tall).toBeGreaterThan(200 * 36_000);
    expect(tall / wide).toBeCloseTo(3000 / 760, 2);
  });

  test('has nothing that stands out of it: the whole would be made narrower', async () => {
    const long = 'w'.repeat(200);
    const xml = await drawn(
      100,
      ...['start', 'middle', 'end'].map((anchor) => `<text x="300" y="50" text-anchor="${anchor}">${long}</text>`),
    );
    const boxes = numbers(xml, /<wps:spPr><a:xfrm><a:off x="(-?\d+)" y="-?\d+"\/><a:ext cx="(\d+)"/g);
    expect(boxes).toHaveLength(3);
    for (const [x = 0, wide = 0] of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(760 * pixel);
    }
  });
});
