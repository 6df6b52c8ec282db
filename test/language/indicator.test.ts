import { expect, test } from 'vitest';
import { createIsu, type Reading } from '../../src/language/index.js';
import type { Fact } from '../../src/model/index.js';

const files: Record<string, string> = {
  'file:///delat.isu': `referens BOK "Boken" url "https://example.org/bok"
referens ANNAN "Den delade filens"
instrument delat { skala total 0..10 { reliabilitet 0.5 enligt BOK läst } }
`,
};
const isu = createIsu(async (uri) => files[uri]);
const reading = async (text: string): Promise<Reading> => {
  const [found] = await isu.open([{ uri: 'file:///egen.isu', text }]);
  if (!found) throw new Error('not read');
  return found;
};
const facts = ({ findings, designs }: Reading): readonly Fact[] | undefined => {
  expect(findings).toEqual([]);
  return designs[0]?.design.outcomes[0]?.indicators[0]?.facts;
};
const design = (indicator: string) => `uppföljning prov "Prov" {
  resultat r "R" {
    indikator ${indicator}
  }
}
`;

test('a fact of the design has its value, text, source and confidence; a key gives the citation of the library', async () => {
  const found = facts(
    await reading(
      design(`CORE-OM.total från klient {
      reliabilitet 0.94 "alfa, alla frågor" @en "alpha, total" enligt EVANS02 ur-minnet
      standardavvikelse förmodligen 6.5 enligt "Egen mätning" läst
    }`),
    ),
  );
  expect(found).toEqual([
    {
      kind: 'reliability',
      value: 0.94,
      text: { text: 'alfa, alla frågor', translations: { en: 'alpha, total' } },
      reference: 'EVANS02',
      source: expect.objectContaining({ text: expect.stringContaining('Br J Psychiatry 180:51–60') }),
      confidence: 'memory',
    },
    { kind: 'sd', value: 6.5, presumed: true, source: { text: 'Egen mätning' }, confidence: 'seen' },
  ]);
});

test('a key means what the file itself says it does, before what the file of the measure says', async () => {
  const own = `importera "delat.isu"\nreferens ANNAN "Min egen"\n`;
  const found = facts(
    await reading(
      own +
        design(
          'delat.total {\n      reliabilitet 0.8 enligt ANNAN läst\n      standardavvikelse 2 enligt BOK läst\n    }',
        ),
    ),
  );
  expect(found?.map(({ source, url }) => [source?.text, url])).toEqual([
    ['Min egen', undefined],
    ['Boken', 'https://example.org/bok'],
  ]);
});

test('a measure that repeats another has the keys of that one', async () => {
  const repeating = 'instrument senare { upprepar CORE-OM }\n';
  for (const measure of ['senare.total', 'senare']) {
    const found = facts(
      await reading(design(`${measure} {\n      reliabilitet 0.9 enligt EVANS02\n    }`) + repeating),
    );
    expect(found?.[0]?.source?.text).toContain('Evans');
  }
});

test('a key of a file that has nothing to do with the measure is not known', async () => {
  const { findings } = await reading(
    design('WHO-5 {\n      reliabilitet 0.9 enligt EVANS02\n    }\n    indikator CORE-OM.total'),
  );
  expect(findings.map(({ code }) => code)).toEqual(['S-08']);
});

test('the block is laid out and translated like any other, there and back', async () => {
  const swedish = design(`CORE-OM.total från klient {
      huvudmått
      reliabilitet 0.94 "alfa" enligt EVANS02 ur-minnet
      standardavvikelse förmodligen 6.5 enligt "Egen mätning" läst
    }`);
  expect(await isu.format(swedish.replace(/ {2,}/g, ' '))).toEqual({ text: swedish });
  const english = await isu.translate(swedish, 'en');
  expect(english).toEqual({
    text: `design prov "Prov" {
  outcome r "R" {
    indicator CORE-OM.total from client {
      main-measure
      reliability 0.94 "alfa" according-to EVANS02 memory
      sd presumed 6.5 according-to "Egen mätning" seen
    }
  }
}
`,
  });
  expect(await isu.translate('text' in english ? english.text : '', 'sv')).toEqual({ text: swedish });
});
