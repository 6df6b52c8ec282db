import { describe, expect, test } from 'vitest';
import {
  changedSince,
  type Facet,
  fingerprint,
  forms,
  isFingerprint,
  sameMeaning,
  variableMeanings,
} from '../../../src/forms/index.js';
import type { Design } from '../../../src/model/index.js';
import { generatedDesigns } from '../generated.js';
import { designOf } from '../intake.js';

const text = `
uppföljning kurs "Kursen" {
  version "1.0"
  språk sv, en
  syfte "Veta hur det går" { gäller resultat }
  händelse flytt "Klienten flyttar"
  mättillfälle efter "Efteråt" 6 månader efter avslut inom 30 dagar efter
  mättillfälle sent 3 månader efter efter
  mätning läge, prov från klient vid start, efter, sent
  mätning läge från klient vid flytt
}
instrument läge "Läget" {
  återblick 2 veckor
  avsnitt oro "Oro" {
    stam "Hur ofta har du"
    fråga sover "sovit dåligt?" @en "slept badly?" val ordnat {
      svar a "Aldrig" @en "Never"
      svar b "Ibland"
      svar c "Ofta"
    }
    fråga ont "haft ont?" val ordnat { svar 0 "Aldrig" svar 1 "Ibland" svar 2 "Ofta" ger 5 }
  }
  fråga mår "Hur mår du?" skattas 0..10 "dåligt" .. "bra" högre är bättre { hjälptext "Tänk på i dag." }
  fråga hjälp "Får du hjälp?" ja-nej ja är bättre
  fråga vem "Av vem?" text om hjälp är ja
  skala summa "Summa" 0..8 lägre är bättre = summa(sover, ont) tillåt 1 saknade avrundas till 1 decimaler
}
instrument prov "Provet" {
  skala poäng "Resultat" 0..30 lägre är bättre
}
`;
const edited = (from: string, to: string) => {
  expect(text).toContain(from);
  return designOf(text.replace(from, () => to));
};
const formOf = (design: Design, id: string) => {
  const form = forms(design).find((one) => one.id === id);
  if (!form) throw new Error(`${id} is none of ${forms(design).map((one) => one.id)}`);
  return form;
};
const since = (old: Design, now: Design, id = 'efter_client') =>
  changedSince(fingerprint(formOf(old, id), old), formOf(now, id), now);
const changedFacets = (old: Design, now: Design, variable: string, id = 'efter_client') => {
  const [before, after] = [old, now].map((one) => variableMeanings(formOf(one, id), one).get(variable)?.facets);
  const all = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as Set<Facet>;
  return [...all].filter((facet) => before?.[facet] !== after?.[facet]).toSorted();
};

/** An edit, the variables that mean something else by it, and how. */
const changes: [kind: string, from: string, to: string, changed: Record<string, Facet[]>][] = [
  ['wording', 'Hur mår du?', 'Hur har du mått?', { lagemar: ['wording'] }],
  ['help', 'Tänk på i dag.', 'Tänk på i går.', { lagemar: ['wording'] }],
  ['stem', 'Hur ofta har du', 'Har du', { lagesover: ['wording'], lageont: ['wording'], lagesumma: ['inputs'] }],
  ['steps', 'skattas 0..10', 'skattas 1..10', { lagemar: ['anchors', 'steps'] }],
  ['an end', '"dåligt" ..', '"mycket dåligt" ..', { lagemar: ['anchors'] }],
  ['direction', 'högre är bättre {', 'lägre är bättre {', { lagemar: ['direction'] }],
  [
    'two answers swapped that have no number',
    'svar a "Aldrig" @en "Never"\n      svar b "Ibland"',
    'svar b "Ibland"\n      svar a "Aldrig" @en "Never"',
    { lagesover: ['anchors'], lagesumma: ['inputs'] },
  ],
  ['an answer removed', '      svar b "Ibland"\n', '', { lagesover: ['anchors', 'steps'], lagesumma: ['inputs'] }],
  ['points', 'ger 5', 'ger 4', { lageont: ['points'], lagesumma: ['inputs'] }],
  ['order', 'val ordnat { svar 0', 'val { svar 0', { lageont: ['steps'], lagesumma: ['inputs'] }],
  ['type', '"Av vem?" text', '"Av vem?" datum', { lagevem: ['type'] }],
  ['condition', 'om hjälp är ja', 'om hjälp är nej', { lagevem: ['condition'] }],
  ['yes or no', 'ja är bättre', 'nej är bättre', { lagehjalp: ['direction'] }],
  ['formula', 'summa(sover, ont)', 'medel(sover, ont)', { lagesumma: ['scoring'] }],
  ['what is missing', 'tillåt 1', 'tillåt 0', { lagesumma: ['scoring'] }],
  ['rounding', 'till 1 decimaler', 'till 2 decimaler', { lagesumma: ['rounding'] }],
  ['the range of a score', '0..8', '0..9', { lagesumma: ['steps'] }],
  ['another instrument', '"Provet"', '"Provet, andra upplagan"', { provpoang: ['instrument'] }],
  ['the name of a question', 'fråga vem ', 'fråga vilken ', { lagevem: ['condition', 'type', 'wording'] }],
];

describe('what changes the meaning of a variable', () => {
  test.each(changes)('%s', async (_, from, to, expected) => {
    const [old, now] = [await designOf(text), await edited(from, to)];
    const id = Object.keys(expected).every((one) => one.startsWith('prov')) ? 'efter_client_staff' : 'efter_client';
    const found = since(old, now, id);
    const seen = [...(found?.changed ?? [])].toSorted();
    const isGone = found?.gone === 1;
    if (!isGone) expect(seen).toEqual(Object.keys(expected).toSorted());
    for (const [variable, facets] of Object.entries(expected)) {
      const own = changedFacets(old, now, variable, id);
      expect(isGone ? own.filter((facet) => facets.includes(facet)) : own).toEqual(facets.toSorted());
    }
    expect(found && sameMeaning(found)).toBe(false);
  });

  test.each([
    ['timing', '6 månader efter', '8 månader efter', 'efter_client', ['timepoint']],
    ['timing that another hangs on', '6 månader efter', '8 månader efter', 'sent_client', ['timepoint']],
    ['window', 'inom 30 dagar efter', 'inom 60 dagar efter', 'efter_client', ['window']],
    ['what the event is', 'Klienten flyttar', 'Klienten flyttar hemifrån', 'flytt_client', ['timepoint']],
  ])('%s, of all in the form', async (_, from, to, id, expected) => {
    const found = since(await designOf(text), await edited(from, to), id);
    expect(found).toMatchObject({ form: expected, changed: [], added: [], gone: 0 });
  });

  test('how long the questions look back, of all in the instrument', async () => {
    const found = since(await designOf(text), await edited('2 veckor', '4 veckor'));
    expect(found?.changed).toEqual(['lagehjalp', 'lagemar', 'lageont', 'lagesover', 'lagesumma', 'lagevem']);
  });

  test('a translation, in its language alone', async () => {
    const found = since(await designOf(text), await edited('slept badly?', 'slept poorly?'));
    expect(found).toMatchObject({ changed: [], translations: { en: ['lagesover'] } });
  });

  test('a question that is there no more, and one that is new', async () => {
    const found = since(await designOf(text), await edited('fråga vem "Av vem?"', 'fråga hos-vem-då "Hos vem?"'));
    expect(found).toMatchObject({ changed: [], added: ['lagehosvemda'], gone: 1 });
  });
});

describe('what changes no meaning', () => {
  test.each([
    ['a comment', 'instrument prov', '// Om provet\ninstrument prov'],
    ['white space in a text', 'Hur mår du?', 'Hur  mår \\n du?'],
    ['the title of the form', '"Kursen"', '"Kursen, hösten"'],
    ['the title of an instrument with questions', '"Läget"', '"Läget i dag"'],
    ['a heading', '"Oro"', '"Sömn och smärta"'],
    ['the title of a score', '"Summa"', '"Sammanlagt"'],
    ['the name of a timepoint in words', '"Efteråt"', '"Efter kursen"'],
    ['lines with numbers in another order', 'svar 0 "Aldrig" svar 1 "Ibland"', 'svar 1 "Ibland" svar 0 "Aldrig"'],
    ['a number that is written out', 'svar b "Ibland"', 'svar 2 b "Ibland"'],
    ['a language that is added', 'Hur mår du?"', 'Hur mår du?" @en "How are you?"'],
    ['the word of an end at its step', '"bra" högre är bättre {', '"bra" högre är bättre { svar 10 "bra" '],
    ['a purpose', 'Veta hur det går', 'Veta hur det har gått'],
  ])('%s', async (_, from, to) => {
    const [old, now] = [await designOf(text), await edited(from, to)];
    for (const { id } of forms(old)) {
      expect(since(old, now, id)).toEqual({ form: [], changed: [], added: [], gone: 0, translations: {} });
    }
  });

  test('a new version of the same, which is said', async () => {
    const found = since(await designOf(text), await edited('"1.0"', '"2.0"'));
    expect(found).toMatchObject({ version: { was: '1.0', now: '2.0' }, changed: [], gone: 0 });
    expect(found && sameMeaning(found)).toBe(true);
  });
});

describe('a fingerprint', () => {
  test('is of characters that every program keeps, and is the same each time', () => {
    for (const design of generatedDesigns(100)) {
      for (const form of forms(design)) {
        const found = fingerprint(form, design);
        expect(found).toMatch(/^f1~[\w.~-]*$/);
        expect(isFingerprint(found)).toBe(true);
        expect(fingerprint(form, structuredClone(design))).toBe(found);
        const same = changedSince(found, form, design);
        expect(same).toEqual({ form: [], changed: [], added: [], gone: 0, translations: {} });
      }
    }
  });

  test.each(['', 'f1', '1.0', 'f2~1.0~aaaaaaaaaaaa~', 'f1~1.0~aaa~bbbbbb', '=1+1'])('%j is none', async (other) => {
    const design = await designOf(text);
    expect(isFingerprint(other)).toBe(false);
    expect(changedSince(other, formOf(design, 'start_client'), design)).toBeUndefined();
  });

  test('two variables whose names share their mark are told apart by what they mean', async () => {
    const many = (count: number, swapped = '') =>
      designOf(`uppföljning a "A" { mätning m från klient vid start }
        instrument m "M" { ${Array.from({ length: count }, (_, index) => `fråga q${index} "Fråga ${index}${index === 77 ? swapped : ''}" ja-nej`).join('\n')} }`);
    const found = since(await many(300), await many(300, ', ny'), 'start_client');
    expect(found).toMatchObject({ changed: ['mq77'], added: [], gone: 0 });
    // One that is gone may look as another that is changed, and never as nothing.
    const fewer = since(await many(300), await many(299), 'start_client');
    expect(fewer).toMatchObject({ changed: [], added: [], gone: 1 });
  });
});
