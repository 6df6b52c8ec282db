import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InlayHintRequest } from 'vscode-languageserver-protocol/node';
import { Client } from './client.js';

let client: Client;
beforeAll(async () => {
  client = await Client.start();
});
afterAll(() => client.stop());

const design = (size: string, attrition: string) => `uppföljning x "X" {
  syfte "Veta" { gäller resultat }
  målgrupp "Unga" {
    ${size}
  }
  resultat bättre "Mår bättre" { indikator mår.nu från klient }
  mätning mår från klient vid start, avslut
  ${attrition}
}
instrument mår "Hur mår du?" { fråga nu "Hur mår du?" skattas 0..10 högre är bättre }
`;
const hints = async (text: string, name = 'a.isu') => {
  await client.open(name, text);
  const found = await client.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri: client.uri(name) },
    range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } },
  });
  await client.close(name);
  return (found ?? []).map(({ label, position }) => [position.line, position.character, label]);
};

describe('hints in the text', () => {
  it('say after the number of clients and the attrition what they suffice to see', async () => {
    const size = 'antal 30 personer per år';
    const attrition = 'bortfall 20 % vid avslut';
    // R: power.t.test(n = 24, power = .8, type = "paired"): 0.5971841
    const label = '24 med båda mätningarna: ser ≥ 0,60 SD';
    expect(await hints(design(size, attrition))).toEqual([
      [3, 4 + size.length, label],
      [7, 2 + attrition.length, label],
    ]);
  });

  it('stand before the brace where a statement has more to say', async () => {
    const found = await hints(
      design('antal 30 personer per år', 'bortfall 20 % vid avslut {\n    orsak avbryter\n  }'),
    );
    expect(found[1]).toEqual([7, 2 + 'bortfall 20 % vid avslut'.length, expect.any(String)]);
  });

  it('say when there are too few, and nothing where no number is stated', async () => {
    expect((await hints(design('antal 5 personer', ''))).map(([, , label]) => label)).toEqual(['för få för ett test']);
    expect(await hints(design('', 'bortfall 20 % vid avslut'))).toEqual([]);
  });
});
