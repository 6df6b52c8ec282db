import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { designFromAnswers } from '../../src/beginnings/index.js';
import {
  type AnswerResult,
  answerRequest,
  type Guide,
  type GuideResult,
  guideRequest,
} from '../../src/server/protocol.js';
import { Client } from './client.js';

const examples = globSync('examples/*.isu').sort();
const files = {
  ...Object.fromEntries(examples.map((file) => [basename(file), readFileSync(file, 'utf8')])),
  'tom.isu': 'uppföljning tom {\n}\n',
  'empty.isu': 'design empty {\n}\n',
  'utan-svar.isu': `uppföljning u "U" {
  målgrupp "Unga"
  mätning läget
}
instrument läget "Läget" { fråga nu "Hur är det?" skattas 0..10 }
`,
  'utan-start.isu': `uppföljning u "U" {
  resultat bättre "Bättre" {
    mål förbättra
    indikator läget
  }
  mätning läget från klient vid avslut
}
instrument läget "Läget" { fråga nu "Hur är det?" skattas 0..10 }
`,
  'oppna.isu': designFromAnswers({}, 'sv'),
  'open.isu': designFromAnswers({}, 'en'),
};
/** What a person may write: nothing of it may become anything but text. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: that it is not filled in is the point
const answer = 'Å "så" här \\ } // ${x} [Skriv det] <b>';

let client: Client;
beforeAll(async () => {
  client = await Client.start({ files });
});
afterAll(() => client.stop());

async function guideOf(uri: string, language: 'sv' | 'en' = 'sv'): Promise<Guide> {
  const result = await client.connection.sendRequest<GuideResult>(guideRequest, { uri, language });
  if ('message' in result) throw new Error(result.message);
  return result;
}
const open = (name: string, text: string) => client.open(name, text);
async function answered(uri: string, text: string, way: string, words: string | undefined): Promise<string> {
  const edits = await client.connection.sendRequest<AnswerResult>(answerRequest, { uri, way, text: words });
  expect(edits, way).not.toEqual([]);
  return TextDocument.applyEdits(TextDocument.create(uri, 'isu', 0, text), edits);
}
let made = 0;

describe('what is asked of measures, times and people', () => {
  it('can be answered without the text where that is safe', async () => {
    const offered = new Set<number>();
    for (const name of ['tom.isu', 'utan-svar.isu', 'utan-start.isu'])
      for (const { number, ways } of (await guideOf(client.uri(name))).questions)
        if (ways.length > 0) offered.add(number);
    expect([9, 12, 17, 18, 21, 22, 23, 24, 28, 33].filter((number) => !offered.has(number))).toEqual([]);
  });

  it.each(['', 'många', '0', '-3', '1.5', '12345678'])('takes no number from %j', async (text) => {
    const uri = client.uri('utan-svar.isu');
    const way = (await guideOf(uri)).questions.find(({ number }) => number === 12)?.ways[0];
    expect(way?.isNumber).toBe(true);
    const params = { uri, way: way?.id, text };
    expect(await client.connection.sendRequest<AnswerResult>(answerRequest, params)).toEqual([]);
  });
});

describe.each(Object.entries(files))('the questions of %s', (name, text) => {
  it('are the 37 of the guide that a design can answer, each once, the same in both languages', async () => {
    const [sv, en] = [await guideOf(client.uri(name), 'sv'), await guideOf(client.uri(name), 'en')];
    expect(sv.questions.map(({ number }) => number)).toEqual(Array.from({ length: 37 }, (_, index) => index + 2));
    const shape = ({ principles, questions }: Guide) => [
      principles.map(({ verdict, open: found }) => [
        verdict,
        found.map(({ range, ways }) => [range, ways.map(({ id }) => id)]),
      ]),
      questions.map(({ answer: said, ways, range }) => [said !== undefined, ways.map(({ id }) => id), range]),
    ];
    expect(shape(en)).toEqual(shape(sv));
  });

  it('are answered by what each way writes, which is a design without faults in the text', async () => {
    const { questions } = await guideOf(client.uri(name));
    for (const { number, ways } of questions) {
      for (const { id, asks, isNumber } of ways) {
        const changed = await answered(
          client.uri(name),
          text,
          id,
          asks === undefined ? undefined : isNumber ? '137' : answer,
        );
        const other = `svar-${++made}.isu`;
        const uri = await open(other, changed);
        const after = (await guideOf(uri)).questions.find((one) => one.number === number);
        expect(after?.answer, `${number} ${id}\n${changed}`).toBeTruthy();
        if (asks !== undefined) expect(after?.answer).toContain(isNumber ? '137' : '<b>');
        const faults = (client.diagnostics.get(uri) ?? []).filter(({ severity }) => severity === 1);
        expect(faults, changed).toEqual([]);
      }
    }
  });

  it('lead to the text', async () => {
    const { questions, principles } = await guideOf(client.uri(name));
    const lines = text.split('\n').length;
    const places = [...questions, ...principles.flatMap((one) => one.open)].map(({ range }) => range);
    for (const place of places) {
      expect(place).toMatch(/^\d+:\d+-\d+:\d+$/);
      expect(Number(place.split(':')[0])).toBeLessThan(lines);
    }
  });
});

describe('what is open in a principle', () => {
  it('is mended by the way that is chosen, with the words that are given', async () => {
    const uri = client.uri('tom.isu');
    const { principles } = await guideOf(uri);
    const [first] = principles;
    const way = first?.open.flatMap(({ ways }) => ways).find(({ asks }) => asks !== undefined);
    expect(way?.asks).toMatch(/^vad /);
    const changed = await answered(uri, files['tom.isu'], way?.id ?? '', 'Veta om det hjälper');
    expect(changed).toContain('syfte "Veta om det hjälper"');
  });

  it('is not answered when the text has changed so that there is no place for it', async () => {
    const params = { uri: client.uri('tom.isu'), way: 'P1-01 design 99', text: 'x' };
    expect(await client.connection.sendRequest<AnswerResult>(answerRequest, params)).toEqual([]);
  });
});
