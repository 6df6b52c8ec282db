import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompletionItemKind, CompletionRequest } from 'vscode-languageserver-protocol';
import { Client, marked } from './client.js';

const shared = `
instrument skattning "Vår skattning" { fråga mående "Hur mår du?" skattas 0..10 skala total 0..10 }
instrument åtgärder { fråga slag "Vad?" val { svar samtal "Samtal" svar övrigt "Övrigt" } }
`;
let client: Client;
beforeAll(async () => {
  client = await Client.start({ files: { 'delat.isu': shared } });
});
afterAll(() => client.stop());

const labels = async (text: string) => (await client.complete(text)).map(({ label }) => label);
const design = (body: string) => `uppföljning prov "Prov" {\n${body}\n}\n`;
const english = (body: string) => `design trial "Trial" {\n${body}\n}\n`;

describe('what is offered', () => {
  /** A place, what must be there and what must not. */
  const places: [what: string, text: string, offered: string[], absent: string[]][] = [
    [
      'statements of a design',
      design('  |'),
      ['mätning', 'målgrupp', 'bortfall', 'mättillfälle'],
      ['collect', 'fråga', 'slag', 'vid'],
    ],
    [
      'statements in English',
      english('  |'),
      ['collect', 'target-group', 'attrition'],
      ['mätning', 'målgrupp', 'item'],
    ],
    ['properties of a block', design('  syfte "S" {\n    |\n  }'), ['gäller', 'frågeställning'], ['mätning', 'metod']],
    [
      'words of a list',
      design('  mätning CORE-OM {\n    metod |\n  }'),
      ['självskattning', 'intervju'],
      ['self-report', 'papper', 'metod'],
    ],
    [
      'words of a list in English',
      english('  collect CORE-OM {\n    method |\n  }'),
      ['self-report', 'interview'],
      ['självskattning'],
    ],
    [
      'words after a comma',
      design('  syfte "S" {\n    gäller resultat, |\n  }'),
      ['utveckling', 'klientarbete'],
      ['slag', 'mätning'],
    ],
    [
      'where a fact is from',
      'referens BOK "B"\ninstrument x {\n  ålder 13.. |\n}\n',
      ['enligt', 'läst', 'ur-minnet'],
      ['according-to', 'BOK'],
    ],
    ['references', 'referens BOK "B"\ninstrument x {\n  ålder 13.. enligt |\n}\n', ['BOK'], ['läst', 'x']],
    [
      'what an indicator can say',
      design('  resultat r "R" {\n    indikator CORE-OM.total från klient {\n      |\n    }\n  }'),
      ['huvudmått', 'reliabilitet', 'standardavvikelse', 'gränsvärde', 'medel', 'förändring'],
      ['indikator', 'lyckat', 'anmärkning', 'main-measure'],
    ],
    [
      'references of the instrument’s file, with an indicator',
      `referens BOK "B"\n${design('  resultat r "R" {\n    indikator CORE-OM.total från klient {\n      reliabilitet 0.94 enligt |\n    }\n  }')}`,
      ['EVANS02', 'BOK'],
      ['läst', 'MG-KASAM'],
    ],
    [
      'how a fact is known',
      'reference BOOK "B"\ninstrument x {\n  age 13.. according-to BOOK |\n}\n',
      ['seen', 'memory', 'unsure', 'derived'],
      ['läst', 'BOOK'],
    ],
    ['informants', design('  mätning CORE-OM från |'), ['klient', 'profession', 'förälder'], ['client', 'CORE-OM']],
    ['clauses of a line', design('  mätning CORE-OM |'), ['från', 'vid', 'för', 'av'], ['from', 'inom']],
    [
      'problems',
      design('  problem ohälsa\n  syfte "S" { frågeställning mår "M" }\n  resultat r { påverkar | }'),
      ['ohälsa'],
      ['mår', 'påverkar'],
    ],
    [
      'questions',
      design('  problem ohälsa\n  syfte "S" { frågeställning mår "M" }\n  resultat r { besvarar | }'),
      ['mår'],
      ['ohälsa'],
    ],
    [
      'moments',
      design('  mättillfälle senare 6 månader efter avslut\n  mätning CORE-OM vid |'),
      ['senare', 'start', 'avslut'],
      ['end', 'CORE-OM'],
    ],
    ['moments in English', english('  collect CORE-OM at |'), ['start', 'end'], ['avslut']],
    [
      'people',
      design('  målgrupp unga "Unga"\n  mätning CORE-OM för |'),
      ['unga', 'alla', 'påbörjade'],
      ['started', 'all'],
    ],
    [
      'instruments of the library',
      design('  mätning |'),
      ['CORE-OM', 'ingen', 'okänt'],
      ['none', 'ålder', 'answers', 'skattning'],
    ],
    [
      'instruments of an import',
      `importera "delat.isu"\n${design('  mätning |')}`,
      ['skattning', 'åtgärder', 'CORE-OM'],
      [],
    ],
    [
      'parts of an instrument',
      `importera "delat.isu"\n${design('  resultat r { indikator skattning.| }')}`,
      ['mående', 'total'],
      ['slag', 'skattning'],
    ],
    [
      'variables that always exist',
      design('  sammanställning varje år { särredovisa | }'),
      ['kön', 'ålder'],
      ['okänt', 'sex'],
    ],
    [
      'answers',
      `importera "delat.isu"\n${design('  resultat r { lyckat åtgärder.slag är | }')}`,
      ['samtal', 'övrigt', 'inte'],
      ['mående'],
    ],
    [
      'answers to a yes-no item',
      'instrument i {\n  fråga a "A" ja-nej\n  fråga b "B" text om a är |\n}',
      ['ja', 'nej'],
      ['yes', 'no'],
    ],
    [
      'items and scores of the same instrument',
      'instrument i {\n  fråga a "A" skattas 0..4\n  skala s = summa(|)\n}',
      ['a', 'vänd', 'datum'],
      ['start'],
    ],
    [
      'what is denied',
      design('  rutin {\n    inte |\n  }'),
      ['inte frivilligt', 'inte systematiskt'],
      ['frivilligt en'],
    ],
    ['the rest of a keyword of several words', design('  resultat r { svarar | }'), ['svarar mot'], ['start']],
    ['units', design('  mättillfälle senare 6 |'), ['månader', 'veckor', 'gånger'], ['months', 'vid']],
    ['codes of rules', design('  godtar |'), ['P4-02', 'P3-02'], ['mätning']],
    ['the beginning of a file', '|', ['import', 'design', 'instrument'], ['collect']],
    ['files to import', 'importera "|"', ['delat.isu'], ['prov.isu', 'importera']],
    ['nothing in a comment', design('  // här |'), [], ['mätning']],
    ['nothing in a text', design('  syfte "Veta |"'), [], ['mätning']],
  ];
  it.each(places)('%s', async (_, text, offered, absent) => {
    const found = await labels(text);
    expect(offered.filter((label) => !found.includes(label))).toEqual([]);
    expect(absent.filter((label) => found.includes(label))).toEqual([]);
    expect(new Set(found).size, 'each once').toBe(found.length);
  });
});

describe('the rest of the file may be wrong', () => {
  const wrong: [what: string, text: string, expected: string][] = [
    ['a statement before', design('  problem a b c 5 6\n  mätning CORE-OM från |'), 'klient'],
    ['a text that is not closed', design('  syfte "Veta\n  mätning CORE-OM från |'), 'klient'],
    [
      'a block before that is not closed',
      'uppföljning prov "P" {\n  syfte "S" {\n    gäller resultat\n  mätning CORE-OM från |\n}',
      'klient',
    ],
    ['a brace too many', 'uppföljning prov "P" {\n  syfte "S" }\n  mätning CORE-OM från |\n}', 'klient'],
    ['the end of the file is missing', 'uppföljning prov "P" {\n  resultat r {\n    mål |', 'förbättra'],
    ['something after', design('  mätning CORE-OM från |\n  }}} 5 5 {'), 'klient'],
    ['the other file is missing', `importera "ingen.isu"\n${design('  mätning CORE-OM från |')}`, 'klient'],
  ];
  it.each(wrong)('%s', async (_, text, expected) => {
    expect(await labels(text)).toContain(expected);
  });
});

describe('order', () => {
  it('what belongs to the line comes before what begins a new statement', async () => {
    const found = await labels(design('  mätning CORE-OM |'));
    const clauses = ['från', 'vid', 'för', 'av'].map((each) => found.indexOf(each));
    expect(Math.max(...clauses)).toBeLessThan(found.indexOf('problem'));
  });
  it('on a new line statements come before what could still go on with the line above', async () => {
    const found = await labels(design('  mätning CORE-OM från klient\n  |'));
    expect(found.indexOf('problem')).toBeGreaterThanOrEqual(0);
    expect(found.indexOf('problem')).toBeLessThan(found.indexOf('vid'));
  });
  it.each([
    [
      'reasons that are presumed',
      design('  bortfall 20 % vid avslut {\n    orsak förmodligen |\n  }'),
      ['avbryter', 'avböjer'],
    ],
    ['intervals', design('  sammanställning varje |'), ['år', 'månad']],
    ['intervals of a use', design('  användning "Årsrapport" av "chefen" varje |'), ['år']],
    ['what results are shown by', design('  sammanställning varje år { särredovisa | }'), ['kön', 'ålder']],
    ['languages', design('  språk |\n  syfte "S" @so "S"'), ['so', 'sv', 'en', 'ar']],
    ['languages that are not listed yet', design('  språk sv, |'), ['en', 'ar', 'so']],
    ['languages of a text', design('  språk sv, ar\n  problem p "P" @|'), ['@sv', '@ar', '@en']],
    ['languages of a text, begun', english('  problem p "P" @s|'), ['@sv', '@en']],
    [
      'codes that are found in the file',
      design('  mätning CORE-OM från klient vid avslut\n  godtar |'),
      ['P1-01', 'P2-01', 'P4-02', 'P5-01'],
    ],
    ['what goes on with a statement', design('  mätning CORE-OM |'), ['från', 'vid']],
  ])('%s: the usual ones come first', async (_, text, first) => {
    expect((await labels(text)).slice(0, first.length)).toEqual(first);
  });
  it('where a name is left out, names come, not the word after it', async () => {
    const found = await labels(design('  resultat r {\n    indikator | från klient\n  }'));
    expect(found).toContain('CORE-OM');
    expect(found).not.toContain('klient');
    const after = await labels(design('  resultat r {\n    indikator från |\n  }'));
    expect(after.slice(0, 2)).toEqual(['klient', 'profession']);
  });
  it('the design’s own names come before those of the library, and the built-in ones last', async () => {
    const found = await labels(`${design('  mätning |')}instrument vårt-eget\n`);
    expect(found[0]).toBe('vårt-eget');
    expect(found.indexOf('CORE-OM')).toBeLessThan(found.indexOf('ingen'));
  });
});

describe('what is replaced', () => {
  it.each([
    ['a word with å', design('  mätning CORE-OM { metod sjä| }'), 'sjä'],
    ['a name with a hyphen', design('  problem psykisk-ohälsa\n  resultat r { svarar mot psykisk-| }'), 'psykisk-'],
    ['a word with the cursor in its middle', design('  problem ohälsa\n  resultat r { svarar mot oh|älsa }'), 'ohälsa'],
    ['a part of an instrument', design('  resultat r { indikator CORE-OM.to| }'), 'to'],
    ['a keyword of several words', design('  rutin {\n    inte fri|\n  }'), 'inte fri'],
    ['a keyword of several words, before its second', design('  bortfall 5 % { den som | }'), 'den som '],
    [
      'not a condition that begins as one',
      `importera "delat.isu"\n${design('  resultat r { lyckat åtgärder.slag är inte sa| }')}`,
      'sa',
    ],
  ])('%s, all of it', async (_, text, word) => {
    const items = await client.complete(text);
    expect(items.length).toBeGreaterThan(0);
    for (const { textEdit } of items) {
      const range = textEdit && 'range' in textEdit ? textEdit.range : undefined;
      expect(range && client.textAt('prov.isu', range)).toBe(word);
    }
  });
});

describe('what is told of each', () => {
  it('an instrument has its title and what is known of it', async () => {
    const item = (await client.complete(design('  mätning |'))).find(({ label }) => label === 'SOC-13');
    expect(item?.detail).toMatch(/KASAM|sammanhang/i);
    expect(item?.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**SOC-13**') });
  });
  it('a keyword and a word of a list are explained in the language of the file', async () => {
    const swedish = (await client.complete(design('  |'))).find(({ label }) => label === 'bortfall');
    expect(swedish?.documentation).toMatchObject({ value: expect.stringMatching(/^Hur många/) });
    const words = await client.complete(english('  purpose "P" { kind | }'));
    expect(words.find(({ label }) => label === 'experience')?.documentation).toMatchObject({
      value: expect.stringMatching(/how clients experience/),
    });
  });
  it('explanations follow the language of the settings, the words that of the file', async () => {
    const other = await Client.start({ language: 'en' });
    const item = (await other.complete(design('  |'))).find(({ label }) => label === 'bortfall');
    expect(item?.documentation).toMatchObject({ value: expect.stringMatching(/^How many/) });
    await other.stop();
  });
  it('an empty file follows the language of the editor', async () => {
    const other = await Client.start({ locale: 'sv-SE' });
    expect((await other.complete('|')).map(({ label }) => label)).toContain('uppföljning');
    await other.stop();
  });
});

describe('whole statements', () => {
  it('are not sent to an editor that cannot take placeholders', async () => {
    const other = await Client.start({ capabilities: {} });
    const place = marked(design('  |'));
    await other.open('prov.isu', place.text);
    const list = await other.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: other.uri('prov.isu') },
      position: place.at,
    });
    const items = list && 'items' in list ? list.items : [];
    expect(items.map(({ label }) => label)).toContain('mätning');
    expect(items.filter(({ kind }) => kind === CompletionItemKind.Snippet)).toEqual([]);
    await other.stop();
  });
});
