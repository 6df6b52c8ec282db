import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { openQuestions, plan, wordsFor } from '../../src/plan/index.js';
import { precisionOf } from '../../src/plan/precision/index.js';
import { read } from '../../src/reading/index.js';
import { readText } from '../examples/reading.js';
import { sectionText } from './reading.js';

const written = async (indicators: string, more = ''): Promise<Design> => {
  const { findings, designs } = await readText(`uppföljning prov "Prov" {
  målgrupp "Alla" {
    antal 60 personer
  }
  resultat mående "Mår bättre" {
    ${indicators}
    lyckat minst 50 % tillförlitligt förbättrade vid avslut
  }
  mätning egen, CORE-OM från klient vid start, avslut
}
instrument egen {
  skala total 0..20 högre är bättre
  skala oro 0..10 lägre är bättre
  fråga läge "Hur är läget?" skattas 0..10 högre är bättre
}
${more}`);
  expect(findings).toEqual([]);
  const [first] = designs;
  if (!first) throw new Error('No design.');
  return first.design;
};
const judged = (design: Design) => {
  const [outcome] = design.outcomes;
  if (!outcome) throw new Error('No outcome.');
  const reading = read(design);
  const main = reading.tests[0]?.judged;
  if (!main) throw new Error('No test.');
  return { all: reading.judged(outcome), main };
};
const chosen = `indikator CORE-OM.total från klient {
      reliabilitet 0.94 "alfa, alla frågor" enligt EVANS02 ur-minnet
      standardavvikelse 6.5 enligt "Egen mätning 2024" läst
    }`;

describe('the facts that a design counts with', () => {
  test('stand in place of those of their kinds that the instrument has; the others remain', async () => {
    const [one] = judged(await written(chosen)).all;
    const facts = one?.value.scale?.facts ?? [];
    const values = (kind: string) => facts.filter((fact) => fact.kind === kind).map(({ value }) => value);
    expect(values('reliability')).toEqual([0.94]);
    expect(values('sd')).toEqual([6.5]);
    expect(values('cutoff')).toEqual([10, 12, 12.6]);
    expect(values('change')).toEqual([5]);
  });

  test('are of that indicator only, and the instrument is as it was', async () => {
    const design = await written(`${chosen}\n    indikator CORE-OM.total från profession`);
    const [first, second] = judged(design).all;
    expect(first?.value.scale?.facts).not.toEqual(second?.value.scale?.facts);
    const library = design.instruments.find(({ name }) => name === 'CORE-OM')?.scales[0];
    // Without the library's standard deviation, which is of the population.
    const facts = library?.facts.filter(({ kind }) => kind !== 'sd');
    expect(second?.value.scale).toEqual({ ...library, facts });
  });

  test('are of the only score of an instrument, and of none when it has several or when it is an item', async () => {
    const fact = '{\n      reliabilitet 0.8\n    }';
    const facts = async (indicator: string) =>
      judged(await written(`indikator ${indicator} ${fact}`)).all.map(({ value }) => value.scale?.facts.length);
    expect(await facts('egen.oro')).toEqual([1]);
    expect(await facts('egen')).toEqual([0, 0]);
    expect(await facts('egen.läge')).toEqual([undefined]);
  });

  test('give the plan one threshold, with the source and how sure it is', async () => {
    const text = sectionText(plan(await written(chosen), 'sv'), 'Resultat 1: Mår bättre');
    expect(text).toMatch(/Reliabilitet: 0,94 \(alfa, alla frågor; Evans med flera 2002[^;]*; inte kontrollerad\)/);
    expect(text).toContain('SD: 6,5 (Egen mätning 2024)');
    // By hand: 1.96 · √2 · 6.5 · √(1 − 0.94) = 2.77186 · 6.5 · 0.244949 = 4.413
    expect(text).toContain('Med de talen är gränsen 4,41 poäng.');
    expect(text).not.toContain('Reliabilitet: flera är angivna');
    const unchosen = sectionText(plan(await written('indikator CORE-OM.total från klient'), 'sv'), 'Resultat 1');
    expect(unchosen).toContain('Reliabilitet: flera är angivna');
    expect(unchosen).not.toContain('Med de talen');
  });

  test('give the points that precision is said in', async () => {
    const [points] = precisionOf(await written(chosen)).points;
    expect(points).toMatchObject({ deviation: 6.5, verified: false, sources: ['Egen mätning 2024', 'EVANS02'] });
    expect(points?.reliableChange).toBeCloseTo(4.413, 3);
  });
});

describe('the main measure', () => {
  const marked = (one: string, word: string) => `indikator ${one} från klient {\n      ${word}\n    }`;
  const named = async (indicators: string) => {
    const { value } = judged(await written(indicators)).main;
    return `${value.instrument}.${value.part}`;
  };

  test('is the one that is said to be it, whatever the order and the criterion', async () => {
    expect(await named('indikator egen.oro\n    indikator CORE-OM.total')).toBe('egen.oro');
    expect(await named(`indikator egen.oro\n    ${marked('CORE-OM.total', 'huvudmått')}`)).toBe('CORE-OM.total');
    const criterion = 'lyckat egen.oro < 3 vid avslut';
    expect(await named(`indikator egen.oro\n    indikator egen.total\n    ${criterion}`)).toBe('egen.oro');
    expect(await named(`indikator egen.oro\n    ${marked('egen.total', 'huvudmått')}\n    ${criterion}`)).toBe(
      'egen.total',
    );
  });

  test('is not one that is said not to be it, unless all are', async () => {
    expect(await named(`${marked('egen.oro', 'inte huvudmått')}\n    indikator egen.total`)).toBe('egen.total');
    expect(await named(`${marked('egen.oro', 'inte huvudmått')}\n    ${marked('egen.total', 'inte huvudmått')}`)).toBe(
      'egen.oro',
    );
  });

  test('is no proposal, and nobody is asked in which measure the change is counted', async () => {
    const shown = async (indicators: string) => {
      const design = await written(indicators);
      const asked = openQuestions(design, wordsFor(design, 'sv')).map(({ text }) => text);
      return { text: sectionText(plan(design, 'sv'), 'Resultat 1: Mår bättre'), asked: asked.join('\n') };
    };
    const question = 'I vilket mått räknas den tillförlitliga förändringen';
    const open = await shown('indikator egen.oro från klient\n    indikator egen.total från klient');
    expect(open.text).toContain('Huvudmått (förslag): ');
    expect(open.asked).toContain(question);
    const said = await shown(`indikator egen.oro från klient\n    ${marked('egen.total', 'huvudmått')}`);
    expect(said.text).toContain('Huvudmått: ');
    expect(said.text).not.toContain('Huvudmått (förslag)');
    expect(said.asked).not.toContain(question);
  });
});
