import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { type Choice, chooseCommand, previewRequest } from '../../src/server/protocol.js';
import { Client } from './client.js';

let client: Client;
afterEach(() => client.stop());

const takesSnippets: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};
const start = (files: Record<string, string> = {}, more: { commands?: string[] } = {}) =>
  Client.start({ files, capabilities: takesSnippets, ...more });

/** The edits of an action in a file: as they are sent, and as text with every stop left as it is. */
function editsOf(name: string, { edit }: CodeAction | Choice): { snippets: string[]; edits: TextEdit[] } {
  const { changes, documentChanges = [] } = (edit ?? {}) as NonNullable<CodeAction['edit']>;
  const plain = changes?.[client.uri(name)];
  if (plain) return { snippets: [], edits: plain };
  const sent = documentChanges.flatMap((each) => ('edits' in each ? (each.edits as SnippetTextEdit[]) : []));
  const left = (value: string) =>
    value
      .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
      .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, '$1')
      .replace(/\\([\\$},|])/g, '$1');
  return {
    snippets: sent.map(({ snippet }) => snippet.value),
    edits: sent.map(({ range, snippet }) => ({ range, newText: left(snippet.value) })),
  };
}
async function action(name: string, code: string, title: RegExp): Promise<CodeAction> {
  const all = await client.actions(name, code);
  const found = all.find((each) => title.test(each.title));
  if (!found) throw new Error(`none of ${all.map((each) => each.title).join(' | ')} is ${title}`);
  return found;
}
const changed = (name: string, one: CodeAction | Choice): string => client.applied(name, editsOf(name, one).edits);

/** Nothing says who answers. */
const unasked =
  'uppföljning a "A" {\n  mätning bedömning vid start, avslut\n}\ninstrument bedömning { mäter resultat }\n';
const bare = 'uppföljning a "A" {\n  mätning CORE-OM från klient vid start, avslut\n}\n';

describe('the cursor comes to what is to be written', () => {
  it('a prompt is selected, within its quotation marks', async () => {
    client = await start();
    await client.open('a.isu', bare);
    const one = await action('a.isu', 'P1-01', /syfte om resultat/);
    expect(editsOf('a.isu', one).snippets.join()).toMatch(/syfte "\$\{1:\[Skriv vad ni vill veta[^\]]*\]\}"/);
    await client.change('a.isu', changed('a.isu', one));
    expect(client.codes('a.isu')).not.toContain('S-01');
    expect(client.codes('a.isu')).toContain('L-54');
  });

  it('a name that is made up is changed everywhere at once', async () => {
    client = await start();
    await client.open(
      'a.isu',
      'uppföljning a "A" {\n  problem p "P"\n  mätning CORE-OM från klient vid start, avslut\n}\n',
    );
    const one = await action('a.isu', 'P4-02', /professionen bedöma/);
    const stops = editsOf('a.isu', one)
      .snippets.join()
      .match(/\$\{\d+:professionens-bild\}/g);
    expect(stops?.length).toBeGreaterThan(1);
    expect(new Set(stops).size).toBe(1);
  });

  it('where several words would do, they are there to choose from, each fix with its own first', async () => {
    client = await start();
    await client.open('a.isu', unasked);
    const one = await action('a.isu', 'P4-05', /klienten som/);
    expect(editsOf('a.isu', one).snippets.join()).toContain(`från \${1|klient,profession,klient\\, profession|}`);
    const both = await action('a.isu', 'P4-05', /klient och profession/);
    expect(editsOf('a.isu', both).snippets.join()).toContain(`från \${1|klient\\, profession,klient,profession|}`);
    expect(changed('a.isu', both)).toContain('mätning bedömning vid start, avslut från klient, profession\n');
  });

  it('indented by no editor once more: each edit begins where its line does', async () => {
    client = await start();
    await client.open('a.isu', bare);
    for (const code of ['P1-01', 'P2-01', 'P4-02', 'P5-01', 'U-02']) {
      for (const one of await client.actions('a.isu', code)) {
        for (const { range } of editsOf('a.isu', one).edits) {
          if (one.edit?.documentChanges) expect(range.start.character, one.title).toBe(0);
        }
      }
    }
  });

  it('signs of the snippet language in the text stay what they are', async () => {
    client = await start();
    const text = 'uppföljning a "Pris: $5 {5} \\\\" {\n  mätning CORE-OM från klient vid start, avslut }\n';
    await client.open('a.isu', text);
    const one = await action('a.isu', 'P1-01', /syfte om resultat/);
    expect(changed('a.isu', one)).toContain('"Pris: $5 {5} \\\\"');
  });

  it('an editor that takes no snippets gets the same text', async () => {
    client = await start();
    await client.open('a.isu', bare);
    const asSnippet = new Map<string, string>();
    for (const code of ['P1-01', 'P2-01', 'P4-02'])
      for (const one of await client.actions('a.isu', code))
        if (one.edit) asSnippet.set(one.title, changed('a.isu', one));
    await client.stop();
    client = await Client.start();
    await client.open('a.isu', bare);
    expect(asSnippet.size).toBeGreaterThan(5);
    for (const code of ['P1-01', 'P2-01', 'P4-02']) {
      for (const one of await client.actions('a.isu', code)) {
        if (!one.edit) continue;
        expect(one.edit.documentChanges).toBeUndefined();
        expect(changed('a.isu', one)).toBe(asSnippet.get(one.title));
      }
    }
  });
});

describe('an instrument that is described nowhere', () => {
  it.each([
    [
      'uppföljning a "A" {\n  mätning vår-skattning från profession vid start, avslut\n}\n',
      /^Beskriv instrumentet vår-skattning/,
    ],
    [
      'design a "A" {\n  collect our-rating from professional at start, end\n}\n',
      /^Describe the instrument our-rating/,
    ],
  ])('is described in the file, its scale to be chosen', async (text, title) => {
    client = await start();
    await client.open('a.isu', text);
    const one = await action('a.isu', 'S-08', title);
    const [snippet = ''] = editsOf('a.isu', one).snippets.slice(-1);
    expect(snippet).toContain('|0..10,1..5,0..4,0..3|}');
    await client.change('a.isu', changed('a.isu', one));
    expect(client.codes('a.isu').filter((code) => code.startsWith('S-'))).toEqual([]);
    expect(client.codes('a.isu')).toContain('L-54');
  });
  it('is imported from the file that describes it', async () => {
    client = await start({ 'delat/egna.isu': 'instrument vår-skattning { fråga a "A" ja-nej }\n' });
    await client.open('a.isu', 'uppföljning a "A" {\n  mätning vår-skattning från klient vid start, avslut\n}\n');
    await client.change(
      'a.isu',
      changed('a.isu', await action('a.isu', 'S-08', /^Importera vår-skattning från ”delat\/egna.isu”/)),
    );
    expect(client.codes('a.isu').filter((code) => code.startsWith('S-'))).toEqual([]);
  });
  it('only an instrument is: not a problem, nor what is misspelt of a design', async () => {
    client = await start();
    await client.open('a.isu', 'uppföljning a "A" {\n  resultat r { svarar mot ingenting-sådant }\n}\n');
    const titles = (await client.actions('a.isu', 'S-08')).map(({ title }) => title);
    expect(titles.filter((title) => /Beskriv/.test(title))).toEqual([]);
  });
});

describe('an import of a file that has moved', () => {
  const shared = 'instrument x { fråga a "A" ja-nej }\n';
  it.each([
    ['by its name', { 'gemensamt/delat.isu': shared }, 'gemensamt/delat.isu'],
    [
      'by what it declares',
      { 'gemensamt/nytt-namn.isu': shared, 'annan/delat.isu': 'instrument y { }\n' },
      'gemensamt/nytt-namn.isu',
    ],
  ])('is found %s', async (_, files, path) => {
    client = await start(files);
    await client.open('a.isu', 'importera "delat.isu"\nuppföljning a "A" {\n  mätning x från klient vid start\n}\n');
    const [first] = await client.actions('a.isu', 'S-12');
    expect(first?.title).toBe(`Importera ”${path}” i stället`);
    await client.change('a.isu', changed('a.isu', first as CodeAction));
    expect(client.codes('a.isu').filter((code) => code.startsWith('S-'))).toEqual([]);
  });
});

it('the preview’s next step is what the menu has first, also what only the project knows', async () => {
  client = await start({ 'gemensamt/delat.isu': 'instrument x { fråga a "A" ja-nej }\n' });
  await client.open('a.isu', 'importera "delat.isu"\nuppföljning a "A" {\n  mätning x från klient vid start\n}\n');
  const [first] = await client.actions('a.isu', 'S-12');
  const preview = await client.connection.sendRequest<{ html: string }>(previewRequest, { uri: client.uri('a.isu') });
  expect(preview.html).toContain(`data-mend="${first?.title}" data-code="S-12"`);
});

describe('all of a kind', () => {
  it('slips of writing are mended in the whole file, also as it is saved', async () => {
    client = await start();
    const text =
      'uppföljning a ”A” {\n  målgrupp "M" { ålder 18–29 }\n  bortfall 30,5 % { orsak annat ”Ö” }\n  problem ohalsa\n  resultat r { svarar mot ohalso }\n}\n';
    await client.open('a.isu', text);
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri('a.isu') },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: [CodeActionKind.SourceFixAll] },
    });
    const [all] = (found ?? []) as CodeAction[];
    expect(found).toHaveLength(1);
    await client.change('a.isu', changed('a.isu', all as CodeAction));
    const left = client.codes('a.isu').filter((code) => code.startsWith('S-'));
    expect(left, 'a guess at a name is the author’s to make').toEqual(['S-08']);
  });
  it.each([
    ['S-03', 'uppföljning a ”A” {\n  problem p ”P”\n  problem q ”Q”\n}\n', 3],
    ['P5-09', 'uppföljning a "A" {\n  bortfall 20 % vid start\n  bortfall 30 % vid avslut\n}\n', 2],
    ['P5-18', 'uppföljning a "A" {\n  bortfall 20 % vid start\n  bortfall 30 % vid avslut\n}\n', 2],
  ])('%s: what mends one mends all', async (code, text, many) => {
    client = await start();
    await client.open('a.isu', text);
    expect(client.codes('a.isu').filter((one) => one === code)).toHaveLength(many);
    const one = await action('a.isu', code, new RegExp(`Rätta alla ${many} av samma slag i filen \\(${code}\\)`));
    await client.change('a.isu', changed('a.isu', one));
    const answered =
      client.texts
        .get(client.uri('a.isu'))
        ?.getText()
        .replace(/"\[Skriv [^\]]*\]"/g, '"Svar"') ?? '';
    await client.change('a.isu', answered);
    expect(client.codes('a.isu')).not.toContain(code);
  });
});

describe('the menu', () => {
  it('has repairs first, then what stands by a deviation, last what explains', async () => {
    client = await start();
    await client.open('a.isu', bare);
    const titles = (await client.actions('a.isu', 'P4-02')).map(({ title }) => title);
    const of = (pattern: RegExp) => titles.flatMap((title, index) => (pattern.test(title) ? [index] : []));
    const [accepts, explains] = [of(/^Godta /), of(/^Förklara /)];
    expect(accepts.length).toBeGreaterThan(1);
    const repairs = titles.map((_, index) => index).filter((index) => ![...accepts, ...explains].includes(index));
    expect(Math.max(...repairs)).toBeLessThan(Math.min(...accepts));
    expect(Math.max(...accepts)).toBeLessThan(Math.min(...explains));
  });
  it('where the client can show a list, leads to it instead of many rows', async () => {
    client = await start({}, { commands: [chooseCommand] });
    await client.open('a.isu', bare);
    const found = await client.actions('a.isu', 'P4-02');
    expect(found.length).toBeLessThanOrEqual(10);
    const lists = found.filter(({ command }) => command?.command === chooseCommand);
    expect(lists.map(({ title }) => title.replace(/\d+/, 'n'))).toEqual([
      'Fler rättningar (n) …',
      'Godta en av anmärkningarna med ett skäl …',
      'Förklara en av anmärkningarna …',
    ]);
    const choices = lists.map(({ command }) => command?.arguments?.[1] as Choice[]);
    const accept = choices[1]?.find(({ title }) => title.startsWith('Godta P4-02')) as Choice;
    expect(accept.detail).toMatch(/\p{L}/u);
    expect(changed('a.isu', accept)).toContain('godtar P4-02 eftersom "[Skriv skälet]"');
    expect(choices[2]?.every(({ command }) => command !== undefined)).toBe(true);
  });
  it('prefers the one way there is, and none where the author has to choose', async () => {
    client = await start();
    await client.open('a.isu', unasked);
    const of = async (code: string) =>
      (await client.actions('a.isu', code)).filter(({ diagnostics }) => diagnostics?.some((one) => one.code === code));
    expect((await of('P1-01')).filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    expect((await of('P4-05')).filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });
});
