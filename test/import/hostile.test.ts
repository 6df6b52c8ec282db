import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ImportRefused } from '../../src/import/found.js';
import { imported, opened } from './reading.js';

const workbook = (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => writeXlsx({ sheets });
const xlsform = (rows: (string | number)[][], choices: string[][] = []) =>
  workbook([
    { name: 'survey', rows: [['type', 'name', 'label', 'relevant'], ...rows] },
    { name: 'choices', rows: [['list_name', 'name', 'label'], ...choices] },
  ]);
const plain = await xlsform([['text', 'a', 'A', '']]);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
const document = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;
/** A part that says it is larger than any form. */
const bomb = () => {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('x') }, { level: 0 });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  return bytes;
};

/** One line that says what is wrong and what to do, in both languages. */
const refusal = async (content: string | Uint8Array, file: string): Promise<string> => {
  const error = await imported(content, file).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(ImportRefused);
  const { said } = error as ImportRefused;
  for (const text of Object.values(said)) {
    expect(text).not.toMatch(/\n|undefined|\[object/);
    expect(text.length).toBeGreaterThan(15);
  }
  return said.en;
};

describe('what is no form is refused in one line', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['empty', '', 'a.csv', /empty/],
    ['white space only', ' \n\n', 'a.csv', /empty/],
    ['a byte order mark only', '\ufeff', 'a.csv', /empty/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'a.xlsx', /UTF-8|no form/],
    ['not UTF-8', Uint8Array.from([...strToU8('a,b\n'), 0xe5, 0x2c, 0xe4]), 'a.csv', /UTF-8/],
    ['an older Office file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'a.xls', /older Office/],
    ['a workbook cut short', plain.slice(0, 400), 'a.xlsx', /damaged|cut short/],
    ['a zip without a workbook', zip({ 'a.txt': 'x' }), 'a.xlsx', /damaged|cut short/],
    ['a zip that unpacks to too much', bomb(), 'a.xlsx', /unpacks/],
    ['a document type in a workbook', zip({ 'xl/workbook.xml': `${entities}<workbook/>` }), 'a.xlsx', /DOCTYPE/],
    ['a document type in Word', zip({ 'word/document.xml': `${entities}<x/>` }), 'a.docx', /DOCTYPE/],
    ['a document type in a survey', `<?xml version="1.0"?>${entities}<document/>`, 'a.lss', /DOCTYPE/],
    ['XML cut short', '<?xml version="1.0"?><document><LimeSurveyDocType>Survey', 'a.lss', /damaged|cut short/],
    ['other XML', '<?xml version="1.0"?><html><body/></html>', 'a.xml', /no form/],
    ['JSON cut short', '{"resourceType":"Questionnaire","item":[', 'a.json', /damaged|cut short/],
    ['other JSON', '{"a":1}', 'a.json', /no form/],
    ['a Questionnaire without items', '{"resourceType":"Questionnaire"}', 'a.json', /no questions/],
    ['a survey without questions', '{"pages":[{"name":"a","elements":[]}]}', 'a.json', /no questions/],
    ['a letter', 'Hej!\nHur mår du?\n', 'a.txt', /no form/],
    ['CSV with an open quotation mark', 'a,b\n"x,1\n', 'a.csv', /quotation mark/],
    [
      'Word without controls',
      zip({ 'word/document.xml': document('<w:p><w:r><w:t>Hej</w:t></w:r></w:p>') }),
      'a.docx',
      /no questions/,
    ],
  ])('%s', async (_, content, file, expected) => {
    expect(await refusal(content, file)).toMatch(expected);
  });

  test('more than twenty million bytes', async () => {
    expect(await refusal(new Uint8Array(50_000_000), 'a.csv')).toMatch(/larger than 20 MB/);
  });

  test('groups within each other without end, in each format that has them', async () => {
    const deep = (open: string, close: string, inner: string) => open.repeat(5000) + inner + close.repeat(5000);
    const fhir = `{"resourceType":"Questionnaire","item":[${deep('{"linkId":"g","type":"group","item":[', ']}', '{"linkId":"q","type":"string","text":"Q"}')}]}`;
    expect(await refusal(fhir, 'a.json')).toMatch(/within each other/);
    const survey = `{"pages":[{"elements":[${deep('{"type":"panel","elements":[', ']}', '{"type":"text","name":"q"}')}]}]}`;
    expect(await refusal(survey, 'a.json')).toMatch(/within each other/);
    const word = zip({
      'word/document.xml': document(deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', '<w:p/>')),
    });
    expect(await refusal(word, 'a.docx')).toMatch(/damaged/);
  });
});

const losses = async (content: string | Uint8Array, file: string) => {
  const { losses: all, text } = await imported(content, file);
  const { errors } = await opened(text);
  expect(errors).toEqual([]);
  return { text, said: all.map(({ where, what }) => `${where}: ${what.en}`).join('\n') };
};

describe('what a form has and a design lacks is told, with where', () => {
  test('kinds of questions that nobody has heard of', async () => {
    const { text, said } = await losses(
      await xlsform([
        ['text', 'a', 'A', ''],
        ['geoshape', 'b', 'B', ''],
        ['hologram', 'c', 'C', ''],
      ]),
      'a.xlsx',
    );
    expect(said).toMatch(/survey 3: .*geoshape[\s\S]*survey 4: .*hologram/);
    expect(text).not.toMatch(/item (b|c)/);
  });

  test('formulas are not worked out, and macros are not read', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Svar',
          rows: [['Mår', 'Sover'], ...Array.from({ length: 6 }, (_, index) => [index % 3, 'ja'])],
          cells: new Map([['1,0', { value: 3, formula: 'WEBSERVICE("http://x")' }]]),
        },
      ],
      vbaProject: strToU8('Sub AutoOpen()'),
    });
    const { said, text } = await losses(bytes, 'a.xlsm');
    expect(said).toMatch(/1 cell has a formula/);
    expect(said).toMatch(/macros/);
    expect(text).not.toMatch(/WEBSERVICE|AutoOpen/);
  });

  test('expressions are read and never run', async () => {
    const [one, nobody] = ['$', '$'].map((sign, index) => `${sign}{${index === 0 ? 'a' : 'nobody'}}`);
    const harmful = [
      'constructor.constructor("return process")()',
      `${one} = 1; process.exit()`,
      `${'('.repeat(3000)}1${')'.repeat(3000)}`,
      `pulldata("x", "y", "z", ${one}) = 1`,
      `${one} = 1 ${`and ${one} = 1 `.repeat(5000)}`,
      `${nobody} = 1`,
    ];
    const { said, text } = await losses(
      await xlsform([['integer', 'a', 'A', ''], ...harmful.map((one, index) => ['text', `b${index}`, 'B', one])]),
      'a.xlsx',
    );
    expect(said.match(/cannot be written in a design/g)?.length).toBe(harmful.length);
    expect(text).not.toMatch(/ if /);
  });

  test('a text cannot end the draft’s own, nor a comment its line', async () => {
    const text = 'a" } design evil { // \\" @en """ \u2028 \r\n}\u0000 /* */';
    const json = JSON.stringify({
      pages: [
        {
          elements: [
            { type: 'text', name: text, title: text },
            { type: text, name: 'x' },
          ],
        },
      ],
    });
    const made = await losses(json, `${text}.json`);
    const { design } = await opened(made.text);
    expect(design.instruments.map(({ items }) => items.length)).toEqual([1]);
  });

  test('names that fall together are told apart', async () => {
    const { text } = await losses(
      await xlsform([
        ['text', 'a_1', 'A', ''],
        ['text', 'a-1', 'B', ''],
        ['text', 'A1', 'C', ''],
        ['text', 'date', 'D', ''],
        ['text', '1', 'E', ''],
        ['text', 'åäö', 'F', ''],
      ]),
      'a.xlsx',
    );
    const { design } = await opened(text);
    const variables = design.instruments[0]?.items.map(({ variable }) => variable) ?? [];
    expect(new Set(variables).size).toBe(6);
  });
});
